package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// Expenses of a kind, such as meals, are paid up to an amount a day.
public record DailyExpense(Source source, Set<String> codes, BigDecimal limit) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TRV-08 Meals a day",
            "Meals, or other expenses of the named codes, are paid up to an amount a day.",
            List.of(
                    Parameter.codes("codes", List.of("E111"), "expense codes concerned"),
                    Parameter.price("limit", "75.00", "most a day")),
            (source, settings) -> new DailyExpense(source, settings.codes("codes"), settings.price("limit")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var days = new LinkedHashMap<LocalDate, List<RatedLine>>();
        bill.expenses().stream()
                .filter(line -> codes.contains(line.codes().expense()))
                .forEach(line -> days.computeIfAbsent(Lines.day(line), _ -> new ArrayList<>())
                        .add(line));
        return days.entrySet().stream()
                .flatMap(day -> check(day.getKey(), day.getValue()))
                .toList();
    }

    private Stream<Finding> check(LocalDate day, List<RatedLine> lines) {
        var sum = Lines.sum(lines);
        var above = sum.decimal().subtract(limit);
        if (above.signum() <= 0) {
            return Stream.empty();
        }
        var message = "%s of %s on %s; the limit is %s a day"
                .formatted(Lines.actor(lines.getFirst()), sum, day, limit.toPlainString());
        var cents = sum.currency().getDefaultFractionDigits();
        var excess = Money.of(above.setScale(cents, tenths.rates.Charge.ROUNDING), sum.currency());
        var found = Found.on(source, lines, message).risking(excess);
        var last = lines.getLast();
        var left = last.amount().minus(excess);
        return Stream.of((left.isNegative() || left.isZero()
                        ? found.asking("Which of these should the client pay?")
                        : found.mending(new Fix.ReduceAmount(last.id(), left)))
                .finding());
    }
}
