package tenths.capture.language;

import java.util.List;
import tenths.firm.MatterId;
import tenths.notes.Span;

/// An open matter of the writer that a note may be about.
///
/// @param words where the note itself points to it; only these words are sent, never the matter's name
public record Candidate(MatterId matter, List<Span> words) {
    public Candidate {
        words = List.copyOf(words);
    }
}
