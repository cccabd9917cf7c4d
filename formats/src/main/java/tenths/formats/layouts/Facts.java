package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Charge;

/// What is known about one row: the bill, and the lines that the row stands for.
///
/// @param whole of all lines of the bill
/// @param part of the lines of this row
record Facts(Bill bill, Subtotal whole, Subtotal part) {
    /// The line of the row, or the first of several that have its task or timekeeper in common.
    Charge line() {
        return part.lines().getFirst();
    }

    /// The facts of each row, in the order of the file.
    static Stream<Facts> of(Bill bill, Rows rows) {
        var whole = Subtotal.of(bill.lines());
        return parts(bill.lines(), rows).map(lines -> new Facts(bill, whole, Subtotal.of(lines)));
    }

    private static Stream<List<Charge>> parts(List<Charge> lines, Rows rows) {
        return switch (rows) {
            case INVOICE -> Stream.of(lines);
            case LINE -> lines.stream().map(List::of);
            case TASK -> grouped(lines, Charge::task);
            case TIMEKEEPER -> grouped(lines, line -> line.person().id());
        };
    }

    private static Stream<List<Charge>> grouped(List<Charge> lines, Function<Charge, String> key) {
        var blankLast = Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());
        var groups = new TreeMap<String, List<Charge>>(blankLast);
        lines.forEach(line ->
                groups.computeIfAbsent(key.apply(line), _ -> new ArrayList<>()).add(line));
        return groups.values().stream();
    }
}
