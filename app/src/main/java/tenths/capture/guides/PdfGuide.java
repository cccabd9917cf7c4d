package tenths.capture.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// A guideline as PDF: its words page by page. Scripts, forms, links and attached files are not looked at.
final class PdfGuide {
    /// Stands between paragraphs; no text of a PDF holds it.
    private static final String PARAGRAPH_END = "\u2029";

    /// A line that begins a clause, however close it stands to the one above: `2.`, `3.1 Travel`, `(b)`, a bullet.
    private static final Pattern BEGINS_CLAUSE =
            Pattern.compile("\n(?=(?:\\d{1,2}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?)\\s+\\p{Lu})"
                    + "|\n(?=\\((?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)\\s)|\n(?=[\u2022\u25aa\u25e6]\\s)");

    private static final long MOST_OPERATORS = 20_000_000;

    private PdfGuide() {}

    static GuideFile.Reading read(String name, Path file, GuideFile.Pages watching) throws IOException {
        var bytes = Files.readAllBytes(file);
        PdfStreams.check(name, bytes);
        try (var document = Loader.loadPDF(bytes)) {
            var pages = document.getNumberOfPages();
            if (pages > GuideFile.MOST_PAGES) {
                throw GuideFile.refused(
                        name,
                        "It has %,d pages; a guideline has at most %,d.".formatted(pages, GuideFile.MOST_PAGES),
                        "Send the billing part of it by itself.");
            }
            return paragraphs(name, document, watching)
                    .<GuideFile.Reading>map(read -> new GuideFile.Reading.Read(GuideFile.Kind.PDF, pages, read.text()))
                    .orElseGet(GuideFile.Reading.Stopped::new);
        } catch (InvalidPasswordException protectedFile) {
            throw GuideFile.refused(
                    name, "The PDF is protected by a password.", "Save it without the password, and send that.");
        } catch (IOException | RuntimeException broken) {
            var otherwise =
                    Unread.all(name, "It is not a PDF that can be read.", "Print it to a new PDF, and send that.");
            throw new Unreadable(Unreadable.reason(broken, otherwise));
        }
    }

    /// None if nobody wants them any more.
    private static Optional<Paragraphs> paragraphs(String name, PDDocument document, GuideFile.Pages watching)
            throws IOException {
        var stripper = new Words(name);
        stripper.setSortByPosition(true);
        stripper.setParagraphEnd(PARAGRAPH_END);
        stripper.setLineSeparator("\n");
        var paragraphs = new Paragraphs(name);
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            if (!watching.at(page, document.getNumberOfPages())) {
                return Optional.empty();
            }
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            for (var words : stripper.getText(document).split(PARAGRAPH_END)) {
                for (var clause : BEGINS_CLAUSE.split(words)) {
                    paragraphs.add(page, clause.replaceAll("(?<=\\p{L})-\n(?=\\p{Ll})", ""));
                }
            }
        }
        if (paragraphs.isEmpty()) {
            throw GuideFile.refused(
                    name,
                    "The PDF has no text: its pages are pictures.",
                    "Have the text recognised (OCR), or ask the client for the file it was printed from.");
        }
        return Optional.of(paragraphs);
    }

    /// Stops at a page that draws without end.
    private static final class Words extends PDFTextStripper {
        private final String name;
        private long operators;

        Words(String name) {
            this.name = name;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            operators++;
            if (operators > MOST_OPERATORS) {
                throw GuideFile.refused(
                        name, "Its pages draw more than can be read.", "Print it to a new PDF, and send that.");
            }
            super.processOperator(operator, operands);
        }
    }
}
