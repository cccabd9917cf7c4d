package tenths.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.desk.imports.Importing.ENTRY;
import static tenths.desk.imports.Importing.EXPENSE;
import static tenths.desk.imports.Importing.HEADER;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.archive.Archive;
import tenths.archive.TestArchive;
import tenths.connectors.csv.Mapping;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Presets;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.store.Imports;

@NullMarked
class ImportFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_row_replaces_itself() {
        try (var firm = Importing.in(folder)) {
            assertThat(firm.work(ENTRY + EXPENSE).counts()).isEqualTo(new Imports.Counts(2, 0, 0));
            var again = firm.work(ENTRY + EXPENSE);
            assertThat(again.counts()).isEqualTo(new Imports.Counts(0, 0, 2));
            assertThat(again.earlier()).isNotNull();
            var report = firm.work(ENTRY.replace("0.40", "0.70") + EXPENSE);
            assertThat(report.counts()).isEqualTo(new Imports.Counts(0, 1, 1));
            assertThat(report.diffs())
                    .containsExactly(new RowDiff(2, "1", false, List.of(new RowDiff.Change("hours", "0.4", "0.7"))));
            assertThat(firm.waiting()).isEqualTo(2);
        }
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_keeps_nothing() {
        try (var firm = Importing.in(folder)) {
            var report = firm.dryRun(HEADER + ENTRY, Presets.ACTIVITIES);
            assertThat(report.applied()).isNull();
            assertThat(report.worthApplying()).isTrue();
            assertThat(report.diffs().getFirst().changes())
                    .contains(new RowDiff.Change("hours", "", "0.4"), new RowDiff.Change("codes", "", "L330 A104"));
            assertThat(firm.waiting()).isZero();
            assertThat(new Imports(firm.firm().house().transactions()).count()).isZero();
        }
    }

    @Test
    void rows_without_a_key_are_known_by_what_they_say() {
        var header = "matter,date,activity_description,note,price,quantity,type,activity_user,non_billable\n";
        var row = "0412-0001,10/05/2026,,Telephone adjuster,200,0.3,,Dana Ortega,\n";
        try (var firm = Importing.in(folder)) {
            assertThat(firm.apply(header + row + row, Presets.CLIO).counts().added())
                    .isEqualTo(2);
            var later = firm.apply(header + row + row + row.replace("0.3", "0.4"), Presets.CLIO);
            assertThat(later.counts()).isEqualTo(new Imports.Counts(1, 0, 2));
            assertThat(firm.waiting()).isEqualTo(3);
        }
    }

