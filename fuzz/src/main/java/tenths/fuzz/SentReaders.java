package tenths.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tenths.capture.calendar.Window;
import tenths.capture.files.ReadFile;
import tenths.connectors.csv.ApprovalRows;
import tenths.connectors.csv.BudgetRows;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.LogRows;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.MasterRows;
import tenths.connectors.csv.Presets;
import tenths.connectors.csv.RateRows;
import tenths.connectors.csv.Table;
import tenths.connectors.csv.WorkRows;
import tenths.firm.TimekeeperId;
import tenths.notes.Context;
import tenths.notes.DateOrder;
import tenths.notes.Note;
import tenths.notes.NoteReader;
import tenths.notes.Rounding;
import tenths.notes.UnreadableNote;

/// The readers of what somebody sends or exports: mails, calendars, documents, logs, tables of work, notes.
final class SentReaders {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final ReadFile ANY =
            new ReadFile(Window.last(Window.LONGEST_DAYS, NOW, ZoneOffset.UTC, "jane@example.org"), List.of());

    private SentReaders() {}

    static List<Target> all() {
        return List.of(
                sent("mails", "sent.eml"),
                sent("outlook-mails", "sent.msg"),
                sent("calendars", "sent.ics"),
                sent("documents", "sent.docx"),
                sent("logs", "sent.csv"),
                new Target("tables", SentReaders::table, () -> Seeds.own("tables")),
                new Target("notes", SentReaders::note, () -> Seeds.own("notes")));
    }

    private static Target sent(String name, String file) {
        return new Target(name, bytes -> ANY.read(file, given(file, bytes)), () -> Seeds.own(name));
    }

    /// Read with every mapping that comes with the product, row by row.
    private static Object table(byte[] file) throws IOException {
        var path = given("table.csv", file);
        var read = new ArrayList<@Nullable Object>();
        read.add(Table.head(path, 20, new Faults()));
        for (var mapping : Presets.all()) {
            var faults = new Faults();
            var reads = row(mapping.kind());
            Table.read(path, mapping, faults, row -> read.add(reads.apply(row, faults)));
            read.add(faults.first());
        }
        return read;
    }

    private static BiFunction<Table.Row, Faults, @Nullable Object> row(Mapping.Kind kind) {
        return switch (kind) {
            case WORK -> WorkRows::of;
            case CLIENTS -> (row, faults) -> MasterRows.client(row, Currency.getInstance("USD"), faults);
            case MATTERS -> MasterRows::matter;
            case TIMEKEEPERS -> MasterRows::person;
            case RATES -> (row, faults) -> RateRows.agreement(row, "one", faults);
            case APPROVALS -> (row, faults) -> ApprovalRows.approval(row, Currency.getInstance("USD"), TODAY, faults);
            case TRUST -> (row, faults) -> MasterRows.trust(row, Currency.getInstance("USD"), TODAY, faults);
            case BUDGETS -> (row, faults) -> BudgetRows.line(row, Currency.getInstance("USD"), faults);
            case GUIDELINES -> (row, _) -> row.text(Mapping.Field.PARAMETER);
            case CALLS, DOCUMENTS -> LogRows::of;
        };
    }

    private static Object note(byte[] file) {
        var context = new Context(DateOrder.MONTH_FIRST, new Rounding(10, Rounding.Direction.UP), List.of(), List.of());
        try {
            var text = new String(file, StandardCharsets.UTF_8);
            return new NoteReader(context).read(new Note(text, new TimekeeperId("JD"), TODAY));
        } catch (UnreadableNote declared) {
            return declared;
        }
    }

    private static Path given(String name, byte[] file) throws IOException {
        Files.createDirectories(Outside.GIVEN);
        return Files.write(Outside.GIVEN.resolve(Thread.currentThread().threadId() + "-" + name), file);
    }
}
