package tenths.desk.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.archive.FolderArchive;
import tenths.archive.TestArchive;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.capture.ReceiveNotes;
import tenths.desk.capture.RuleReaders;
import tenths.firm.TimekeeperId;

/// Every trap that somebody can send ends in a sentence with what to do, keeps nothing and proposes nothing (S-31,
/// S-37).
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsTest {
    private static final TakeIn.Bringer PAT = new TakeIn.Bringer(new TimekeeperId("417"), "pat", false);
    private static final String HEADERS = "From: pat@firm.example\r\nSubject: Smith\r\nMIME-Version: 1.0\r\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private static Path folder = Path.of("");

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final FolderArchive archive = TestArchive.fresh();
    private TakeFile files;

    @BeforeAll
    void open() {
        var house = firm.house();
        files = new TakeFile(house, archive, new TakeIn(house, new ReceiveNotes(house, new RuleReaders(house))));
    }

    @AfterAll
    void close() {
        archive.close();
        firm.close();
    }

    private Brought sent(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("sent"), content);
        return files.take(name, file, PAT, Progress.SILENT);
    }

    private long count(String table) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part = 0; part < 100_000; part++) {
                zip.putNextEntry(new ZipEntry("word/" + part));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String nested(int depth) {
        var mail = new StringBuilder(HEADERS + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (var at = 0; at < depth; at++) {
            mail.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(at, at + 1));
        }
        return mail.toString();
    }

    static Stream<Arguments> traps() {
        var zeros = new byte[64 * MEGABYTE];
        var blanks = text("<a>" + " ".repeat(64 * MEGABYTE));
        return Stream.of(
                Arguments.of(
                        "two-megabytes.eml",
                        text(HEADERS + "\r\n" + ".4 call\r\n".repeat(260_000)),
                        "larger than 1 MB"),
                Arguments.of("deep.eml", text(nested(5_000)), "nested more than 20 deep"),
                Arguments.of(
                        "parts.eml",
                        text(HEADERS + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                                + "--x\r\nContent-Type: a/b\r\n\r\n".repeat(1_000_000)),
                        "more than 1,000 parts"),
                Arguments.of("bomb.docx", zip("word/document.xml", blanks), "unfolds|MB"),
                Arguments.of("picture-bomb.docx", zip("word/media/a.png", zeros), "unfolds|MB|no Word document"),
                Arguments.of(
                        "nested.zip",
                        zip("inner.zip", zip("innermost.zip", zip("a.txt", text(".4 call")))),
                        "Unpack|packed"),
                Arguments.of("parts.docx", manyParts(), "more than 1,000 parts"),
                Arguments.of(
                        "packed.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3}, "packed|no words|words"),
                Arguments.of(
                        "entities.docx",
                        zip(
                                "word/document.xml",
                                text("<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>")),
                        "declares a document type"),
                Arguments.of("program.exe", new byte[] {'M', 'Z', 0, 0, 3, 0, 0, 0}, "words"),
                Arguments.of("endless.ics", text("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n".repeat(200_000)), ""),
                Arguments.of("long.txt", text("x".repeat(2 * MEGABYTE)), "characters|larger"),
                Arguments.of("empty.eml", new byte[0], "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("traps")
    void a_trap_ends_in_a_sentence_and_leaves_nothing_behind(String name, byte[] content, String said)
            throws IOException {
        var notes = count("note");
        var kept = count("original");
        var drafts = count("draft");
        var brought = sent(name, content);
        assertThat(brought.received()).isZero();
        assertThat(brought.unread()).as("what is told").isNotEmpty();
        var told = brought.unread().getFirst();
        assertThat(told.message() + " " + told.repair()).containsPattern(said);
        assertThat(told.repair()).as("what to do").isNotBlank();
        assertThat(count("note")).isEqualTo(notes);
        assertThat(count("original")).isEqualTo(kept);
        assertThat(count("draft")).isEqualTo(drafts);
    }

    /// What is attached is named, and not opened: neither its size nor its depth matters.
    @Test
    void a_bomb_beside_the_words_of_a_mail_does_no_harm() throws IOException {
        var bomb = Base64.getMimeEncoder().encodeToString(zip("inner.zip", zip("zeros", new byte[32 * MEGABYTE])));
        var mail = HEADERS + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nthe words\r\n--x\r\n"
                + "Content-Type: application/zip; name=\"../../etc/42.zip\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + bomb + "\r\n--x--\r\n";
        var brought = sent("bomb.eml", text(mail));
        assertThat(brought.received()).isEqualTo(1);
        assertThat(brought.remarks())
                .singleElement()
                .asString()
                .contains("42.zip", "not opened")
                .doesNotContain("..");
    }
}
