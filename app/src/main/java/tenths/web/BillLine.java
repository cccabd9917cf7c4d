package tenths.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.desk.OpenPrebill;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.time.Expense;
import tenths.time.TimeEntry;

/// A line of a bill as its table shows it.
///
/// @param worked what was worked, in hours; the quantity of an expense
/// @param severity of its heaviest open finding; null for none
/// @param rules of its open findings, for the chips
/// @param changed a biller decided something about it
public record BillLine(
        int number,
        String id,
        LocalDate day,
        String timekeeper,
        String timekeeperName,
        String codes,
        String narrative,
        String worked,
        String billed,
        String rate,
        String amount,
        boolean fee,
        @Nullable Severity severity,
        String rules,
        boolean changed) {

    static List<BillLine> of(OpenPrebill.Opened opened, List<RatedLine> lines) {
        var heaviest = new HashMap<LineId, Severity>();
        var rules = new HashMap<LineId, String>();
        for (var finding : opened.prebill().findings()) {
            for (var line : finding.lines()) {
                heaviest.merge(line, finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                rules.merge(line, finding.rule(), (a, b) -> a.contains(b) ? a : a + " " + b);
            }
        }
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(i + 1, lines.get(i), heaviest, rules))
                .toList();
    }

    private static BillLine of(int number, RatedLine line, Map<LineId, Severity> heaviest, Map<LineId, String> rules) {
        var person = line.timekeeper();
        var unitCost = line.unitCost();
        return new BillLine(
                number,
                line.id().toString(),
                line.work().day(),
                person == null ? "" : initials(person.firstName(), person.lastName()),
                person == null ? "" : person.name(),
                codes(line),
                line.narrative(),
                worked(line),
                Say.units(line.units()),
                unitCost == null ? "no rate" : Say.units(unitCost),
                Say.money(line.amount()),
                line.work() instanceof TimeEntry,
                heaviest.get(line.id()),
                rules.getOrDefault(line.id(), ""),
                isChanged(line));
    }

    /// Whether the bill says something else than the work.
    static boolean isChanged(RatedLine line) {
        return line.id().part() > 0
                || !line.adjustment().isZero()
                || !line.narrative().equals(line.work().narrative())
                || !line.codes().equals(line.work().codes())
                || line.trace().steps().stream().anyMatch(step -> step.kind() == Step.Kind.ADJUSTMENT);
    }

    static String worked(RatedLine line) {
        return switch (line.work()) {
            case TimeEntry entry ->
                line.id().part() > 0 ? "" : Say.hours(entry.worked().seconds());
            case Expense expense -> Say.units(expense.quantity());
        };
    }

    private static String codes(RatedLine line) {
        var codes = line.codes();
        return line.work() instanceof TimeEntry ? codes.task() + "/" + codes.activity() : codes.expense();
    }

    private static String initials(String first, String last) {
        return (first.isEmpty()
                        ? last.substring(0, Math.min(2, last.length()))
                        : first.substring(0, 1) + last.substring(0, 1))
                .toUpperCase(Locale.ROOT);
    }
}
