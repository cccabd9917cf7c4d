package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tenths.money.Money;

/// When a bill is settled, and what came before it.
///
/// @param from the day since which the deal holds
/// @param day last day of the bill's period
record Occasion(LocalDate from, LocalDate day, FeeDeal.Before before) {
    /// Of a quote, which stands alone: its own days, and nothing billed before.
    static Occasion of(List<Item> items, List<Fact> facts, Currency currency) {
        var days = items.stream()
                .flatMap(item -> switch (item) {
                    case Item.Time time -> Stream.of(time.day());
                    case Item.Cost _ -> Stream.empty();
                })
                .sorted()
                .toList();
        var before = FeeDeal.Before.nothing(currency).knowing(facts, List.of());
        return days.isEmpty()
                ? new Occasion(LocalDate.EPOCH, LocalDate.EPOCH, before)
                : new Occasion(days.getFirst(), days.getLast(), before);
    }

    Money used(Use.Of of, String name, LocalDate period) {
        return Money.of(
                Use.sum(before.uses(), of, name, period), before.onMatter().currency());
    }

    Money used(Use.Of of, String name) {
        return used(of, name, LocalDate.EPOCH);
    }

    BigDecimal seconds(LocalDate period) {
        return Use.sum(before.uses(), Use.Of.SUBSCRIPTION_TIME, "", period);
    }

    /// What was recovered by that day.
    Money recovered() {
        return known(Fact.Recovery.class)
                .map(Fact.Recovery::amount)
                .reduce(Money.zero(before.onMatter().currency()), Money::plus);
    }

    /// The first time an outcome was recorded.
    Optional<Fact.Outcome> outcome(String name) {
        return known(Fact.Outcome.class)
                .filter(fact -> fact.name().equals(name))
                .findFirst();
    }

    private <T extends Fact> Stream<T> known(Class<T> kind) {
        return before.known(day, kind);
    }
}
