package tenths.formats.pdf;

import static tenths.formats.pdf.Table.Side.LEFT;
import static tenths.formats.pdf.Table.Side.RIGHT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenths.firm.Timekeeper;
import tenths.formats.pdf.Table.Cell;
import tenths.formats.pdf.Table.Column;
import tenths.formats.pdf.Table.Row;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;

/// The fees once more: by timekeeper and by task. Each table ends in the same total as the lines.
final class Summaries {
    private static final int ANY = Integer.MAX_VALUE;
    private static final int MOST_RATES = 3;
    private static final Comparator<Timekeeper> BY_NAME = Comparator.comparing(Timekeeper::name)
            .thenComparing(Timekeeper::id)
            .thenComparing(Timekeeper::classification)
            .thenComparing(Timekeeper::firstName);

    private final Drawing drawing;
    private final List<InvoiceLine> fees;

    Summaries(Drawing drawing) {
        this.drawing = drawing;
        fees = drawing.invoice().lines().stream().filter(Lines::isFee).toList();
    }

    void draw() {
        if (!fees.isEmpty()) {
            timekeepers();
            tasks();
        }
    }

    private void timekeepers() {
        var columns = List.of(
                new Column("Timekeeper", LEFT, 0),
                new Column("Class", LEFT, 12_000),
                new Column("Hours", RIGHT, ANY),
                new Column("Rates", RIGHT, 14_000),
                amount());
        var byPerson = new TreeMap<Timekeeper, List<InvoiceLine>>(BY_NAME);
        for (var line : fees) {
            if (line.timekeeper() != null) {
                byPerson.computeIfAbsent(line.timekeeper(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        var rows = new ArrayList<Row>();
        byPerson.forEach((person, lines) -> rows.add(person(person, lines)));
        var others =
                fees.stream().filter(line -> Objects.isNull(line.timekeeper())).toList();
        if (!others.isEmpty()) {
            rows.add(row("Without a timekeeper", Cell.EMPTY, others, ""));
        }
        rows.add(total());
        drawing.table("By timekeeper", columns, rows);
    }

    private Row person(Timekeeper person, List<InvoiceLine> lines) {
        var meaning = drawing.style().name(person.classification());
        var known = meaning.isEmpty() ? person.classification() : meaning;
        return row(person.name(), drawing.cell(known), lines, rates(lines));
    }

    private void tasks() {
        var columns = List.of(
                new Column("Task", LEFT, 4_500),
                new Column("Meaning", LEFT, 0),
                new Column("Hours", RIGHT, ANY),
                amount());
        var byTask = new TreeMap<>(
                fees.stream().collect(Collectors.groupingBy(line -> line.codes().task())));
        var rows = new ArrayList<Row>();
        for (Map.Entry<String, List<InvoiceLine>> task : byTask.entrySet()) {
            var meaning = task.getKey().isEmpty()
                    ? "Without a task code"
                    : drawing.style().name(task.getKey());
            rows.add(new Row(
                    List.of(
                            drawing.cell(task.getKey()),
                            drawing.cell(meaning),
                            hours(task.getValue()),
                            sum(task.getValue())),
                    false));
        }
        rows.add(new Row(List.of(Cell.of("Total"), Cell.EMPTY, hours(fees), sum(fees)), true));
        drawing.table("By task", columns, rows);
    }

    private Row row(String name, Cell second, List<InvoiceLine> lines, String rates) {
        return new Row(List.of(drawing.cell(name), second, hours(lines), Cell.of(rates), sum(lines)), false);
    }

    private Row total() {
        return new Row(List.of(Cell.of("Total fees"), Cell.EMPTY, hours(fees), Cell.EMPTY, sum(fees)), true);
    }

    /// Each rate, or the lowest and the highest when there are many.
    private static String rates(List<InvoiceLine> lines) {
        var rates = lines.stream()
                .filter(Lines::isWork)
                .map(line -> line.unitCost().stripTrailingZeros())
                .distinct()
                .sorted()
                .map(Figures::decimal)
                .toList();
        return rates.size() <= MOST_RATES ? String.join(", ", rates) : rates.getFirst() + " \u2013 " + rates.getLast();
    }

    private static Cell hours(List<InvoiceLine> lines) {
        return Cell.of(Figures.decimal(Lines.hours(lines)));
    }

    private Cell sum(List<InvoiceLine> lines) {
        var zero = Money.zero(drawing.invoice().currency());
        return Cell.of(Figures.money(lines.stream().map(InvoiceLine::total).reduce(zero, Money::plus)));
    }

    private Column amount() {
        return new Column("Fees " + drawing.invoice().currency().getCurrencyCode(), RIGHT, ANY);
    }
}
