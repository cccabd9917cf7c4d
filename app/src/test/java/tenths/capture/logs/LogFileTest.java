package tenths.capture.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.capture.Found;
import tenths.capture.Loaded;
import tenths.capture.Written;
import tenths.capture.calendar.Window;
import tenths.capture.files.ReadFile;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.time.NoteSource;

/// Logs of phones and documents become notes of the people who called and wrote.
@NullMarked
class LogFileTest {
    private static final Window WINDOW = Window.last(400, Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC, "");

    @TempDir
    Path folder;

    private Loaded read(String csv, Mapping... mappings) throws IOException {
        return new ReadFile(WINDOW, List.of(mappings)).read("log.csv", Written.file(folder, "log.csv", csv));
    }

    @Test
    void calls_are_told_with_whom_how_long_and_about_what() throws IOException {
        var loaded = read("""
                Date,Time,Extension,Direction,Name,Number,Duration,Subject
                2026-11-02,9:12,417,Outgoing,Jane Hill,312-555-0100,12:34,Smith settlement
                2026-11-02,10:00,417,Incoming,,312-555-0199,00:01:00,
                2026-11-02,10:05,417,Outgoing,Nobody,312-555-0111,0:00,
                """);
        assertThat(loaded.unread()).isEmpty();
        assertThat(loaded.notes())
                .extracting(Found::text)
                .containsExactly(
                        "Call with Jane Hill (312-555-0100), 13 min, re Smith settlement",
                        "Call from 312-555-0199, 1 min");
        var first = loaded.notes().getFirst();
        assertThat(first.person()).isEqualTo("417");
        assertThat(first.source().kind()).isEqualTo(NoteSource.Kind.CALL_LOG);
        assertThat(first.incoming().writtenOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_document_that_was_opened_often_is_one_note_of_the_day() throws IOException {
        var loaded = read("""
                start,end,user,document,matter,action
                2026-11-02 09:00,2026-11-02 09:20,Pat Miller,Motion.docx,1001,Edited
                2026-11-02 11:00,2026-11-02 11:10,Pat Miller,Motion.docx,1001,Edited
                2026-11-02 23:50,2026-11-03 00:05,Pat Miller,Memo.docx,1002,Viewed
                """);
        assertThat(loaded.unread()).isEmpty();
        assertThat(loaded.notes())
                .extracting(Found::text)
                .containsExactly("Edited \"Motion.docx\", 30 min, re 1001", "Viewed \"Memo.docx\", 15 min, re 1002");
        assertThat(loaded.notes().getFirst().source().kind()).isEqualTo(NoteSource.Kind.DOCUMENT_LOG);
    }

    @Test
    void a_saved_mapping_reads_columns_that_nobody_would_guess() throws IOException {
        var mapping = new Mapping(
                "pbx",
                Mapping.Kind.CALLS,
                "pbx",
                Map.of(Field.DATE, "Dt", Field.SECONDS, "Sek", Field.OTHER_NAME, "Tln", Field.TIMEKEEPER, "NSt"),
                new Mapping.Style(Mapping.DateOrder.DAY_MONTH_YEAR, true));
        assertThat(read("Dt;NSt;Tln;Sek\n02.11.2026;417;Hill;90\n", mapping).notes())
                .extracting(Found::text)
                .containsExactly("Call with Hill, 2 min");
    }

    @Test
    void every_faulty_row_is_named_and_the_others_are_read() throws IOException {
        var loaded = read("""
                Date,Name,Duration,Extension
                2026-13-02,A,1:00,417
                2026-11-02,B,soon,417
                2026-11-02,C,99:99:99,417
                2026-11-02,D,2:00,417
                """);
        assertThat(loaded.notes()).hasSize(1);
        assertThat(loaded.unread())
                .extracting(unread -> unread.part())
                .containsExactly("line 2, Date", "line 3, Duration", "line 4, Duration");
        assertThat(loaded.unread().getFirst().toString())
                .startsWith("log.csv, line 2, Date: This day does not exist (\"2026-13-02\").");
    }

    @Test
    void the_same_row_has_the_same_key_in_every_export() throws IOException {
        var row = "2026-11-02,A,1:00,417\n";
        var one = read("Date,Name,Duration,Extension\n" + row).notes().getFirst();
        var other = read("Date,Name,Duration,Extension\n2026-11-01,B,1:00,417\n" + row)
                .notes()
                .getLast();
        assertThat(other.source().key()).isEqualTo(one.source().key());
    }
}
