package tenths.formats.einvoices;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.formats.EInvoice;
import tenths.formats.EInvoice.Untaxed;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.TenThousandths;
import tenths.formats.einvoices.Statement.Contact;
import tenths.formats.einvoices.Statement.Electronic;
import tenths.formats.einvoices.Statement.Group;
import tenths.formats.einvoices.Statement.Item;
import tenths.formats.einvoices.Statement.Party;
import tenths.formats.einvoices.Statement.Payment;
import tenths.formats.einvoices.Statement.Sums;
import tenths.formats.einvoices.Statement.Vat;
import tenths.formats.einvoices.Statement.Whole;
import tenths.formats.ledesxml.XmlText;
import tenths.formats.pdf.EarlyLines;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;

/// Makes the [Statement] of a bill: one item for each line of work, an allowance or a charge for each adjustment of the
/// whole invoice. A bill below zero becomes a credit note.
final class Making {
    /// Decimals of an amount in EN 16931.
    static final int PLACES = 2;

    static final String STANDARD_RATED = "S";
    private static final String OUTSIDE = EInvoice.Category.OUTSIDE_VAT.code();
    private static final String HOUR = "HUR";
    private static final String PIECE = "C62";
    private static final String LUMP_SUM = "LS";
    private static final String FLAT_FEE = "FLTFEE";
    private static final String EURO = "EUR";
    private static final String TRANSFER_IN_EUROS = "58";
    private static final String TRANSFER = "30";
    private static final String NOT_DEFINED = "1";

    private final Standard standard;
    private final Bill bill;
    private final EInvoice wishes;
    private final long sign;
    private final List<Item> items = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final Map<Vat, Group> groups = new LinkedHashMap<>();

    private Making(Standard standard, Bill bill) {
        this.standard = standard;
        this.bill = bill;
        wishes = bill.profile().international().einvoice();
        sign = bill.total() < 0 ? -1 : 1;
    }

    static Statement of(Standard standard, Bill bill) {
        return new Making(standard, bill).make();
    }

    private Statement make() {
        for (var line : bill.lines()) {
            if (line.isWork()) {
                items.add(item(line));
            } else {
                wholes.add(new Whole(-sign * line.net(), Kinds.reason(line), vat(line)));
            }
            group(line);
        }
        var sums = sums();
        return new Statement(
                standard, head(), seller(), buyer(), payment(sums), items, wholes, List.copyOf(groups.values()), sums);
    }

    private Statement.Head head() {
        var head = bill.head();
        var ids = head.ids();
        return new Statement.Head(
                head.number(),
                sign < 0,
                head.date(),
                head.start(),
                head.end(),
                head.currency(),
                wishes.buyerReferences().getOrDefault(ids.matter(), wishes.buyerReference()),
                ids.purchaseOrder(),
                ids.clientMatter(),
                ids.matter(),
                standard.syntax() == Standard.Syntax.CII ? ids.matterName() : "",
                head.description());
    }

    private Party seller() {
        var seller = wishes.seller();
        var firm = bill.head().firm();
        var isOutside = isOutsideVat();
        return new Party(
                firm.name(),
                bill.head().ids().lawFirm(),
                Addresses.of(firm, seller.city(), seller.postcode()),
                isOutside ? "" : seller.vatId(),
                seller.taxNumber(),
                Electronic.of(seller.electronicAddress()),
                new Contact(seller.contact(), seller.phone(), seller.email()));
    }

    private Party buyer() {
        var buyer = wishes.buyer();
        var client = bill.head().client();
        return new Party(
                client.name(),
                bill.head().ids().client(),
                Addresses.of(client, buyer.city(), buyer.postcode()),
                isOutsideVat() ? "" : bill.head().ids().clientTax(),
                "",
                Electronic.of(buyer.electronicAddress()),
                Contact.NONE);
    }

    /// Then the rules BR-O-02 to BR-O-04 forbid both VAT ids. A bill that is so in part is refused by BR-O-11.
    private boolean isOutsideVat() {
        return groups.keySet().stream().allMatch(vat -> vat.category().equals(OUTSIDE));
    }

    private Payment payment(Sums sums) {
        var account = wishes.account();
        var number = account.number().replace(" ", "");
        var agreed = bill.profile().pdf().payment();
        return new Payment(
                means(number),
                number,
                number.isEmpty() ? "" : account.holder(),
                number.isEmpty() ? "" : account.bank(),
                agreed.due(bill.head().date()).orElse(null),
                terms(agreed.terms(), sums));
    }

