package tenths.notes;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tenths.firm.MatterId;
import tenths.notes.activities.ActivityReader;
import tenths.notes.activities.Passage;
import tenths.notes.activities.Suggested;
import tenths.notes.matters.MatterChoice;
import tenths.notes.matters.MatterIndex;

/// One note of the corpus with what a biller would read out of it.
@NullMarked
public record Sentence(String note, String matter, String activity, String task) {
    private static final MatterIndex INDEX = new MatterIndex(MadeUpFirm.matters(), MadeUpFirm.colleagues());
    private static final ActivityReader READER = ActivityReader.usual();

    public static Stream<Sentence> all(String file) {
        return MadeUpFirm.rows(file).map(row -> new Sentence(row[0], row[1], row[2], row[3]));
    }

    /// How an answer compares with what a biller would say.
    public enum Verdict {
        RIGHT,
        /// A person is asked although the words tell.
        ASKED,
        MISSED,
        /// The worst: an answer that is not in the words.
        WRONG
    }

    public MatterChoice choice() {
        return MatterChoice.of(INDEX.mentions(note));
    }

    public Verdict matterVerdict() {
        return switch (choice()) {
            case MatterChoice.One one -> one.matter().value().equals(matter) ? Verdict.RIGHT : Verdict.WRONG;
            case MatterChoice.Several several -> several(several.candidates());
            case MatterChoice.Unknown _ -> matter.equals("!") ? Verdict.RIGHT : Verdict.MISSED;
            case MatterChoice.None _ -> matter.equals("-") || matter.equals("?") ? Verdict.RIGHT : Verdict.MISSED;
        };
    }

    private Verdict several(List<MatterId> candidates) {
        var found = candidates.stream().map(MatterId::value).toList();
        if (!matter.startsWith("?")) {
            return found.contains(matter) || matter.equals("-") ? Verdict.ASKED : Verdict.WRONG;
        }
        var wanted = Arrays.stream(matter.substring(1).split(",", -1))
                .filter(one -> !one.isEmpty())
                .toList();
        return new TreeSet<>(found).containsAll(wanted) ? Verdict.RIGHT : Verdict.MISSED;
    }

    public Suggested codes() {
        var mentions = INDEX.mentions(note);
        var matterId = MatterChoice.of(mentions) instanceof MatterChoice.One one ? one.matter() : null;
        return READER.read(new Passage(note, new Span(0, note.length()), mentions, matterId, ""));
    }

    public Verdict activityVerdict() {
        return verdict(codes().activity().code(), activity);
    }

    public Verdict taskVerdict() {
        return task.equals("*") ? Verdict.RIGHT : verdict(codes().task().code(), task);
    }

    private static Verdict verdict(String code, String wanted) {
        if (code.isEmpty()) {
            return wanted.equals("-") ? Verdict.RIGHT : Verdict.MISSED;
        }
        return Arrays.asList(wanted.split("/", -1)).contains(code) ? Verdict.RIGHT : Verdict.WRONG;
    }
}
