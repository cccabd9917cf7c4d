package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// The charged hours of a bill by person and day.
final class Days {
    private Days() {}

    static Map<Surroundings.Day, List<RatedLine>> of(Bill bill) {
        var days = new LinkedHashMap<Surroundings.Day, List<RatedLine>>();
        bill.fees().forEach(line -> {
            if (line.timekeeper() != null) {
                var day = new Surroundings.Day(line.timekeeper().id(), Lines.day(line));
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(line);
            }
        });
        return days;
    }

    /// The hours above a limit come off the last lines of the day; mended by one reduction where the last line is long
    /// enough, else a person must say which hours stand.
    static Found cut(Found found, Hours excess, String question) {
        var left = excess.hundredths();
        var lost = Money.zero(found.lines().getFirst().amount().currency());
        for (var line : found.lines().reversed()) {
            var taken = Math.min(left, Lines.hours(line).hundredths());
            if (taken > 0) {
                lost = lost.plus(Cut.toUnits(line, rest(line, taken)));
                left -= taken;
            }
        }
        var last = found.lines().getLast();
        var above = Lines.hours(last).hundredths() - excess.hundredths();
        var risking = found.risking(lost);
        return above > 0
                ? risking.mending(new Fix.ReduceUnits(last.id(), BigDecimal.valueOf(above, 2)))
                : risking.asking(question);
    }

    private static BigDecimal rest(RatedLine line, int taken) {
        return BigDecimal.valueOf(Lines.hours(line).hundredths() - taken, 2);
    }
}
