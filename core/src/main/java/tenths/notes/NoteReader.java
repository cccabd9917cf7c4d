package tenths.notes;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import tenths.firm.MatterId;
import tenths.notes.activities.ActivityReader;
import tenths.notes.activities.Passage;
import tenths.notes.activities.Suggested;
import tenths.notes.entries.Composing;
import tenths.notes.entries.NoteChecks;
import tenths.notes.entries.ReadPage;
import tenths.notes.matters.MatterIndex;
import tenths.notes.text.Tokens;

/// Turns a lawyer's words into proposed entries, each field with the words it rests on. Safe to share between threads.
///
/// Reading takes steps, each a pure function of the one before: tokens and lines; whatever names a time, a day, a
/// matter
/// or a person; what is no work; what corrects what; the pieces of work; their proposals.
public final class NoteReader {
    /// Notes longer than this are refused: nobody dictates a month in one go, and a mail bomb should say so at once.
    public static final int MAX_CHARACTERS = 32_000;

    /// A note with more numbers than this is a table of something else.
    public static final int MAX_NUMBERS = 1_000;

    private final Context context;
    private final MatterIndex index;
    private final ActivityReader activities = ActivityReader.usual();
    private final Set<MatterId> unbilled;

    public NoteReader(Context context) {
        this.context = context;
        this.index = new MatterIndex(context.habits().known(context.matters()), context.colleagues());
        this.unbilled = context.matters().stream()
                .filter(matter -> !matter.billable())
                .map(KnownMatter::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Suggested codes(Passage passage) {
        return context.habits().better(passage, activities.read(passage));
    }

    /// @throws UnreadableNote if the text is longer than [#MAX_CHARACTERS] or holds more than [#MAX_NUMBERS]
    public Reading read(Note note) {
        if (note.text().length() > MAX_CHARACTERS) {
            throw new UnreadableNote("the note has " + note.text().length() + " characters; the limit is "
                    + MAX_CHARACTERS + "; send the time itself without attachments and earlier mail");
        }
        var tokens = Tokens.of(note.text());
        if (tokens.numbers() > MAX_NUMBERS) {
            throw new UnreadableNote("the note holds " + tokens.numbers() + " numbers; the limit is " + MAX_NUMBERS
                    + "; send the time itself without tables");
        }
        var work = ReadPage.of(tokens, note.writtenOn(), context.dateOrder(), index)
                .work();
        var composed = new Composing(work.page(), context.rounding(), unbilled, this::codes)
                .compose(work.pieces(), work.isAboutBills());
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(work.flags());
        flags.addAll(composed.flags());
        flags.addAll(NoteChecks.of(work.pieces(), composed.proposals()));
        composed.proposals().forEach(proposal -> flags.addAll(proposal.flags()));
        if (composed.proposals().isEmpty()) {
            flags.add(Flag.NO_NEW_ENTRY);
        }
        return new Reading(composed.proposals(), flags);
    }
}
