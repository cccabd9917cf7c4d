package tenths.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;

/// How long the main screens take over HTTP on a database of 100,000 entries whose bills wait for review: one reader,
/// one page after the other.
final class PagesBench implements Bench {
    private static final Size SIZE = new Size(100_000, 450, 60, 1); // the largest bill has some 1,500 lines
    private static final int WARM = 40;
    private static final int MEASURED = 200;
    private static final String TYPED = ".4 call w adjuster re depositions yest; .3 and .2 rev disc resp";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        try (var house = OpenHouse.of(SIZE, scratch)) {
            measure(house, "", figures);
        }
    }

    /// @param when added to the name of each screen
    static void measure(OpenHouse house, String when, Consumer<Row> figures) throws Exception {
        for (var page : house.pages().entrySet()) {
            measure(page.getKey() + when, house.request(page.getValue()).build(), house, figures);
        }
        house.rehearseLargest();
        for (var bill : house.largestBill(", rehearsed at its portal").entrySet()) {
            measure(bill.getKey() + when, house.request(bill.getValue()).build(), house, figures);
        }
        measure("a keystroke in the entry bar" + when, house.reading(TYPED), house, figures);
        measure("a keystroke that is judged with the largest bill" + when, house.judging(), house, figures);
    }

    /// The pages that look at what was spent and at what would become of all bills.
    static void measureWatching(OpenHouse house, String when, Consumer<Row> figures) throws Exception {
        measure("Budgets" + when, house.request("/budgets").build(), house, figures);
        measure("Forecast" + when, house.request("/forecast").build(), house, figures);
    }

    private static void measure(String name, HttpRequest request, OpenHouse house, Consumer<Row> figures)
            throws Exception {
        for (var i = 0; i < WARM; i++) {
            var _ = house.open(request);
        }
        var taken = new ArrayList<Long>();
        var costs = Costs.of(house, () -> {
            for (var i = 0; i < MEASURED; i++) {
                var start = System.nanoTime();
                var _ = house.open(request);
                taken.add(System.nanoTime() - start);
            }
            return taken;
        });
        var latencies = Latencies.of(taken);
        say(name + ", p50", latencies.share(50), figures, "");
        say(name + ", p99", latencies.share(99), figures, "<= 100, never above 300");
        costs.sayEach("page " + name, MEASURED, figures);
    }

    private static void say(String what, String millis, Consumer<Row> figures, String goal) {
        figures.accept(Row.of("page " + what, millis, "ms", MEASURED).goal(goal));
    }
}
