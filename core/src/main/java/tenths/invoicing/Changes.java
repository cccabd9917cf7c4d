package tenths.invoicing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.rates.Trace;

/// How one decision changes one line. No decision makes a line dearer. Units times unit cost, rounded once, plus the
/// adjustment stays the amount.
final class Changes {
    private Changes() {}

    static RatedLine edited(RatedLine line, Adjustment.Edit edit) {
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                edit.codes(),
                edit.narrative(),
                line.units(),
                line.unitCost(),
                line.adjustment(),
                line.amount(),
                line.trace());
    }

    /// Fewer units at the same price. The line never costs more than before, so an earlier write-down stays.
    static RatedLine toUnits(RatedLine line, BigDecimal units, Decision why) {
        if (units.compareTo(line.units()) > 0) {
            return line;
        }
        var amount = lesser(line.amount(), gross(line, units));
        return charged(line, units, amount, words("written down to " + units.toPlainString(), why));
    }

    /// This amount instead; what the line costs already where that is less by now.
    static RatedLine toAmount(RatedLine line, Money wanted, Decision why) {
        var amount = lesser(line.amount(), wanted);
        var verb = amount.isZero()
                ? "no charge"
                : "written down to " + amount.decimal().toPlainString();
        return charged(line, line.units(), amount, words(verb, why));
    }

    /// The parts of a split, each with its own words and codes at the price of the whole. A line that was written down
    /// shares its amount among them. Parts that do not add up leave the line whole.
    static List<RatedLine> parts(RatedLine line, Adjustment.Split split, Decision why) {
        if (split.units().compareTo(line.units()) != 0) {
            return List.of(line);
        }
        var amounts = amounts(line, split);
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> part(line, split, i, amounts.get(i), why))
                .toList();
    }

    private static RatedLine part(RatedLine line, Adjustment.Split split, int index, Money amount, Decision why) {
        var part = split.parts().get(index);
        var units = part.units().toPlainString();
        var what = "part %d of %d, %s".formatted(index + 1, split.parts().size(), units);
        return new RatedLine(
                new LineId(line.id().work(), index + 1),
                line.work(),
                line.timekeeper(),
                part.codes(),
                part.narrative(),
                part.units(),
                line.unitCost(),
                amount.minus(gross(line, part.units())),
                amount,
                new Trace(agreements(line.trace())).with(new Step.Adjusted(words(what, why), amount.decimal())));
    }

    private static List<Money> amounts(RatedLine line, Adjustment.Split split) {
        var gross =
                split.parts().stream().map(part -> gross(line, part.units())).toList();
        if (line.adjustment().isZero()) {
            return gross;
        }
        var shares = line.amount().split(weights(split));
        return IntStream.range(0, gross.size())
                .mapToObj(i -> lesser(shares.get(i), gross.get(i)))
                .toList();
    }

    private static List<Long> weights(Adjustment.Split split) {
        var decimals = split.parts().stream()
                .mapToInt(part -> part.units().scale())
                .max()
                .orElse(0);
        return split.parts().stream()
                .map(part -> part.units().movePointRight(decimals).longValueExact())
                .toList();
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static RatedLine charged(RatedLine line, BigDecimal units, Money amount, String words) {
        var step = new Step.Adjusted(words, amount.minus(line.amount()).decimal());
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                units,
                line.unitCost(),
                amount.minus(gross(line, units)),
                amount,
                line.trace().with(step));
    }

    static Money gross(RatedLine line, BigDecimal units) {
        var unitCost = line.unitCost();
        var currency = line.amount().currency();
        return unitCost == null ? Money.zero(currency) : Charge.of(units, unitCost, currency);
    }

    private static List<Step> agreements(Trace trace) {
        return trace.steps().stream()
                .filter(step -> switch (step.kind()) {
                    case CANDIDATE, RATE -> true;
                    case WORK, INCREMENT, EXPENSE, ROUNDING, ARRANGEMENT, ADJUSTMENT -> false;
                })
                .toList();
    }

    private static String words(String what, Decision why) {
        return what + " by " + why.by() + (why.reason().isBlank() ? "" : ": " + why.reason());
    }
}
