package tenths.notes.activities;

import java.util.ArrayList;
import java.util.List;
import tenths.notes.Span;
import tenths.notes.words.Word;

/// A phrase that tells something about the work, where it stands.
///
/// @param first index of its first word, `last` of its last
/// @param topic true behind "re": it says what the work was about, not what was done
record Cue(Sense sense, int first, int last, Span span, boolean topic) {
    private static final List<String> ENDS_OF_CLAUSE = List.of(";", "\n", ". ", " then ", " also ");

    static List<Cue> of(CharSequence text, List<Word> words) {
        var cues = new ArrayList<Cue>();
        var topic = false;
        var begun = false;
        var end = 0;
        for (var found : WorkWords.TABLE.in(text, words)) {
            if (ends(text, end, found.span().start())) {
                topic = false;
                begun = false;
            }
            if (found.meaning() == Sense.TOPIC) {
                topic = begun;
            } else {
                begun |= found.meaning() != Sense.THEIRS;
                cues.add(new Cue(found.meaning(), found.first(), found.last(), found.span(), topic));
            }
            end = found.span().end();
        }
        return cues;
    }

    private static boolean ends(CharSequence text, int from, int until) {
        var between = text.subSequence(from, until).toString();
        return ENDS_OF_CLAUSE.stream().anyMatch(between::contains);
    }

    boolean isDeed() {
        return sense.isDeed();
    }

    /// True where the other cue follows within some words.
    boolean isFollowedBy(Cue next, int withinWords) {
        return next.first > last && next.first - last <= withinWords;
    }
}
