package tenths.capture.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.capture.Found;
import tenths.capture.outward.Https;
import tenths.capture.outward.TestTls;

/// CalDAV against a real server, Debian's radicale.
@NullMarked
class RadicaleTest {
    private static final Path PROGRAM = Path.of("/usr/bin/radicale");
    private static final Window WINDOW =
            Window.last(35, Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC, "pat@firm.example");

    @TempDir
    Path folder;

    private TestTls tls;
    private Process server;
    private String address;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "radicale is not installed; on Debian: apt-get install radicale");
        tls = TestTls.in(folder);
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("users"), "pat:right\n");
        var settings = Files.writeString(folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                ssl = True
                certificate = %s
                key = %s
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                [storage]
                filesystem_folder = %s
                """.formatted(
                        port, tls.certificatePem(), tls.keyPem(), folder.resolve("users"), folder.resolve("store")));
        server = new ProcessBuilder(PROGRAM.toString(), "--config", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        address = "https://localhost:" + port + "/pat/work/";
        awaitPort(port);
    }

    private void awaitPort(int port) throws Exception {
        for (var tries = 0; tries < 200; tries++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (java.io.IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("radicale did not start: " + Files.readString(folder.resolve("out")));
    }

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void send(String method, String path, String body) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(tls.client()).build()) {
            var basic =
                    Base64.getEncoder().encodeToString("pat:right".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", method.equals("PUT") ? "text/calendar" : "application/xml")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private void event(String uid, String when) throws Exception {
        send(
                "PUT",
                uid + ".ics",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
                        + "\r\nDTSTAMP:20261001T000000Z\r\n" + when + "SUMMARY:" + uid
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void what_took_place_within_the_window_comes() throws Exception {
        send("MKCALENDAR", "", "");
        event("lately", "DTSTART:20261110T150000Z\r\nDTEND:20261110T160000Z\r\n");
        event("weekly", "DTSTART:20260105T090000Z\r\nDTEND:20260105T093000Z\r\nRRULE:FREQ=WEEKLY\r\n");
        event("long-ago", "DTSTART:20250110T150000Z\r\nDTEND:20250110T160000Z\r\n");
        var signIn = new Https.SignIn("pat", "right");
        var loaded = new CalendarServer(new Https(TestTls.LOCAL, tls.client()))
                .read(new CalendarServer.Calendar("Pat", address, true, signIn), WINDOW)
                .loaded();
        assertThat(loaded.notes()).extracting(Found::text).contains("15:00-16:00 lately", "9:00-9:30 weekly");
        assertThat(loaded.notes())
                .extracting(Found::text)
                .doesNotContain("15:00-16:00 long-ago")
                .hasSize(6);
    }
}
