package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tenths.money.Money;

/// When a bill is settled, and what came before it.
///
/// @param from the day since which the deal holds
/// @param day last day of the bill's period
/// @param interest what a person said of it
record Occasion(LocalDate from, LocalDate day, FeeDeal.Before before, InterestAnswer interest) {
    /// Of a quote, which stands alone: its own days, and nothing billed before but what is overdue.
    static Occasion of(List<Item> items, Deal deal) {
        var days = items.stream()
                .flatMap(item -> switch (item) {
                    case Item.Time time -> Stream.of(time.day());
                    case Item.Cost _ -> Stream.empty();
                })
                .sorted()
                .toList();
        var before = FeeDeal.Before.nothing(deal.currency())
                .knowing(deal.facts(), List.of())
                .finding(deal.open());
        return days.isEmpty()
                ? new Occasion(LocalDate.EPOCH, LocalDate.EPOCH, before, InterestAnswer.CHARGED)
                : new Occasion(days.getFirst(), days.getLast(), before, InterestAnswer.CHARGED);
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
