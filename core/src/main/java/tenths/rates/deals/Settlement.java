package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import tenths.money.Money;
import tenths.rates.Step;

/// What a fee deal makes of a bill: what each line costs now, lines for the whole bill, what was left out, taxes, and
/// every step from the lines to what is owed.
///
/// @param lines in the order given
/// @param released what earlier bills held and this one charges
/// @param uses what it takes up of arrangements that run over several bills
/// @param notices what a person should know of it
/// @param early what may be taken off by paying early
/// @param trace its amounts add up to what is owed, taxes included; empty where there is no deal
public record Settlement(
        List<Settled> lines,
        List<Whole> wholes,
        Tally tally,
        Money released,
        List<TaxOnBill> taxes,
        List<Use> uses,
        List<Notice> notices,
        List<EarlyPayment> early,
        List<Entry> trace) {
    public Settlement {
        lines = List.copyOf(lines);
        wholes = List.copyOf(wholes);
        taxes = List.copyOf(taxes);
        uses = List.copyOf(uses);
        notices = List.copyOf(notices);
        early = List.copyOf(early);
        trace = List.copyOf(trace);
    }

    /// Of a bill without a deal.
    public static Settlement none(Currency currency) {
        return new Settlement(
                List.of(),
                List.of(),
                Tally.none(currency),
                Money.zero(currency),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public boolean isNone() {
        return trace.isEmpty();
    }

    /// A line of work.
    ///
    /// @param amount what it costs now
    /// @param steps how that came; they add up to the change
    public record Settled(Money amount, List<Step> steps) {
        public Settled {
            steps = List.copyOf(steps);
        }

        /// What the deal changed.
        public Money change() {
            var sum = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Money.of(sum, amount.currency());
        }
    }

    /// A line for the whole bill: an agreed fee, or what an arrangement takes off.
    ///
    /// @param fee false where it charges expenses
    public record Whole(Kind kind, String text, Money amount, boolean fee) {
        /// The text as it begins a line: `Discount of 10%`.
        public String title() {
            return Character.toUpperCase(text.charAt(0)) + text.substring(1);
        }
    }

    /// A tax as a bill shows it.
    ///
    /// @param percent of the base; also where the client owes the tax itself
    /// @param reverse true where it does, and the amount is zero
    public record TaxOnBill(
            Tax tax, String jurisdiction, BigDecimal percent, boolean reverse, Money base, Money amount) {}

    /// What the lines for the whole bill add up to.
    public Money wholeAmount() {
        return wholes.stream().map(Whole::amount).reduce(zero(), Money::plus);
    }

    /// Those of them that are fees.
    public Money wholeFees() {
        return wholes.stream().filter(Whole::fee).map(Whole::amount).reduce(zero(), Money::plus);
    }

    public Money tax() {
        return taxes.stream().map(TaxOnBill::amount).reduce(zero(), Money::plus);
    }

    private Money zero() {
        return tally.shadow().minus(tally.shadow());
    }
}
