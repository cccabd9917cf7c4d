package tenths.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.capture.outward.TestTls;

/// The same against a real server, Debian's dovecot-imapd.
@NullMarked
class DovecotTest {
    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final int NOBODY = 65_534;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private Path folder;
    private TestTls tls;
    private Process server;
    private HttpServer provider;
    private int port;
    private int starttlsPort;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(PROGRAM), "dovecot is not installed; on Debian: apt-get install dovecot-imapd");
        folder = Files.createTempDirectory("dovecot"); // the paths of its sockets must be short
        tls = TestTls.in(folder);
        try (var free = new ServerSocket(0);
                var another = new ServerSocket(0)) {
            port = free.getLocalPort();
            starttlsPort = another.getLocalPort();
        }
        provider = provider();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : new String[] {"mail", "mail/pat", "mail/pat/new", "mail/pat/cur", "mail/pat/tmp"}) {
            var made = Files.createDirectories(folder.resolve(name));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        Files.writeString(folder.resolve("users"), "pat:{PLAIN}right\n");
        Files.writeString(folder.resolve("oauth2.conf"), """
                introspection_mode = post
                introspection_url = http://127.0.0.1:%d/introspection
                username_attribute = username
                active_attribute = active
                active_value = true
                """.formatted(
                        provider.getAddress().getPort()));
        var settings = Files.writeString(folder.resolve("dovecot.conf"), settings());
        server = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        awaitPort();
    }

    private String settings() throws Exception {
        var me = System.getProperty("user.name");
        var root = me.equals("root");
        // dovecot serves no mail as root
        var uid = root ? NOBODY : Files.getAttribute(folder, "unix:uid");
        var gid = root ? NOBODY : Files.getAttribute(folder, "unix:gid");
        return """
                protocols = imap
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log
                ssl = required
                ssl_cert = <%2$s
                ssl_key = <%3$s
                mail_location = maildir:%1$s/mail/%%u
                auth_mechanisms = plain login xoauth2
                first_valid_uid = 0
                first_valid_gid = 0
                mail_uid = %4$s
                mail_gid = %5$s
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %1$s/oauth2.conf
                }
                passdb {
                  driver = passwd-file
                  args = %1$s/users
                }
                userdb {
                  driver = static
                  args = uid=%4$s gid=%5$s home=%1$s/mail/%%u
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    address = 127.0.0.1
                    port = %7$d
                  }
                  inet_listener imaps {
                    address = 127.0.0.1
                    port = %6$d
                    ssl = yes
                  }
                }
                service anvil {
                  chroot =
                }
                """.formatted(folder, tls.certificatePem(), tls.keyPem(), uid, gid, port, starttlsPort)
                + (root ? "" : "default_login_user = " + me + "\ndefault_internal_user = " + me + "\n");
    }

    /// Says of one access token that it is Pat's.
    private static HttpServer provider() throws java.io.IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/introspection", exchange -> {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var good = asked.contains("token=fresh-token");
            var answer = ("{\"active\":" + good + ",\"username\":\"pat\",\"scope\":\"imap\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        made.start();
        return made;
    }

    private void awaitPort() throws Exception {
        for (var tries = 0; tries < 100; tries++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (java.io.IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("dovecot did not start: " + Files.readString(folder.resolve("out")));
    }

    @AfterEach
    void stop() throws Exception {
        if (provider != null) {
            provider.stop(0);
        }
        if (server != null) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            server.waitFor(10, TimeUnit.SECONDS);
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void deliver(int number, String text) throws Exception {
        var mail = "From: pat@firm.example\r\nMessage-ID: <" + number + "@x>\r\nSubject: Smith\r\n\r\n" + text + "\r\n";
        Files.writeString(folder.resolve("mail/pat/new/" + number + ".M1P1.localhost"), mail, StandardCharsets.UTF_8);
    }

    private Mailbox mailbox() throws Exception {
        return new Mailbox(tls.sockets());
    }

    private Mailbox.Account account(String name) {
        return new Mailbox.Account("localhost", port, "pat", name, false, false);
    }

    @Test
    void mails_come_once_each_and_stay_new_and_a_rebuilt_mailbox_is_read_anew() throws Exception {
        deliver(1, ".4 call with adjuster");
        deliver(2, ".2 mail");
        var first = mailbox().next(account(""), "right", Mailbox.Mark.NOWHERE, today);
        assertThat(first.letters()).hasSize(2);
        assertThat(mailbox().next(account(""), "right", first.mark(), today).letters())
                .isEmpty();
        try (var seen = Files.list(folder.resolve("mail/pat/cur"))) {
            assertThat(seen.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.matches(".*:2,.*S.*"));
        }
        var before = keys(first);
        Thread.sleep(1_100); // a mailbox that is rebuilt within its second would have the same validity
        Files.delete(folder.resolve("mail/pat/dovecot-uidlist"));
        try (var indexes = Files.newDirectoryStream(folder.resolve("mail/pat"), "dovecot*")) {
            for (var index : indexes) {
                Files.delete(index);
            }
        }
        var anew = mailbox().next(account(""), "right", first.mark(), today);
        assertThat(anew.mark().validity()).isNotEqualTo(first.mark().validity());
        assertThat(keys(anew)).isEqualTo(before); // so that they are not taken in again
    }

    private static java.util.List<String> keys(Mailbox.Batch batch) throws Exception {
        var keys = new java.util.ArrayList<String>();
        for (var letter : batch.letters()) {
            var loaded = MailFile.eml("box", "mail " + letter.number(), letter.bytes(), letter.day());
            keys.add(loaded.notes().getFirst().source().key());
        }
        return keys;
    }

    @Test
    void a_server_that_encrypts_on_request_is_read_and_no_word_leaves_in_the_clear() throws Exception {
        deliver(1, ".4 call with adjuster");
        var starttls = new Mailbox.Account("localhost", starttlsPort, "pat", "", false, true);
        assertThat(mailbox()
                        .next(starttls, "right", Mailbox.Mark.NOWHERE, today)
                        .letters())
                .hasSize(1);
        var notEncrypting = new Mailbox.Account("localhost", starttlsPort, "pat", "", false, false);
        assertThatThrownBy(() -> mailbox().look(notEncrypting, "right")).hasMessageContaining("does not encrypt");
        var untrusting = new Mailbox(new tenths.capture.outward.CheckedSockets(
                TestTls.LOCAL, javax.net.ssl.SSLContext.getDefault().getSocketFactory()));
        assertThatThrownBy(() -> untrusting.look(starttls, "right"))
                .hasMessageContaining("no certificate that can be trusted");
    }

    @Test
    void an_access_token_signs_in_and_a_stale_one_is_refused_in_words() throws Exception {
        deliver(1, ".4 call with adjuster");
        for (var starttls : new boolean[] {false, true}) {
            var account = new Mailbox.Account("localhost", starttls ? starttlsPort : port, "pat", "", true, starttls);
            assertThat(mailbox().look(account, "fresh-token").mails()).isEqualTo(1);
            assertThatThrownBy(() -> mailbox().look(account, "stale-token"))
                    .hasMessageContaining("refused the sign-in");
        }
    }

    @Test
    void wrong_words_are_refused_in_words() {
        assertThatThrownBy(() -> mailbox().look(account(""), "wrong")).hasMessageContaining("refused the sign-in");
        assertThatThrownBy(() -> mailbox().look(account("Nowhere"), "right")).hasMessageContaining("no folder Nowhere");
    }
}
