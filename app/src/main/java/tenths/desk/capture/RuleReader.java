package tenths.desk.capture;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.notes.Certainty;
import tenths.notes.Claim;
import tenths.notes.Flag;
import tenths.notes.MatterAnswer;
import tenths.notes.NoteReader;
import tenths.notes.Proposal;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Note;
import tenths.time.Proposed;
import tenths.time.Worked;

/// The reader of the house, without any model: what its proposals are as drafts.
final class RuleReader implements Reader {
    private static final Set<Flag> NO_DAY = Set.of(Flag.AMBIGUOUS_DATE, Flag.INVALID_DATE);
    private static final int MINUTES_PER_DAY = 1_440;

    private final NoteReader reader;

    RuleReader(NoteReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Proposed> read(Note note) {
        var read = reader.read(new tenths.notes.Note(note.text(), note.of(), note.writtenOn()));
        return read.proposals().stream().map(each -> proposed(each, note)).toList();
    }

    private static Proposed proposed(Proposal said, Note note) {
        var content = new Content(
                measure(said.claim()),
                day(said, note.writtenOn()),
                said.matter() instanceof MatterAnswer.Named named ? named.id() : null,
                codes(said),
                said.billable(),
                said.narrative().substring(0, Math.min(said.narrative().length(), Content.LONGEST_NARRATIVE)));
        var basis = new Basis(
                said.quotes(),
                said.flags(),
                candidates(said.matter()),
                Basis.Proposer.RULES,
                List.of(),
                said.coding().grounds());
        return new Proposed(content, basis, certainty(said, note));
    }

    /// Work that the words give to somebody else is looked at, whatever else is sure (S-37).
    private static Certainty certainty(Proposal said, Note note) {
        var named = said.timekeeper();
        var ofAnother = named != null && !named.equals(note.of());
        return ofAnother && said.certainty() == Certainty.SURE ? Certainty.CHECK : said.certainty();
    }

    /// What is no time of one day is asked: none, less than none, or more than a day has.
    private static Measure measure(Claim claim) {
        return switch (claim) {
            case Claim.Timed timed -> new Measure.Time(worked(timed.minutes()));
            case Claim.Untimed() -> new Measure.Time(null);
            case Claim.Spent spent ->
                new Measure.Cost(spent.quantity(), spent.unitCost().signum() == 0 ? null : spent.unitCost());
        };
    }

    private static @Nullable Worked worked(int minutes) {
        return minutes > 0 && minutes <= MINUTES_PER_DAY ? Worked.ofMinutes(minutes) : null;
    }

    /// The day that was said; the day of writing where none was, and none where the words could mean several.
    private static @Nullable LocalDate day(Proposal said, LocalDate writtenOn) {
        var day = said.day();
        if (day != null) {
            return day;
        }
        return said.flags().stream().anyMatch(NO_DAY::contains) ? null : writtenOn;
    }

    private static Codes codes(Proposal said) {
        return said.claim() instanceof Claim.Spent spent
                ? Codes.expense(spent.code())
                : Codes.fee(said.coding().task(), said.coding().activity());
    }

    private static List<MatterId> candidates(MatterAnswer answer) {
        return switch (answer) {
            case MatterAnswer.Named named -> named.near();
            case MatterAnswer.Asked(var candidates) -> candidates;
            case MatterAnswer.Unknown _, MatterAnswer.Unsaid _ -> List.of();
        };
    }
}
