package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Kind;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// Sums by timekeeper, by task and by kind of expense. Each table ends in the same total as the lines; one of nothing
/// is
/// left out.
final class Summaries {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int MOST_RATES = 3;

    private final Drawing drawing;
    private final Figures figures;
    private final List<InvoiceLine> fees;
    private final List<InvoiceLine> expenses;

    Summaries(Drawing drawing) {
        this.drawing = drawing;
        figures = drawing.figures();
        var all = drawing.invoice().lines().stream().collect(Collectors.partitioningBy(Lines::isFee));
        fees = all.getOrDefault(true, List.of());
        expenses = all.getOrDefault(false, List.of());
    }

    List<Section> timekeepers() {
        var columns = List.of(
                new Column(drawing.say(Word.TIMEKEEPER), LEFT, 0),
                new Column(drawing.say(Word.CLASS), LEFT, 12_000),
                new Column(drawing.say(Word.HOURS), RIGHT, ANY),
                new Column(drawing.say(Word.RATES), RIGHT, 14_000),
                amount(Word.FEES_IN));
        var rows = new ArrayList<Row>();
        for (var group : new Groups(drawing).byTimekeeper(fees)) {
            var lines = group.lines();
            var person = lines.getFirst().timekeeper();
            var what = person == null ? Cell.EMPTY : drawing.classOf(person);
            var rates = person == null ? "" : rates(lines);
            rows.add(Row.of(Kind.ITEM, Cell.of(group.name()), what, hours(lines), Cell.of(rates), sum(lines)));
        }
        rows.add(Row.of(Kind.TOTAL, words(Word.TOTAL_FEES), Cell.EMPTY, hours(fees), Cell.EMPTY, sum(fees)));
        return section(Word.BY_TIMEKEEPER, fees, columns, rows);
    }

    /// @param phases whether each phase has its sum above its tasks
    List<Section> tasks(boolean phases) {
        var columns = List.of(
                new Column(drawing.say(Word.TASK), LEFT, 4_500),
                new Column(drawing.say(Word.MEANING), LEFT, 0),
                new Column(drawing.say(Word.HOURS), RIGHT, ANY),
                amount(Word.FEES_IN));
        var byPhase = new TreeMap<String, List<InvoiceLine>>();
        fees.forEach(line -> byPhase.computeIfAbsent(
                        drawing.style().phase(line.codes().task()), _ -> new ArrayList<>())
                .add(line));
        var rows = new ArrayList<Row>();
        for (var group : new Groups(drawing).byTask(fees)) {
            var code = group.lines().getFirst().codes().task();
            var phase = drawing.style().phase(code);
            var whole = phases && !phase.isEmpty() ? byPhase.remove(phase) : null;
            if (whole != null) {
                rows.add(task(Kind.HEAD, drawing.text(phase), drawing.style().name(phase), whole));
            }
            var meaning = code.isEmpty() ? group.words() : drawing.style().name(code);
            rows.add(task(Kind.ITEM, drawing.text(code), meaning, group.lines()));
        }
        rows.add(Row.of(Kind.TOTAL, words(Word.TOTAL), Cell.EMPTY, hours(fees), sum(fees)));
        return section(Word.BY_TASK, fees, columns, rows);
    }

    private Row task(Kind kind, String code, String meaning, List<InvoiceLine> lines) {
        return Row.of(kind, Cell.of(code), drawing.cell(meaning), hours(lines), sum(lines));
    }

    List<Section> expenses() {
        var columns = List.of(
                new Column(drawing.say(Word.CODE), LEFT, 4_500),
                new Column(drawing.say(Word.MEANING), LEFT, 0),
                amount(Word.AMOUNT));
        var rows = new ArrayList<Row>();
        new TreeMap<>(expenses.stream()
                        .collect(Collectors.groupingBy(line -> line.codes().expense())))
                .forEach((code, lines) -> rows.add(Row.of(Kind.ITEM, drawing.cell(code), kind(code), sum(lines))));
        rows.add(Row.of(Kind.TOTAL, words(Word.TOTAL), Cell.EMPTY, sum(expenses)));
        return section(Word.BY_KIND, expenses, columns, rows);
    }

    private Cell kind(String code) {
        return code.isEmpty()
                ? words(Word.WITHOUT_KIND)
                : drawing.cell(drawing.style().name(code));
    }

    private List<Section> section(Word heading, List<InvoiceLine> lines, List<Column> columns, List<Row> rows) {
        return lines.isEmpty() ? List.of() : List.of(new Section(drawing.say(heading), drawing.table(columns, rows)));
    }

    private Cell words(Word word) {
        return Cell.of(drawing.say(word));
    }

    /// Each rate, or the lowest and the highest when there are many.
    private String rates(List<InvoiceLine> lines) {
        var rates = lines.stream()
                .filter(Lines::isWork)
                .map(line -> line.unitCost().stripTrailingZeros())
                .distinct()
                .sorted()
                .map(figures::decimal)
                .toList();
        return rates.size() <= MOST_RATES ? String.join("; ", rates) : rates.getFirst() + " \u2013 " + rates.getLast();
    }

    private Cell hours(List<InvoiceLine> lines) {
        return Cell.of(figures.decimal(Lines.hours(lines)));
    }

    private Cell sum(List<InvoiceLine> lines) {
        var zero = Money.zero(drawing.invoice().currency());
        return Cell.of(figures.money(lines.stream().map(InvoiceLine::total).reduce(zero, Money::plus)));
    }

    private Column amount(Word word) {
        return new Column(drawing.inCurrency(word), RIGHT, ANY);
    }
}
