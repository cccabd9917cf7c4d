package tenths.rates.deals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.Step;
import tenths.rates.Trace;
import tenths.time.Hours;

/// Makes a line of each piece of work: rate, billed time, the one rounding, the adjustment.
record Lines(Deal deal) {
    /// @param rated with a rate, unless the deal needs none
    Line of(Item.Time item, Rated rated, BilledTime billed) {
        var steps = new ArrayList<>(rated.found());
        var perHour = rated.perHour();
        var gross = Money.zero(deal.currency());
        if (perHour != null) {
            gross = Charge.ofSeconds(billed.seconds(), perHour, deal.currency());
            explain(item, rated, billed, steps);
            round(gross, steps);
        }
        if (!item.adjustment().isZero()) {
            steps.add(
                    new Step.Adjusted("adjusted on the line", item.adjustment().decimal()));
        }
        return new Line(item, billed.seconds(), perHour, gross.plus(item.adjustment()), new Trace(steps));
    }

    Line of(Item.Cost item) {
        var steps = new ArrayList<Step>();
        var unitCost = item.unitCost();
        steps.add(new Step.Pieces(item.quantity(), unitCost, item.quantity().multiply(unitCost)));
        for (var piece : Piece.changes(deal.arrangements(), item.code(), item.day(), unitCost)) {
            var change = piece.price().subtract(unitCost).multiply(item.quantity());
            steps.add(new Step.Arranged(piece.kind().word(), piece.text(), change));
            unitCost = piece.price();
        }
        var amount = Charge.of(item.quantity(), unitCost, deal.currency());
        round(amount, steps);
        return new Line(item, BigDecimal.ZERO, unitCost, amount, new Trace(steps));
    }

    /// From the time to what it costs exactly: the time at the agreed rate, the increment, then each arrangement. A
    /// blend may give a line its only rate.
    private void explain(Item.Time item, Rated rated, BilledTime billed, List<Step> steps) {
        var changes = rated.changes();
        var base = rated.base();
        var next = 0;
        if (base == null) {
            base = changes.getFirst().perHour();
            steps.add(new Step.Arranged(
                    changes.getFirst().kind().word(), changes.getFirst().text(), BigDecimal.ZERO));
            next = 1;
        }
        var sum = cost(billed.seconds(), base);
        switch (item.length()) {
            case Item.Length.Billed(var hours) -> steps.add(new Step.Stated(hours, base, sum));
            case Item.Length.Worked(var worked) -> worked(worked, billed, base, steps);
        }
        for (var change : changes.subList(next, changes.size())) {
            var then = cost(billed.seconds(), change.perHour());
            steps.add(new Step.Arranged(change.kind().word(), change.text(), then.subtract(sum)));
            sum = then;
        }
    }

    private void worked(long worked, BilledTime billed, BigDecimal rate, List<Step> steps) {
        var exact = cost(billed.seconds(), rate);
        var seconds = Math.toIntExact(worked);
        if (billed.seconds().compareTo(BigDecimal.valueOf(worked)) == 0) {
            steps.add(new Step.Work(seconds, rate, exact));
            return;
        }
        var asWorked = cost(BigDecimal.valueOf(worked), rate);
        steps.add(new Step.Work(seconds, rate, asWorked));
        steps.add(incremented(billed, exact.subtract(asWorked)));
    }

    private Step incremented(BilledTime billed, BigDecimal change) {
        var increment = deal.rounding().increment();
        if (increment == null) {
            throw new IllegalStateException("time was rounded without an increment");
        }
        var hours = Hours.of(Line.hours(billed.seconds()));
        if (billed.wholeDay() == 0) {
            return new Step.Incremented(increment, hours, change);
        }
        var day = new Hours(Math.toIntExact(billed.wholeDay() * increment.hundredths()));
        return new Step.Arranged("increment", hours + " of " + day + " for the day in " + increment.words(), change);
    }

    /// What the time costs at a rate: exact, or to the cent where no decimal of an hour can hold the time.
    private BigDecimal cost(BigDecimal seconds, BigDecimal rate) {
        return Line.isExact(seconds)
                ? Line.hours(seconds).multiply(rate)
                : Charge.ofSeconds(seconds, rate, deal.currency()).decimal();
    }

    private static void round(Money amount, List<Step> steps) {
        var exact = steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var rounding = amount.decimal().subtract(exact);
        if (rounding.signum() != 0) {
            steps.add(new Step.Rounded(rounding));
        }
    }
}
