package tenths.capture.guides;

import java.util.ArrayList;
import java.util.List;
import tenths.capture.Unreadable;
import tenths.guidelines.cards.GuideText;
import tenths.guidelines.cards.Paragraph;

/// Collects paragraphs while a file is read, within limits.
final class Paragraphs {
    private final String file;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private long characters;

    Paragraphs(String file) {
        this.file = file;
    }

    /// Blank ones are left out.
    void add(int page, String words) throws Unreadable {
        var plain = words.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")
                .replaceAll("\\p{Cf}", "")
                .strip();
        if (plain.isEmpty()) {
            return;
        }
        characters += plain.length();
        if (characters > GuideFile.MOST_CHARACTERS || paragraphs.size() == GuideFile.MOST_PARAGRAPHS) {
            throw GuideFile.refused(
                    file,
                    "It holds more than %,d paragraphs or %,d characters."
                            .formatted(GuideFile.MOST_PARAGRAPHS, GuideFile.MOST_CHARACTERS),
                    "Send the billing part of it by itself.");
        }
        paragraphs.add(new Paragraph(paragraphs.size() + 1, page, plain));
    }

    boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    GuideText text() {
        return new GuideText(paragraphs);
    }
}
