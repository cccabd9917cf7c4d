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
        return price(entry, timekeeper, terms, PriceChanges.NONE);
    }

    /// Prices time at the rate that arrangements make of the agreed one; one of them may give the only rate.
    public RatedLine price(TimeEntry entry, Timekeeper timekeeper, ClientTerms terms, PriceChanges arranged) {
        var occasion = book.occasion(entry, timekeeper, terms);
        return price(book.find(occasion), entry, timekeeper, terms, arranged);
    }

    /// Prices time at agreements that were found before, such as those that a final line keeps.
    public static RatedLine price(
            RateBook.Found found, TimeEntry entry, Timekeeper timekeeper, ClientTerms terms, PriceChanges arranged) {
        var billed = terms.increment().billed(entry.worked());
        var steps = found.steps(entry.day());
        var agreed = found.perHour();
        var changes = arranged.onRate(entry, timekeeper, agreed);
        var perHour = changes.isEmpty() ? agreed : changes.getLast().price();
        if (perHour == null) {
            return line(entry, timekeeper, new Price(billed, null, Money.zero(terms.currency())), steps);
        }
        var price = new Price(billed, perHour, Charge.of(billed.decimal(), perHour, terms.currency()));
        explain(entry, price, terms.increment(), new Rates(agreed, changes), steps);
        return line(entry, timekeeper, price, steps);
    }

    /// Prices an expense: quantity times unit cost.
    public static RatedLine price(Expense expense, Currency currency) {
        return price(expense, currency, PriceChanges.NONE);
    }

    /// Prices an expense at the unit cost that arrangements leave of its own.
    public static RatedLine price(Expense expense, Currency currency, PriceChanges arranged) {
        var steps = new ArrayList<Step>(2);
        var unitCost = expense.unitCost();
        var exact = expense.quantity().multiply(unitCost);
        steps.add(new Step.Pieces(expense.quantity(), unitCost, exact));
        for (var change : arranged.onPiece(expense)) {
            unitCost = change.price();
            exact = exact.add(arrange(expense.quantity(), exact, change, steps));
        }
        var amount = Charge.of(expense.quantity(), unitCost, currency);
        round(exact, amount, steps);
        return new RatedLine(
                LineId.whole(expense.id()),
                expense,
                null,
                expense.codes(),
                expense.narrative(),
                expense.quantity(),
                unitCost,
                Money.zero(currency),
                amount,
                new Trace(steps));
    }

    /// What the time costs before anybody's decision.
    private record Price(Hours billed, @Nullable BigDecimal perHour, Money gross) {}

    /// The agreed rate, null where there is none, and what arrangements make of it.
    private record Rates(@Nullable BigDecimal agreed, List<PriceChanges.Changed> changes) {}

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
    private static void explain(TimeEntry entry, Price price, Increment increment, Rates rates, List<Step> steps) {
        var changes = rates.changes();
        var base = rates.agreed();
        if (base == null) {
            var only = changes.getFirst();
            steps.add(new Step.Arranged(only.name(), only.text(), BigDecimal.ZERO));
            changes = changes.subList(1, changes.size());
            base = only.price();
        }
        var seconds = entry.worked().seconds();
        var exact = price.billed().decimal().multiply(base);
        if (seconds == price.billed().hundredths() * SECONDS_PER_HUNDREDTH) {
            steps.add(new Step.Work(seconds, base, exact));
        } else {
            var decimals = price.gross().currency().getDefaultFractionDigits();
            var worked = base.multiply(BigDecimal.valueOf(seconds)).divide(SECONDS_PER_HOUR, decimals, Charge.ROUNDING);
            steps.add(new Step.Work(seconds, base, worked));
            steps.add(new Step.Incremented(increment, price.billed(), exact.subtract(worked)));
        }
        for (var change : changes) {
            exact = exact.add(arrange(price.billed().decimal(), exact, change, steps));
        }
        round(exact, price.gross(), steps);
    }

    /// Adds the step of a change, and tells by how much it changes what is charged exactly.
    private static BigDecimal arrange(
            BigDecimal units, BigDecimal exact, PriceChanges.Changed change, List<Step> steps) {
        var by = units.multiply(change.price()).subtract(exact);
        steps.add(new Step.Arranged(change.name(), change.text(), by));
        return by;
    }

    private static void round(BigDecimal exact, Money amount, List<Step> steps) {
        var rounding = amount.decimal().subtract(exact);
        if (rounding.signum() != 0) {
            steps.add(new Step.Rounded(rounding));
        }
    }
}
