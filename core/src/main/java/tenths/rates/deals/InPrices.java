package tenths.rates.deals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.Step;

/// Takes taxes out of prices that have them in them. What is left is rounded, and the tax is the rest of the price, so
/// that both add up to it again.
///
/// @param workings the lines without the taxes
/// @param taxes what was taken out of each line
record InPrices(Workings workings, Map<Tax, List<Money>> taxes) {
    private static final int EXACT = 20;

    static InPrices of(List<Tax> taxes, Workings before) {
        var workings = before;
        var taken = new HashMap<Tax, List<Money>>();
        for (var tax : taxes) {
            if (tax.included()) {
                var parts = parts(tax, workings);
                workings = without(tax, workings, parts);
                taken.put(tax, parts);
            }
        }
        return new InPrices(workings, taken);
    }

    private static List<Money> parts(Tax tax, Workings of) {
        var zero = Money.zero(of.currency());
        var gross = of.lines().stream()
                .map(line -> tax.isOn(line) ? line.amount() : zero)
                .toList();
        if (tax.perLine()) {
            return gross.stream().map(each -> in(tax, each)).toList();
        }
        return shared(tax, gross, in(tax, gross.stream().reduce(zero, Money::plus)));
    }

    /// The tax in a price: what is left of the price without it is rounded, half a cent away from zero.
    private static Money in(Tax tax, Money gross) {
        var net = gross.decimal()
                .multiply(Percent.HUNDRED)
                .divide(withTax(tax), gross.currency().getDefaultFractionDigits(), Charge.ROUNDING);
        return gross.minus(Money.of(net, gross.currency()));
    }

    private static BigDecimal withTax(Tax tax) {
        return Percent.HUNDRED.add(tax.percent());
    }

    /// Each line has its own part to the cent; cents that are left go to the largest fractions, ties by order.
    private static List<Money> shared(Tax tax, List<Money> gross, Money whole) {
        var exact = gross.stream().map(each -> exact(tax, each)).toList();
        var minor = exact.stream()
                .map(each -> each.setScale(0, RoundingMode.FLOOR).longValueExact())
                .toList();
        var left = whole.minor() - minor.stream().mapToLong(Long::longValue).sum();
        var first = IntStream.range(0, gross.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer i) -> BigDecimal.valueOf(minor.get(i)).subtract(exact.get(i))))
                .limit(left)
                .toList();
        return IntStream.range(0, gross.size())
                .mapToObj(i -> new Money(minor.get(i) + (first.contains(i) ? 1 : 0), whole.currency()))
                .toList();
    }

    private static BigDecimal exact(Tax tax, Money gross) {
        return BigDecimal.valueOf(gross.minor())
                .multiply(tax.percent())
                .divide(withTax(tax), EXACT, RoundingMode.HALF_UP);
    }

    private static Workings without(Tax tax, Workings before, List<Money> parts) {
        var text = tax.name() + " at " + Percent.words(tax.percent()) + " is in the price";
        var then = new ArrayList<Line>(parts.size());
        for (var line : before.lines()) {
            then.add(without(line, parts.get(then.size()), text));
        }
        var sum = parts.stream().reduce(Money.zero(before.currency()), Money::plus);
        var trace = new ArrayList<>(before.trace());
        if (!sum.isZero()) {
            trace.add(new Entry("tax", text, sum.negated()));
        }
        return new Workings(before.currency(), then, trace, before.tally(), before.uses(), before.notices());
    }

    private static Line without(Line line, Money part, String text) {
        if (part.isZero()) {
            return line;
        }
        var step = new Step.Arranged("tax", text, part.negated().decimal());
        return new Line(
                line.subject(),
                line.seconds(),
                line.unitCost(),
                line.amount().minus(part),
                line.trace().with(step));
    }
}
