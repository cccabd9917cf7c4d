package tenths.formats.bill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tenths.firm.Timekeeper;
import tenths.formats.CleanText;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.FlatFees;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.TextChange;
import tenths.formats.bill.Charge.Person;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// Makes the [Bill] of an invoice: texts cleaned, codes and names as the client has them, adjustments and rounding
/// where the client wants them. The totals of its lines always add up to the total of the invoice.
public final class BillMaker {
    private static final long HALF_A_CENT = 50;
    private static final String FLAT_FEE = "FLTFEE";

    /// For [TextChange]: the fields of these names are prose in every format.
    private static final String INVOICE_DESCRIPTION = "INVOICE_DESCRIPTION";

    private static final String LINE_DESCRIPTION = "LINE_ITEM_DESCRIPTION";
    private static final String TIMEKEEPER_NAME = "TIMEKEEPER_NAME";

    private final Invoice invoice;
    private final FormatProfile profile;
    private final Taxes taxes;
    private final Function<String, CleanText> cleaning;
    private final int places;
    private final List<Charge> lines;
    private final List<TextChange> changes = new ArrayList<>();
    private final Map<Timekeeper, Person> people = new HashMap<>();
    private int lastNumber;

    private long feeAdjustments;
    private long expenseAdjustments;
    private long feeRounding;
    private long expenseRounding;

    private BillMaker(Invoice invoice, Taxes taxes, FormatProfile profile, Function<String, CleanText> cleaning) {
        this.invoice = invoice;
        this.taxes = taxes;
        this.profile = profile;
        this.cleaning = cleaning;
        this.places = invoice.currency().getDefaultFractionDigits();
        this.lines = new ArrayList<>(invoice.lines().size() + 4);
    }

    /// For a file of lines between pipes, in the encoding of the profile.
    ///
    /// @param taxes on top of the invoice's own total
    public static Bill make(Invoice invoice, Taxes taxes, FormatProfile profile) {
        var encoding = profile.layout().encoding();
        return make(invoice, taxes, profile, raw -> CleanText.of(raw, encoding));
    }

    /// @param taxes on top of the invoice's own total
    /// @param cleaning what the file can carry of a text
    public static Bill make(Invoice invoice, Taxes taxes, FormatProfile profile, Function<String, CleanText> cleaning) {
        return new BillMaker(invoice, taxes, profile, cleaning).make();
    }

    private Bill make() {
        lastNumber =
                invoice.lines().stream().mapToInt(InvoiceLine::number).max().orElse(0);
        for (var line : invoice.lines()) {
            if (profile.lines().zeroLines() == ZeroLines.KEEP || line.total().minor() != 0) {
                add(flat(charge(line)));
            }
        }
        addWhole(InvoiceLine.Type.FEE_ADJUSTMENT, "Adjustment of fees", feeAdjustments);
        addWhole(InvoiceLine.Type.FEE_ADJUSTMENT, "Rounding of fees to whole cents", feeRounding);
        addWhole(InvoiceLine.Type.EXPENSE_ADJUSTMENT, "Adjustment of expenses", expenseAdjustments);
        addWhole(InvoiceLine.Type.EXPENSE_ADJUSTMENT, "Rounding of expenses to whole cents", expenseRounding);
        var total = TenThousandths.ofMinor(invoice.total().minor(), places);
        if (profile.lines().wholeAmount() == WholeAmount.UNIT_COST) {
            lines.replaceAll(line -> line.isWork() ? line : line.asUnitCost());
        }
        if (!taxes.isNone()) {
            var decimals = profile.numbers().rounding() == Rounding.EXACT_4 ? TenThousandths.PLACES : places;
            lines.replaceAll(line -> line.taxed(taxes.on(line, decimals)));
            total = lines.stream().mapToLong(Charge::total).sum();
        }
        return new Bill(profile, head(), total, lines, changes, invoice.early());
    }

