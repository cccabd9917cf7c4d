package tenths.guidelines.rules;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tenths.guidelines.Bill;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;

/// The lines of a bill as rules look at them.
final class Lines {
    private Lines() {}

    /// The charged hours of a bill.
    static Stream<RatedLine> fees(Bill bill) {
        return bill.lines().stream().filter(line -> line.work() instanceof TimeEntry && isCharged(line));
    }

    /// The charged expenses of a bill.
    static Stream<RatedLine> expenses(Bill bill) {
        return bill.lines().stream().filter(line -> line.work() instanceof Expense && isCharged(line));
    }

    static Stream<RatedLine> charged(Bill bill) {
        return bill.lines().stream().filter(Lines::isCharged);
    }

    /// False for a line that the firm gives away: there is nothing left to cut. A line without a rate is not given
    /// away; its amount is only not known yet.
    private static boolean isCharged(RatedLine line) {
        return !line.priced() || !line.amount().isZero();
    }

    /// What a rule finds that looks at each of some lines alone.
    static <T> List<T> each(Stream<RatedLine> lines, Function<RatedLine, Stream<T>> check) {
        var found = new ArrayList<T>(0);
        lines.forEach(line -> check.apply(line).forEach(found::add));
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
