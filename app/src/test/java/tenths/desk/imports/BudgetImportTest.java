package tenths.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.archive.TestArchive;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Presets;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetVersion;

/// Budgets from a file: all of it or nothing, and every fault at once with its line and column.
@NullMarked
class BudgetImportTest {
    private static final String HEADER =
            "matter_id,version,valid_from,phase,task,fees,expenses,hours,reason,approved_on,approved_by,document\n";

    private static final String[] TWO = {
        "0412-0001,1,2026-10-01,L300,,9000.00,500,40.50,asked for,2026-10-02,Ms Ames,letter of 2 October",
        "0412-0001,1,2026-10-01,,L330,4000,,,asked for,2026-10-02,Ms Ames,letter of 2 October",
        "0412-0001,2,2026-11-01,L300,,12000,,,trial is near,,,",
    };

    private final SmallFirm firm = SmallFirm.withMatters(2);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        firm.close();
    }

    private ImportReport read(boolean keep, String... rows) throws Exception {
        var file = folder.resolve("budgets.csv");
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n");
        try (var archive = TestArchive.fresh()) {
            var imports = new ImportFile(firm.house(), archive);
            var named = ImportFile.Named.of(file);
            return keep
                    ? imports.apply(named, Presets.BUDGETS, "lee", Progress.SILENT)
                    : imports.dryRun(named, Presets.BUDGETS, "lee", Progress.SILENT);
        }
    }

    private List<BudgetVersion> versions() {
        return firm.house().budgets().of(SmallFirm.matter(1)).stream()
                .map(kept -> kept.version())
                .toList();
    }

    private long events(String like) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action like :like")
                .param("like", like)
                .query(Long.class)
                .single();
    }

    @Test
    void versions_come_in_with_their_lines_and_the_approval_of_the_client() throws Exception {
        var report = read(true, TWO);
        assertThat(report.faults()).isEmpty();
        assertThat(report.counts().added()).isEqualTo(2);
        assertThat(versions()).extracting(BudgetVersion::number).containsExactly(2, 1);
        assertThat(versions().getFirst().answer()).isEqualTo(new BudgetAnswer.Proposed());
        var first = versions().getLast();
        assertThat(first.answer())
                .isEqualTo(new BudgetAnswer.Approved(LocalDate.of(2026, 10, 2), "Ms Ames", "letter of 2 October"));
        assertThat(first.plan().total()).hasToString("USD 9500.00");
        assertThat(first.plan().byCode()).containsOnlyKeys("L300", "L330");
        assertThat(events("Budget%")).isEqualTo(3);
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_and_an_approval_that_came_since_is_taken() throws Exception {
        read(true, TWO);
        var again = read(true, TWO);
        assertThat(again.counts().same()).isEqualTo(2);
        assertThat(again.worthApplying()).isFalse();
        var answered = read(true, TWO[2].replace("near,,,", "near,2026-11-02,Ms Ames,mail of 2 November"));
        assertThat(answered.faults()).isEmpty();
        assertThat(answered.counts().changed()).isEqualTo(1);
        assertThat(versions().getFirst().answer()).isInstanceOf(BudgetAnswer.Approved.class);
    }

    @Test
    void a_dry_run_says_what_would_come_and_keeps_nothing() throws Exception {
        var report = read(false, TWO);
        assertThat(report.diffs())
                .extracting(RowDiff::key)
                .containsExactly("0412-0001 version 1", "0412-0001 version 2");
        assertThat(versions()).isEmpty();
        assertThat(events("%")).isZero();
    }

    @Test
    void every_fault_is_told_at_once_with_line_and_column_and_nothing_is_kept() throws Exception {
        var report = read(
                true,
                "0412-0009,1,2026-10-01,L300,,100,,,,,,",
                "0412-0001,x,2026-13-01,l3,,1.005,-1,x,,,,",
                "0412-0001,1,2026-10-01,L300,,100,,,,2026-10-02,,",
                "0412-0002,1,2026-10-01,L300,,100,,,,,,",
                "0412-0002,1,2026-10-05,,L310,50,,,,,,",
                "0412-0002,3,2026-10-01,L300,,100,,,,,,",
                "0412-0001,2,2026-10-01,L300,,100,,,,,,",
                "0412-0001,2,2026-10-01,,L330,200,,,,,,");
        assertThat(report.faults().stream().map(BudgetImportTest::place))
                .containsExactlyInAnyOrder(
                        "2 matter_id",
                        "3 version",
                        "3 valid_from",
                        "3 phase",
                        "3 fees",
                        "3 expenses",
                        "3 hours",
                        "4 approved_by",
                        "4 document",
                        "6 valid_from",
                        "7 version",
                        "8 matter_id");
        assertThat(versions()).isEmpty();
    }

    private static String place(Fault fault) {
        return fault.line() + " " + fault.column();
    }

    @Test
    void a_version_that_is_here_is_never_changed() throws Exception {
        read(true, TWO);
        var report = read(true, "0412-0001,2,2026-11-01,L300,,12001,,,trial is near,,,");
        assertThat(report.faults()).extracting(Fault::repair).containsExactly("Give the changed budget version 3.");
        var next = read(true, "0412-0001,,2026-11-01,L300,,12001,,,trial is near,,,");
        assertThat(next.faults()).isEmpty();
        assertThat(versions().getFirst().number()).isEqualTo(3);
    }

    @Test
    void an_approval_of_tomorrow_is_refused() throws Exception {
        var report = read(true, "0412-0001,1,2026-10-01,L300,,100,,,,2026-11-04,Ms Ames,letter");
        assertThat(report.faults().stream().map(BudgetImportTest::place)).containsExactly("2 approved_on");
        assertThat(versions()).isEmpty();
    }
}
