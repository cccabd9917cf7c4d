package tenths.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Step;
import tenths.rates.Trace;

/// How one decision changes one line. Units times unit cost, rounded once, plus the adjustment stays the amount.
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

    /// Fewer units at the same price. An earlier write-down of the amount is replaced; a line at no charge stays so.
    static RatedLine toUnits(RatedLine line, BigDecimal units, Decision why) {
        var gross = gross(line, units);
        var adjustment = line.amount().isZero() ? gross.negated() : Money.zero(gross.currency());
        return charged(line, units, adjustment, words("written down to " + units.toPlainString(), why));
    }

    static RatedLine toAmount(RatedLine line, Money amount, Decision why) {
        var adjustment = amount.minus(gross(line, line.units()));
        var verb = amount.isZero()
                ? "no charge"
                : "written down to " + amount.decimal().toPlainString();
        return charged(line, line.units(), adjustment, words(verb, why));
    }

    /// The parts of a split, each with its own words and codes at the price of the whole.
    static List<RatedLine> parts(RatedLine line, Adjustment.Split split, Decision why) {
        var free = line.amount().isZero();
        var parts = new ArrayList<RatedLine>(split.parts().size());
        for (var part : split.parts()) {
            var gross = gross(line, part.units());
            var adjustment = free ? gross.negated() : Money.zero(gross.currency());
            var amount = gross.plus(adjustment);
            var number = parts.size() + 1;
            var step = new Step.Adjusted(
                    words(
                            "part %d of %d, %s"
                                    .formatted(
                                            number,
                                            split.parts().size(),
                                            part.units().toPlainString()),
                            why),
                    amount.decimal());
            parts.add(new RatedLine(
                    new LineId(line.id().work(), number),
                    line.work(),
                    line.timekeeper(),
                    part.codes(),
                    part.narrative(),
                    part.units(),
                    line.unitCost(),
                    adjustment,
                    amount,
                    new Trace(agreements(line.trace())).with(step)));
        }
        return parts;
    }

    private static RatedLine charged(RatedLine line, BigDecimal units, Money adjustment, String words) {
        var amount = gross(line, units).plus(adjustment);
        var step = new Step.Adjusted(words, amount.minus(line.amount()).decimal());
        return new RatedLine(
                line.id(),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                units,
                line.unitCost(),
                adjustment,
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
                    case WORK, INCREMENT, EXPENSE, ROUNDING, ADJUSTMENT -> false;
                })
                .toList();
    }

    private static String words(String what, Decision why) {
        return what + " by " + why.by() + (why.reason().isBlank() ? "" : ": " + why.reason());
    }
}
