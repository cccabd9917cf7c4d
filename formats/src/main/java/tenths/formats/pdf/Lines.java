package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// The lines of the bill: fees, then expenses, each with its total.
final class Lines {
    private static final int ANY = Integer.MAX_VALUE;

    private final Drawing drawing;

    Lines(Drawing drawing) {
        this.drawing = drawing;
    }

    static boolean isFee(InvoiceLine line) {
        return switch (line.type()) {
            case FEE, FEE_ADJUSTMENT -> true;
            case EXPENSE, EXPENSE_ADJUSTMENT -> false;
        };
    }

    static boolean isWork(InvoiceLine line) {
        return switch (line.type()) {
            case FEE, EXPENSE -> true;
            case FEE_ADJUSTMENT, EXPENSE_ADJUSTMENT -> false;
        };
    }

    void draw() {
        var fees = lines(Lines::isFee);
        if (!fees.isEmpty()) {
            fees(fees);
        }
        var expenses = lines(line -> !isFee(line));
        if (!expenses.isEmpty()) {
            expenses(expenses);
        }
    }

    static BigDecimal hours(List<InvoiceLine> lines) {
        return lines.stream()
                .filter(line -> line.type() == InvoiceLine.Type.FEE)
                .map(InvoiceLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<InvoiceLine> lines(Predicate<InvoiceLine> wanted) {
        return drawing.invoice().lines().stream().filter(wanted).toList();
    }

    private void fees(List<InvoiceLine> lines) {
        var columns = List.of(
                new Column("No.", RIGHT, 2_400),
                new Column("Date", LEFT, 5_600),
                new Column("Timekeeper, task, activity", LEFT, 7_800),
                new Column("Services", LEFT, 0),
                new Column("Hours", RIGHT, ANY),
                new Column("Rate", RIGHT, ANY),
                new Column("Amount " + currency(), RIGHT, ANY));
        var rows = new ArrayList<Row>(lines.size() + 1);
        lines.forEach(line -> rows.add(fee(line)));
        rows.add(total(
                "Total fees", Figures.decimal(hours(lines)), drawing.invoice().fees()));
        drawing.table("Professional services", columns, rows);
    }

    private Row fee(InvoiceLine line) {
        var who = line.timekeeper() == null ? "" : line.timekeeper().name();
        var codes = (line.codes().task() + " " + line.codes().activity()).strip();
        return new Row(
                List.of(
                        Cell.of(Integer.toString(line.number())),
                        Cell.of(Figures.day(line.day())),
                        new Cell(drawing.text(who), drawing.text(codes)),
                        described(line, "Adjustment of fees"),
                        Cell.of(isWork(line) ? Figures.decimal(line.units()) : ""),
                        Cell.of(isWork(line) ? Figures.decimal(line.unitCost()) : ""),
                        Cell.of(Figures.money(line.total()))),
                false,
                line.number());
    }

    private void expenses(List<InvoiceLine> lines) {
        var columns = List.of(
                new Column("No.", RIGHT, 2_400),
                new Column("Date", LEFT, 5_600),
                new Column("Code", LEFT, 7_800),
                new Column("Expenses", LEFT, 0),
                new Column("Quantity", RIGHT, ANY),
                new Column("Unit cost", RIGHT, ANY),
                new Column("Amount " + currency(), RIGHT, ANY));
        var rows = new ArrayList<Row>(lines.size() + 1);
        lines.forEach(line -> rows.add(expense(line)));
        rows.add(total("Total expenses", "", drawing.invoice().expenses()));
        drawing.table("Expenses", columns, rows);
    }

    private Row expense(InvoiceLine line) {
        return new Row(
                List.of(
                        Cell.of(Integer.toString(line.number())),
                        Cell.of(Figures.day(line.day())),
                        drawing.code(line.codes().expense()),
                        described(line, "Adjustment of expenses"),
                        Cell.of(isWork(line) ? Figures.quantity(line.units()) : ""),
                        Cell.of(isWork(line) ? Figures.decimal(line.unitCost()) : ""),
                        Cell.of(Figures.money(line.total()))),
                false,
                line.number());
    }

    /// The narrative, and below it what a biller changed.
    private Cell described(InvoiceLine line, String otherwise) {
        var words = drawing.text(line.description());
        var note = isWork(line) && !line.adjustment().isZero()
                ? "%s, adjusted by %s"
                        .formatted(
                                Figures.money(line.total().minus(line.adjustment())), Figures.money(line.adjustment()))
                : "";
        return new Cell(words.isEmpty() ? isWork(line) ? "" : otherwise : words, note);
    }

    private static Row total(String words, String hours, Money amount) {
        return new Row(
                List.of(
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.of(words),
                        Cell.of(hours),
                        Cell.EMPTY,
                        Cell.of(Figures.money(amount))),
                true);
    }

    private String currency() {
        return drawing.invoice().currency().getCurrencyCode();
    }
}
