package tenths.notes.entries;

import java.util.Set;
import tenths.notes.text.Tokens;

/// What would stand on the bill: the writer's own words without times, days and the name of the matter at either end.
final class Narrative {
    private static final String TRIMMED = " \t\n\r,;:-–—/|.()[]*•+&=~\"";
    private static final Set<String> AT_THE_ENDS = Set.of(
            "nb", "for", "on", "and", "then", "also", "plus", "re", "spent", "total", "about", "split", "evenly",
            "each", "i", "log", "at", "of", "to", "the");

    private final Page page;
    private final Tokens tokens;

    private Narrative(Page page) {
        this.page = page;
        this.tokens = page.tokens();
    }

    static String of(Page page, int from, int to) {
        return new Narrative(page).write(from, to);
    }

    private String write(int from, int to) {
        var first = from;
        var last = to;
        while (first < last
                && (isLeftOut(first) || isMatterName(first) || tokens.in(first, AT_THE_ENDS) || !isWord(first))) {
            first++;
        }
        while (last > first && (isLeftOut(last - 1) || tokens.in(last - 1, AT_THE_ENDS) || !isWord(last - 1))) {
            last--;
        }
        if (first >= last) {
            return "";
        }
        return capital(clean(first, last));
    }

    private boolean isWord(int i) {
        return tokens.at(i).isWord() || tokens.at(i).isNumber() || tokens.is(i, ')');
    }

    private boolean isLeftOut(int i) {
        return page.hidden().get(i) || page.figures().get(i) || tokens.at(i).isBreak();
    }

    private boolean isMatterName(int i) {
        return page.mentions(Math.max(0, i - 8), i + 1).stream()
                .anyMatch(mention -> mention.namesMatter()
                        && mention.span().start() <= tokens.at(i).start()
                        && tokens.at(i).start() < mention.span().end());
    }

    private String clean(int first, int last) {
        var written = new StringBuilder();
        var isGap = false;
        for (var i = first; i < last; i++) {
            if (isLeftOut(i)) {
                isGap = true;
                continue;
            }
            var isOpened = written.isEmpty() || (tokens.at(i).glued() && !isGap);
            var isDouble = !tokens.at(i).isWord() && !tokens.at(i).isNumber() && isGap && endsWithSign(written);
            if (!isDouble) {
                written.append(isOpened || (isGap && isClosing(i)) ? "" : " ")
                        .append(tokens.span(i, i + 1).of(tokens.text()));
            }
            isGap = false;
        }
        return strip(written);
    }

    private boolean isClosing(int i) {
        return tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '.') || tokens.is(i, ')');
    }

    private static boolean endsWithSign(StringBuilder written) {
        return written.isEmpty() || ",;:-–(".indexOf(written.charAt(written.length() - 1)) >= 0;
    }

    private static String strip(StringBuilder written) {
        var from = 0;
        var to = written.length();
        while (from < to && TRIMMED.indexOf(written.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && TRIMMED.indexOf(written.charAt(to - 1)) >= 0 && written.charAt(to - 1) != ')') {
            to--;
        }
        return written.substring(from, to);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
