package tenths.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tenths.desk.guides.GuideShelf;
import tenths.guidelines.cards.Paragraph;

/// Where the quotes of cards stand in the text of a guideline.
final class Quotes {
    private Quotes() {}

    /// The paragraph of each card by its name; cards whose quote is not in the text are left out.
    static Map<String, Integer> anchors(GuideShelf.Opened opened) {
        var anchors = new HashMap<String, Integer>();
        var text = opened.text().searched();
        for (var card : opened.cards()) {
            text.saying(card.card().clause().quote())
                    .ifPresent(paragraph -> anchors.put(card.card().name(), paragraph.number()));
        }
        return anchors;
    }

    /// A paragraph with the words marked that these cards quote. Where a quote is spelt otherwise than the text, the
    /// whole paragraph is marked.
    static List<LinePanel.Marked> marked(Paragraph paragraph, List<GuideShelf.Card> cards) {
        var text = paragraph.text();
        var marks = new boolean[text.length()];
        for (var card : cards) {
            var quote = card.card().clause().quote();
            var start = Math.max(0, text.indexOf(quote));
            var end = text.contains(quote) ? start + quote.length() : text.length();
            for (var i = start; i < end; i++) {
                marks[i] = true;
            }
        }
        var pieces = new ArrayList<LinePanel.Marked>();
        for (int start = 0, i = 1; i <= text.length(); i++) {
            if (i == text.length() || marks[i] != marks[start]) {
                pieces.add(new LinePanel.Marked(text.substring(start, i), marks[start]));
                start = i;
            }
        }
        return pieces;
    }
}
