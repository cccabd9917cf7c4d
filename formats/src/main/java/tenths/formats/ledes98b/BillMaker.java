package tenths.formats.ledes98b;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenths.firm.Timekeeper;
import tenths.formats.CleanText;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.TextChange;
import tenths.formats.ledes98b.Charge.Person;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// Makes the [Bill] of an invoice: texts cleaned, codes and names as the client has them, adjustments and rounding
/// where the client wants them. The totals of its lines always add up to the total of the invoice.
final class BillMaker {
    private static final long HALF_A_CENT = 50;

    private final Invoice invoice;
    private final FormatProfile profile;
    private final int places;
    private final List<Charge> lines;
    private final List<TextChange> changes = new ArrayList<>();
    private final Map<Timekeeper, Person> people = new HashMap<>();
    private int lastNumber;

    private long feeAdjustments;
    private long expenseAdjustments;
    private long feeRounding;
    private long expenseRounding;

    private BillMaker(Invoice invoice, FormatProfile profile) {
        this.invoice = invoice;
        this.profile = profile;
        this.places = invoice.currency().getDefaultFractionDigits();
        this.lines = new ArrayList<>(invoice.lines().size() + 4);
    }

    static Bill make(Invoice invoice, FormatProfile profile) {
        return new BillMaker(invoice, profile).make();
    }

    private Bill make() {
        lastNumber =
                invoice.lines().stream().mapToInt(InvoiceLine::number).max().orElse(0);
        for (var line : invoice.lines()) {
            if (profile.lines().zeroLines() == ZeroLines.KEEP || line.total().minor() != 0) {
                add(charge(line));
            }
        }
        addWhole(InvoiceLine.Type.FEE_ADJUSTMENT, "Adjustment of fees", feeAdjustments);
        addWhole(InvoiceLine.Type.FEE_ADJUSTMENT, "Rounding of fees to whole cents", feeRounding);
        addWhole(InvoiceLine.Type.EXPENSE_ADJUSTMENT, "Adjustment of expenses", expenseAdjustments);
        addWhole(InvoiceLine.Type.EXPENSE_ADJUSTMENT, "Rounding of expenses to whole cents", expenseRounding);
        var description = clean(0, Field.of(8), invoice.description());
        return new Bill(
                invoice,
                profile,
                clientId(),
                lawFirmId(),
                invoice.matter().claimNumber(),
                TenThousandths.ofMinor(invoice.total().minor(), places),
                description,
                lines,
                changes);
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
                clean(line.number(), Field.of(19), line.description()));
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
        return charge.with(0, charge.total() - charge.adjustment());
    }

    /// Moves what the rounding to cents added to where the client wants to see it.
    private Charge round(Charge charge) {
        var policy = profile.numbers().rounding();
        var exact = TenThousandths.product(charge.units(), charge.unitCost());
        if (policy == Rounding.HALF_UP_CENTS || exact == TenThousandths.UNFIT) {
            return charge;
        }
        var residue = charge.total() - charge.adjustment() - exact;
        if (residue == 0 || Math.abs(residue) > HALF_A_CENT) {
            return charge;
        }
        if (policy == Rounding.RESIDUE_IN_ADJUSTMENT) {
            return charge.with(charge.adjustment() + residue, charge.total());
        }
        if (charge.type() == InvoiceLine.Type.FEE) {
            feeRounding += residue;
        } else {
            expenseRounding += residue;
        }
        return charge.with(charge.adjustment(), charge.total() - residue);
    }

    private void addWhole(InvoiceLine.Type type, String words, long amount) {
        if (amount != 0) {
            lastNumber++;
            var day = invoice.period().end();
            lines.add(new Charge(lastNumber, type, day, 0, 0, amount, amount, "", "", "", Person.NONE, words));
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
        var id = timekeeper.id().value();
        var name = switch (wishes.nameForm()) {
            case LAST_COMMA_FIRST -> timekeeper.name();
            case LAST_FIRST -> (timekeeper.lastName() + " " + timekeeper.firstName()).strip();
        };
        var classification = timekeeper.classification();
        return new Person(
                wishes.ids().getOrDefault(id, id),
                clean(0, Field.of(22), name),
                wishes.classMap().getOrDefault(classification, classification));
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
            case NONE -> "None";
        };
    }

    private String clean(int line, Field field, String raw) {
        if (CleanText.isPlain(raw)) {
            return raw;
        }
        var clean = CleanText.of(raw, profile.layout().encoding());
        if (!clean.text().equals(raw)) {
            changes.add(new TextChange(line, field.name(), raw, clean.text(), clean.changes()));
        }
        return clean.text();
    }
}
