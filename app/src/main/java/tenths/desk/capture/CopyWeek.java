package tenths.desk.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.capture.Incoming;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Certainty;
import tenths.store.capture.DraftRow;
import tenths.store.capture.Drafts;
import tenths.store.capture.Weeks;
import tenths.store.views.OwnTime;
import tenths.time.Basis;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.DraftEntry;
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
    private final Weeks weeks;
    private final Drafts drafts;

    public CopyWeek(House house, Reader.Shelf readers) {
        this.house = house;
        receive = new ReceiveNotes(house, readers);
        time = new OwnTime(house.transactions());
        weeks = new Weeks(house.transactions());
        drafts = new Drafts(house.transactions());
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

    /// What one cell of the week holds: a matter on a day.
    public record Cell(MatterId matter, LocalDate day) {}

    public sealed interface Copied {
        /// @param again how many had been copied there before
        record Drafts(int drafts, int again) implements Copied {}

        record Refused(String reason) implements Copied {}
    }

    /// Proposes the work of a cell, released or not, for another day.
    public Copied cell(TimekeeperId of, Cell cell, LocalDate to, String actor) {
        if (to.isAfter(house.today())) {
            return new Copied.Refused("A day that is still to come has no work yet.");
        }
        if (to.equals(cell.day())) {
            return new Copied.Refused("This is the day that it stands on. Choose another.");
        }
        var incoming = new ArrayList<Incoming>();
        time.rows(of, cell.day(), cell.day()).stream()
                .filter(entry -> entry.matter().equals(cell.matter().value()))
                .forEach(entry -> incoming.add(incoming(new Copy(entry, to))));
        drafts.find(weeks.drafts(of, cell.day(), cell.day())).stream()
                .map(DraftRow::draft)
                .filter(draft -> cell.matter().equals(draft.content().matter()))
                .filter(draft -> draft.content().measure() instanceof Measure.Time)
                .forEach(draft -> incoming.add(incoming(draft, to)));
        if (incoming.isEmpty()) {
            return new Copied.Refused("There is no time on %s on %s.".formatted(cell.matter(), cell.day()));
        }
        var received = receive.receive(incoming, of, actor);
        return new Copied.Drafts(received.drafts().size(), received.again());
    }

    private static Incoming incoming(DraftEntry draft, LocalDate to) {
        var old = draft.content();
        var content = new Content(old.measure(), to, old.matter(), old.codes(), old.billable(), old.narrative());
        return proposing(content, "copy " + draft.id() + " " + to, String.valueOf(old.day()));
    }

    private static Incoming incoming(Copy copy) {
        var entry = copy.entry();
        var key = "copy " + entry.work() + " " + copy.day();
        var content = new Content(
                new Measure.Time(new Worked(Math.toIntExact(entry.seconds()))),
                copy.day(),
                new MatterId(entry.matter()),
                Codes.fee(entry.task(), entry.activity()),
                true,
                entry.narrative());
        return proposing(content, key, entry.day().toString());
    }

    private static Incoming proposing(Content content, String key, String from) {
        var source = new NoteSource(NoteSource.Kind.TYPED, "copied from " + from, key, "");
        var text = content.narrative().isBlank() ? "Copied from " + from : content.narrative();
        var day = Objects.requireNonNull(content.day());
        return new Incoming(source, text, day, List.of(new Proposed(content, Basis.typed(), Certainty.CHECK)));
    }
}
