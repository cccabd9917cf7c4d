package tenths.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
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
import tenths.desk.ChangePrebillState;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.LoadMonth;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.formats.GiveProfile;
import tenths.desk.formats.SaveProfile;
import tenths.desk.formats.VersionWish;
import tenths.desk.imports.ImportFile;
import tenths.desk.sources.Outside;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.TimekeeperId;
import tenths.jobs.World;
import tenths.store.Database;
import tenths.store.Place;
import tenths.web.Listening;
import tenths.web.WebDoor;

/// A firm of made-up months whose bills wait for review, served over HTTP, and somebody who is signed in.
final class OpenHouse implements AutoCloseable {
    static final String ACTOR = "bench";
    private static final String THEN = "somebody before";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final LocalDate BOOK_BEGINS = LocalDate.of(2025, 1, 1); // the house book has no years before
    private static final String PORTAL = "name: rehearsed\nportal: legal-tracker\n";

    private final Database database;
    private final FolderArchive archive;
    private final House house;
    private final WebDoor door;
    private final HttpClient browser = HttpClient.newHttpClient();
    private @Nullable String cookie;

    private OpenHouse(Database database, FolderArchive archive) throws Exception {
        this.database = database;
        this.archive = archive;
        house = new House(database.source(), Clock.system(ZoneOffset.UTC), FolderRules::read);
        var outside = Outside.of(Reach.of(Map.of()), SSLContext.getDefault());
        door = WebDoor.open(house, new World(archive, outside, Mailer.off()), Listening.onLoopback(0));
    }

    /// An empty one.
    ///
    /// @param scratch an empty folder
    static OpenHouse open(Path scratch) throws Exception {
        var database = Database.open(new Place.Embedded(scratch.resolve("database")));
        return new OpenHouse(database, new FolderArchive(scratch.resolve("bills")));
    }

    /// One with a month that waits for review.
    static OpenHouse of(Size size, Path scratch) throws Exception {
        var opened = open(scratch);
        var month = scratch.resolve("month");
        Workload.write(size, month);
        opened.prepare(month, true);
        return opened;
    }

    /// Imports a month and prepares its prebills.
    ///
    /// @param first whether its people, matters and rates are new, too
    int prepare(Path month, boolean first) {
        return prepare(house, month, first).size();
    }

    /// Makes a month that is long over final, as it stands, and lets its files count as kept.
    void bill(Path month, LocalDate lastDay, boolean first) throws SQLException {
        var day = lastDay.isBefore(BOOK_BEGINS) ? BOOK_BEGINS : lastDay;
        var evening = day.atTime(18, 0).toInstant(ZoneOffset.UTC);
        var then = new House(database.source(), Clock.fixed(evening, ZoneOffset.UTC), FolderRules::read);
        finalise(then, prepare(then, month, first), lastDay);
        try (var connection = database.server()
                        .orElseThrow()
                        .asAdministrator("tenths")
                        .getConnection();
                var delete = connection.createStatement()) {
            delete.execute("delete from outbox");
        }
    }

    /// Makes all bills that wait for review final, as they stand.
    void finaliseAll() {
        var waiting = house.transactions()
                .sql()
                .sql("select id from prebill where state = 'CHECK' order by matter_id")
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
        finalise(house, waiting, house.today());
    }

    private static void finalise(House when, List<UUID> prebills, LocalDate day) {
        new ChangePrebillState(when).approveAll(prebills, THEN);
        var outcomes = new FinaliseInvoices(when).finalise(prebills, day, THEN, Progress.SILENT);
        if (!outcomes.values().stream().allMatch(FinaliseInvoices.Outcome.Finalised.class::isInstance)) {
            throw new IllegalStateException("not all bills became final");
        }
    }

    private List<UUID> prepare(House when, Path month, boolean first) {
        if (first) {
            var firm = new Firm("The firm", "24-6437381", "", "");
            refuse(new LoadMonth(when).load(month, firm, Currency.getInstance("USD"), THEN));
        }
        var activities = ImportFile.Named.of(month.resolve("activities.csv"));
        refuse(new ImportFile(when, archive)
                .apply(activities, Presets.ACTIVITIES, THEN, Progress.SILENT)
                .faults());
        return new PreparePrebills(when)
                .prepare(PreparePrebills.Selection.everything(when.today()), THEN, Progress.SILENT)
                .prebills();
    }

