package tenths.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.capture.outward.CheckedSockets;
import tenths.capture.outward.Reach;
import tenths.capture.outward.TestTls;
import tenths.capture.outward.Unreachable;

/// A mailbox is read over an encrypted connection, in order, once, and stays as it was.
@NullMarked
class MailboxTest {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static TestTls tls;

    private GreenMail server;
    private GreenMailUser user;

    @BeforeAll
    static void certificate() throws Exception {
        tls = TestTls.shared();
    }

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS));
        server.start();
        user = server.setUser("pat@firm.example", "pat", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailbox mailbox() throws Exception {
        return new Mailbox(tls.sockets());
    }

    private Mailbox.Account account(String name) {
        return new Mailbox.Account("localhost", server.getImaps().getPort(), "pat", name, false, false);
    }

    private void deliver(String text) throws Exception {
        var mail = "From: pat@firm.example\r\nMessage-ID: <" + text.hashCode() + "@x>\r\n\r\n" + text + "\r\n";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void mails_come_in_order_and_each_once_and_stay_unread() throws Exception {
        for (var i = 0; i < 120; i++) {
            deliver("." + (i % 9 + 1) + " call " + i);
        }
        var first = mailbox().next(account("INBOX"), "right", Mailbox.Mark.NOWHERE, today);
        assertThat(first.letters()).hasSize(100);
        assertThat(first.left()).isEqualTo(20);
        var second = mailbox().next(account("INBOX"), "right", first.mark(), today);
        assertThat(second.letters()).hasSize(20);
        assertThat(new String(second.letters().getLast().bytes(), StandardCharsets.UTF_8))
                .contains("call 119");
        assertThat(mailbox()
                        .next(account("INBOX"), "right", second.mark(), today)
                        .letters())
                .isEmpty();
        deliver(".4 call later");
        assertThat(mailbox()
                        .next(account("INBOX"), "right", second.mark(), today)
                        .letters())
                .hasSize(1);
        for (var mail : server.getManagers().getImapHostManager().getInbox(user).getMessages()) {
            assertThat(mail.getFlags().contains(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void another_validity_means_reading_anew() throws Exception {
        deliver(".4 call");
        var batch = mailbox().next(account("INBOX"), "right", Mailbox.Mark.NOWHERE, today);
        var other = new Mailbox.Mark(batch.mark().validity() + 1, 999);
        assertThat(mailbox().next(account("INBOX"), "right", other, today).letters())
                .hasSize(1);
    }

    @Test
    void a_mail_that_is_too_large_is_told_and_the_next_one_read() throws Exception {
        deliver("x".repeat(Mailbox.LARGEST_MAIL_BYTES));
        deliver(".4 call");
        var batch = mailbox().next(account("INBOX"), "right", Mailbox.Mark.NOWHERE, today);
        assertThat(batch.letters()).hasSize(1);
        assertThat(batch.unread().getFirst().toString())
                .matches("pat, mail \\d+: The mail is larger than 25 MB. Send its words without the attachments.");
    }

    @Test
    void every_failure_is_told_in_words() throws Exception {
        assertThat(mailbox().look(account("INBOX"), "right").mails()).isZero();
        assertThatThrownBy(() -> mailbox().look(account("INBOX"), "wrong"))
                .hasMessage("The server localhost refused the sign-in of pat.");
        assertThatThrownBy(() -> mailbox().look(account("Nowhere"), "right"))
                .hasMessage("The mailbox has no folder Nowhere.");
        var untrusting = new Mailbox(new CheckedSockets(
                TestTls.LOCAL, javax.net.ssl.SSLContext.getDefault().getSocketFactory()));
        assertThatThrownBy(() -> untrusting.look(account("INBOX"), "right"))
                .hasMessageContaining("no certificate that can be trusted");
        var inside =
                new Mailbox(new CheckedSockets(new Reach(Set.of()), tls.client().getSocketFactory()));
        assertThatThrownBy(() -> inside.look(account("INBOX"), "right"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("private network");
    }

    /// A server, or somebody between, that does not offer to encrypt is told neither name nor password.
    @Test
    void a_server_that_does_not_offer_to_encrypt_learns_nothing() throws Exception {
        var said = new CopyOnWriteArrayList<String>();
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var talk = Thread.ofVirtual().start(() -> answerInTheClear(plain, said));
            var account = new Mailbox.Account("localhost", plain.getLocalPort(), "pat", "", false, true);
            assertThatThrownBy(() -> mailbox().look(account, "right")).isInstanceOf(Unreachable.class);
            talk.join();
        }
        assertThat(String.join("\n", said))
                .contains("CAPABILITY")
                .doesNotContain("pat", "right", "LOGIN", "AUTHENTICATE");
    }

    private static void answerInTheClear(ServerSocket server, List<String> said) {
        try (var client = server.accept();
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("* OK ready\r\n");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                said.add(line);
                var tag = line.split(" ", 2)[0];
                if (line.contains("CAPABILITY")) {
                    out.print("* CAPABILITY IMAP4rev1\r\n");
                }
                out.print(tag + " OK done\r\n");
                out.flush();
            }
        } catch (IOException over) {
            said.add("closed");
        }
    }

    @Test
    void a_port_that_nobody_answers_is_told() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var nobody = new Mailbox.Account("localhost", port, "pat", "", false, false);
        assertThatThrownBy(() -> mailbox().look(nobody, "right")).hasMessageContaining("cannot be reached on port");
    }
}
