package tenths.capture.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.capture.guides.GuideFile.Reading;
import tenths.guidelines.cards.Paragraph;

/// Guidelines from PDF and Word, good and hostile.
@NullMarked
class GuideFileTest {
    @TempDir
    Path folder = Path.of("");

    private Reading read(byte[] content) throws IOException {
        return GuideFile.read("guide", Files.write(folder.resolve("guide"), content), (_, _) -> true);
    }

    private void refused(byte[] content, String why) throws IOException {
        assertThat(read(content)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.why().message()).contains(why);
            assertThat(refused.why().repair()).isNotBlank();
        });
    }

    @Test
    void a_pdf_is_read_page_by_page_and_paragraph_by_paragraph() throws IOException {
        var pdf = GuideFiles.pdf(
                List.of("1. Time is billed in tenths of an hour; nothing is round-\ned up.", "2. Copies cost 0.10."),
                List.of("3. One lawyer attends."));
        assertThat(read(pdf)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.kind()).isEqualTo(GuideFile.Kind.PDF);
            assertThat(read.pages()).isEqualTo(2);
            assertThat(read.text().paragraphs())
                    .containsExactly(
                            new Paragraph(1, 1, "1. Time is billed in tenths of an hour; nothing is rounded up."),
                            new Paragraph(2, 1, "2. Copies cost 0.10."),
                            new Paragraph(3, 2, "3. One lawyer attends."));
        });
    }

    @Test
    void clauses_that_stand_close_together_are_paragraphs_and_a_day_at_the_start_of_a_line_is_not() throws IOException {
        var pdf = GuideFiles.pdf(
                List.of("1. Bill by\n15 January or within\n30 days.\n2.1 Copies cost\n0.10 each.\n(b) One attends."));
        assertThat(read(pdf))
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(read.text().paragraphs())
                                .containsExactly(
                                        new Paragraph(1, 1, "1. Bill by 15 January or within 30 days."),
                                        new Paragraph(2, 1, "2.1 Copies cost 0.10 each."),
                                        new Paragraph(3, 1, "(b) One attends.")));
    }

    @Test
    void a_word_file_is_read_with_the_pages_that_word_saw_and_without_what_was_deleted() throws IOException {
        var word = GuideFiles.word("<w:p><w:r><w:t>1. Bill in </w:t><w:delText>quarters</w:delText><w:t>tenths.</w:t>"
                + "</w:r></w:p><w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
                + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>2. One attends.</w:t></w:r></w:p>"
                + "<w:p><w:r><w:t>3. First </w:t><w:lastRenderedPageBreak/><w:t>and last.</w:t></w:r></w:p>");
        assertThat(read(word)).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.pages()).isEqualTo(3);
            assertThat(read.text().paragraphs())
                    .containsExactly(
                            new Paragraph(1, 1, "1. Bill in tenths."),
                            new Paragraph(2, 2, "2. One attends."),
                            new Paragraph(3, 2, "3. First and last."));
        });
    }

    @Test
    void a_picture_of_paper_is_told_apart_from_a_text() throws IOException {
        refused(GuideFiles.pdf(List.of()), "no text");
        refused(GuideFiles.word("<w:p/>"), "no text");
    }

    @Test
    void a_protected_pdf_is_refused_with_or_without_a_password() throws IOException {
        refused(GuideFiles.locked("secret"), "protected");
        refused(GuideFiles.locked(""), "protected");
    }

    @Test
    void a_bomb_is_refused_however_deep_it_is_packed() throws IOException {
        refused(GuideFiles.bomb(150L << 20, 1), "unfolds");
        refused(GuideFiles.bomb(150L << 20, 2), "unfolds");
        refused(GuideFiles.wordBomb(150), "unfolds");
    }

    @Test
    void a_page_that_draws_without_end_is_refused() throws IOException {
        refused(GuideFiles.endless(), "draw more");
    }

    @Test
    void macros_and_document_types_are_refused() throws IOException {
        refused(GuideFiles.word("<w:p><w:r><w:t>Text</w:t></w:r></w:p>", "word/vbaProject.bin"), "macros");
        var hostile = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w><p><t>&x;</t></p></w>";
        refused(zip("word/document.xml", hostile), "document type");
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void what_is_neither_pdf_nor_word_is_refused_with_what_to_send() throws IOException {
        refused(new byte[0], "empty");
        refused("Dear counsel".getBytes(StandardCharsets.UTF_8), "neither");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old kind");
        refused("%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8), "not a PDF that can be read");
        refused(zip("readme.txt", "words"), "no Word document");
    }
}
