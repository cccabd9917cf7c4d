package tenths.rates.deals;

import java.math.BigDecimal;
import tenths.money.Money;
import tenths.rates.Charge;

/// A part of what was recovered, charged once however many bills there are. Time is a shadow; expenses may be taken
/// off the recovery first, and may be advanced by the firm.
final class Contingencies {
    private Contingencies() {}

    static Workings fee(Workings before, Arrangement.Contingency deal, Occasion on) {
        var expenses = before.sum(line -> !line.isFee());
        var recovery = deal.recovery() == null ? on.recovered() : deal.recovery();
        var basis =
                deal.costs().deducted() ? less(recovery, on.used(Use.Of.CONTINGENCY_EXPENSES, ""), expenses) : recovery;
        var charged = on.used(Use.Of.CONTINGENCY_FEE, "");
        var whole = Charge.rounded(Slice.fee(deal.schedule(), basis.decimal()), before.currency());
        var due = whole.compareTo(charged) > 0 ? whole.minus(charged) : Money.zero(before.currency());
        var text = "part of a recovery of %s%s%s"
                .formatted(
                        recovery,
                        basis.equals(recovery) ? "" : ", " + basis + " after expenses",
                        charged.isZero() ? "" : ", of which " + charged + " was billed before");
        var after = Fees.instead(before, Kind.CONTINGENCY, text, due)
                .using(Use.of(Use.Of.CONTINGENCY_FEE, "", due.decimal()))
                .using(Use.of(Use.Of.CONTINGENCY_EXPENSES, "", expenses.decimal()));
        return deal.costs().advanced() ? advanced(after, recovery, on) : after;
    }

    /// Never below nothing.
    private static Money less(Money recovery, Money before, Money now) {
        var rest = recovery.minus(before).minus(now);
        return rest.isNegative() ? Money.zero(rest.currency()) : rest;
    }

    /// Until something is recovered the client owes no expenses; then those that were advanced as well.
    private static Workings advanced(Workings before, Money recovery, Occasion on) {
        if (recovery.isZero()) {
            return waiting(before);
        }
        var owed = on.used(Use.Of.ADVANCED, "");
        return owed.isZero()
                ? before
                : before.spent(Kind.CONTINGENCY, "expenses that the firm advanced", owed)
                        .using(Use.of(Use.Of.ADVANCED, "", owed.negated().decimal()));
    }

    private static Workings waiting(Workings before) {
        var zero = Money.zero(before.currency());
        var spent = before.sum(line -> !line.isFee());
        var lines = before.lines().stream()
                .map(line -> line.isFee() ? line : line.at(zero, Kind.CONTINGENCY, "advanced until a recovery"))
                .toList();
        return spent.decimal().compareTo(BigDecimal.ZERO) == 0
                ? before
                : before.changed(Kind.CONTINGENCY, "expenses that the firm advances until a recovery", lines)
                        .using(Use.of(Use.Of.ADVANCED, "", spent.decimal()));
    }
}
