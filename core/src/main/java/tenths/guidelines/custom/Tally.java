package tenths.guidelines.custom;

import java.util.Currency;
import java.util.List;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;

/// What some lines add up to.
///
/// @param hours billed
/// @param lines how many there are
public record Tally(Hours hours, Money fees, Money expenses, int lines) {
    static Tally none(Currency currency) {
        return new Tally(Hours.NONE, Money.zero(currency), Money.zero(currency), 0);
    }

    static Tally of(List<RatedLine> lines, Currency currency) {
        return lines.stream().reduce(none(currency), Tally::plus, Tally::plus);
    }

    Tally plus(RatedLine line) {
        return switch (line.work()) {
            case TimeEntry _ ->
                new Tally(hours.plus(Hours.of(line.units())), fees.plus(line.amount()), expenses, lines + 1);
            case Expense _ -> new Tally(hours, fees, expenses.plus(line.amount()), lines + 1);
        };
    }

    Tally plus(Tally that) {
        return new Tally(
                hours.plus(that.hours), fees.plus(that.fees), expenses.plus(that.expenses), lines + that.lines);
    }

    public Money total() {
        return fees.plus(expenses);
    }
}
