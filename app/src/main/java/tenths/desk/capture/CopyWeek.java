package tenths.desk.capture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.views.OwnTime;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.NoteSource;
import tenths.time.Proposed;
import tenths.time.Worked;
import tenths.time.weeks.Week;

/// Proposes the work of one week for the week after it, day by day: drafts to be looked at, never facts.
public final class CopyWeek {
    private final House house;
    private final ReceiveNotes receive;
    private final OwnTime time;

    public CopyWeek(House house, Reader.Shelf readers) {
        this.house = house;
        receive = new ReceiveNotes(house, readers);
        time = new OwnTime(house.transactions());
    }

    /// An entry and the day for which it would be proposed.
    public record Copy(OwnTime.Row entry, LocalDate day) {}

    /// What could be copied into a week: the entries of the week before, without days that are still to come.
    ///
    /// @param day any day of the week to fill
    public List<Copy> preview(TimekeeperId of, LocalDate day) {
        var before = Week.mondayOf(day).minusWeeks(1);
        return time.rows(of, before, before.plusDays(Week.LENGTH - 1L)).stream()
                .map(entry -> new Copy(entry, entry.day().plusWeeks(1)))
                .filter(copy -> !copy.day().isAfter(house.today()))
                .toList();
    }

    /// Copies the chosen ones. What was copied before is not copied again.
    ///
    /// @param day any day of the week to fill
    public ReceiveNotes.Received copy(TimekeeperId of, LocalDate day, Collection<UUID> chosen, String actor) {
        var incoming = preview(of, day).stream()
                .filter(copy -> chosen.contains(copy.entry().work()))
                .map(CopyWeek::incoming)
                .toList();
        return receive.receive(incoming, of, actor);
    }

    private static Incoming incoming(Copy copy) {
        var entry = copy.entry();
        var key = "copy " + entry.work() + " " + copy.day();
        var source = new NoteSource(NoteSource.Kind.TYPED, "copied from " + entry.day(), key, "");
        var content = new Content(
                new Measure.Time(new Worked(Math.toIntExact(entry.seconds()))),
                copy.day(),
                new MatterId(entry.matter()),
                Codes.fee(entry.task(), entry.activity()),
                true,
                entry.narrative());
        var proposed = new Proposed(content, Basis.typed(), Certainty.CHECK);
        return new Incoming(source, text(entry), copy.day(), List.of(proposed));
    }

    private static String text(OwnTime.Row entry) {
        return entry.narrative().isBlank() ? "Copied from " + entry.day() : entry.narrative();
    }
}
