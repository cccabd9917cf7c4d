package tenths.notes.matters;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.Word;

/// How a word looks where it stands: with a capital, at the start of a sentence, behind "with".
record Look(CharSequence text, List<Word> words) {
    private static final Set<String> BEFORE_PEOPLE = Set.of(
            "w", "with", "call", "calls", "called", "email", "emails", "emailed", "eml", "tc", "tcw", "c", "to", "from",
            "conf", "mit", "ltr", "letter", "spoke", "met", "mtg", "text", "texted", "vm", "corr", "miss", "ms", "mr",
            "mrs", "dr", "and", "ask", "asked");
    private static final Set<String> BEFORE_COLLEAGUES = Set.of("w", "with", "and", "conf", "to", "from", "mtg");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final String ENDS = ".;:!?\n-–—•(>*";

    /// True where an ordinary word stands like a name: with a capital inside a sentence, or before the time or a dash.
    boolean stressed(int at) {
        var word = words.get(at);
        if (MONTHS.contains(word.folded())
                && at + 1 < words.size()
                && words.get(at + 1).number()) {
            return false;
        }
        if (at > 0 && BEFORE_PEOPLE.contains(words.get(at - 1).folded())) {
            return isCapital(word) || !EverydayWords.knows(word.folded());
        }
        return startsSentence(at) ? beforeMark(at) : isCapital(word) && !isShouted();
    }

    boolean isCapital(Word word) {
        return Character.isUpperCase(Character.codePointAt(text, word.start()));
    }

    /// True where the word stands behind a verb or a preposition that people stand behind.
    boolean behindPeopleWord(int at) {
        return at > 0 && BEFORE_PEOPLE.contains(words.get(at - 1).folded());
    }

    boolean startsSentence(int at) {
        var before = words.get(at).start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ENDS.indexOf(text.charAt(before)) >= 0;
    }

    /// True where the time, a dash, a colon or a slash follows.
    boolean beforeMark(int at) {
        var next = words.get(at).end();
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length()
                && (Character.isDigit(text.charAt(next)) || ".-–—:,/".indexOf(text.charAt(next)) >= 0);
    }

    /// True for a text without small letters, where capitals say nothing.
    boolean isShouted() {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /// A colleague by initials: `DW` in capitals, or `w dw`.
    @Nullable
    Name initials(int at, Map<String, Name> initials) {
        var word = words.get(at);
        var typed = text.subSequence(word.start(), word.end()).toString();
        var person = initials.get(typed);
        if (person != null && Character.isLetter(typed.charAt(0)) && !isShouted()) {
            return isTitle(at) ? null : person;
        }
        var behind = at > 0 && BEFORE_COLLEAGUES.contains(words.get(at - 1).folded());
        return behind && !EverydayWords.knows(word.folded()) ? initials.get(typed.toUpperCase(Locale.ROOT)) : null;
    }

    /// `MR` of "MR. Smith".
    private boolean isTitle(int at) {
        return Form.isTitle(words.get(at).folded())
                && at + 1 < words.size()
                && isCapital(words.get(at + 1))
                && words.get(at + 1).start() - words.get(at).end() <= 2;
    }
}
