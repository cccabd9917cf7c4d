package tenths.rates.deals;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import tenths.money.Money;

/// A bill between two arrangements: its lines so far, the steps so far, what was left out so far, what it takes up of
/// arrangements that run over several bills, and what a person should know of it.
record Workings(
        Currency currency, List<Line> lines, List<Entry> trace, Tally tally, List<Use> uses, List<Notice> notices) {
    /// The lines as they are priced each for itself.
    static Workings of(Currency currency, List<Line> lines) {
        var start = new Workings(currency, lines, List.of(), Tally.none(currency), List.of(), List.of());
        var fees = start.fees();
        var expenses = start.sum(line -> !line.isFee());
        var trace = new ArrayList<Entry>();
        trace.add(new Entry("fees", "time at its rates", fees));
        if (!expenses.isZero()) {
            trace.add(new Entry("expenses", "expenses at their prices", expenses));
        }
        return new Workings(currency, lines, trace, start.tally(), List.of(), List.of());
    }

    Money fees() {
        return sum(Line::isFee);
    }

    Money net() {
        return sum(_ -> true);
    }

    Money sum(Predicate<Line> which) {
        var sum = Money.zero(currency);
        for (var line : lines) {
            sum = which.test(line) ? sum.plus(line.amount()) : sum;
        }
        return sum;
    }

    /// Other lines, and a step for what that changed in the sum.
    Workings changed(Kind kind, String text, List<Line> then) {
        var after = new Workings(currency, then, trace, tally, uses, notices);
        return after.noted(kind, text, after.net().minus(net()));
    }

    /// One fee more that stands for no single piece of work.
    Workings charged(Kind kind, String text, Money amount) {
        return more(kind, text, amount, true, List.of());
    }

    /// One amount of expenses more that stands for no single one of them.
    Workings spent(Kind kind, String text, Money amount) {
        return spent(kind, text, amount, List.of());
    }

    /// @param parts sentences that only explain it
    Workings spent(Kind kind, String text, Money amount, List<String> parts) {
        return more(kind, text, amount, false, parts);
    }

    private Workings more(Kind kind, String text, Money amount, boolean fee, List<String> parts) {
        var place = 1
                + lines.stream()
                        .filter(line -> line.subject() instanceof Agreed agreed && agreed.kind() == kind)
                        .count();
        var more = new ArrayList<>(lines);
        more.add(Line.of(new Agreed(kind.word() + " " + place, kind, fee), text, amount)
                .explained(kind, parts));
        return changed(kind, text, more);
    }

    /// Takes up a part of what an arrangement gives to several bills.
    Workings using(Use use) {
        var more = new ArrayList<>(uses);
        if (use.quantity().signum() != 0) {
            more.add(use);
        }
        return new Workings(currency, lines, trace, tally, List.copyOf(more), notices);
    }

    /// Tells a person something.
    Workings noticing(Notice notice) {
        var more = new ArrayList<>(notices);
        more.add(notice);
        return new Workings(currency, lines, trace, tally, uses, List.copyOf(more));
    }

    /// Takes an amount off the fees, spread over them; a negative one is added.
    Workings reduced(Kind kind, String text, Money cut, Tally.Reason reason) {
        return reduced(kind, text, cut, reason, Line::isFee);
    }

    /// Takes an amount off some lines in proportion to what each costs.
    Workings reduced(Kind kind, String text, Money cut, Tally.Reason reason, Predicate<Line> which) {
        if (cut.isZero()) {
            return this;
        }
        var sign = sum(which).isNegative() ? -1 : 1;
        var weights = lines.stream()
                .map(line -> which.test(line) ? Math.max(0, sign * line.amount().minor()) : 0L)
                .toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return charged(kind, text, cut.negated()).left(reason, cut);
        }
        var parts = cut.split(weights);
        var then = new ArrayList<Line>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            then.add(line.at(line.amount().minus(parts.get(i)), kind, text));
        }
        return changed(kind, text, then).left(reason, cut);
    }

    Workings shadowed(Money amount) {
        return new Workings(currency, lines, trace, tally.shadowed(amount), uses, notices);
    }

    private Workings left(Tally.Reason reason, Money amount) {
        return new Workings(currency, lines, trace, tally.plus(reason, amount), uses, notices);
    }

    private Workings noted(Kind kind, String text, Money change) {
        if (change.isZero()) {
            return this;
        }
        var more = new ArrayList<>(trace);
        more.add(new Entry(kind.word(), text, change));
        return new Workings(currency, lines, more, tally, uses, notices);
    }
}
