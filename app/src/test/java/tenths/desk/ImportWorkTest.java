package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.connectors.csv.Presets;

@NullMarked
class ImportWorkTest {
    private static final String HEADER =
            "id,type,date,user_id,matter_id,task_code,activity_code,expense_code,quantity_in_hours,quantity,price,note,"
                    + "non_billable,created_at\n";
    private static final String ENTRY =
            "1,TimeEntry,2026-10-05,417,0412-0001,L330,A104,,0.40,,,\"Review \"\"x\"\"\",false,2026-10-06\n";
    private static final String EXPENSE =
            "2,ExpenseEntry,2026-10-06,417,0412-0001,,,E101,,240,0.08,\"Copies, 240 pages\",false,2026-10-06\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_same_file_again_changes_nothing_and_a_changed_row_replaces_itself() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var imports = new ImportWork(firm.house());
            assertThat(imports.apply(file(HEADER + ENTRY + EXPENSE), Presets.ACTIVITIES, "lee")
                            .added())
                    .isEqualTo(2);
            assertThat(imports.apply(file(HEADER + ENTRY + EXPENSE), Presets.ACTIVITIES, "lee")
                            .unchanged())
                    .isEqualTo(2);
            var report =
                    imports.apply(file(HEADER + ENTRY.replace("0.40", "0.70") + EXPENSE), Presets.ACTIVITIES, "lee");
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.changes().getFirst().line()).isEqualTo(2);
            assertThat(firm.house().works().waiting(SmallFirm.matter(1))).hasSize(2);
        }
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_keeps_nothing() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var report = new ImportWork(firm.house()).dryRun(file(HEADER + ENTRY), Presets.ACTIVITIES, "lee");
            assertThat(report.applied()).isFalse();
            assertThat(report.added()).isEqualTo(1);
            assertThat(firm.house().works().waiting(SmallFirm.matter(1))).isEmpty();
        }
    }

    @Test
    void all_faults_come_at_once_and_nothing_is_kept() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var report = new ImportWork(firm.house())
                    .apply(
                            file(HEADER
                                    + ENTRY
                                    + "3,TimeEntry,05.10.26,417,0412-0001,,,,25,,,Too long,false,\n"
                                    + "4,TimeEntry,2026-10-05,999,0412-0009,,,,1:30,,,Nobody,false,\n"
                                    + "5,TimeEntry,2026-10-05\n"
                                    + ENTRY),
                            Presets.ACTIVITIES,
                            "lee");
            assertThat(report.applied()).isFalse();
            assertThat(report.faults())
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly("3 date", "3 quantity_in_hours", "4 matter_id", "4 user_id", "5 ", "6 id");
            assertThat(firm.house().works().waiting(SmallFirm.matter(1))).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_csv_is_refused_with_one_clear_fault() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var imports = new ImportWork(firm.house());
            for (var content :
                    new String[] {"", "PK\u0003\u0004", "<html>", "%PDF-1.7", "a\u0000b", "id;note\n1;x\n"}) {
                var report = imports.apply(file(content), Presets.ACTIVITIES, "lee");
                assertThat(report.applied()).isFalse();
                assertThat(report.faults())
                        .as(content)
                        .isNotEmpty()
                        .allSatisfy(fault -> assertThat(fault.repair()).isNotBlank());
            }
        }
    }

    @Test
    void a_changed_row_that_is_on_a_bill_is_refused_and_the_bill_is_named() throws IOException {
        try (var firm = SmallFirm.withMatters(1)) {
            var imports = new ImportWork(firm.house());
            imports.apply(file(HEADER + ENTRY), Presets.ACTIVITIES, "lee");
            var prebills = firm.prepared();
            firm.approve(prebills);
            new FinaliseInvoices(firm.house()).finalise(prebills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
            var report = imports.apply(file(HEADER + ENTRY.replace("0.40", "0.50")), Presets.ACTIVITIES, "lee");
            assertThat(report.faults().getFirst().message()).contains("on a bill already (1)");
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("export.csv"), content, StandardCharsets.UTF_8);
    }
}
