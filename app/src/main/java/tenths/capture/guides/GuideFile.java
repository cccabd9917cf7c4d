package tenths.capture.guides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tenths.capture.Unread;
import tenths.capture.Unreadable;
import tenths.guidelines.cards.GuideText;

/// Reads the guideline that a client sent. What the file is shows in its first bytes, not in its name.
public final class GuideFile {
    public static final long LARGEST_BYTES = 50L << 20;
    public static final int MOST_PAGES = 1_000;
    static final int MOST_PARAGRAPHS = 5_000;
    static final int MOST_CHARACTERS = 2_000_000;

    private GuideFile() {}

    /// What became of reading.
    public sealed interface Reading {
        /// @param pages how many; 0 where the file has none
        record Read(Kind kind, int pages, GuideText text) implements Reading {}

        record Refused(Unread why) implements Reading {}

        /// Whoever watches wanted no more of it.
        record Stopped() implements Reading {}
    }

    /// Watches the pages go by.
    public interface Pages {
        /// @param of how many there are; 0 where only the end tells
        /// @return false to stop
        boolean at(int page, int of);
    }

    public enum Kind {
        PDF,
        WORD
    }

    /// @param name as the person knows it
    public static Reading read(String name, Path file, Pages pages) throws IOException {
        try {
            if (Files.size(file) == 0) {
                throw refused(name, "The file is empty.", "Choose the file again.");
            }
            if (Files.size(file) > LARGEST_BYTES) {
                throw refused(
                        name,
                        "The file is larger than %d MB.".formatted(LARGEST_BYTES >> 20),
                        "Save it without its pictures and send it again.");
            }
            return switch (start(file)) {
                case "%PDF" -> PdfGuide.read(name, file, pages);
                case "PK\u0003\u0004" -> WordGuide.read(name, file, pages);
                case "\u00D0\u00CF\u0011\u00E0" ->
                    throw refused(
                            name,
                            "It is a Word file of the old kind, or a protected one.",
                            "Open it in Word and save it as .docx without a password.");
                default -> throw refused(name, "It is neither a PDF nor a Word file.", "Send a .pdf or a .docx.");
            };
        } catch (Unreadable unreadable) {
            return new Reading.Refused(unreadable.unread());
        }
    }

    private static String start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        }
    }

    static Unreadable refused(String name, String message, String repair) {
        return new Unreadable(Unread.all(name, message, repair));
    }
}
