package tenths.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import tenths.desk.Progress;
import tenths.desk.forecasts.MakeForecast;

/// How long the main screens take in a firm of fifty people with ten years of final bills, 1.2 million entries, behind
/// a
/// month whose bills wait for review; what a forecast of that month takes, and a change that is tried on all those
/// years; and what preparing the month costs more than in a firm that has just begun.
final class DecadeBench implements Bench {
    private static final String WHEN = " after " + Decade.YEARS + " years";

    @Override
    public String name() {
        return "decade";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        try (var decade = Decade.open(scratch.resolve("old"))) {
            var old = decade.prepareNewest();
            var house = decade.house();
            BudgetsOfBench.give(house.house());
            Costs.sayLoad("before the pages", figures);
            forecast(house, figures);
            PagesBench.measure(house, WHEN, figures);
            PagesBench.measureWatching(house, WHEN, figures);
            WhatIfBench.dearer(house, figures);
            if (old.isPresent()) {
                var young = Decade.prepareFirst(scratch.resolve("young")); // after it: both find a warm process
                figures.accept(Row.of(
                                "a month" + WHEN + " to the first month",
                                MonthBench.ratio(old.get(), young),
                                "times",
                                Decade.MONTH.entries())
                        .goal("<= 1.2"));
            }
        }
    }

    private static void forecast(OpenHouse house, Consumer<Row> figures) throws Exception {
        var made = new MakeForecast.Outcome[1];
        var costs =
                Costs.of(house, () -> made[0] = new MakeForecast(house.house()).now(OpenHouse.ACTOR, Progress.SILENT));
        if (!(made[0] instanceof MakeForecast.Outcome.Made(var _, var bills))) {
            throw new IllegalStateException("no forecast: " + made[0]);
        }
        var name = "a forecast of all bills" + WHEN;
        figures.accept(Row.of(name, costs.seconds().toPlainString(), "s", bills.size()));
        costs.say(name, bills.size(), figures);
    }
}
