package tenths.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class MailerTest {
    private static final Instant NOW = Instant.parse("2026-11-04T14:00:00Z");

    private static Mailer.Mail mail() {
        return new Mailer.Mail(new UUID(1, 2), "dana@firm.example", "Time is missing – 2 days", "Grüße,\n.\nTenths");
    }

    private static Mailer mailer(String url, String... more) {
        var environment = new HashMap<>(Map.of("TENTHS_SMTP_URL", url, "TENTHS_SMTP_FROM", "t@firm.example"));
        for (var i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return new Mailer(MailServer.in(environment));
    }

    @Test
    void letters_of_all_languages_and_lone_dots_arrive_as_they_were_written(@TempDir Path folder) throws Exception {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            post.setUser("t@firm.example", "reminder", "fern quarry");
            var secret = Files.writeString(folder.resolve("password"), "fern quarry\n");
            mailer(
                            "smtp+local://reminder@127.0.0.1:" + post.getSmtp().getPort(),
                            "TENTHS_SMTP_PASSWORD_FILE",
                            secret.toString())
                    .send(mail(), NOW);
            var received = post.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("Time is missing – 2 days");
            assertThat(String.valueOf(received.getContent()).strip()).isEqualToNormalizingNewlines("Grüße,\n.\nTenths");
            assertThat(received.getMessageID()).isEqualTo("<00000000-0000-0001-0000-000000000002@firm.example>");
        } finally {
            post.stop();
        }
    }

    @Test
    void a_server_with_a_certificate_that_nobody_vouches_for_gets_nothing() {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        post.start();
        try {
            assertThatThrownBy(
                            () -> mailer("smtps://127.0.0.1:" + post.getSmtps().getPort())
                                    .send(mail(), NOW))
                    .isInstanceOf(MailFailure.class)
                    .hasMessageContaining("certificate");
            assertThat(post.getReceivedMessages()).isEmpty();
        } finally {
            post.stop();
        }
    }

    @Test
    void a_server_that_cannot_do_tls_gets_nothing() {
        var post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            assertThatThrownBy(() -> mailer("smtp://127.0.0.1:" + post.getSmtp().getPort())
                            .send(mail(), NOW))
                    .isInstanceOf(MailFailure.class);
            assertThat(post.getReceivedMessages()).isEmpty();
        } finally {
            post.stop();
        }
    }

    @Test
    void without_a_server_mail_is_off_and_a_wrong_one_says_how_to_write_it() {
        assertThat(new Mailer(MailServer.in(Map.of())).on()).isFalse();
        assertThatThrownBy(() -> mailer("mail.firm.example")).hasMessageContaining("smtp://user@mail.firm.example:587");
        assertThatThrownBy(() -> mailer("smtp+local://mail.firm.example")).hasMessageContaining("only to this machine");
        assertThatThrownBy(() -> MailServer.in(Map.of("TENTHS_SMTP_URL", "smtps://mail.firm.example")))
                .hasMessageContaining("TENTHS_SMTP_FROM");
        assertThatThrownBy(() -> mailer("smtps://m.example", "TENTHS_SMTP_PASSWORD_FILE", "/nowhere/at/all"))
                .hasMessageContaining("cannot be read");
    }
}
