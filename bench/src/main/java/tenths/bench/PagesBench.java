package tenths.bench;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import tenths.access.Role;
import tenths.access.Sessions;
import tenths.access.User;
import tenths.access.Users;
import tenths.archive.FolderArchive;
import tenths.capture.outward.Reach;
import tenths.connectors.csv.Presets;
import tenths.connectors.mail.Mailer;
import tenths.connectors.workload.FolderRules;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;
import tenths.desk.House;
import tenths.desk.LoadMonth;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.imports.ImportFile;
import tenths.desk.sources.Outside;
import tenths.firm.Firm;
import tenths.jobs.World;
import tenths.store.Database;
import tenths.store.Place;
import tenths.web.Listening;
import tenths.web.WebDoor;

/// How long the main screens take over HTTP on a database of 100,000 entries whose bills wait for review: one reader,
/// one page after the other.
final class PagesBench implements Bench {
    private static final Size SIZE = new Size(100_000, 1_000, 60, 1);
    private static final int WARM = 40;
    private static final int MEASURED = 200;
    private static final String ACTOR = "bench";

    private final HttpClient browser = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Path scratch, Consumer<Row> figures) throws Exception {
        var folder = scratch.resolve("month");
        Workload.write(SIZE, folder);
        try (var database = Database.open(new Place.Embedded(scratch.resolve("database")));
                var archive = new FolderArchive(scratch.resolve("bills"))) {
            var house = new House(database.source(), Clock.system(ZoneOffset.UTC), FolderRules::read);
            prepare(house, archive, folder);
            var session = signIn(house);
            var outside = Outside.of(Reach.of(Map.of()), SSLContext.getDefault());
            var world = new World(archive, outside, Mailer.off());
            try (var door = WebDoor.open(house, world, Listening.onLoopback(0))) {
                for (var page : pages(house).entrySet()) {
                    var request = HttpRequest.newBuilder(URI.create(door.address() + page.getValue()))
                            .header("Cookie", "tenths=" + session)
                            .build();
                    measure(page.getKey(), request, figures);
                }
            }
        }
    }

    private static void prepare(House house, FolderArchive archive, Path folder) {
        var firm = new Firm("The firm", "24-6437381", "", "");
        var faults = new LoadMonth(house).load(folder, firm, Currency.getInstance("USD"), ACTOR);
        var activities = ImportFile.Named.of(folder.resolve("activities.csv"));
        var report = new ImportFile(house, archive).apply(activities, Presets.ACTIVITIES, ACTOR, Progress.SILENT);
        if (!faults.isEmpty() || report.faultCount() > 0) {
            throw new IllegalStateException("the month cannot be imported: " + faults + report.faults());
        }
        new PreparePrebills(house).prepare(PreparePrebills.Selection.everything(house.today()), ACTOR, Progress.SILENT);
    }

    private static String signIn(House house) {
        var reader = new User(UUID.randomUUID(), ACTOR, "Robin Bench", Role.BILLER, null, false);
        new Users(house.transactions()).add(reader, "no password", house.now());
        return new Sessions(house.transactions()).open(reader.id(), house.now());
    }

    private static Map<String, String> pages(House house) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("Today", "/");
        pages.put("Bill run", "/run");
        pages.put("Bills", "/bills");
        pages.put("Findings", "/findings");
        pages.put("Record", "/record");
        house.transactions()
                .sql()
                .sql("select id, lines from prebill order by lines desc limit 1")
                .query(row -> {
                    pages.put("a bill of " + row.getInt("lines") + " lines", "/bills/" + row.getString("id"));
                });
        return pages;
    }

    private void measure(String name, HttpRequest request, Consumer<Row> figures) throws Exception {
        var seconds = new ArrayList<BigDecimal>();
        for (var i = 0; i < WARM + MEASURED; i++) {
            var taken = Watch.seconds(() -> open(request));
            if (i >= WARM) {
                seconds.add(taken);
            }
        }
        seconds.sort(null);
        say(name + ", p50", seconds.get(MEASURED / 2), figures, "");
        say(name + ", p99", seconds.get(MEASURED * 99 / 100), figures, "<= 100, never above 300");
    }

    private static void say(String what, BigDecimal seconds, Consumer<Row> figures, String goal) {
        figures.accept(Row.of("page " + what, seconds.movePointRight(3).toPlainString(), "ms", MEASURED)
                .goal(goal));
    }

    private int open(HttpRequest request) throws Exception {
        var response = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response.body().length;
    }
}
