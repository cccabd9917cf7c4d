package tenths.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.capture.Loaded;
import tenths.capture.Written;
import tenths.capture.outward.Https;
import tenths.capture.outward.Reach;
import tenths.capture.outward.TestTls;

/// Calendars over the network: subscriptions and CalDAV, and every answer that is none.
@NullMarked
class CalendarServerTest {
    private static final Window WINDOW =
            Window.last(35, Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC, "pat@firm.example");
    private static final String EVENT = """
            BEGIN:VEVENT
            UID:%s
            DTSTART:20261110T150000Z
            DURATION:PT45M
            SUMMARY:Call & more
            STATUS:%s
            END:VEVENT
            """;

    @TempDir
    Path folder;

    private TestTls tls;
    private HttpsServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        tls = TestTls.in(folder);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls.server()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String calendar(String uid, String status) {
        return Written.crlf("BEGIN:VCALENDAR\nVERSION:2.0\n" + EVENT.formatted(uid, status) + "END:VCALENDAR\n");
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Depth") + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(exchange, status, body);
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "https://127.0.0.1/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Loaded read(String path, boolean caldav, Https.SignIn signIn) throws Exception {
        var address = "https://localhost:" + server.getAddress().getPort() + path;
        return new CalendarServer(new Https(TestTls.LOCAL, tls.client()))
                .read(new CalendarServer.Calendar("Pat", address, caldav, signIn), WINDOW)
                .loaded();
    }

    @Test
    void a_subscription_is_the_whole_calendar() throws Exception {
        answer("/pat.ics", 200, calendar("a", "CONFIRMED"));
        assertThat(read("/pat.ics", false, Https.SignIn.NONE).notes().getFirst().text())
                .isEqualTo("15:00-15:45 Call & more");
        assertThat(asked.getFirst()).startsWith("GET null null");
    }

    @Test
    void a_caldav_server_is_asked_for_the_days_of_the_window() throws Exception {
        var part = "<d:response><d:href>/%s</d:href><d:propstat><d:prop><c:calendar-data>%s</c:calendar-data></d:prop>"
                + "</d:propstat></d:response>";
        var escaped = calendar("a", "CONFIRMED").replace("&", "&amp;");
        answer(
                "/pat/",
                207,
                "<?xml version='1.0'?><d:multistatus xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                        + part.formatted("a", escaped)
                        + part.formatted("b", calendar("b", "CANCELLED").replace("&", "&amp;"))
                        + part.formatted("c", "nonsense")
                        + "</d:multistatus>");
        var loaded = read("/pat/", true, new Https.SignIn("pat", "right"));
        assertThat(loaded.notes()).hasSize(1);
        assertThat(loaded.remarks()).containsExactly("1 appointment left out: cancelled.");
        assertThat(loaded.unread()).hasSize(1);
        assertThat(asked.getFirst())
                .startsWith("REPORT 1 Basic cGF0OnJpZ2h0")
                .contains("start=\"20261016T000000Z\" end=\"20261120T170000Z\"");
    }

    @Test
    void every_other_answer_is_told_in_words() throws Exception {
        answer("/moved", 302, "");
        answer("/shut", 401, "");
        answer("/gone", 404, "");
        answer("/broken", 503, "");
        answer("/page", 200, "<html>");
        answer("/xxe", 207, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        assertThatThrownBy(() -> read("/moved", false, Https.SignIn.NONE)).hasMessageContaining("another address");
        assertThatThrownBy(() -> read("/shut", false, Https.SignIn.NONE)).hasMessageContaining("refused the sign-in");
        assertThatThrownBy(() -> read("/gone", false, Https.SignIn.NONE)).hasMessageContaining("answered 404");
        assertThatThrownBy(() -> read("/broken", false, Https.SignIn.NONE)).hasMessageContaining("answered 503");
        assertThatThrownBy(() -> read("/page", true, Https.SignIn.NONE)).hasMessageContaining("not that of a calendar");
        assertThatThrownBy(() -> read("/xxe", true, Https.SignIn.NONE)).hasMessageContaining("cannot be read");
        assertThat(read("/page", false, Https.SignIn.NONE).unread()).hasSize(1);
        assertThat(asked).noneMatch(line -> line.contains("elsewhere"));
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) {
                exchange.getResponseBody().write(zeros);
            }
        });
        assertThatThrownBy(() -> read("/endless", false, Https.SignIn.NONE)).hasMessageContaining("larger than 20 MB");
    }

    @Test
    void nobody_is_believed_without_a_certificate_and_nothing_inside_is_called() throws Exception {
        var address = "https://localhost:" + server.getAddress().getPort() + "/pat.ics";
        var calendar = new CalendarServer.Calendar("Pat", address, false, Https.SignIn.NONE);
        var untrusting = new CalendarServer(new Https(TestTls.LOCAL, SSLContext.getDefault()));
        assertThatThrownBy(() -> untrusting.read(calendar, WINDOW)).hasMessageContaining("no certificate");
        var outside = new CalendarServer(new Https(new Reach(Set.of()), tls.client()));
        assertThatThrownBy(() -> outside.read(calendar, WINDOW)).hasMessageContaining("private network");
    }
}
