package tenths.desk.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenths.capture.language.Candidate;
import tenths.capture.language.NoteQuestion;
import tenths.firm.MatterId;
import tenths.notes.KnownMatter;
import tenths.notes.Span;
import tenths.notes.matters.MatterIndex;
import tenths.notes.matters.Mention;
import tenths.store.capture.MatterNames;

/// Which open matters the words of a note point to, found on this machine. Kept as long as no name changes.
final class MatterPointers {
    private final MatterNames names;
    private volatile Known known = new Known(-1, List.of(), new MatterIndex(List.of(), List.of()));

    MatterPointers(MatterNames names) {
        this.names = names;
    }

    private record Known(long version, List<KnownMatter> matters, MatterIndex index) {}

    /// What was found.
    ///
    /// @param candidates those that the words name first, before those that a person or client points to
    /// @param claimNumbers of these matters
    record Pointers(List<Candidate> candidates, List<String> claimNumbers) {}

    Pointers in(String note) {
        var now = known();
        var mentions = now.index().mentions(note);
        var words = new LinkedHashMap<MatterId, List<Span>>();
        mentions.stream()
                .sorted(Comparator.comparing((Mention mention) -> !mention.namesMatter()))
                .filter(mention -> mention.namesMatter() || mention.namesPeople())
                .forEach(mention -> mention.matters()
                        .forEach(matter -> words.computeIfAbsent(matter, _ -> new ArrayList<>())
                                .add(mention.span())));
        return new Pointers(
                candidates(words),
                now.matters().stream()
                        .filter(matter -> words.containsKey(matter.id()))
                        .flatMap(matter -> matter.claimNumbers().stream())
                        .toList());
    }

    private static List<Candidate> candidates(Map<MatterId, List<Span>> words) {
        return words.entrySet().stream()
                .limit(NoteQuestion.MOST_MATTERS)
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Known known() {
        var version = names.version();
        var now = known;
        if (now.version() != version) {
            var matters = names.open();
            now = new Known(version, matters, new MatterIndex(matters, List.of()));
            known = now;
        }
        return now;
    }
}
