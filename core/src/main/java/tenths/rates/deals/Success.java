package tenths.rates.deals;

import tenths.money.Money;

/// The fee for a result: nothing until a person recorded the outcome, then so much on what was billed, once.
final class Success {
    private Success() {}

    static Workings fee(Workings before, Arrangement.SuccessFee deal, Occasion on) {
        var name = deal.outcome();
        var base = before.fees().plus(on.used(Use.Of.SUCCESS_BASE, name));
        var counted =
                before.using(Use.of(Use.Of.SUCCESS_BASE, name, before.fees().decimal()));
        return on.outcome(name)
                .map(outcome -> charged(counted, deal, outcome, base, on.used(Use.Of.SUCCESS_FEE, name)))
                .orElse(counted);
    }

    private static Workings charged(
            Workings before, Arrangement.SuccessFee deal, Fact.Outcome outcome, Money base, Money charged) {
        var whole = whole(deal, base);
        if (whole.compareTo(charged) <= 0) {
            return before;
        }
        var due = whole.minus(charged);
        var text = "success fee%s for \"%s\" on %s%s"
                .formatted(
                        words(deal, base),
                        outcome.name(),
                        outcome.day(),
                        charged.isZero() ? "" : ", of which " + charged + " was billed before");
        return before.charged(Kind.SUCCESS_FEE, text, due)
                .using(Use.of(Use.Of.SUCCESS_FEE, deal.outcome(), due.decimal()));
    }

    private static Money whole(Arrangement.SuccessFee deal, Money base) {
        var whole = switch (deal.uplift()) {
            case Arrangement.SuccessFee.Uplift.Percent(var percent) -> Percent.of(base, percent);
            case Arrangement.SuccessFee.Uplift.Amount(var amount) -> amount;
        };
        var most = deal.most();
        return most != null && whole.compareTo(most) > 0 ? most : whole;
    }

    private static String words(Arrangement.SuccessFee deal, Money base) {
        var most = deal.most() == null ? "" : ", at most " + deal.most();
        return switch (deal.uplift()) {
            case Arrangement.SuccessFee.Uplift.Percent(var percent) ->
                " of " + Percent.words(percent) + " on fees of " + base + most;
            case Arrangement.SuccessFee.Uplift.Amount _ -> most;
        };
    }
}
