package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.deals.Settlement.TaxOnBill;

/// The end of the bill: what it comes to, and where to pay. The sums stay together on one page.
final class Totals {
    private static final int WIDTH = 25_000;
    private static final int LEADING = 1_200;

    private final Drawing drawing;
    private final Flow flow;

    Totals(Drawing drawing) {
        this.drawing = drawing;
        this.flow = drawing.flow();
    }

    /// What the last sum is called.
    static String words(Money total) {
        return total.isNegative() ? "Credit" : "Total due";
    }

    void draw() {
        var table = sums();
        var remittance = remittanceLines();
        var below = remittance.isEmpty() ? 0 : remittanceHeight(remittance);
        flow.need(3_800 + table.height() + below);
        drawing.heading("Summary");
        table.draw(flow, flow.tags().document(), flow.right() - WIDTH);
        if (!remittance.isEmpty()) {
            remittance(remittance);
        }
    }

    private Table sums() {
        var invoice = drawing.invoice();
        var currency = invoice.currency().getCurrencyCode();
        var columns = List.of(new Column("Sum", LEFT, 0), new Column("Amount " + currency, RIGHT, Integer.MAX_VALUE));
        var feeAdjustments = adjustments(true);
        var expenseAdjustments = adjustments(false);
        var rows = new ArrayList<Row>();
        rows.add(row("Fees", invoice.fees().minus(feeAdjustments)));
        if (!feeAdjustments.isZero()) {
            rows.add(row("Adjustments to fees", feeAdjustments));
        }
        rows.add(row("Expenses", invoice.expenses().minus(expenseAdjustments)));
        if (!expenseAdjustments.isZero()) {
            rows.add(row("Adjustments to expenses", expenseAdjustments));
        }
        for (var tax : invoice.taxes()) {
            rows.add(row(words(tax), tax.amount()));
        }
        rows.add(new Row(List.of(Cell.of(words(invoice.due())), Cell.of(Figures.money(invoice.due()))), true));
        return new Table(columns, rows, WIDTH, drawing.style().accent());
    }

    /// `VAT 20% on 1,234.00`; what the client owes itself is said as the law wants it said.
    private static String words(TaxOnBill tax) {
        var percent = tax.percent().stripTrailingZeros().toPlainString();
        return tax.reverse()
                ? tax.tax().name() + " reverse charge: the client owes the tax"
                : "%s %s%% on %s".formatted(tax.tax().name(), percent, Figures.money(tax.base()));
    }

    private static Row row(String words, Money amount) {
        return new Row(List.of(Cell.of(words), Cell.of(Figures.money(amount))), false);
    }

    private Money adjustments(boolean fees) {
        return drawing.invoice().lines().stream()
                .filter(line -> Lines.isFee(line) == fees)
                .map(InvoiceLine::adjustment)
                .reduce(Money.zero(drawing.invoice().currency()), Money::plus);
    }

    private List<String> remittanceLines() {
        return drawing.lines(drawing.invoice().firm().remittance()).stream()
                .flatMap(line -> Type.BODY.wrap(line, flow.width() - 2_000).stream())
                .toList();
    }

    private static int remittanceHeight(List<String> lines) {
        return 4_600 + lines.size() * LEADING;
    }

    private void remittance(List<String> lines) {
        flow.need(remittanceHeight(lines));
        flow.down(1_800);
        var tall = remittanceHeight(lines) - 2_000;
        flow.sheet().openArtifact();
        flow.sheet().box(flow.left(), flow.y(), flow.width(), tall, Type.TINT);
        flow.sheet().box(flow.left(), flow.y(), 250, tall, drawing.style().accent());
        flow.sheet().close();
        flow.down(1_400);
        drawing.paragraph("H2", Type.STRONG.in(drawing.style().accent()), flow.left() + 1_100, "Remittance");
        flow.open(flow.tags().document().child("P"));
        for (var line : lines) {
            flow.down(LEADING);
            flow.sheet().text(Type.BODY, flow.left() + 1_100, flow.y(), line + " ");
        }
        flow.sheet().close();
    }
}
