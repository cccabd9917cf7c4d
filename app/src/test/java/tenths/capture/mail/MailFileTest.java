package tenths.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.capture.Loaded;
import tenths.capture.Written;

/// Mails as files: what is read, what is only claimed, and where reading stops (S-31, S-37).
@NullMarked
class MailFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final String HEADERS = """
            Message-ID: <one@example.org>
            From: Pat Miller <Pat@Firm.example>
            Date: Fri, 30 Oct 2026 23:30:00 -0500
            Subject: Re: Smith v. Jones
            """;

    @TempDir
    Path folder;

    private Loaded read(String mail) throws IOException {
        return MailFile.eml("note.eml", Written.file(folder, "note.eml", Written.crlf(mail)), TODAY);
    }

    private static String text(Loaded loaded) {
        assertThat(loaded.unread()).isEmpty();
        return loaded.notes().getFirst().text();
    }

    @Test
    void a_mail_becomes_its_topic_and_the_words_of_its_writer() throws IOException {
        var loaded = read(HEADERS + "\n.4 call with adjuster\n\n> earlier words\n");
        assertThat(text(loaded)).isEqualTo("Smith v. Jones\n\n.4 call with adjuster");
        var note = loaded.notes().getFirst();
        assertThat(note.source().claimedFrom()).isEqualTo("pat@firm.example");
        assertThat(note.incoming().writtenOn()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(note.original()).hasSize(64);
    }

    @Test
    void words_in_the_subject_alone_are_words() throws IOException {
        assertThat(text(read("From: pat@firm.example\nSubject: .4 call adjuster Smith\n\n")))
                .isEqualTo(".4 call adjuster Smith");
    }

    @Test
    void a_mail_that_only_forwards_is_told_and_not_taken() throws IOException {
        var loaded = read(HEADERS + "\n---------- Forwarded message ---------\nFrom: x\n2.5 hours\n");
        assertThat(loaded.notes()).isEmpty();
        assertThat(loaded.unread().getFirst().toString())
                .isEqualTo("note.eml: The mail holds no words of its writer, only what it quotes or forwards."
                        + " Write above the quoted mail what was done, and send it again.");
    }

    @Test
    void parts_and_encodings_are_undone_and_attachments_named() throws IOException {
        var loaded = read("""
                From: =?utf-8?q?J=C3=BCrgen?= <j@firm.example>
                Subject: =?iso-8859-1?q?M=FCller?=
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                .4 call with M=FCller =
                re claim
                --inner
                Content-Type: text/html

                <p>not this</p>
                --inner--
                --outer
                Content-Type: application/pdf; name="brief.pdf"
                Content-Transfer-Encoding: base64

                JVBERi0=
                --outer
                Content-Type: message/rfc822

                From: judge@court.example
                Subject: 9.0 hours

                bill 9.0 hours
                --outer--
                """);
        assertThat(text(loaded)).isEqualTo("Müller\n\n.4 call with Müller re claim");
        assertThat(loaded.remarks())
                .containsExactly("note.eml: 2 attachments were not opened: brief.pdf, message/rfc822."
                        + " Send a file by itself if it tells of work.");
    }

    @Test
    void an_html_mail_and_a_lying_charset_are_read() throws IOException {
        assertThat(text(read("From: a@b.example\nContent-Type: text/html; charset=nonsense\n\n<p>.4 café</p>\n")))
                .isEqualTo(".4 café");
    }

    @Test
    void the_first_sender_counts_and_a_date_from_the_future_does_not() throws IOException {
        var note =
                read("From: pat@firm.example\nFrom: boss@firm.example\nDate: Fri, 30 Oct 2099 10:00:00 +0000\n\n.4\n")
                        .notes()
                        .getFirst();
        assertThat(note.source().claimedFrom()).isEqualTo("pat@firm.example");
        assertThat(note.incoming().writtenOn()).isEqualTo(TODAY);
    }

    @Test
    void the_same_mail_by_two_ways_has_one_key_and_another_under_its_id_has_not() throws IOException {
        var first = read("Received: by one\n" + HEADERS + "\n.4 call\n").notes().getFirst();
        var again = read("Received: by two\n" + HEADERS + "\n.4 call\n").notes().getFirst();
        var other = read(HEADERS + "\n.9 call\n").notes().getFirst();
        assertThat(again.source().key()).isEqualTo(first.source().key());
        assertThat(other.source().key()).isNotEqualTo(first.source().key());
    }

    @Test
    void a_mail_of_a_million_parts_is_refused_before_it_is_unfolded() throws IOException {
        var mail = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n");
        mail.append("--x\nContent-Type: a/b\n\n".repeat(1_000_000));
        assertThat(read(mail.toString()).unread().getFirst().message()).isEqualTo("It has more than 1,000 parts.");
    }

    @Test
    void parts_within_parts_end_somewhere() throws IOException {
        var mail = new StringBuilder("From: a@b.example\nContent-Type: multipart/mixed; boundary=b0\n\n");
        for (var depth = 0; depth < 500; depth++) {
            mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(depth, depth + 1));
        }
        assertThat(read(mail.toString()).unread().getFirst().message())
                .isEqualTo("Its parts are nested more than 20 deep.");
    }

    @Test
    void a_text_of_two_megabytes_is_refused_with_a_word_about_why() throws IOException {
        assertThat(read(HEADERS + "\n" + ".4 call\n".repeat(260_000))
                        .unread()
                        .getFirst()
                        .message())
                .isEqualTo("The text of the mail is larger than 1 MB.");
        assertThat(read(HEADERS + "\n" + ".4 call\n".repeat(5_000))
                        .unread()
                        .getFirst()
                        .message())
                .startsWith("The mail holds 40,01");
    }

    @Test
    void a_photo_beside_the_words_does_no_harm() throws IOException {
        var photo = "QUJD".repeat(19) + "\n";
        assertThat(text(read("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n.4 call\n--x\n"
                        + "Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n" + photo.repeat(30_000)
                        + "--x--\n")))
                .isEqualTo(".4 call");
    }

    @Test
    void headers_without_end_and_lines_without_end_are_refused_or_read() throws IOException {
        assertThat(read("From: a@b.example\n" + "X-A: b\n".repeat(2_000) + "\n.4\n")
                        .unread())
                .hasSize(1);
        assertThat(read("Subject: " + "a".repeat(200_000) + "\n\n.4\n").unread())
                .hasSize(1);
    }

    @Test
    void names_of_attachments_carry_no_paths_and_no_line_breaks() throws IOException {
        var loaded = read("""
                From: a@b.example
                Content-Type: multipart/mixed; boundary=x

                --x

                .4 call
                --x
                Content-Type: a/b
                Content-Disposition: attachment; filename="../a\u202Egpj.exe"

                x
                --x--
                """);
        assertThat(loaded.remarks().getFirst()).doesNotContain("\u202E", "../");
    }

    @Test
    void mails_of_a_box_are_read_one_by_one() throws IOException {
        var box = "From pat Mon Oct  5 09:00:00 2026\n" + HEADERS + "\n.4 call\n>From here on 1.0 drafting\n\n"
                + "From pat Mon Oct  5 09:00:00 2026\nFrom: a@b.example\nMessage-ID: <two@example.org>\n\n.5 letter\n\n"
                + "From pat Mon Oct  5 09:00:00 2026\nFrom: a@b.example\nSubject: Fwd: x\n\n> quoted\n";
        var loaded = MailBoxFile.read("box.mbox", Written.file(folder, "box.mbox", box), TODAY);
        assertThat(loaded.notes())
                .extracting(note -> note.text())
                .containsExactly("Smith v. Jones\n\n.4 call\nFrom here on 1.0 drafting", ".5 letter");
        assertThat(loaded.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.part()).isEqualTo("mail 3"));
    }

    @Test
    void an_outlook_mail_is_read() throws IOException {
        var bytes =
                OutlookMails.mail("Smith v. Jones", "pat@firm.example", ".4 call with adjuster\r\n\r\nThanks,\r\nPat");
        var loaded = MailFile.msg("note.msg", Written.file(folder, "note.msg", bytes), TODAY);
        assertThat(text(loaded)).isEqualTo("Smith v. Jones\n\n.4 call with adjuster");
        assertThat(loaded.notes().getFirst().source().claimedFrom()).isEqualTo("pat@firm.example");
    }

    @Test
    void damage_to_an_outlook_mail_is_told() throws IOException {
        var bytes = OutlookMails.mail("x", "a@b.example", ".4 call");
        for (var length : new int[] {8, 600, bytes.length / 2}) {
            var part = java.util.Arrays.copyOf(bytes, length);
            var loaded = MailFile.msg("note.msg", Written.file(folder, "note.msg", part), TODAY);
            assertThat(loaded.unread().getFirst().message()).isEqualTo("It is not an Outlook mail that can be read.");
        }
        var text = "not at all".getBytes(StandardCharsets.UTF_8);
        assertThat(MailFile.msg("n.msg", Written.file(folder, "n.msg", text), TODAY)
                        .notes())
                .isEmpty();
    }
}