    /// The client's terms, then what it pays if it pays early, each in a line of its own.
    private String terms(String agreed, Sums sums) {
        var early = sums.due() <= 0 || sign < 0 ? List.<String>of() : early(sums);
        return Stream.concat(Stream.of(agreed), early.stream())
                .map(line -> XmlText.clean(line).text())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// XRechnung has a form for it (BR-DE-18).
    private List<String> early(Sums sums) {
        if (standard == Standard.XRECHNUNG || standard == Standard.XRECHNUNGUBL) {
            return bill.early().stream().map(Making::discount).toList();
        }
        var currency = Currency.getInstance(bill.head().currency());
        var owed = Money.of(TenThousandths.decimal(sums.due()).setScale(currency.getDefaultFractionDigits()), currency);
        return EarlyLines.of(bill.profile().pdf().wording(), bill.head().date(), owed, bill.early());
    }

    private static String discount(EarlyPayment offer) {
        return "#SKONTO#TAGE=%d#PROZENT=%s#"
                .formatted(
                        offer.days(),
                        offer.percent().setScale(2, RoundingMode.DOWN).toPlainString());
    }

    /// A credit note in UBL has no due date but beside the means of payment.
    private String means(String account) {
        if (account.isEmpty()) {
            return sign < 0 && standard.syntax() == Standard.Syntax.UBL ? NOT_DEFINED : "";
        }
        return bill.head().currency().equals(EURO) && Accounts.isIban(account) ? TRANSFER_IN_EUROS : TRANSFER;
    }

    private Item item(Charge line) {
        var turn = line.unitCost() < 0 ? -1L : 1L;
        var quantity = sign * turn * line.units();
        var price = turn * line.unitCost();
        var net = sign * line.net();
        return new Item(
                Integer.toString(line.number()),
                Kinds.name(line),
                line.description(),
                unit(line),
                quantity,
                price,
                TenThousandths.roundedProduct(quantity, price, PLACES) - net,
                net,
                vat(line),
                line.day(),
                Kinds.facts(line));
    }

    private static String unit(Charge line) {
        if (line.type() == InvoiceLine.Type.EXPENSE) {
            return PIECE;
        }
        return line.person().classification().equals(FLAT_FEE) ? LUMP_SUM : HOUR;
    }

    private Vat vat(Charge line) {
        var rate = line.tax().rate();
        return rate == 0 ? new Vat(untaxed(line).category().code(), 0) : new Vat(STANDARD_RATED, rate);
    }

    private record Why(EInvoice.Category category, String reason) {}

    private Why untaxed(Charge line) {
        Untaxed untaxed = wishes.untaxed();
        return switch (line.type()) {
            case FEE, FEE_ADJUSTMENT -> new Why(untaxed.fees(), untaxed.feesReason());
            case EXPENSE, EXPENSE_ADJUSTMENT -> new Why(untaxed.expenses(), untaxed.expensesReason());
        };
    }

    private void group(Charge line) {
        var vat = vat(line);
        var why = needsReason(vat) ? untaxed(line).reason() : "";
        var one = new Group(vat, sign * line.net(), sign * line.tax().amount(), why);
        groups.merge(
                vat,
                one,
                (sum, more) -> new Group(
                        vat,
                        sum.base() + more.base(),
                        sum.tax() + more.tax(),
                        sum.reason().isEmpty() ? more.reason() : sum.reason()));
    }

    private static boolean needsReason(Vat vat) {
        return !vat.category().equals(STANDARD_RATED) && !vat.category().equals(EInvoice.Category.ZERO_RATED.code());
    }

    private Sums sums() {
        var ofItems = items.stream().mapToLong(Item::net).sum();
        var allowances = wholes.stream()
                .mapToLong(whole -> Math.max(0, whole.allowance()))
                .sum();
        var charges = wholes.stream()
                .mapToLong(whole -> Math.max(0, -whole.allowance()))
                .sum();
        var net = ofItems - allowances + charges;
        var tax = groups.values().stream().mapToLong(Group::tax).sum();
        return new Sums(ofItems, allowances, charges, net, tax, net + tax, 0, net + tax);
    }
}
