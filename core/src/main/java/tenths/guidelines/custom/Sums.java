package tenths.guidelines.custom;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// The sums around a line, each made once for a bill and only when a rule asks for it.
final class Sums {
    private final List<RatedLine> charged;
    private final List<RatedLine> before;
    private final Currency currency;
    private @Nullable Tally onBill;
    private @Nullable Tally toDate;
    private @Nullable Map<Surroundings.Day, Tally> days;
    private @Nullable Map<String, Tally> tasks;
    private @Nullable Map<String, Tally> phases;

    Sums(List<RatedLine> charged, List<RatedLine> before, Currency currency) {
        this.charged = charged;
        this.before = before;
        this.currency = currency;
    }

    Tally onBill() {
        var known = onBill;
        if (known == null) {
            known = Tally.of(charged, currency);
            onBill = known;
        }
        return known;
    }

    Tally toDate() {
        var known = toDate;
        if (known == null) {
            known = Tally.of(before, currency).plus(onBill());
            toDate = known;
        }
        return known;
    }

    /// @param day null for an expense, which is on nobody's
    Tally onDay(Surroundings.@Nullable Day day) {
        var known = days;
        if (known == null) {
            known = by(charged.stream(), Scene::dayOf);
            days = known;
        }
        return known.getOrDefault(day, Tally.none(currency));
    }

    Tally taskToDate(String task) {
        var known = tasks;
        if (known == null) {
            known = by(allToDate(), line -> line.codes().task());
            tasks = known;
        }
        return known.getOrDefault(task, Tally.none(currency));
    }

    Tally phaseToDate(String phase) {
        var known = phases;
        if (known == null) {
            known = by(allToDate(), line -> Phase.of(line.codes().task()));
            phases = known;
        }
        return known.getOrDefault(phase, Tally.none(currency));
    }

    private Stream<RatedLine> allToDate() {
        return Stream.concat(before.stream(), charged.stream());
    }

    /// What has no key is left out.
    private <K> Map<K, Tally> by(Stream<RatedLine> lines, Function<RatedLine, @Nullable K> key) {
        var sums = new HashMap<K, Tally>();
        lines.forEach(line -> {
            var of = key.apply(line);
            if (of != null) {
                sums.merge(of, Tally.none(currency).plus(line), Tally::plus);
            }
        });
        return sums;
    }
}
