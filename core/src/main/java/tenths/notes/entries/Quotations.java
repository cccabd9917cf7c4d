package tenths.notes.entries;

import java.util.List;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Sentences in quotation marks are somebody else's: their hours, days and names are not the writer's.
final class Quotations {
    private static final int WORDS_OF_SENTENCE = 4;

    private Quotations() {}

    static Page takeOff(Page page, List<Clause> clauses) {
        var left = page;
        var open = -1;
        var line = -1;
        for (var clause : clauses) {
            open = clause.line() == line ? open : -1;
            line = clause.line();
            for (var i = clause.from(); i <= clause.to(); i++) {
                if (!isMark(page.tokens(), i)) {
                    continue;
                }
                if (open >= 0 && words(page.tokens(), open, i) >= WORDS_OF_SENTENCE) {
                    left = quoted(left, open, i + 1);
                    open = -1;
                } else {
                    open = i;
                }
            }
        }
        return left;
    }

    private static boolean isMark(Tokens tokens, int i) {
        return tokens.is(i, '"')
                || tokens.is(i, '“')
                || tokens.is(i, '”')
                || tokens.is(i, '„')
                || tokens.is(i, '«')
                || tokens.is(i, '»');
    }

    private static int words(Tokens tokens, int from, int to) {
        var words = 0;
        for (var i = from; i < to; i++) {
            words += tokens.at(i).isWord() || tokens.at(i).isNumber() ? 1 : 0;
        }
        return words;
    }

    private static Page quoted(Page page, int from, int to) {
        var carries = !page.stretches(from, to).isEmpty();
        var isOrder = Booking.isOrdered(page, from + 1, to);
        var bare = page.withoutStretches(stretch -> stretch.from() >= from && stretch.from() < to)
                .withoutDays(day -> day.from() >= from && day.from() < to)
                .withoutMentions(mention -> page.isIn(mention, from, to));
        var told = carries ? bare.flag(Flag.QUOTED) : bare;
        return isOrder ? told.flag(Flag.INJECTION) : told;
    }
}