    private Head head() {
        return new Head(
                invoice.number(),
                invoice.date(),
                invoice.period().start(),
                invoice.period().end(),
                clean(0, INVOICE_DESCRIPTION, invoice.description()),
                ids(),
                firm(),
                client(),
                invoice.currency().getCurrencyCode(),
                Head.Reported.NONE);
    }

    private Place firm() {
        var abroad = profile.international();
        var firm = invoice.firm();
        return clean("LAW_FIRM_", Place.of(firm.name(), firm.address(), abroad.firmCountry(), abroad.countryCode()));
    }

    private Place client() {
        var abroad = profile.international();
        var client = invoice.client();
        return clean(
                "CLIENT_", Place.of(client.name(), client.address(), abroad.clientCountry(), abroad.countryCode()));
    }

    private Place clean(String prefix, Place raw) {
        return new Place(
                clean(0, prefix + "NAME", raw.name()),
                clean(0, prefix + "ADDRESS_1", raw.address1()),
                clean(0, prefix + "ADDRESS_2", raw.address2()),
                clean(0, prefix + "CITY", raw.city()),
                clean(0, prefix + "STATEorREGION", raw.region()),
                raw.postcode(),
                raw.country());
    }

    private Head.Ids ids() {
        var matter = invoice.matter();
        var id = matter.id().value();
        var abroad = profile.international();
        return new Head.Ids(
                clientId(),
                id,
                profile.ids().clientMatterIdByMatter().getOrDefault(id, matter.claimNumber()),
                lawFirmId(),
                clean(0, "MATTER_NAME", matter.name()),
                abroad.purchaseOrders().getOrDefault(id, ""),
                abroad.clientTaxId(),
                abroad.accountType().code());
    }

    private Charge charge(InvoiceLine line) {
        var timekeeper = line.timekeeper();
        var codes = profile.codes();
        var task = mapped(line.codes().task());
        if (line.type() == InvoiceLine.Type.EXPENSE) {
            task = switch (codes.taskOnExpense()) {
                case BLANK -> "";
                case OPTIONAL, REQUIRED -> task;
                case FIXED -> codes.fixedExpenseTask();
            };
        }
        return new Charge(
                line.number(),
                line.type(),
                line.day(),
                TenThousandths.of(line.units()),
                TenThousandths.of(line.unitCost()),
                TenThousandths.ofMinor(line.adjustment().minor(), places),
                TenThousandths.ofMinor(line.total().minor(), places),
                task,
                mapped(line.codes().expense()),
                mapped(line.codes().activity()),
                timekeeper == null ? Person.NONE : known(timekeeper),
                clean(line.number(), LINE_DESCRIPTION, line.description()),
                LineTax.NONE);
    }

    /// A flat fee as an adjustment of the whole invoice, where the client wants it so.
    private Charge flat(Charge charge) {
        var isFlat = charge.type() == InvoiceLine.Type.FEE && isFlatFee(charge);
        if (!isFlat || profile.lines().flatFees() == FlatFees.FEE_LINE) {
            return charge;
        }
        return new Charge(
                charge.number(),
                InvoiceLine.Type.FEE_ADJUSTMENT,
                invoice.period().end(),
                0,
                0,
                charge.net(),
                charge.net(),
                "",
                "",
                "",
                Person.NONE,
                charge.description(),
                LineTax.NONE);
    }

    private boolean isFlatFee(Charge charge) {
        var classification = profile.people().classMap().getOrDefault(FLAT_FEE, FLAT_FEE);
        return charge.person().classification().equals(classification);
    }

    private void add(Charge charge) {
        var laidOut = charge.isWork() ? round(gather(charge)) : charge;
        var max = profile.text().descriptionMax();
        if (laidOut.description().length() > max && profile.text().overLength() == OverLength.SPLIT) {
            var parts = LineSplitter.split(laidOut, profile, lastNumber);
            lastNumber += parts.size() - 1;
            lines.addAll(parts);
        } else {
            lines.add(laidOut);
        }
    }

