package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Kind;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.deals.Settlement.TaxOnBill;

/// The end of the bill: what it comes to, where to pay, what else is open, and the slip. The sums and where to pay stay
/// together on one page.
final class Totals {
    private static final int LEAST_WIDTH = 25_000;
    private static final int LEADING = 1_200;
    private static final int BOX_PADDING = 1_300;
    private static final int ABOVE_BOX = 1_800;
    private static final int INDENT = 1_100;

    private final Drawing drawing;
    private final Flow flow;
    private final Table sums;
    private final List<String> payment;

    Totals(Drawing drawing) {
        this.drawing = drawing;
        flow = drawing.flow();
        sums = sums();
        payment = payment();
    }

    /// Of what stays together.
    int height() {
        return Drawing.HEADING + sums.height() + (payment.isEmpty() ? 0 : ABOVE_BOX + paymentHeight());
    }

    void draw() {
        flow.need(height());
        drawing.heading(drawing.say(Word.SUMMARY));
        sums.draw(flow, flow.tags().document(), flow.right() - width(), 0);
        if (!payment.isEmpty()) {
            pay();
        }
        new TrustMoney(drawing).draw();
        new EarlierInvoices(drawing).draw();
        if (drawing.style().wishes().slip() && !drawing.invoice().due().isNegative()) {
            new Slip(drawing).draw();
        }
    }

    private int width() {
        return Math.max(LEAST_WIDTH, flow.width() / 2 - 1_000);
    }

    private Table sums() {
        var invoice = drawing.invoice();
        var columns = List.of(
                new Column(drawing.say(Word.SUM), LEFT, 0),
                new Column(drawing.inCurrency(Word.AMOUNT), RIGHT, Integer.MAX_VALUE));
        var feeAdjustments = adjustments(true);
        var expenseAdjustments = adjustments(false);
        var rows = new ArrayList<Row>();
        rows.add(row(Word.FEES, invoice.fees().minus(feeAdjustments)));
        if (!feeAdjustments.isZero()) {
            rows.add(row(Word.ADJUSTMENTS_TO_FEES, feeAdjustments));
        }
        rows.add(row(Word.EXPENSES, invoice.expenses().minus(expenseAdjustments)));
        if (!expenseAdjustments.isZero()) {
            rows.add(row(Word.ADJUSTMENTS_TO_EXPENSES, expenseAdjustments));
        }
        for (var tax : invoice.taxes()) {
            rows.add(row(words(tax), tax.amount()));
        }
        var due = Cell.of(drawing.figures().money(invoice.due()));
        rows.add(Row.of(Kind.TOTAL, Cell.of(Due.words(drawing)), due));
        return new Table(columns, rows, width(), drawing.style().accent());
    }

    /// `VAT 20% on 1,234.00`; what the client owes itself is said as the law wants it said.
    private String words(TaxOnBill tax) {
        if (tax.reverse()) {
            return drawing.words().say(Word.REVERSE_CHARGE, tax.tax().name());
        }
        var rate = tax.tax().name() + " " + drawing.figures().quantity(tax.percent()) + "%";
        return drawing.words().say(Word.TAX_ON, rate, drawing.figures().money(tax.base()));
    }

    private Row row(Word words, Money amount) {
        return row(drawing.say(words), amount);
    }

    private Row row(String words, Money amount) {
        return Row.of(Kind.ITEM, Cell.of(words), Cell.of(drawing.figures().money(amount)));
    }

    private Money adjustments(boolean fees) {
        return drawing.invoice().lines().stream()
                .filter(line -> Lines.isFee(line) == fees)
                .map(InvoiceLine::adjustment)
                .reduce(Money.zero(drawing.invoice().currency()), Money::plus);
    }

    /// The client's terms, what it pays if it pays early, then how and where to pay.
    private List<String> payment() {
        var terms = drawing.style().wishes().payment().terms();
        var early = EarlyLines.of(drawing.style().wishes().wording(), drawing.invoice());
        var remittance = drawing.invoice().firm().remittance();
        return Stream.of(drawing.lines(terms), early, drawing.lines(remittance))
                .flatMap(List::stream)
                .flatMap(line -> Type.BODY.wrap(line, flow.width() - 2 * INDENT).stream())
                .toList();
    }

    private int paymentHeight() {
        return 2 * BOX_PADDING + (payment.size() + 1) * LEADING - 300;
    }

    private void pay() {
        flow.down(ABOVE_BOX);
        var end = flow.y() + paymentHeight();
        drawing.box(paymentHeight());
        flow.down(BOX_PADDING + 700);
        var heading = Type.STRONG.in(drawing.style().accent());
        drawing.paragraph("H2", heading, flow.left() + INDENT, drawing.say(Word.REMITTANCE));
        flow.open(flow.tags().document().child("P"));
        for (var line : payment) {
            flow.down(LEADING);
            flow.sheet().text(Type.BODY, flow.left() + INDENT, flow.y(), line + " ");
        }
        flow.sheet().close();
        flow.to(end);
    }
}
