package tenths.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.connectors.csv.Presets;
import tenths.desk.SmallFirm;
import tenths.rates.Agreement;

/// Rates for particular work from a file.
@NullMarked
class RateImportTest {
    private static final String HEADER =
            "client_id,user_id,task_code,activity_code,currency,valid_from,valid_to,rate,type,notice_days,notice_given,"
                    + "kind\n";
    private static final String RATES = HEADER + """
            0412,417,L330,A109,USD,2026-01-01,,210.00,,60,2026-01-15,panel
            0412,417,l300,,,2026-01-01,,205.00,rate,,,panel
            0412,,,,,2026-01-01,,220.00,maximum,,,panel
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rates_for_work_come_in_once_and_go_again() {
        try (var firm = Importing.in(folder)) {
            var first = firm.apply(RATES, Presets.RATES);
            assertThat(first.faults()).isEmpty();
            assertThat(first.counts().added()).isEqualTo(3);
            assertThat(firm.firm().house().agreements().of(SmallFirm.CARRIER))
                    .filteredOn(each -> each.source().equals("panel"))
                    .extracting(each -> each.scope().on().words(), Agreement::kind, each -> each.notice() != null)
                    .containsExactlyInAnyOrder(
                            tuple("task L330, activity A109", Agreement.Kind.RATE, true),
                            tuple("phase L300", Agreement.Kind.RATE, false),
                            tuple("", Agreement.Kind.MAXIMUM, false));
            assertThat(firm.apply(RATES, Presets.RATES).counts().same()).isEqualTo(3);
            assertThat(firm.undo(first)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(firm.firm().house().agreements().all()).hasSize(2);
        }
    }

    @Test
    void a_new_rate_ends_the_one_before_and_its_import_taken_back_lets_it_run_on() {
        try (var firm = Importing.in(folder)) {
            firm.apply(HEADER + "0412,417,,,,2026-01-01,,200,,,,old\n", Presets.RATES);
            var raise = firm.apply(HEADER + "0412,417,,,,2026-07-01,,210,,,,new\n", Presets.RATES);
            assertThat(raise.counts().changed()).isEqualTo(1);
            assertThat(ends(firm)).containsExactly(LocalDate.of(2026, 6, 30));
            assertThat(firm.undo(raise)).isInstanceOf(UndoImport.Outcome.Done.class);
            assertThat(ends(firm)).containsExactly((LocalDate) null);
            assertThat(firm.firm().violations()).isEmpty();
        }
    }

    private static List<@Nullable LocalDate> ends(Importing firm) {
        var ends = new ArrayList<@Nullable LocalDate>();
        firm.firm().house().agreements().all().stream()
                .filter(each -> each.source().equals("old"))
                .forEach(each -> ends.add(each.to()));
        return ends;
    }

    @Test
    void every_fault_of_such_a_rate_is_told_with_its_column() {
        try (var firm = Importing.in(folder)) {
            var faults = firm.apply(
                            HEADER + "0412,417,,,XXQ,2026-01-01,,200,fee,0,,\n0412,,,,,2026-01-01,2026-12-31,9,,,,\n"
                                    + "0412,,,,,2026-06-01,,9,,,,\n",
                            Presets.RATES)
                    .faults();
            assertThat(faults)
                    .extracting(fault -> fault.line() + " " + fault.column())
                    .containsExactly("2 currency", "2 type", "2 notice_days", "3 valid_from", "4 valid_from");
        }
    }
}
