package tenths.desk.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.access.Vault;
import tenths.archive.FolderArchive;
import tenths.archive.Key;
import tenths.archive.TestArchive;
import tenths.capture.Written;
import tenths.capture.outward.TestTls;
import tenths.desk.LockAnew;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.firm.TimekeeperId;
import tenths.store.capture.SourceRow;
import tenths.store.capture.Sources;
import tenths.store.capture.Troubles;

/// From a mailbox or a file to the inbox of the right person, once, and to nobody else (S-37, S-39).
@NullMarked
class SourcesTest {
    private static final TimekeeperId PAT = new TimekeeperId("417");
    private static final ManageSources.Hand ADMINISTRATOR = new ManageSources.Hand("ada", null, true);
    private static final ManageSources.Hand OWNER = new ManageSources.Hand("pat", PAT, false);

    @TempDir
    static Path folder;

    private static TestTls tls;

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final FolderArchive archive = TestArchive.fresh();
    private GreenMail server;
    private GreenMailUser user;
    private ManageSources manage;
    private ReadSources reader;
    private TakeFile files;

    @BeforeAll
    static void certificate() throws Exception {
        tls = TestTls.shared();
    }

    @BeforeEach
    void start() throws Exception {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        user = server.setUser("notes@firm.example", "notes", "canary-secret");
        var house = firm.house();
        var takeIn = new TakeIn(house, new ReceiveNotes(house, new RuleReaders(house)));
        var outside = Outside.of(TestTls.LOCAL, tls.client());
        manage = new ManageSources(house);
        reader = new ReadSources(house, archive, takeIn, outside);
        files = new TakeFile(house, archive, takeIn);
    }

    @AfterEach
    void stop() {
        server.stop();
        archive.close();
        firm.close();
    }

    private ManageSources.Wanted mailbox(@org.jspecify.annotations.Nullable TimekeeperId of) {
        return new ManageSources.Wanted(
                SourceRow.Kind.MAILBOX,
                "Notes",
                of,
                SourceRow.Access.plain("localhost", server.getImaps().getPort(), "", "notes"),
                "canary-secret",
                "");
    }

    private SourceRow added(ManageSources.Outcome outcome) {
        assertThat(outcome).isInstanceOf(ManageSources.Outcome.Done.class);
        return ((ManageSources.Outcome.Done) outcome).source();
    }

    private static String mail(String from, String text) {
        return "From: " + from + "\r\nMessage-ID: <" + Integer.toHexString(text.hashCode())
                + "@x>\r\nSubject: Smith\r\n\r\n" + text + "\r\n";
    }

