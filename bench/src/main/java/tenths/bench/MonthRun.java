package tenths.bench;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import tenths.archive.FolderArchive;
import tenths.connectors.workload.FolderRules;
import tenths.desk.House;
import tenths.jobs.MonthEnd;
import tenths.store.Database;
import tenths.store.Place;
import tenths.store.postgres.EmbeddedPostgres;
import tools.jackson.databind.json.JsonMapper;

/// A month and its floor in a process of their own, so that memory and allocation are those of this month. Prints one
/// JSON object: the [Figures] of the last month, where it runs several in a row.
final class MonthRun implements MonthEnd.Stopwatch {
    private final EmbeddedPostgres server;
    private final List<Stage> stages = new ArrayList<>();

    private MonthRun(EmbeddedPostgres server) {
        this.server = server;
    }

    /// @param seconds of wall time
    /// @param cpu seconds of processor time of this process, compiler and collector included
    /// @param databaseCpu the same of PostgreSQL
    record Stage(String name, BigDecimal seconds, BigDecimal cpu, BigDecimal databaseCpu) {}

    /// What one month took.
    ///
    /// @param floor the same work as plain SQL, just before
    /// @param right whether the answers are those of the folder, and the floor found the same
    record Figures(Stage floor, List<Stage> stages, Counters.Reading counters, long peakMemoryMiB, boolean right) {
        BigDecimal seconds() {
            return stages.stream().map(Stage::seconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal cpu() {
            return stages.stream()
                    .map(stage -> stage.cpu().add(stage.databaseCpu()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Stage stage(String name) {
            return stages.stream()
                    .filter(stage -> stage.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// @param words the month's folder, an empty folder, and how many months to run
    static void main(String[] words) throws Exception {
        var from = Path.of(words[0]);
        var months = Integer.parseInt(words[2]);
        for (var month = 1; month < months; month++) {
            var _ = run(from, Path.of(words[1], "before-" + month));
        }
        System.out.println(JsonMapper.builder().build().writeValueAsString(run(from, Path.of(words[1], "last"))));
    }

    private static Figures run(Path from, Path out) throws Exception {
        Files.createDirectories(out);
        try (var database = Database.open(new Place.Embedded(out.resolve("database")));
                var archive = new FolderArchive(out.resolve("bills"))) {
            var server = database.server().orElseThrow();
            var run = new MonthRun(server);
            var floor = Files.createDirectory(out.resolve("floor"));
            run.floor(from, floor);
            var counting = new CountedSource(database.source());
            var house = new House(counting.source(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            var before = Counters.read(server, counting);
            var outcome = new MonthEnd(house, archive, run).run(from, out, false);
            var counters = Counters.read(server, counting).since(before);
            var right = outcome instanceof MonthEnd.Outcome.Billed billed
                    && billed.book().ok()
                    && Answers.right(from, out)
                    && Answers.alike(out, floor);
            return new Figures(run.stages.removeFirst(), run.stages, counters, Watch.peakMemoryMiB(), right);
        }
    }

    private void floor(Path from, Path answers) throws Exception {
        try (var connection = server.asAdministrator("postgres").getConnection()) {
            timed("floor", () -> {
                SqlFloor.run(connection, from, answers);
                return from;
            });
            SqlFloor.clear(connection);
        }
    }

    @Override
    public <T> T timed(String name, Callable<T> work) throws Exception {
        var cpu = ProcessorTime.own();
        var database = ProcessorTime.family(server.pid());
        var start = System.nanoTime();
        var result = work.call();
        stages.add(new Stage(
                name,
                Watch.seconds(System.nanoTime() - start),
                ProcessorTime.own().subtract(cpu),
                ProcessorTime.family(server.pid()).subtract(database)));
        return result;
    }
}
