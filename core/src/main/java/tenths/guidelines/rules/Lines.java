package tenths.guidelines.rules;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// The lines of a bill as rules look at them.
final class Lines {
    private Lines() {}

    /// What a rule finds that looks at each of some lines alone.
    static <T> List<T> each(List<RatedLine> lines, Function<RatedLine, List<T>> check) {
        return each(lines, _ -> true, check);
    }

    /// The same on those of the lines that the rule concerns.
    static <T> List<T> each(List<RatedLine> lines, Predicate<RatedLine> concerned, Function<RatedLine, List<T>> check) {
        var found = new ArrayList<T>(0);
        for (var line : lines) {
            if (concerned.test(line)) {
                found.addAll(check.apply(line));
            }
        }
        return found;
    }

    static Money sum(List<RatedLine> lines) {
        return lines.stream()
                .map(RatedLine::amount)
                .reduce(Money.zero(lines.getFirst().amount().currency()), Money::plus);
    }

    /// Billed hours of a fee.
    static Hours hours(RatedLine line) {
        return Hours.of(line.units());
    }

    static Hours hours(List<RatedLine> lines) {
        return lines.stream().map(Lines::hours).reduce(Hours.NONE, Hours::plus);
    }

    static LocalDate day(RatedLine line) {
        return line.work().day();
    }

    /// Who acted, for a message: the timekeeper's name, or the expense with its code.
    static String actor(RatedLine line) {
        if (line.timekeeper() != null) {
            return line.timekeeper().name();
        }
        return line.codes().expense().isBlank()
                ? "An expense"
                : "Expense " + line.codes().expense();
    }

    /// Who did what when: `Ortega, Dana billed 0.25 h on 2026-03-02`.
    static String deed(RatedLine line) {
        var what = line.timekeeper() == null
                ? " of " + line.amount() + " on "
                : " billed "
                        + line.units().setScale(2, RoundingMode.UNNECESSARY).toPlainString() + " h on ";
        return actor(line) + what + day(line);
    }
}
