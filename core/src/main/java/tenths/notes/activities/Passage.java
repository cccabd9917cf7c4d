package tenths.notes.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.notes.Span;
import tenths.notes.matters.Mention;

/// The words of one piece of work, with everybody who is named in them.
///
/// @param text the whole note
/// @param piece the part of it that speaks of this work
/// @param mentions who and what the index found in the note; only those within the piece count
/// @param matter for which the work was; null where it is not known
/// @param before the activity of the work told before it, on which "same" leans; blank if there is none
public record Passage(
        CharSequence text,
        Span piece,
        List<Mention> mentions,
        @Nullable MatterId matter,
        String before) {
    public Passage {
        mentions = mentions.stream()
                .filter(mention -> piece.contains(mention.span()))
                .toList();
    }

    /// A whole text about one piece of work.
    public static Passage of(CharSequence text, List<Mention> mentions) {
        return new Passage(text, new Span(0, text.length()), mentions, null, "");
    }

    String words(Span span) {
        return '"' + span.of(text) + '"';
    }
}
