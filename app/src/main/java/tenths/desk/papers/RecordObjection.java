package tenths.desk.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.store.InvoiceRow;
import tenths.store.PrebillRow;
import tenths.store.papers.ObjectionNotes.Note;

/// Writes down that a client sent a line of an invoice back or took an amount off, that the firm appealed, or that it
/// was a slip. The invoice never changes; the open bill of the matter is checked again.
public final class RecordObjection {
    private final House house;

    public RecordObjection(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param number of the objection on its invoice
        /// @param bills that were open and are checked again
        record Recorded(int number, int bills) implements Outcome {}

        /// @param reasons all of them; nothing was recorded
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /// There is no such invoice.
        record Unknown() implements Outcome {}
    }

    /// @param invoice its number
    public Outcome record(String invoice, ObjectionWish wish, String actor) {
        return on(invoice, actor, (writing, reader) -> switch (wish) {
            case ObjectionWish.SentBack sent -> sentBack(writing, reader, sent);
            case ObjectionWish.TakenOff taken -> takenOff(writing, reader, taken);
        });
    }

    private int sentBack(Writing writing, ObjectionReader reader, ObjectionWish.SentBack wish) {
        var back = reader.back(wish);
        if (back == null) {
            return 0;
        }
        var note = writing.note(next(writing));
        house.objectionNotes().returned(note, back.line(), back.day(), back.reason());
        var details =
                Map.<String, Object>of("line", back.line(), "day", back.day().toString());
        return said(writing, Action.LINE_RETURNED, note, details, back.reason());
    }

    private int takenOff(Writing writing, ObjectionReader reader, ObjectionWish.TakenOff wish) {
        var told = reader.told(wish);
        if (told == null) {
            return 0;
        }
        var note = writing.note(next(writing));
        house.objectionNotes().reduced(note, told);
        var details = Map.<String, Object>of(
                "amount", told.amount().toString(),
                "day", told.day().toString(),
                "code", told.code(),
                "appealUntil", Objects.toString(told.until(), ""));
        return said(writing, Action.REDUCTION_RECORDED, note, details, told.reason());
    }

    private int next(Writing writing) {
        return house.objectionNotes().next(writing.row().id());
    }

    /// The firm objects to a reduction.
    ///
    /// @param number of the reduction
    public Outcome appeal(String invoice, int number, String day, String actor) {
        return on(invoice, actor, (writing, reader) -> {
            var appealed = reader.appeal(number, day);
            if (appealed == null || !reader.problems().isEmpty()) {
                return 0;
            }
            var note = writing.note(number);
            house.objectionNotes().appealed(note, appealed);
            return said(writing, Action.REDUCTION_APPEALED, note, Map.of("day", appealed.toString()), "");
        });
    }

    /// It was a slip, or the client took it back: it counts no more and stays to be seen.
    public Outcome withdraw(String invoice, int number, String reason, String actor) {
        return on(invoice, actor, (writing, reader) -> {
            var why = reader.withdrawal(number, reason);
            if (!reader.problems().isEmpty()) {
                return 0;
            }
            var note = writing.note(number);
            house.objectionNotes().withdrawn(note, why);
            return said(writing, Action.OBJECTION_WITHDRAWN, note, Map.of(), why);
        });
    }

    /// What is written down about an invoice by whom.
    private record Writing(House house, InvoiceRow row, String actor) {
        Note note(int number) {
            return new Note(row.id(), number, actor, house.now());
        }
    }

    /// Gives the number of the objection; 0 where the reader has problems.
    private interface Act {
        int on(Writing writing, ObjectionReader reader);
    }

    /// In one transaction, behind the lock of the invoice's bill: two people never take the same number.
    private Outcome on(String invoice, String actor, Act act) {
        var found = house.invoices().find(invoice);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var row = found.getFirst();
        var outcome = house.transactions().inOne(() -> {
            house.prebills().lock(List.of(row.prebill()));
            var reader = new ObjectionReader(house, row);
            var number = act.on(new Writing(house, row, actor), reader);
            return reader.problems().isEmpty()
                    ? new Outcome.Recorded(number, 0)
                    : new Outcome.Refused(reader.problems());
        });
        return outcome instanceof Outcome.Recorded(var number, var _)
                ? new Outcome.Recorded(number, checkAgain(row, actor))
                : outcome;
    }

    private int said(Writing writing, Action action, Note note, Map<String, Object> details, String reason) {
        var invoice = writing.row().invoice();
        var matter = invoice.matter();
        var more = new LinkedHashMap<String, Object>(Map.of("objection", note.number()));
        more.putAll(details);
        var event = Event.of(note.at(), note.by(), action, new Subject("invoice", invoice.number(), 1))
                .about(matter.client(), matter.id())
                .with(more);
        house.book().append(reason.isEmpty() ? event : event.because(reason));
        return note.number();
    }

    private int checkAgain(InvoiceRow row, String actor) {
        List<UUID> bills = house
                .prebills()
                .openOn(List.of(row.invoice().matter().id()))
                .stream()
                .map(PrebillRow::id)
                .toList();
        return new CheckAgain(house).check(bills, actor, Progress.SILENT);
    }
}
