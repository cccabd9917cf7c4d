package tenths.notes.matters;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import tenths.notes.Span;
import tenths.notes.words.EverydayWords;
import tenths.notes.words.GivenNames;
import tenths.notes.words.Shorthand;

/// Finds what looks like a matter and is none of ours: `Redwood v Callahan`, `@VyStar`, `re verity closing`.
///
/// One side of a caption that is ours beside one that is not makes the whole doubtful: it may be a cited case.
final class Strangers {
    private static final int SHORTEST = 3;
    private static final int LONGEST_SIDE = 3;
    private static final List<String> ORDINARY_ENDINGS = List.of(
            "ed", "ing", "ly", "tion", "sion", "ment", "ness", "able", "ible", "ous", "ive", "ance", "ence", "ism",
            "ist", "ical", "ful", "less", "ize", "ise", "ology", "graphy", "ship", "ary", "ory", "ure", "ify");
    private static final Set<String> BEFORE_MATTERS = Set.of(
            "re",
            "for",
            "on",
            "in",
            "about",
            "regarding",
            "concerning",
            "rev",
            "review",
            "reviewed",
            "draft",
            "drafted",
            "matter",
            "file",
            "the",
            "of",
            "at",
            "revise",
            "revised",
            "dft",
            "rvw",
            "research",
            "prep",
            "and",
            "wg");
    private static final Set<String> VERSUS = Set.of("v", "vs", "versus");

    private final Look look;
    private final BitSet taken;
    private final List<Mention> found;

    Strangers(Look look, BitSet taken, List<Mention> found) {
        this.look = look;
        this.taken = taken;
        this.found = found;
    }

    void find() {
        for (var at = 1; at + 1 < look.words().size(); at++) {
            if (VERSUS.contains(look.words().get(at).folded()) && !taken.get(at)) {
                caption(at);
            }
        }
        for (var at = 0; at < look.words().size(); at++) {
            if (!taken.get(at) && isName(at) && !look.behindPeopleWord(at)) {
                var last = runEnd(at);
                add(at, last, isTagged(at) ? Mention.Manner.EXACT : Mention.Manner.DOUBTFUL);
                at = last;
            }
        }
    }

    private void caption(int versus) {
        var left = taken.get(versus - 1);
        var right = taken.get(versus + 1);
        if (left && right) {
            return;
        }
        if (!left && !right) {
            add(sideStart(versus - 1), sideEnd(versus + 1), Mention.Manner.EXACT);
        } else if (left && strange(versus + 1)) {
            doubt(look.words().get(versus - 1).span());
            taken.set(versus + 1, sideEnd(versus + 1) + 1);
        } else if (right && strange(versus - 1)) {
            doubt(look.words().get(versus + 1).span());
            taken.set(sideStart(versus - 1), versus);
        }
    }

    private void doubt(Span place) {
        found.replaceAll(mention -> mention.span().touches(place)
                ? new Mention(mention.span(), mention.name(), Mention.Manner.DOUBTFUL)
                : mention);
    }

    private int sideStart(int at) {
        var start = at;
        while (start > 0 && at - start < LONGEST_SIDE - 1 && !taken.get(start - 1) && isCapitalName(start - 1)) {
            start--;
        }
        return start;
    }

    private int sideEnd(int at) {
        var end = at;
        while (end + 1 < look.words().size()
                && end - at < LONGEST_SIDE - 1
                && !taken.get(end + 1)
                && isCapitalName(end + 1)
                && onlySpaceBetween(end)) {
            end++;
        }
        return end;
    }

    private boolean isCapitalName(int at) {
        var word = look.words().get(at);
        return !word.number() && look.isCapital(word);
    }

    private boolean onlySpaceBetween(int at) {
        var from = look.words().get(at).end();
        var until = look.words().get(at + 1).start();
        return until - from == 1 && look.text().charAt(from) == ' ';
    }

    /// Not an ordinary word, hence a name that we do not know.
    private boolean strange(int at) {
        var word = look.words().get(at);
        return !word.number()
                && word.folded().length() >= SHORTEST
                && !EverydayWords.knows(word.folded())
                && !Shorthand.knows(word.folded())
                && !Form.isTitle(word.folded());
    }

    private boolean isName(int at) {
        var word = look.words().get(at);
        if (!strange(at) || GivenNames.knows(word.folded())) {
            return false;
        }
        if (isTagged(at)) {
            return true;
        }
        return !isShort(at) && (isProper(at) || (!hasOrdinaryEnding(word.folded()) && isPlaced(at)));
    }

    /// With a capital inside a sentence.
    private boolean isProper(int at) {
        return isCapitalName(at) && !look.isShouted() && !(look.startsSentence(at) && hasOrdinaryEnding(folded(at)));
    }

    /// Where the name of a matter stands: first, before the time or a dash, or behind "re", "for", "draft".
    private boolean isPlaced(int at) {
        return at == 0 || look.startsSentence(at) || look.beforeMark(at) || BEFORE_MATTERS.contains(folded(at - 1));
    }

    private static boolean hasOrdinaryEnding(String word) {
        return ORDINARY_ENDINGS.stream().anyMatch(word::endsWith);
    }

    private String folded(int at) {
        return look.words().get(at).folded();
    }

    /// Three letters in capitals are more often an abbreviation than a matter.
    private boolean isShort(int at) {
        return look.words().get(at).folded().length() == SHORTEST;
    }

    /// `@VyStar`.
    private boolean isTagged(int at) {
        var start = look.words().get(at).start();
        return start > 0
                && look.text().charAt(start - 1) == '@'
                && (start == 1 || !Character.isLetterOrDigit(look.text().charAt(start - 2)));
    }

    private int runEnd(int at) {
        var end = at;
        while (end + 1 < look.words().size() && !taken.get(end + 1) && onlySpaceBetween(end) && continues(end + 1)) {
            end++;
        }
        return end;
    }

    private boolean continues(int at) {
        var word = look.words().get(at);
        return !word.number() && (look.isCapital(word) ? !Shorthand.knows(word.folded()) : strange(at));
    }

    private void add(int first, int last, Mention.Manner manner) {
        var span =
                new Span(look.words().get(first).start(), look.words().get(last).end());
        found.add(new Mention(span, Name.stranger(span.of(look.text())), manner));
        taken.set(first, last + 1);
    }
}
