package tenths.desk.capture;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import tenths.notes.Certainty;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Proposed;
import tenths.time.Worked;
import tenths.time.timers.Label;

/// The entry that a timer proposes: day and seconds from the clock, the matter that the person chose, and for the rest
/// what the words say.
final class ClockedEntry {
    private static final Set<Flag> OF_THE_CLOCK = EnumSet.of(
            Flag.NO_DURATION,
            Flag.AMBIGUOUS_DURATION,
            Flag.AMBIGUOUS_DATE,
            Flag.INVALID_DATE,
            Flag.FUTURE_DATE,
            Flag.STALE_DATE,
            Flag.INCONSISTENT_TOTAL,
            Flag.EXCEEDS_24H,
            Flag.ESTIMATE);
    private static final Set<Flag> OF_THE_MATTER =
            EnumSet.of(Flag.NO_MATTER, Flag.AMBIGUOUS_MATTER, Flag.UNKNOWN_MATTER, Flag.NEAR_MATCH);

    private ClockedEntry() {}

    /// @param read what the words propose; several proposals decide nothing
    /// @param seconds up to those of a day
    static Proposed of(Label label, List<Proposed> read, LocalDate day, long seconds) {
        var said = read.size() == 1 && read.getFirst().content().measure() instanceof Measure.Time
                ? read.getFirst()
                : plain(label);
        var chosen = label.matter() != null || !label.temporaryMatter().isEmpty();
        var content = new Content(
                new Measure.Time(new Worked(Math.toIntExact(seconds))),
                day,
                chosen ? label.matter() : said.content().matter(),
                said.content().codes(),
                said.content().billable(),
                said.content().narrative().isBlank()
                        ? label.words()
                        : said.content().narrative());
        var sure = label.matter() != null && !label.words().isEmpty();
        return new Proposed(content, basis(said.basis(), chosen), sure ? Certainty.SURE : Certainty.CHECK);
    }

    private static Proposed plain(Label label) {
        var content = new Content(new Measure.Time(null), null, null, Codes.NONE, true, label.words());
        return new Proposed(content, Basis.typed(), Certainty.CHECK);
    }

    /// What the words gave reasons for, without what the clock or the person said better.
    private static Basis basis(Basis said, boolean chosen) {
        var quotes = new HashMap<>(said.quotes());
        quotes.keySet().removeAll(Set.of(Field.MINUTES, Field.DATE));
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(said.flags());
        flags.removeAll(OF_THE_CLOCK);
        if (chosen) {
            quotes.remove(Field.MATTER);
            flags.removeAll(OF_THE_MATTER);
        }
        return new Basis(quotes, flags, chosen ? List.of() : said.candidates(), said.by(), List.of(), said.grounds());
    }
}
