package tenths.guidelines.cards;

import java.util.ArrayList;
import java.util.Collections;
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
        return searched().saying(quote);
    }

    /// The text made ready to look many quotes up.
    public Searched searched() {
        var words = new StringBuilder();
        var starts = new ArrayList<Integer>(paragraphs.size());
        for (var paragraph : paragraphs) {
            starts.add(words.length());
            words.append(plain(paragraph.text())).append(' ');
        }
        return new Searched(this, words.toString(), starts);
    }

    /// A text with where each paragraph begins among its plain words.
    public record Searched(GuideText text, String words, List<Integer> starts) {
        public Searched {
            starts = List.copyOf(starts);
        }

        /// The paragraph in which a quote begins.
        public Optional<Paragraph> saying(String quote) {
            var wanted = plain(quote);
            var place = wanted.isEmpty() ? -1 : words.indexOf(wanted);
            if (place < 0) {
                return Optional.empty();
            }
            var found = Collections.binarySearch(starts, place);
            return Optional.of(text.paragraphs().get(found >= 0 ? found : -found - 2));
        }
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
