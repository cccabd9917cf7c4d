package tenths.formats.einvoices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Charge.Person;
import tenths.formats.bill.Head;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;
import tenths.formats.einvoices.Statement.Item;
import tenths.formats.einvoices.Statement.Party;
import tenths.formats.einvoices.Statement.Vat;
import tenths.formats.einvoices.Statement.Whole;
import tenths.invoicing.InvoiceLine;

/// Makes the [Bill] of a [Statement], as other formats see it.
final class BillOf {
    private static final String PIECE = "C62";
    private static final String VAT = "VAT";

    private final Statement statement;
    private final long sign;

    private BillOf(Statement statement) {
        this.statement = statement;
        sign = statement.head().isCredit() ? -1 : 1;
    }

    static Bill of(Statement statement, FormatProfile profile) {
        return new BillOf(statement).bill(profile);
    }

    private Bill bill(FormatProfile profile) {
        var lines = new ArrayList<Charge>();
        statement.items().forEach(item -> lines.add(charge(item, lines.size() + 1)));
        statement.wholes().forEach(whole -> lines.add(charge(whole, lines.size() + 1)));
        return new Bill(profile, head(), sign * statement.sums().gross(), taxed(lines), List.of());
    }

    private Head head() {
        var head = statement.head();
        var seller = statement.seller();
        var buyer = statement.buyer();
        return new Head(
                head.number(),
                head.date(),
                head.start(),
                head.end(),
                head.note(),
                new Head.Ids(
                        buyer.id(),
                        head.project(),
                        head.object(),
                        seller.id(),
                        head.projectName(),
                        head.order(),
                        buyer.vatId(),
                        ""),
                place(seller),
                place(buyer),
                head.currency(),
                Head.Reported.NONE);
    }

    private static Place place(Party party) {
        var address = party.address();
        return new Place(
                party.name(),
                address.street(),
                address.more(),
                address.city(),
                address.region(),
                address.postcode(),
                address.country());
    }

    private Charge charge(Item item, int place) {
        var isExpense = item.unit().equals(PIECE);
        return new Charge(
                item.number().matches("[1-9]\\d{0,8}") ? Integer.parseInt(item.number()) : place,
                isExpense ? InvoiceLine.Type.EXPENSE : InvoiceLine.Type.FEE,
                item.day(),
                sign * item.quantity(),
                item.price(),
                sign * -item.allowance(),
                sign * item.net(),
                item.facts().getOrDefault(Kinds.TASK, ""),
                item.facts().getOrDefault(Kinds.EXPENSE, ""),
                item.facts().getOrDefault(Kinds.ACTIVITY, ""),
                isExpense ? Person.NONE : Kinds.person(item.facts()),
                item.description().isEmpty() ? item.name() : item.description(),
                tax(item.vat(), sign * item.net()));
    }

    private Charge charge(Whole whole, int number) {
        var net = sign * -whole.allowance();
        return new Charge(
                number,
                Kinds.typeOf(whole.reason()),
                statement.head().end(),
                0,
                0,
                net,
                net,
                "",
                "",
                "",
                Person.NONE,
                Kinds.wordsOf(whole.reason()),
                tax(whole.vat(), net));
    }

    private static LineTax tax(Vat vat, long net) {
        return vat.rate() == 0 ? LineTax.NONE : new LineTax(vat.rate(), LineTax.amount(net, vat.rate(), 2), VAT);
    }

    /// What rounding each line alone makes more or less than the tax of the file stands on the last line of its rate.
    private List<Charge> taxed(List<Charge> lines) {
        Map<Long, Long> said = statement.groups().stream()
                .collect(Collectors.toMap(group -> group.vat().rate(), group -> sign * group.tax(), Long::sum));
        said.forEach((rate, tax) -> {
            var sum = lines.stream()
                    .filter(line -> line.tax().rate() == rate)
                    .mapToLong(line -> line.tax().amount())
                    .sum();
            for (var i = lines.size() - 1; i >= 0 && sum != tax; i--) {
                var line = lines.get(i);
                if (line.tax().rate() == rate && rate != 0) {
                    lines.set(i, line.taxed(new LineTax(rate, line.tax().amount() + tax - sum, VAT)));
                    break;
                }
            }
        });
        return lines;
    }

    /// What a file says of a bill and no other format has a place for.
    static List<String> losses(Statement statement) {
        var losses = new ArrayList<String>();
        if (statement.sums().paid() != 0) {
            losses.add("paid in advance (BT-113): "
                    + TenThousandths.text(statement.sums().paid()));
        }
        if (statement.payment().due() != null) {
            losses.add("due date (BT-9): " + statement.payment().due());
        }
        said(losses, "buyer reference (BT-10)", statement.head().buyerReference());
        said(losses, "payment terms (BT-20)", statement.payment().terms());
        said(losses, "account (BT-84)", statement.payment().account());
        said(
                losses,
                "electronic address of the firm (BT-34)",
                statement.seller().electronic().value());
        said(
                losses,
                "electronic address of the client (BT-49)",
                statement.buyer().electronic().value());
        said(losses, "contact (BT-41)", statement.seller().contact().name());
        said(losses, "VAT id of the firm (BT-31)", statement.seller().vatId());
        said(losses, "tax number of the firm (BT-32)", statement.seller().taxNumber());
        statement.groups().forEach(group -> said(losses, "why there is no VAT (BT-120)", group.reason()));
        return losses;
    }

    private static void said(List<String> losses, String what, String value) {
        if (!value.isEmpty()) {
            losses.add(what + ": '" + value + "'");
        }
    }
}
