package tenths.connectors.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The papers around the open month of the demo firm: receipts of the expenses of one carrier that asks for them, and
/// what some clients approved. One receipt is missing, and one expense is charged at more than its vendor was paid.
///
/// @param planted what the receipts show
public record DemoPapers(List<Receipt> receipts, List<Planted> planted) {
    private static final DemoClients ASKING = DemoClients.GRANITE;
    private static final BigDecimal OVER = new BigDecimal("25.00");
    private static final BigDecimal COST = new BigDecimal("0.80");

    private static final String APPROVALS = """
            client,kind,matter,timekeeper,codes,from,until,amount,hours,purpose,approved by,approved on,means,reference
            %1$s,travel,,,E110,2026-10-01,2026-12-31,1500.00,,Depositions,I. Calloway,2026-09-28,mail,PI-2210
            %2$s,motion,%2$s-0004,,,2026-10-05,,,,Motion for summary judgment,T. Marsh,2026-10-02,letter,
            %3$s,research,%3$s-0007,,,2026-10-01,2026-11-30,,6,Comparative fault,A. Lindgren,2026-09-30,portal,SA-881
            """;

    /// @param row key of the expense
    /// @param paid to the vendor, in major units
    /// @param mail in which the vendor sent it
    public record Receipt(String row, String paid, String fileName, String mail) {}

    /// @param open rows of the open month
    public static DemoPapers of(List<DemoRow> open) {
        var receipts = new ArrayList<Receipt>();
        var planted = new ArrayList<Planted>();
        var clean = 0;
        for (var row : asked(open)) {
            var place = row.id().startsWith("f-") ? -1 : clean++;
            if (place == 0) {
                planted.add(new Planted("EXP-06", row.matter(), Set.of(row.id())));
                continue;
            }
            if (place == 1) {
                planted.add(new Planted("EXP-05", row.matter(), Set.of(row.id())));
            }
            var paid = place == 1 ? amount(row).multiply(COST) : amount(row);
            receipts.add(receipt(row, paid.setScale(2, RoundingMode.HALF_UP).toPlainString()));
        }
        return new DemoPapers(List.copyOf(receipts), List.copyOf(planted));
    }

    private static List<DemoRow> asked(List<DemoRow> open) {
        return open.stream()
                .filter(row -> !row.isTime()
                        && row.matter().startsWith(ASKING.clientId().value())
                        && amount(row).compareTo(OVER) > 0)
                .sorted(Comparator.comparing(DemoRow::id))
                .toList();
    }

    private static BigDecimal amount(DemoRow row) {
        return new BigDecimal(row.quantity()).multiply(new BigDecimal(row.price()));
    }

    private static Receipt receipt(DemoRow row, String paid) {
        var mail = """
                From: accounts@vendor.example
                To: costs@marlowfinch.example
                Subject: Receipt for %s

                %s
                Paid on %s: USD %s. Thank you.
                """.formatted(row.id(), row.note(), row.date(), paid);
        return new Receipt(row.id(), paid, "receipt-" + row.id() + ".eml", mail);
    }

    /// What clients approved, as a file that the page Import takes.
    public static String approvals() {
        return APPROVALS.formatted(
                DemoClients.PRAIRIE.clientId(), DemoClients.HARBOR.clientId(), DemoClients.SUMMIT.clientId());
    }
}
