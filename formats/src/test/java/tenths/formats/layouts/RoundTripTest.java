package tenths.formats.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;
import tenths.formats.ledes98b.RandomBills;

@NullMarked
class RoundTripTest {
    /// `./tenths round-trip` runs 10,000.
    private static final int CASES = Cases.times(200);

    /// Reading a layout takes longer than writing with it, so that each writes several bills.
    private static final int LAYOUTS = 150;

    private static Layout layout(String shape, int number) {
        return Layouts.read(yaml(shape, new Random(number))).orThrow();
    }

    /// A layout of the shape with whatever may be chosen, and columns of every kind.
    private static String yaml(String shape, Random random) {
        var isFixed = shape.equals("fixed");
        var columns = new StringBuilder();
        column(columns, isFixed, "Kind", "\"'D'\"", 1, "");
        column(columns, isFixed, "Line", "line.number", 5, isFixed ? ", padding: '0'" : "");
        column(
                columns,
                isFixed,
                "Day",
                "line.date",
                10,
                ", format: " + any(random, "dd.MM.yyyy", "yyyyMMdd", "M/d/yyyy"));
        column(
                columns,
                isFixed,
                "Units",
                "line.units",
                12,
                ", format: " + any(random, "'0.0000'", "'0,0000'", "implied 4"));
        column(
                columns,
                isFixed,
                "Amount",
                "line.total",
                14,
                ", format: " + any(random, "'0.0000'", "'0,0000'", "implied 4")
                        + (isFixed ? any(random, "", ", padding: '0'", ", side: left") : ""));
        column(
                columns,
                isFixed,
                "Words",
                "line.description",
                50,
                ", tooLong: shorten, maximum: 50, required: " + any(random, "true", "false")
                        + any(random, "", ", replace: [{from: e, to: '|'}]"));
        column(columns, isFixed, "Last", any(random, "timekeeper.name", "matter.name", "upper(line.task)"), 300, "");
        var total = new StringBuilder();
        column(total, isFixed, "Kind", "\"'T'\"", 1, "");
        total.append("      - {name: Rows, count: row%s}%n".formatted(isFixed ? ", width: 9" : ""));
        total.append("      - {name: Total, sum: row.Amount, format: '0.0000'%s}%n"
                .formatted(isFixed ? ", width: 20, padding: '0'" : ""));
        return """
                name: any
                file: {name: "'any'", encoding: %s, lineEnding: %s, finalNewline: %s}
                %s: %s
                records:
                  - name: row
                    rows: line
                    columns:
                %s  - name: total
                    rows: invoice
                    columns:
                %s""".formatted(
                        encoding(shape, random),
                        any(random, "crlf", "lf"),
                        any(random, "true", "false"),
                        shape,
                        options(shape, random),
                        columns,
                        total);
    }

    private static String options(String shape, Random random) {
        return switch (shape) {
            case "delimited" ->
                "{separator: %s, quoting: %s, columnNames: false, spreadsheet: %s}"
                        .formatted(
                                any(random, "';'", "'|'", "\"\\t\"", "'~'"),
                                any(random, "needed", "always", "never"),
                                any(random, "true", "false"));
            case "json" -> "{numbersAsText: %s}".formatted(any(random, "true", "false"));
            case "xml" -> "{root: Bill, values: %s}".formatted(any(random, "elements", "attributes"));
            default -> "{}";
        };
    }

    private static String encoding(String shape, Random random) {
        return switch (shape) {
            case "fixed" -> any(random, "us-ascii", "windows-1252");
            case "json" -> any(random, "us-ascii", "utf-8");
            default -> any(random, "us-ascii", "windows-1252", "utf-8");
        };
    }

    private static void column(
            StringBuilder yaml, boolean isFixed, String name, String value, int width, String options) {
        var place = isFixed ? ", width: " + width : "";
        yaml.append("      - {name: %s, value: %s%s%s}%n".formatted(name, value, place, options));
    }

    private static String any(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @ParameterizedTest
    @ValueSource(strings = {"delimited", "fixed", "json", "xml"})
    void whatever_is_written_is_read_back_without_a_fault(String shape) {
        Map<Integer, Layout> layouts = new HashMap<>();
        Cases.check(CASES, random -> {
            var layout = layouts.computeIfAbsent(random.nextInt(LAYOUTS), number -> layout(shape, number));
            var bill = Bills.any(random);
            var file = Bills.write(layout, bill);
            assertThat(Bills.readBack(layout, file, bill)).isEmpty();
            assertThat(Bills.write(layout, bill)).isEqualTo(file);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier-csv", "mainframe", "task-summary", "spreadsheet", "timekeepers"})
    void the_examples_carry_any_bill(String name) {
        var layout = Bills.example(name);
        Cases.check(CASES, random -> {
            var bill = Bills.inCents(random);
            assertThat(Bills.readBack(layout, Bills.write(layout, bill), bill)).isEmpty();
        });
    }

    @Test
    void another_bill_is_never_taken_for_this_one() {
        var layout = Bills.example("mainframe");
        Cases.check(CASES, random -> {
            var one = Bills.of(RandomBills.invoice(random));
            var other = Bills.of(RandomBills.invoice(random));
            assertThat(Bills.readBack(layout, Bills.write(layout, one), other)).isNotEmpty();
        });
    }
}