    private void deliver(String mail) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    private long count(String what) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single();
    }

    @Test
    void a_mail_becomes_a_note_of_the_owner_once_with_its_bytes_and_its_event() throws Exception {
        deliver(mail("somebody@else.example", ".4 call with adjuster"));
        var source = added(manage.add(mailbox(PAT), OWNER));
        assertThat(reader.read(source.id(), Progress.SILENT).received()).isEqualTo(1);
        assertThat(count("note where timekeeper_id = '417' and kind = 'MAIL'")).isEqualTo(1);
        assertThat(count("note where claimed_from = 'somebody@else.example'")).isEqualTo(1);
        assertThat(count("note_original")).isEqualTo(1);
        assertThat(count("audit_event where action = 'NoteReceived'")).isEqualTo(1);
        assertThat(reader.read(source.id(), Progress.SILENT).received()).isZero();
        assertThat(new Sources(firm.house().transactions())
                        .find(source.id())
                        .orElseThrow()
                        .reading()
                        .good())
                .isTrue();
    }

    @Test
    void a_forged_sender_reaches_at_most_the_inbox_of_whom_it_names_and_books_nothing() throws Exception {
        deliver(mail("Pat <PAT@firm.example>", ".4 call with adjuster"));
        deliver(mail("stranger@evil.example", "9.0 hours for everybody"));
        var source = added(manage.add(mailbox(null), ADMINISTRATOR));
        assertThat(manage.addAddress("pat@firm.example", PAT, ADMINISTRATOR)).isEmpty();
        var work = count("work");
        var brought = reader.read(source.id(), Progress.SILENT);
        assertThat(brought.received()).isEqualTo(1);
        assertThat(count("note")).isEqualTo(count("note where timekeeper_id = '417'"));
        assertThat(count("work")).isEqualTo(work);
        assertThat(count("draft where state <> 'OPEN'")).isZero();
        assertThat(new Troubles(firm.house().transactions()).of(List.of(source.id()), 10))
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.part()).contains("from stranger@evil.example"));
    }

    @Test
    void only_an_administrator_opens_a_mailbox_of_the_firm_or_of_somebody_else() {
        assertThat(manage.add(mailbox(null), OWNER)).isInstanceOf(ManageSources.Outcome.Refused.class);
        assertThat(manage.add(mailbox(new TimekeeperId("999")), OWNER))
                .isInstanceOf(ManageSources.Outcome.Refused.class);
        var others = added(manage.add(mailbox(null), ADMINISTRATOR));
        assertThat(manage.end(others.id(), OWNER)).isInstanceOf(ManageSources.Outcome.Refused.class);
    }

    @Test
    void the_same_mail_by_file_and_by_mailbox_comes_once() throws Exception {
        var mail = mail("pat@firm.example", ".4 call with adjuster");
        deliver(mail);
        var source = added(manage.add(mailbox(PAT), OWNER));
        reader.read(source.id(), Progress.SILENT);
        var file = Written.file(folder, "again.eml", mail);
        var bringer = new TakeIn.Bringer(PAT, "pat", false);
        var brought = files.take("again.eml", file, bringer, Progress.SILENT);
        assertThat(brought.received()).isZero();
        assertThat(brought.sentence()).isEqualTo("0 notes received, 1 had come before; 0 entries proposed.");
    }

    @Test
    void a_log_gives_a_person_only_their_own_rows() throws Exception {
        var log = Written.file(folder, "calls.csv", """
                Date,Name,Duration,Extension
                2026-10-05,Jane Hill,12:00,417
                2026-10-05,Jane Hill,13:00,522
                2026-10-05,Jane Hill,14:00,nobody
                """);
        var brought = files.take("calls.csv", log, new TakeIn.Bringer(PAT, "pat", false), Progress.SILENT);
        assertThat(brought.received()).isEqualTo(1);
        assertThat(count("note where timekeeper_id <> '417'")).isZero();
        assertThat(brought.remarks()).containsExactly("1 note of somebody else was left out.");
        assertThat(brought.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.part()).isEqualTo("\"nobody\""));
        var biller = files.take("calls.csv", log, new TakeIn.Bringer(PAT, "bea", true), Progress.SILENT);
        assertThat(biller.received()).isEqualTo(1);
        assertThat(count("note where timekeeper_id = '522'")).isEqualTo(1);
    }

    @Test
    void a_wrong_password_is_told_and_not_tried_again_at_once() throws Exception {
        var source = added(manage.add(mailbox(PAT), OWNER));
        manage.setSecret(source.id(), "wrong", OWNER);
        var brought = reader.read(source.id(), Progress.SILENT);
        assertThat(brought.unread().getFirst().message())
                .isEqualTo("The server localhost refused the sign-in of notes.");
        assertThat(new Sources(firm.house().transactions())
                        .due(firm.house().now().plusSeconds(3_600)))
                .isEmpty();
        assertThat(reader.due(Progress.SILENT)).isZero();
    }

    @Test
    void the_database_holds_no_password_and_a_row_that_was_copied_does_not_open() throws Exception {
        var one = added(manage.add(mailbox(PAT), OWNER));
        var other = added(manage.add(mailbox(PAT), OWNER));
        assertThat(count("source where encode(secret, 'escape') like '%canary%' or source::text like '%canary%'"))
                .isZero();
        assertThat(count("audit_event where details::text like '%canary%'")).isZero();
        firm.house()
                .transactions()
                .sql()
                .sql("update source set secret = (select secret from source where id = :one) where id = :other")
                .param("one", one.id())
                .param("other", other.id())
                .update();
        assertThat(reader.read(other.id(), Progress.SILENT).unread().getFirst().message())
                .contains("changed or moved");
    }

    @Test
    void access_tokens_are_renewed_and_the_next_refresh_token_is_kept_locked() throws Exception {
        var asked = new ArrayList<String>();
        var provider = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        provider.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = ("{\"access_token\":\"a\",\"refresh_token\":\"canary-" + asked.size() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        try {
            var renewal = new SourceRow.Renewal(
                    "https://localhost:" + provider.getAddress().getPort() + "/token", "app-7");
            var access =
                    new SourceRow.Access("localhost", server.getImaps().getPort(), "", "notes", true, false, renewal);
            var wanted =
                    new ManageSources.Wanted(SourceRow.Kind.MAILBOX, "Notes", PAT, access, "canary-0", "canary-app");
            var source = added(manage.add(wanted, OWNER));
            reader.read(source.id(), Progress.SILENT); // this server knows no tokens: it is told, and the token kept
            reader.read(source.id(), Progress.SILENT);
            assertThat(asked).hasSize(2).allMatch(body -> body.contains("client_secret=canary-app"));
            assertThat(asked.get(0)).contains("refresh_token=canary-0");
            assertThat(asked.get(1)).contains("refresh_token=canary-1");
            assertThat(count("source where encode(secret, 'escape') like '%canary%' or source::text like '%canary%'"))
                    .isZero();
            manage.setSecret(source.id(), "canary-new", OWNER);
            new LockAnew(firm.house()).lockAnew("ada");
            reader.read(source.id(), Progress.SILENT);
            assertThat(asked.get(2)).contains("refresh_token=canary-new", "client_secret=canary-app");
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void what_a_mailbox_with_renewed_tokens_lacks_is_told_at_once() {
        var access = new SourceRow.Access(
                "imap.example.com", 993, "", "notes", true, false, new SourceRow.Renewal("http://x/token", ""));
        var wanted = new ManageSources.Wanted(SourceRow.Kind.MAILBOX, "Notes", PAT, access, "r", "");
        assertThat(manage.problems(wanted, OWNER))
                .anyMatch(problem -> problem.contains("client id"))
                .anyMatch(problem -> problem.contains("https://"));
    }

    @Test
    void a_polled_calendar_is_kept_as_it_came_with_its_hash_when_it_brings_something() throws Exception {
        var day = firm.house().today().minusDays(1).toString().replace("-", "");
        var calendar = new AtomicReference<>(event("a", day));
        var polls = new AtomicInteger();
        var web = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        web.createContext("/pat.ics", exchange -> {
            var bytes = ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x" + polls.incrementAndGet() + "\r\n"
                            + calendar.get() + "END:VCALENDAR\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        web.start();
        try {
            var address = "https://localhost:" + web.getAddress().getPort() + "/pat.ics";
            var source = added(manage.add(
                    new ManageSources.Wanted(
                            SourceRow.Kind.SUBSCRIPTION,
                            "Pat",
                            PAT,
                            SourceRow.Access.plain(address, 0, "", ""),
                            "",
                            ""),
                    OWNER));
            assertThat(reader.read(source.id(), Progress.SILENT).received()).isEqualTo(1);
            assertThat(reader.read(source.id(), Progress.SILENT).received()).isZero();
            assertThat(count("original where file_name = 'calendar.ics'"))
                    .as("what brought nothing is not kept again")
                    .isEqualTo(1);
            assertThat(count("note n join note_original o on o.note_id = n.id where n.kind = 'CALENDAR'"))
                    .isEqualTo(1);
            calendar.set(event("a", day) + event("b", day));
            assertThat(reader.read(source.id(), Progress.SILENT).received()).isEqualTo(1);
            assertThat(count("original where file_name = 'calendar.ics'")).isEqualTo(2);
            var kept = new ArrayList<String>();
            for (var hash : firm.house()
                    .transactions()
                    .sql()
                    .sql("select encode(sha256, 'hex') from original where file_name = 'calendar.ics'")
                    .query(String.class)
                    .list()) {
                kept.add(new String(
                        archive.get(Key.ofImport("calendar.ics", String.valueOf(hash))), StandardCharsets.UTF_8));
            }
            assertThat(kept).hasSize(2).anyMatch(text -> text.contains("UID:b"));
        } finally {
            web.stop(0);
        }
    }

    private static String event(String uid, String day) {
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:" + day + "T100000Z\r\nDTEND:"
                + day + "T103000Z\r\nSUMMARY:Call re Smith " + uid + "\r\nEND:VEVENT\r\n";
    }

    @Test
    void secrets_are_locked_anew_all_or_none() throws Exception {
        var source = added(manage.add(mailbox(PAT), OWNER));
        assertThat(new LockAnew(firm.house()).lockAnew("ada")).isEqualTo(1);
        assertThat(reader.read(source.id(), Progress.SILENT).unread()).isEmpty();
        firm.house()
                .transactions()
                .sql()
                .sql("update source set secret = '\\x0102'")
                .update();
        assertThatThrownBy(() -> new LockAnew(firm.house()).lockAnew("ada")).isInstanceOf(Vault.Unopened.class);
    }

    @Test
    void what_came_in_is_frozen() throws Exception {
        deliver(mail("pat@firm.example", ".4 call"));
        reader.read(added(manage.add(mailbox(PAT), OWNER)).id(), Progress.SILENT);
        assertThatThrownBy(() -> firm.house()
                        .transactions()
                        .sql()
                        .sql("delete from note_original")
                        .update())
                .isInstanceOf(RuntimeException.class);
    }
}
