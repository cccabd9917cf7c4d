package tenths.guidelines.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a client's guideline, paragraph by paragraph.
public record GuideText(List<Paragraph> paragraphs) {
    public static final GuideText NONE = new GuideText(List.of());

    public GuideText {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isEmpty() {
        return paragraphs.isEmpty();
    }

    /// The paragraph in which a quote begins; blanks, quotation marks, dashes and hyphens at line ends do not count.
    public Optional<Paragraph> saying(String quote) {
        var wanted = plain(quote);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var all = new StringBuilder();
        var starts = new ArrayList<Integer>(paragraphs.size());
        for (var paragraph : paragraphs) {
            starts.add(all.length());
            all.append(plain(paragraph.text())).append(' ');
        }
        var place = all.indexOf(wanted);
        if (place < 0) {
            return Optional.empty();
        }
        var index = starts.size() - 1;
        while (starts.get(index) > place) {
            index--;
        }
        return Optional.of(paragraphs.get(index));
    }

    /// The words without what printers change.
    static String plain(String text) {
        return text.replaceAll("[\\u2018\\u2019\\u201A\\u2032]", "'")
                .replaceAll("[\\u201C\\u201D\\u201E\\u2033\\u00AB\\u00BB]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\u00AD", "")
                .replaceAll("[\\s\\u00A0\\u2000-\\u200B\\u202F]+", " ")
                .strip();
    }
}