    @Test
    void all_faults_come_at_once_and_nothing_is_kept() {
        try (var firm = Importing.in(folder)) {
            var report = firm.work(ENTRY
                    + "3,TimeEntry,05.10.26,417,0412-0001,,,,25,,,Too long,false,\n"
                    + "4,TimeEntry,2026-10-05,999,0412-0009,,,,1:30,,,Nobody,false,\n"
                    + "5,TimeEntry,2026-10-05\n"
                    + "6,TimeEntry,2026-10-05,417,0412-0001,,,,-0.5,,,Negative,maybe,\n"
                    + ENTRY);
            assertThat(report.applied()).isNull();
            assertThat(report.faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly(
                            "3 date",
                            "3 quantity_in_hours",
                            "4 matter_id",
                            "4 user_id",
                            "5 ",
                            "6 quantity_in_hours",
                            "6 non_billable",
                            "7 id");
            assertThat(firm.waiting()).isZero();
        }
    }

    @Test
    void a_file_that_is_no_csv_is_refused_with_one_clear_fault() {
        try (var firm = Importing.in(folder)) {
            for (var content :
                    List.of("", "PK\u0003\u0004", "<html>", "%PDF-1.7", "a\u0000b", "id;note\n1;x\n", "id,\"date\n")) {
                var report = firm.apply(content, Presets.ACTIVITIES);
                assertThat(report.applied()).isNull();
                assertThat(report.faults())
                        .as(content)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.repair()).isNotBlank());
            }
        }
    }

    @Test
    void a_file_above_two_gigabytes_is_refused_before_it_is_read() throws IOException {
        var huge = folder.resolve("huge.csv");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength((2L << 30) + 1); // a sparse file: no bytes on disk
        }
        try (var firm = Importing.in(folder)) {
            var report = new ImportFile(firm.firm().house(), TestArchive.fresh())
                    .apply(ImportFile.Named.of(huge), Presets.ACTIVITIES, "lee", Progress.SILENT);
            assertThat(report.faults().getFirst().message()).isEqualTo("The file is larger than 2 GiB.");
        }
    }

    @Test
    void semicolons_decimal_commas_windows_letters_and_a_total_row_are_read() throws IOException {
        var mapping = new Mapping(
                "till",
                Mapping.Kind.WORK,
                "till",
                Map.of(
                        Field.KEY, "Nr",
                        Field.DATE, "Datum",
                        Field.MATTER, "Akte",
                        Field.TIMEKEEPER, "Anwalt",
                        Field.HOURS, "Stunden",
                        Field.NARRATIVE, "Text"),
                new Mapping.Style(Mapping.DateOrder.DAY_MONTH_YEAR, true));
        var text = "Nr;Datum;Akte;Anwalt;Stunden;Text\n7;05.10.2026;0412-0001;417;1,5;Pr\u00fcfung\nTotal;;;;1,5;\n";
        var file = Files.write(folder.resolve("till.csv"), text.getBytes(Charset.forName("windows-1252")));
        try (var firm = Importing.in(folder)) {
            var report = new ImportFile(firm.firm().house(), TestArchive.fresh())
                    .apply(ImportFile.Named.of(file), mapping, "lee", Progress.SILENT);
            assertThat(report.faults()).isEmpty();
            var work = firm.firm().house().works().waiting(SmallFirm.matter(1)).getFirst();
            assertThat(work.narrative()).isEqualTo("Pr\u00fcfung");
        }
    }

    @Test
    void a_changed_row_that_is_on_a_bill_is_refused_and_the_bill_is_named() {
        try (var firm = Importing.in(folder)) {
            firm.work(ENTRY);
            billed(firm);
            var report = firm.work(ENTRY.replace("0.40", "0.50"));
            assertThat(report.faults().getFirst().message()).contains("on a bill already (1)");
        }
    }

    @Test
    void a_stopped_import_keeps_nothing() {
        try (var firm = Importing.in(folder)) {
            var file = folder.resolve("stopped.csv");
            Files.writeString(file, HEADER + ENTRY + EXPENSE);
            var report = new ImportFile(firm.firm().house(), TestArchive.fresh())
                    .apply(ImportFile.Named.of(file), Presets.ACTIVITIES, "lee", (_, _) -> false);
            assertThat(report.applied()).isNull();
            assertThat(report.faults().getFirst().message()).contains("stopped before its end");
            assertThat(firm.waiting()).isZero();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void the_file_is_kept_under_its_hash() throws SQLException {
        try (var firm = Importing.in(folder)) {
            firm.work(ENTRY);
            var row =
                    new Imports(firm.firm().house().transactions()).page(0, 10).getFirst();
            assertThat(Path.of(row.source().location()))
                    .exists()
                    .hasFileName(row.source().sha256() + "-export.csv");
            assertThat(row.counts().added()).isEqualTo(1);
            assertThat(firm.firm().house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void undoing_takes_new_rows_away_and_brings_changed_ones_back() {
        try (var firm = Importing.in(folder)) {
            var first = firm.work(ENTRY);
            var second = firm.work(ENTRY.replace("0.40", "0.70") + EXPENSE);
            assertThat(firm.undo(second)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.waiting()).isEqualTo(1);
            assertThat(firm.work(ENTRY).counts()).isEqualTo(new Imports.Counts(0, 0, 1));
            assertThat(firm.undo(second)).isInstanceOf(UndoImport.Outcome.Refused.class);
            assertThat(firm.undo(first)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.waiting()).isZero();
            assertThat(firm.work(ENTRY + EXPENSE).counts().added()).isEqualTo(2);
            assertThat(firm.waiting()).isEqualTo(2);
        }
    }

    @Test
    void an_import_whose_rows_are_billed_is_not_undone() {
        try (var firm = Importing.in(folder)) {
            var report = firm.work(ENTRY);
            billed(firm);
            assertThat(firm.undo(report))
                    .isInstanceOfSatisfying(
                            UndoImport.Outcome.Refused.class,
                            refused -> assertThat(refused.reasons().getFirst()).contains("on a bill already (1)"));
        }
    }

    private static void billed(Importing firm) {
        var prebills = firm.firm().prepared();
        firm.firm().approve(prebills);
        new FinaliseInvoices(firm.firm().house()).finalise(prebills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
    }

    @Test
    void a_file_that_the_archive_cannot_keep_is_not_imported() throws IOException {
        var blocked = Files.writeString(folder.resolve("bills"), "a file where the archive should be");
        try (var firm = Importing.in(folder);
                var archive = Archive.at(blocked.toString())) {
            var file = ImportFile.Named.of(Files.writeString(folder.resolve("export.csv"), HEADER + ENTRY));
            var importing = new ImportFile(firm.firm().house(), archive);
            assertThatThrownBy(() -> importing.apply(file, Presets.ACTIVITIES, "lee", Progress.SILENT))
                    .hasMessage("the file cannot be kept, so it is not imported");
            assertThat(firm.waiting()).isZero();
            assertThat(new Imports(firm.firm().house().transactions()).count()).isZero();
        }
    }

    @Test
    void an_import_says_where_its_file_is_kept() {
        try (var firm = Importing.in(folder)) {
            var id = Importing.id(firm.work(ENTRY));
            assertThat(new Imports(firm.firm().house().transactions()).find(id))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(Path.of(row.source().location())).hasContent(HEADER + ENTRY));
        }
    }
}