    private static void refuse(List<?> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the month cannot be imported: " + faults);
        }
    }

    House house() {
        return house;
    }

    /// Process of the database server.
    long serverPid() {
        return database.server().orElseThrow().pid();
    }

    private String signIn() {
        var timekeeper = house.transactions()
                .sql()
                .sql("select id from timekeeper order by id limit 1")
                .query(String.class)
                .optional()
                .map(TimekeeperId::new)
                .orElse(null);
        var users = new Users(house.transactions());
        if (users.find(ACTOR).isEmpty()) { // the database may be kept from another run
            var reader = new User(UUID.randomUUID(), ACTOR, "Robin Bench", Role.BILLER, timekeeper, false);
            users.add(reader, "no password", house.now());
        }
        return new Sessions(house.transactions())
                .open(users.find(ACTOR).getFirst().id(), house.now());
    }

    /// The main screens by name, each with its address.
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("Today", "/");
        pages.put("Bill run", "/run");
        pages.put("Bills", "/bills");
        pages.put("Findings", "/findings");
        pages.put("Record", "/record");
        pages.putAll(largestBill(", no portal"));
        return pages;
    }

    /// @param kind added to its name
    Map<String, String> largestBill(String kind) {
        return house.transactions()
                .sql()
                .sql("select id, lines from prebill where state = 'CHECK' order by lines desc limit 1")
                .query((row, n) ->
                        Map.of("a bill of " + row.getInt("lines") + " lines" + kind, "/bills/" + row.getString("id")))
                .single();
    }

    /// Has the client of the largest bill name a portal, at which each look at the bill rehearses it.
    void rehearseLargest() {
        var client = house.transactions()
                .sql()
                .sql("select client_id from prebill where state = 'CHECK' order by lines desc limit 1")
                .query(String.class)
                .single();
        if (rehearsesAlready(client)) {
            return;
        }
        new SaveProfile(house).save(new VersionWish("", 0, PORTAL, ""), ACTOR);
        var given = new GiveProfile(house).give(new ClientId(client), "rehearsed", ACTOR);
        if (!(given instanceof GiveProfile.Outcome.Given)) {
            throw new IllegalStateException("the client cannot have a portal: " + given);
        }
    }

    private boolean rehearsesAlready(String client) {
        var terms = house.directory().terms(house.today()).get(new ClientId(client));
        return terms != null && terms.profile().equals("rehearsed");
    }

    HttpRequest.Builder request(String path) {
        if (cookie == null) {
            cookie = "tenths=" + signIn(); // not before there are timekeepers, of whom the reader is one
        }
        return HttpRequest.newBuilder(URI.create(door.address() + path)).header("Cookie", cookie);
    }

    /// What the entry bar asks while somebody types.
    HttpRequest reading(String words) throws IOException, InterruptedException {
        var page = browser.send(request("/account").build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("a page without a form: " + page.statusCode());
        }
        var given = page.headers().allValues("set-cookie").stream().map(cookie -> cookie.split(";", 2)[0]);
        return request("/entry/reading")
                .header("Cookie", given.collect(Collectors.joining("; ")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + encoded(token.group(1)) + "&text=" + encoded(words)))
                .build();
    }

    /// What the entry bar asks while somebody types about the matter of the largest bill: the whole bill is judged with
    /// it.
    HttpRequest judging() throws IOException, InterruptedException {
        var words = house.transactions()
                .sql()
                .sql("select matter_id, period_end from prebill where state = 'CHECK' order by lines desc limit 1")
                .query((row, _) -> ".4 call w adjuster re depositions " + row.getString(1) + " " + row.getString(2))
                .single();
        var asked = reading(words);
        if (!browser.send(asked, BodyHandlers.ofString()).body().contains("chip price")) {
            throw new IllegalStateException("no price for: " + words);
        }
        return asked;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /// Opens a page to its last byte.
    int open(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = browser.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
        }
        return response.body().length;
    }

    @Override
    public void close() {
        browser.close();
        door.close();
        archive.close();
        database.close();
    }
}
