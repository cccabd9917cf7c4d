package tenths.connectors.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// A checker of LEDES 1998B and 98BI that shares nothing with the product: the JDK, and what the standards say of
/// their fields, written down here a second time. It knows no client and no portal.
@NullMarked
final class PlainLines {
    private static final String NUMBER = "-?\\d{1,%d}(\\.\\d{1,4})?";

    /// Field, and the pattern of all that may stand in it.
    private static final Map<Integer, String> SHAPES = Map.ofEntries(
            Map.entry(2, "[A-Za-z0-9]{1,20}"),
            Map.entry(3, ".{1,20}"),
            Map.entry(4, ".{1,20}"),
            Map.entry(5, NUMBER.formatted(12)),
            Map.entry(8, ".{0,15360}"),
            Map.entry(9, ".{1,20}"),
            Map.entry(10, "F|E|IF|IE"),
            Map.entry(12, "|" + NUMBER.formatted(10)),
            Map.entry(13, NUMBER.formatted(10)),
            Map.entry(15, "|[A-Z]{1,2}\\d{2,3}"),
            Map.entry(16, "|[EX]\\d{3}"),
            Map.entry(17, "|A\\d{3}"),
            Map.entry(18, ".{0,20}"),
            Map.entry(19, ".{1,15360}"),
            Map.entry(20, ".{1,20}"),
            Map.entry(22, "|[^,]+, .+"),
            Map.entry(23, ".{0,10}"),
            Map.entry(24, ".{1,20}"));

    private static final Map<Integer, String> WIDE_SHAPES = Map.ofEntries(
            Map.entry(26, ".{1,20}"),
            Map.entry(27, ".{1,255}"),
            Map.entry(28, NUMBER.formatted(12)),
            Map.entry(29, NUMBER.formatted(12)),
            Map.entry(30, "[A-Z]{3}"),
            Map.entry(33, "[OT]"),
            Map.entry(40, "[A-Z]{2,3}"),
            Map.entry(48, "0(\\.\\d{1,10})?"),
            Map.entry(49, NUMBER.formatted(10)));

    private final boolean isWide;
    private final List<String> faults = new ArrayList<>();
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal taxes = BigDecimal.ZERO;

    private PlainLines(boolean isWide) {
        this.isWide = isWide;
    }

    /// @param total what the bill should come to
    /// @return everything that is wrong, one sentence each
    static List<String> faults(byte[] file, boolean isWide, BigDecimal total) {
        return new PlainLines(isWide).check(new String(file, StandardCharsets.ISO_8859_1), total);
    }

    private List<String> check(String file, BigDecimal total) {
        demand(file.chars().allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c < 0x7F)), "not plain ASCII");
        demand(file.endsWith("[]\r\n"), "no line end behind the last line");
        var lines = file.split("\r\n", -1);
        demand(lines[0].equals(isWide ? "LEDES98BI V2[]" : "LEDES1998B[]"), "first line: " + lines[0]);
        demand(lines[1].split("\\|", -1).length == width(), "header of another width");
        demand(lines.length > 3, "no line item");
        var numbers = new HashSet<String>();
        Set<String> totals = new HashSet<>();
        for (var i = 2; i < lines.length - 1; i++) {
            demand(lines[i].indexOf('[') == lines[i].length() - 2 && lines[i].endsWith("[]"), "brackets in a text");
            var cells = lines[i].substring(0, lines[i].length() - 2).split("\\|", -1);
            if (cells.length != width()) {
                faults.add("line %d has %d fields".formatted(i + 1, cells.length));
                continue;
            }
            item(i + 1, cells);
            demand(numbers.add(cells[8]), "line number twice: " + cells[8]);
            totals.add(cells[4]);
        }
        demand(totals.size() == 1, "several totals: " + totals);
        demand(sum.compareTo(total) == 0, "the lines add up to " + sum + ", not " + total);
        demand(totals.stream().allMatch(text -> new BigDecimal(text).compareTo(sum) == 0), "total is not the sum");
        return faults;
    }

    private int width() {
        return isWide ? 52 : 24;
    }

    private void item(int line, String[] cells) {
        shapes(line, cells, SHAPES);
        var date = day(line, cells[0]);
        var from = day(line, cells[5]);
        var to = day(line, cells[6]);
        var day = day(line, cells[13]);
        demand(!day.isBefore(from) && !day.isAfter(to) && !date.isBefore(to), line + ": days out of order");
        var tax = BigDecimal.ZERO;
        if (isWide) {
            shapes(line, cells, WIDE_SHAPES);
            tax = new BigDecimal(cells[48]);
            taxes = taxes.add(tax);
        }
        var fee = cells[9].equals("F");
        if (fee || cells[9].equals("E")) {
            var worth = number(cells[10]).multiply(number(cells[20])).setScale(2, RoundingMode.HALF_UP);
            var expected = worth.add(number(cells[11])).add(tax);
            demand(number(cells[10]).signum() > 0, line + ": no units");
            demand(expected.compareTo(number(cells[12])) == 0, line + ": total " + cells[12] + ", not " + expected);
        }
        demand(fee == !cells[17].isEmpty() && fee == !cells[21].isEmpty(), line + ": timekeeper");
        demand(fee == !cells[14].isEmpty() && fee == !cells[16].isEmpty(), line + ": codes of a fee");
        demand(cells[9].equals("E") == !cells[15].isEmpty(), line + ": code of an expense");
        sum = sum.add(number(cells[12]));
    }

    private void shapes(int line, String[] cells, Map<Integer, String> shapes) {
        shapes.forEach((field, shape) ->
                demand(cells[field - 1].matches(shape), line + ": field " + field + " is '" + cells[field - 1] + "'"));
        for (var cell : cells) {
            demand(cell.equals(cell.strip()) && !cell.matches("(?i)null|n/a"), line + ": '" + cell + "'");
        }
    }

    private LocalDate day(int line, String text) {
        try {
            demand(text.length() == 8, line + ": a day of another length: " + text);
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException wrong) {
            faults.add(line + ": no day: " + text);
            return LocalDate.MIN;
        }
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
