package tenths.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Consumer;
import tenths.connectors.workload.Size;

/// What there is to say about one measured month, with the goals beside it.
record MonthRows(Size size, MonthRun.Figures month, Consumer<Row> figures) {
    void tell() {
        refuseWrongAnswers();
        for (var stage : month.stages()) {
            row(stage.name(), stage.seconds(), "s");
            row(stage.name() + ", processor", stage.cpu().add(stage.databaseCpu()), "CPU s");
        }
        ratios("");
        rates();
        var counters = month.counters();
        goal("WAL per entry", each(counters.walBytes()), "bytes", "<= 2500");
        goal("tables and indexes per entry", each(counters.tableBytes()), "bytes", "<= 2000");
        goal("allocation per entry", each(counters.allocatedBytes()), "bytes", "<= 10000");
        goal("SQL statements per entry", each(counters.statements()), "statements", "<= 0.15");
        figures.accept(new Row(
                label("peak memory"),
                Long.toString(month.peakMemoryMiB()),
                "MiB",
                size.entries(),
                month.peakMemoryMiB(),
                ""));
    }

    /// Of the eighth month of a process, which a server that has been running for a while is more like.
    void tellWarm() {
        refuseWrongAnswers();
        ratios("eighth in its process, ");
    }

    private void refuseWrongAnswers() {
        if (!month.right()) {
            throw new IllegalStateException("the month of " + size.entries() + " entries has wrong answers");
        }
    }

    private void ratios(String which) {
        row(which + "all stages", month.seconds(), "s");
        row(which + "all stages, processor", month.cpu(), "CPU s");
        goal(
                which + "all stages to floor",
                MonthBench.ratio(month.seconds(), month.floor().seconds()),
                "times",
                "<= 2, then 1.3");
        goal(
                which + "all stages to floor, processor",
                MonthBench.ratio(
                        month.cpu(), month.floor().cpu().add(month.floor().databaseCpu())),
                "times",
                "");
    }

    private void rates() {
        var importing = month.stage("import").seconds();
        var checking = month.stage("prebills").seconds();
        row("import", new BigDecimal(Watch.rate(size.entries(), importing)), "rows/s");
        row("price, check, prebill", new BigDecimal(Watch.rate(size.entries(), checking)), "lines/s");
    }

    private void row(String what, BigDecimal value, String unit) {
        goal(what, value.toPlainString(), unit, "");
    }

    private void goal(String what, String value, String unit, String goal) {
        figures.accept(new Row(label(what), value, unit, size.entries(), 0, goal));
    }

    private String label(String what) {
        return "month of " + size.entries() + ": " + what;
    }

    private String each(long count) {
        return BigDecimal.valueOf(count)
                .divide(BigDecimal.valueOf(size.entries()), new MathContext(4))
                .toPlainString();
    }
}
