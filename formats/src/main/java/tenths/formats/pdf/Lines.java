package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Kind;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// The lines of the bill: fees, together by task or by timekeeper where the client wants that, then expenses; each with
/// its total.
final class Lines {
    private static final int ANY = Integer.MAX_VALUE;

    private final Drawing drawing;
    private final Figures figures;
    private final Groups groups;

    Lines(Drawing drawing) {
        this.drawing = drawing;
        figures = drawing.figures();
        groups = new Groups(drawing);
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

    static BigDecimal hours(List<InvoiceLine> lines) {
        return lines.stream()
                .filter(line -> line.type() == InvoiceLine.Type.FEE)
                .map(InvoiceLine::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Section> all() {
        var sections = new ArrayList<Section>();
        var fees = lines(Lines::isFee);
        if (!fees.isEmpty()) {
            sections.add(fees(fees));
        }
        var expenses = lines(line -> !isFee(line));
        if (!expenses.isEmpty()) {
            sections.add(expenses(expenses));
        }
        return sections;
    }

    private List<InvoiceLine> lines(Predicate<InvoiceLine> wanted) {
        return drawing.invoice().lines().stream().filter(wanted).toList();
    }

    private Section fees(List<InvoiceLine> lines) {
        var arrangement = drawing.style().wishes().arrangement();
        var columns = List.of(
                new Column(drawing.say(Word.NUMBER), RIGHT, 2_400),
                new Column(drawing.say(Word.DATE), LEFT, 6_600),
                new Column(
                        drawing.say(
                                switch (arrangement) {
                                    case DETAILED -> Word.WHO_AND_WHAT;
                                    case BY_TASK -> Word.WHO_AND_ACTIVITY;
                                    case BY_TIMEKEEPER -> Word.TASK_AND_ACTIVITY;
                                }),
                        LEFT,
                        7_800),
                new Column(drawing.say(Word.NARRATIVE), LEFT, 0),
                new Column(drawing.say(Word.HOURS), RIGHT, ANY),
                new Column(drawing.say(Word.RATE), RIGHT, ANY),
                new Column(drawing.inCurrency(Word.AMOUNT), RIGHT, ANY));
        var rows = new ArrayList<Row>(lines.size() + 1);
        switch (arrangement) {
            case DETAILED -> lines.forEach(line -> rows.add(fee(line)));
            case BY_TASK -> groups.byTask(lines).forEach(group -> add(group, rows));
            case BY_TIMEKEEPER -> groups.byTimekeeper(lines).forEach(group -> add(group, rows));
        }
        rows.add(sum(
                Kind.TOTAL,
                drawing.say(Word.TOTAL_FEES),
                figures.decimal(hours(lines)),
                drawing.invoice().fees()));
        return new Section(drawing.say(Word.SERVICES), drawing.table(columns, rows));
    }

    /// The lines of a group between its name and its sum; one line needs no sum.
    private void add(Groups.Group group, List<Row> rows) {
        rows.add(Row.of(Kind.GROUP, Cell.of(group.words())));
        group.lines().forEach(line -> rows.add(fee(line)));
        if (group.lines().size() > 1) {
            var hours = figures.decimal(hours(group.lines()));
            rows.add(sum(Kind.SUBTOTAL, drawing.words().say(Word.SUBTOTAL, group.name()), hours, sum(group.lines())));
        }
    }

    private Row fee(InvoiceLine line) {
        var who = line.timekeeper() == null ? "" : line.timekeeper().name();
        var codes = line.codes();
        var what = switch (drawing.style().wishes().arrangement()) {
            case DETAILED -> new Cell(drawing.text(who), drawing.text((codes.task() + " " + codes.activity()).strip()));
            case BY_TASK -> new Cell(drawing.text(who), drawing.text(codes.activity()));
            case BY_TIMEKEEPER -> drawing.cell((codes.task() + " " + codes.activity()).strip());
        };
        return row(line, what, Word.ADJUSTMENT_OF_FEES, figures.decimal(line.units()));
    }

    private Section expenses(List<InvoiceLine> lines) {
        var columns = List.of(
                new Column(drawing.say(Word.NUMBER), RIGHT, 2_400),
                new Column(drawing.say(Word.DATE), LEFT, 6_600),
                new Column(drawing.say(Word.CODE), LEFT, 7_800),
                new Column(drawing.say(Word.EXPENSES), LEFT, 0),
                new Column(drawing.say(Word.QUANTITY), RIGHT, ANY),
                new Column(drawing.say(Word.UNIT_COST), RIGHT, ANY),
                new Column(drawing.inCurrency(Word.AMOUNT), RIGHT, ANY));
        var rows = new ArrayList<Row>(lines.size() + 1);
        lines.forEach(line -> rows.add(row(
                line,
                drawing.code(line.codes().expense()),
                Word.ADJUSTMENT_OF_EXPENSES,
                figures.quantity(line.units()))));
        var total = drawing.invoice().expenses();
        rows.add(sum(Kind.TOTAL, drawing.say(Word.TOTAL_EXPENSES), "", total));
        return new Section(drawing.say(Word.EXPENSES), drawing.table(columns, rows));
    }

    private Row row(InvoiceLine line, Cell what, Word otherwise, String units) {
        return new Row(
                Kind.ITEM,
                List.of(
                        Cell.of(Integer.toString(line.number())),
                        Cell.of(figures.day(line.day())),
                        what,
                        described(line, otherwise),
                        Cell.of(isWork(line) ? units : ""),
                        Cell.of(isWork(line) ? figures.decimal(line.unitCost()) : ""),
                        Cell.of(figures.money(line.total()))),
                line.number());
    }

    /// The narrative, and below it what a biller changed.
    private Cell described(InvoiceLine line, Word otherwise) {
        var note = isWork(line) && !line.adjustment().isZero()
                ? drawing.words()
                        .say(
                                Word.ADJUSTED,
                                figures.money(line.total().minus(line.adjustment())),
                                figures.money(line.adjustment()))
                : "";
        if (drawing.withheld(line)) {
            return new Cell("", note.isEmpty() ? drawing.say(Word.WITHHELD) : drawing.say(Word.WITHHELD) + "; " + note);
        }
        var words = drawing.text(line.description());
        return new Cell(words.isEmpty() && !isWork(line) ? drawing.say(otherwise) : words, note);
    }

    private Row sum(Kind kind, String words, String hours, Money amount) {
        return Row.of(
                kind,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(words),
                Cell.of(hours),
                Cell.EMPTY,
                Cell.of(figures.money(amount)));
    }

    private Money sum(List<InvoiceLine> lines) {
        return lines.stream()
                .map(InvoiceLine::total)
                .reduce(Money.zero(drawing.invoice().currency()), Money::plus);
    }
}