    /// Takes the adjustment off the line where the client wants them all on a line of their own.
    private Charge gather(Charge charge) {
        if (charge.adjustment() == 0 || profile.lines().adjustments() == AdjustmentStyle.ON_LINE) {
            return charge;
        }
        if (charge.type() == InvoiceLine.Type.FEE) {
            feeAdjustments += charge.adjustment();
        } else {
            expenseAdjustments += charge.adjustment();
        }
        return charge.with(0, charge.net() - charge.adjustment());
    }

    /// Moves what the rounding to cents added to where the client wants to see it.
    private Charge round(Charge charge) {
        var policy = profile.numbers().rounding();
        var exact = TenThousandths.product(charge.units(), charge.unitCost());
        if (policy == Rounding.HALF_UP_CENTS || exact == TenThousandths.UNFIT) {
            return charge;
        }
        var residue = charge.net() - charge.adjustment() - exact;
        if (residue == 0 || Math.abs(residue) > HALF_A_CENT) {
            return charge;
        }
        if (policy == Rounding.RESIDUE_IN_ADJUSTMENT) {
            return charge.with(charge.adjustment() + residue, charge.net());
        }
        if (charge.type() == InvoiceLine.Type.FEE) {
            feeRounding += residue;
        } else {
            expenseRounding += residue;
        }
        return charge.with(charge.adjustment(), charge.net() - residue);
    }

    private void addWhole(InvoiceLine.Type type, String words, long amount) {
        if (amount != 0) {
            lastNumber++;
            var day = invoice.period().end();
            lines.add(new Charge(
                    lastNumber, type, day, 0, 0, amount, amount, "", "", "", Person.NONE, words, LineTax.NONE));
        }
    }

    private Person known(Timekeeper timekeeper) {
        var person = people.get(timekeeper);
        if (person == null) {
            person = person(timekeeper);
            people.put(timekeeper, person);
        }
        return person;
    }

    private Person person(Timekeeper timekeeper) {
        var wishes = profile.people();
        var name = switch (wishes.nameForm()) {
            case LAST_COMMA_FIRST -> timekeeper.name();
            case LAST_FIRST -> (timekeeper.lastName() + " " + timekeeper.firstName()).strip();
        };
        var classification = timekeeper.classification();
        return new Person(
                wishes.idOf(timekeeper),
                clean(0, TIMEKEEPER_NAME, name),
                wishes.classMap().getOrDefault(classification, classification),
                clean(0, "TIMEKEEPER_LAST_NAME", timekeeper.lastName()),
                clean(0, "TIMEKEEPER_FIRST_NAME", timekeeper.firstName()));
    }

    private String mapped(String code) {
        var map = profile.codes().map();
        return map.isEmpty() ? code : map.getOrDefault(code, code);
    }

    private String clientId() {
        var ids = profile.ids();
        return switch (ids.clientId()) {
            case FIRM_CLIENT_NUMBER -> invoice.client().id();
            case PORTAL -> ids.portalClientId();
            case PER_MATTER ->
                ids.clientIdByMatter().getOrDefault(invoice.matter().id().value(), "");
        };
    }

    private String lawFirmId() {
        var registered = invoice.firm().taxId();
        return switch (profile.ids().lawFirmId()) {
            case AS_REGISTERED -> registered;
            case DIGITS_ONLY -> registered.replaceAll("\\D", "");
            case WITH_DASH -> registered.replaceAll("\\D", "").replaceFirst("^(\\d{2})(?=\\d)", "$1-");
            case NONE -> "None";
        };
    }

    private String clean(int line, String field, String raw) {
        if (CleanText.isPlain(raw)) {
            return raw;
        }
        var clean = cleaning.apply(raw);
        if (!clean.text().equals(raw)) {
            changes.add(new TextChange(line, field, raw, clean.text(), clean.changes()));
        }
        return clean.text();
    }
}
