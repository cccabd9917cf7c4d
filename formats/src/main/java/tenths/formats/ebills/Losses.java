package tenths.formats.ebills;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;
import tenths.formats.bill.Head;
import tenths.formats.bill.Place;
import tenths.formats.bill.TenThousandths;

/// What a bill said and what was written of it does not say any more: found by reading it again.
final class Losses {
    private static final String FIRM = "LAW_FIRM_";
    private static final String CLIENT = "CLIENT_";

    // spotless:off
    private static final Map<String, Function<Head, String>> OF_INVOICE = new LinkedHashMap<>();
    private static final Map<String, Function<Charge, String>> OF_LINE = new LinkedHashMap<>();

    static {
        OF_INVOICE.put("INVOICE_DESCRIPTION", Head::description);
        OF_INVOICE.put("CLIENT_ID", head -> head.ids().client());
        OF_INVOICE.put("LAW_FIRM_MATTER_ID", head -> head.ids().matter());
        OF_INVOICE.put("CLIENT_MATTER_ID", head -> head.ids().clientMatter());
        OF_INVOICE.put("LAW_FIRM_ID", head -> head.ids().lawFirm());
        OF_INVOICE.put("PO_NUMBER", head -> head.ids().purchaseOrder());
        OF_INVOICE.put("CLIENT_TAX_ID", head -> head.ids().clientTax());
        OF_INVOICE.put("MATTER_NAME", head -> head.ids().matterName());
        OF_INVOICE.put("ACCOUNT_TYPE", head -> head.ids().accountType());
        OF_INVOICE.put("INVOICE_CURRENCY", Head::currency);
        OF_INVOICE.put("INVOICE_REPORTED_TAX_TOTAL", Losses::reported);
        place(FIRM, Head::firm);
        place(CLIENT, Head::client);
        OF_LINE.put("LINE_ITEM_NUMBER", line -> Integer.toString(line.number()));
        OF_LINE.put("LINE_ITEM_DATE", line -> line.day().toString());
        OF_LINE.put("LINE_ITEM_TASK_CODE", Charge::task);
        OF_LINE.put("LINE_ITEM_EXPENSE_CODE", Charge::expense);
        OF_LINE.put("LINE_ITEM_ACTIVITY_CODE", Charge::activity);
        OF_LINE.put("LINE_ITEM_DESCRIPTION", Charge::description);
        OF_LINE.put("TIMEKEEPER_ID", line -> line.person().id());
        OF_LINE.put("TIMEKEEPER_NAME", line -> line.person().name());
        OF_LINE.put("TIMEKEEPER_LAST_NAME", line -> line.person().lastName());
        OF_LINE.put("TIMEKEEPER_FIRST_NAME", line -> line.person().firstName());
        OF_LINE.put("TIMEKEEPER_CLASSIFICATION", line -> line.person().classification());
        OF_LINE.put("LINE_ITEM_TAX_RATE", line -> Long.toString(line.tax().rate()));
        OF_LINE.put("LINE_ITEM_TAX_TOTAL", line -> TenThousandths.text(line.tax().amount()));
        OF_LINE.put("LINE_ITEM_TAX_TYPE", line -> line.tax().type());
    }
    // spotless:on

    private Losses() {}

    private static void place(String prefix, Function<Head, Place> place) {
        OF_INVOICE.put(prefix + "NAME", head -> place.apply(head).name());
        OF_INVOICE.put(
                prefix + "ADDRESS",
                head -> (place.apply(head).address1() + " " + place.apply(head).address2()).strip());
        OF_INVOICE.put(prefix + "CITY", head -> place.apply(head).city());
        OF_INVOICE.put(prefix + "STATEorREGION", head -> place.apply(head).region());
        OF_INVOICE.put(prefix + "POSTCODE", head -> place.apply(head).postcode());
        OF_INVOICE.put(prefix + "COUNTRY", head -> place.apply(head).country());
    }

    private static String reported(Head head) {
        return head.reported().equals(Head.Reported.NONE)
                ? ""
                : TenThousandths.text(head.reported().tax());
    }

    /// What must not change: the dates and number of the invoice, its total, and what each line charges.
    static boolean sameAmounts(Bill one, Bill other) {
        var head = one.head();
        return head.number().equals(other.head().number())
                && head.date().equals(other.head().date())
                && head.start().equals(other.head().start())
                && head.end().equals(other.head().end())
                && one.total() == other.total()
                && amounts(one).equals(amounts(other));
    }

    private static List<List<Long>> amounts(Bill bill) {
        return sorted(bill).stream()
                .map(line -> line.isWork()
                        ? List.of(line.units(), line.unitCost(), line.adjustment(), line.net())
                        : List.of(line.net()))
                .toList();
    }

    static List<String> between(Bill before, Bill after) {
        var losses = new ArrayList<String>();
        OF_INVOICE.forEach((name, value) -> {
            var said = value.apply(before.head());
            if (!said.isEmpty() && !said.equals(value.apply(after.head()))) {
                losses.add("%s of the invoice: '%s'".formatted(name, said));
            }
        });
        var old = sorted(before);
        var young = sorted(after);
        OF_LINE.forEach((name, value) -> {
            var lost = new ArrayList<Charge>();
            for (var i = 0; i < old.size(); i++) {
                var said = value.apply(old.get(i));
                if (!said.isEmpty() && !said.equals(value.apply(young.get(i)))) {
                    lost.add(old.get(i));
                }
            }
            if (!lost.isEmpty()) {
                losses.add("%s of %d line(s), the first is line %d: '%s'"
                        .formatted(name, lost.size(), lost.getFirst().number(), value.apply(lost.getFirst())));
            }
        });
        return losses;
    }

    /// XML has fees, expenses and adjustments apart; the order within each is kept.
    private static List<Charge> sorted(Bill bill) {
        return bill.lines().stream().sorted(Comparator.comparing(Charge::type)).toList();
    }
}
