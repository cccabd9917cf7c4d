package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.money.Parts;
import tenths.rates.Increment;

/// How much of each piece of work is billed.
///
/// @param seconds billed
/// @param wholeDay steps billed for the whole day of which this is a part; 0 where the entry is rounded alone
record BilledTime(BigDecimal seconds, long wholeDay) {
    static final BilledTime NONE = new BilledTime(BigDecimal.ZERO, 0);

    private record Day(@Nullable TimekeeperId timekeeper, String classification, MatterId matter, LocalDate day) {}

    /// By the id of the work.
    static Map<String, BilledTime> of(List<Item.Time> items, Rounding rounding) {
        var billed = HashMap.<String, BilledTime>newHashMap(items.size());
        var days = new LinkedHashMap<Day, List<Item.Time>>();
        for (var item : items) {
            switch (item.length()) {
                case Item.Length.Billed(var hours) -> billed.put(item.id(), new BilledTime(Line.seconds(hours), 0));
                case Item.Length.Worked(var worked) -> {
                    if (rounding.increment() == null) {
                        billed.put(item.id(), new BilledTime(BigDecimal.valueOf(worked), 0));
                    } else if (rounding.perDay()) {
                        days.computeIfAbsent(day(item), _ -> new ArrayList<>()).add(item);
                    } else {
                        var steps = rounding.increment().steps(worked);
                        billed.put(item.id(), steps(steps, rounding.increment(), 0));
                    }
                }
            }
        }
        if (rounding.increment() != null) {
            var increment = rounding.increment();
            days.values().forEach(day -> share(day, increment, billed));
        }
        return billed;
    }

    /// The steps of a day go to its entries in proportion to the time worked, whole steps only.
    private static void share(List<Item.Time> day, Increment increment, Map<String, BilledTime> billed) {
        var worked = day.stream().map(BilledTime::worked).toList();
        var sum = worked.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        var steps = increment.steps(sum);
        var parts = sum == 0 ? worked : Parts.of(steps, worked);
        for (var i = 0; i < day.size(); i++) {
            billed.put(day.get(i).id(), steps(parts.get(i), increment, day.size() == 1 ? 0 : steps));
        }
    }

    private static BilledTime steps(long steps, Increment increment, long wholeDay) {
        return new BilledTime(BigDecimal.valueOf(Math.multiplyExact(steps, increment.seconds())), wholeDay);
    }

    private static long worked(Item.Time item) {
        return item.length() instanceof Item.Length.Worked(var seconds) ? seconds : 0;
    }

    private static Day day(Item.Time item) {
        return new Day(item.timekeeper(), item.classification(), item.matter(), item.day());
    }
}
