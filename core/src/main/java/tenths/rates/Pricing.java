package tenths.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.Timekeeper;
import tenths.money.Money;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;

/// Gives work its price: billed hours at the rate that wins on that day, and a trace of how it came about.
public record Pricing(RateBook book) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final int SECONDS_PER_HUNDREDTH = 36;

    /// Prices time. Without an agreement for the day the line is not priced and its amount is zero.
    public RatedLine price(TimeEntry entry, Timekeeper timekeeper, ClientTerms terms) {
        var found = book.find(new RateBook.Occasion(
                terms.client(),
                entry.matter(),
                entry.timekeeper(),
                timekeeper.classification(),
                entry.day(),
                entry.codes().task()));
        var billed = terms.increment().billed(entry.worked());
        var steps = new ArrayList<Step>(found.losers().size() + 5);
        steps.addAll(found.losers());
        var winner = found.winner();
        if (winner == null) {
            steps.add(new Step.NoRate(entry.day(), found.tried()));
            return line(entry, timekeeper, new Price(billed, null, Money.zero(terms.currency())), steps);
        }
        steps.add(new Step.Won(winner));
        var price =
                new Price(billed, winner.perHour(), Charge.of(billed.decimal(), winner.perHour(), terms.currency()));
        explain(entry, price, terms.increment(), steps);
        return line(entry, timekeeper, price, steps);
    }

    /// Prices an expense: quantity times unit cost.
    public static RatedLine price(Expense expense, Currency currency) {
        var exact = expense.quantity().multiply(expense.unitCost());
        var amount = Charge.of(expense.quantity(), expense.unitCost(), currency);
        var steps = new ArrayList<Step>(2);
        steps.add(new Step.Pieces(expense.quantity(), expense.unitCost(), exact));
        round(exact, amount, steps);
        return new RatedLine(
                LineId.whole(expense.id()),
                expense,
                null,
                expense.codes(),
                expense.narrative(),
                expense.quantity(),
                expense.unitCost(),
                Money.zero(currency),
                amount,
                new Trace(steps));
    }

    /// What the time costs before anybody's decision.
    private record Price(Hours billed, @Nullable BigDecimal perHour, Money gross) {}

    private static RatedLine line(TimeEntry entry, Timekeeper timekeeper, Price price, List<Step> steps) {
        var none = Money.zero(price.gross().currency());
        var reduction = entry.billable() ? none : price.gross().negated();
        if (!reduction.isZero()) {
            steps.add(new Step.Adjusted("no charge, as the timekeeper recorded it", reduction.decimal()));
        }
        return new RatedLine(
                LineId.whole(entry.id()),
                entry,
                timekeeper,
                entry.codes(),
                entry.narrative(),
                price.billed().decimal(),
                price.perHour(),
                reduction,
                price.gross().plus(reduction),
                new Trace(steps));
    }

    /// Adds the steps from worked time to the amount. Time that no decimal of an hour can hold, such as 4 minutes, is
    /// shown to the cent; the increment then takes the difference, so that the steps add up exactly.
    private static void explain(TimeEntry entry, Price price, Increment increment, List<Step> steps) {
        var perHour = price.perHour();
        if (perHour == null) {
            return;
        }
        var seconds = entry.worked().seconds();
        var exact = price.billed().decimal().multiply(perHour);
        if (seconds == price.billed().hundredths() * SECONDS_PER_HUNDREDTH) {
            steps.add(new Step.Work(seconds, perHour, exact));
        } else {
            var decimals = price.gross().currency().getDefaultFractionDigits();
            var worked =
                    perHour.multiply(BigDecimal.valueOf(seconds)).divide(SECONDS_PER_HOUR, decimals, Charge.ROUNDING);
            steps.add(new Step.Work(seconds, perHour, worked));
            steps.add(new Step.Incremented(increment, price.billed(), exact.subtract(worked)));
        }
        round(exact, price.gross(), steps);
    }

    private static void round(BigDecimal exact, Money amount, List<Step> steps) {
        var rounding = amount.decimal().subtract(exact);
        if (rounding.signum() != 0) {
            steps.add(new Step.Rounded(rounding));
        }
    }
}
