package tenths.rates.deals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenths.money.Money;

/// A tax with what it comes to. A half cent counts as a whole one, away from zero.
///
/// @param base what it is taken on, taxes of a lower order included
/// @param lines the tax of each line, in their order; it adds up to the amount
public record Taxed(Tax tax, Money base, Money amount, List<Money> lines) {
    public Taxed {
        lines = List.copyOf(lines);
    }

    /// The taxes on lines, in the order in which they are taken.
    ///
    /// @param taken what was taken out of prices that have a tax in them
    static List<Taxed> of(List<Tax> taxes, InPrices taken) {
        var lines = taken.workings().lines();
        var zero = Money.zero(taken.workings().currency());
        var byOrder = taxes.stream().collect(Collectors.groupingBy(Tax::order)).entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey()))
                .toList();
        var taxed = new ArrayList<Taxed>();
        var bases = lines.stream().map(Line::amount).toList();
        for (var order : byOrder) {
            var next = bases;
            for (var tax : order.getValue()) {
                var on = on(tax, lines, bases);
                var inPrices = taken.taxes().get(tax);
                var parts = inPrices == null ? parts(tax, on) : inPrices;
                taxed.add(new Taxed(tax, sum(on, zero), sum(parts, zero), parts));
                next = plus(next, parts);
            }
            bases = next;
        }
        return taxed;
    }

    /// What each line is taxed on; zero where it is not.
    private static List<Money> on(Tax tax, List<Line> lines, List<Money> bases) {
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        tax.isOn(lines.get(i)) ? bases.get(i) : bases.get(i).minus(bases.get(i)))
                .toList();
    }

    /// The tax of each line; a tax that is rounded once for the bill is shared out to its lines.
    private static List<Money> parts(Tax tax, List<Money> on) {
        if (tax.perLine() || on.isEmpty()) {
            return on.stream().map(base -> Percent.of(base, tax.percent())).toList();
        }
        var weights = on.stream().map(base -> Math.absExact(base.minor())).toList();
        var whole = Percent.of(on.stream().reduce(Money::plus).orElseThrow(), tax.percent());
        return whole.isZero() ? on.stream().map(base -> base.minus(base)).toList() : whole.split(weights);
    }

    private static Money sum(List<Money> parts, Money zero) {
        return parts.stream().reduce(zero, Money::plus);
    }

    private static List<Money> plus(List<Money> one, List<Money> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).plus(other.get(i)))
                .toList();
    }
}
