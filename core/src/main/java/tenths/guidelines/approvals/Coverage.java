package tenths.guidelines.approvals;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.RatedLine;

/// Which lines of a client's bills an approval covers.
///
/// @param matter null for all matters of the client
/// @param person who did the work; null for everybody, and for expenses
/// @param codes of tasks, activities or expenses, one of which the line must have; `L300` holds `L310` to `L390`; empty
/// for all
/// @param from first day of work
/// @param until last day of work; null for no end
public record Coverage(
        @Nullable MatterId matter,
        @Nullable TimekeeperId person,
        Set<String> codes,
        LocalDate from,
        @Nullable LocalDate until) {
    public Coverage {
        codes = Set.copyOf(codes);
    }

    public boolean holds(RatedLine line) {
        return holdsOn(line.work().day())
                && (matter == null || matter.equals(line.work().matter()))
                && (person == null || isBy(line, person))
                && (codes.isEmpty() || codes.stream().anyMatch(code -> has(line, stem(code))));
    }

    /// The same, over by a day.
    ///
    /// @param day first that it does not cover any more
    public Coverage before(LocalDate day) {
        var last = day.minusDays(1);
        return until != null && until.isBefore(last) ? this : new Coverage(matter, person, codes, from, last);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    private static boolean isBy(RatedLine line, TimekeeperId person) {
        return line.timekeeper() != null && person.equals(line.timekeeper().id());
    }

    private static boolean has(RatedLine line, String stem) {
        var codes = line.codes();
        return Stream.of(codes.task(), codes.activity(), codes.expense()).anyMatch(code -> code.startsWith(stem));
    }

    private static String stem(String code) {
        return code.endsWith("00") ? code.replaceFirst("0+$", "") : code;
    }
}
