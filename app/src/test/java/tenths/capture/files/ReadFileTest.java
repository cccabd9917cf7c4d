package tenths.capture.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Unread;
import tenths.capture.Written;
import tenths.capture.calendar.Window;
import tenths.capture.mail.OutlookMails;

/// Files of any kind: known by their content, read within limits, refused with a reason (S-31).
@NullMarked
class ReadFileTest {
    private static final Window WINDOW = Window.last(400, Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC, "");

    private static final String MAIL = """
            From: a@b.example
            Date: Fri, 30 Oct 2026 23:30:00 -0500
            Subject: =?utf-8?q?a=20b?=
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/html
            Content-Transfer-Encoding: base64

            PHA+LjQgY2FsbDwvcD4=
            --x--
            """;
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:a
            DTSTART:20261110T150000Z
            RRULE:FREQ=WEEKLY;COUNT=3
            DURATION:PT45M
            SUMMARY:Call
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir
    Path folder;

    private Loaded read(String name, byte[] bytes) throws IOException {
        return new ReadFile(WINDOW, List.of()).read(name, Written.file(folder, "sent", bytes));
    }

    private String text(String name, byte[] bytes) throws IOException {
        var loaded = read(name, bytes);
        assertThat(loaded.unread()).isEmpty();
        return loaded.notes().getFirst().text();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "windows-1252"})
    void a_text_is_read_in_its_encoding(String charset) throws IOException {
        var marked = charset.equals("UTF-32LE") ? "\uFEFF" : "";
        assertThat(text("notes.txt", (marked + ".4 call Müller re café\r\n.2 mail").getBytes(Charset.forName(charset))))
                .isEqualTo(".4 call Müller re café\n.2 mail");
    }

    @Test
    void an_unusual_encoding_is_told() throws IOException {
        assertThat(read("a.txt", "café .4".getBytes(Charset.forName("windows-1252")))
                        .remarks())
                .containsExactly("a.txt was read as windows-1252.");
        assertThat(read("a.txt", utf8("café .4")).remarks()).isEmpty();
    }

    @Test
    void the_content_decides_what_a_file_is_and_not_its_name() throws IOException {
        assertThat(text("note.txt", utf8("From: a@b.example\nSubject: Smith\n\n.4 call\n> x\n")))
                .isEqualTo("Smith\n\n.4 call");
        assertThat(text("note.eml", utf8(".4 call\n"))).isEqualTo(".4 call");
        assertThat(text("note.pdf", WordFiles.document(".4 call"))).isEqualTo(".4 call");
        assertThat(text("note.doc", OutlookMails.mail("", "", ".4 call"))).isEqualTo(".4 call");
        assertThat(text("note.txt", utf8("Date: 10/5\n.4 call"))).isEqualTo("Date: 10/5\n.4 call");
    }

    @Test
    void what_holds_no_words_is_refused() throws IOException {
        for (var bytes : List.of(
                utf8("%PDF-1.7"),
                new byte[] {0x1F, (byte) 0x8B, 8},
                new byte[] {1, 0, 0, 5, 0, 9, 9},
                utf8(""),
                utf8(" \n"))) {
            var loaded = read("file", bytes);
            assertThat(loaded.notes()).isEmpty();
            assertThat(loaded.unread()).hasSize(1);
        }
    }

    @Test
    void a_word_document_is_read_line_by_line_without_what_was_deleted() throws IOException {
        assertThat(text(
                        "a.docx",
                        WordFiles.xml("<w:p><w:r><w:t>.4 call</w:t><w:tab/><w:t>Smith</w:t></w:r></w:p>"
                                + "<w:p><w:del><w:r><w:delText>9.0</w:delText></w:r></w:del>"
                                + "<w:r><w:t>.2 mail</w:t></w:r></w:p>")))
                .isEqualTo(".4 call\tSmith\n.2 mail");
    }

    @Test
    void a_document_that_unfolds_without_end_is_refused_early() throws IOException {
        assertThat(read("bomb.docx", WordFiles.bomb(400 << 20))
                        .unread()
                        .getFirst()
                        .message())
                .isEqualTo("It unfolds to more than 100 times its size.");
    }

    @Test
    void a_document_that_lies_about_its_size_is_counted_all_the_same() throws IOException {
        var bomb = WordFiles.bomb(400 << 20);
        WordFiles.claimSize(bomb, 10);
        assertThat(read("bomb.docx", bomb).unread()).hasSize(1);
        assertThat(read("bomb.docx", bomb).notes()).isEmpty();
    }

    @Test
    void a_document_of_ten_thousand_parts_is_refused() throws IOException {
        assertThat(read("many.docx", WordFiles.parts(10_000))
                        .unread()
                        .getFirst()
                        .message())
                .isEqualTo("It has more than 1,000 parts.");
    }

    @Test
    void an_archive_is_not_opened_within_another() throws IOException {
        assertThat(read("a.zip", WordFiles.zip("inner.zip", WordFiles.document(".4 call")))
                        .unread()
                        .getFirst()
                        .message())
                .isEqualTo("It is a packed file, but no Word document.");
    }

    @Test
    void a_document_that_calls_for_entities_is_refused() throws IOException {
        var entities = "<?xml version='1.0'?><!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + "<w:document xmlns:w='w'><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:document>";
        var loaded = read("a.docx", WordFiles.zip("word/document.xml", utf8(entities)));
        assertThat(loaded.notes()).isEmpty();
        assertThat(loaded.unread()).hasSize(1);
    }

    /// One of each kind, cut off and changed at random in 600 ways: always notes or reasons, never anything else.
    @Test
    void a_damaged_file_is_read_or_refused_and_nothing_else() throws IOException {
        var mail = Written.crlf(MAIL);
        var ics = Written.crlf(CALENDAR);
        var seeds = List.of(
                utf8(mail),
                utf8("From a Mon Oct  5 09:00:00 2026\r\n" + mail + "\r\nFrom b Mon\r\n" + mail),
                OutlookMails.mail("Smith", "a@b.example", ".4 call"),
                utf8(ics),
                utf8("Date,Name,Duration\n2026-11-02,A,1:00\n2026-11-02,B,2:00\n"),
                WordFiles.document(".4 call"),
                utf8(".4 call"));
        var random = new Random(7);
        for (var seed : seeds) {
            for (var round = 0; round < 600; round++) {
                var loaded = read(round % 2 == 0 ? "sent.csv" : "sent", damaged(seed, random));
                assertThat(loaded.notes()).allMatch(note -> !note.text().isBlank());
                assertThat(loaded.unread()).allMatch(ReadFileTest::saysWhatToDo);
            }
        }
    }

    private static boolean saysWhatToDo(Unread unread) {
        return !unread.file().isEmpty()
                && unread.message().endsWith(".")
                && unread.repair().endsWith(".");
    }

    private static byte[] damaged(byte[] seed, Random random) {
        var length = random.nextInt(3) == 0 ? random.nextInt(seed.length) : seed.length;
        var bytes = java.util.Arrays.copyOf(seed, length);
        for (var change = random.nextInt(6); change > 0 && length > 0; change--) {
            bytes[random.nextInt(length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    @Test
    void a_note_has_its_limit() throws IOException {
        assertThat(read("a.txt", utf8("a".repeat(Found.MOST_CHARACTERS + 1)))
                        .unread()
                        .getFirst()
                        .toString())
                .isEqualTo(
                        "a.txt: It holds 20,001 characters; a note has at most 20,000. Split it, for example by week.");
    }
}
