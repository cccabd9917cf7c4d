package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.Place;

/// From a terminal beside the running house: the forecast of all bills, and budgets in and out.
@NullMarked
@Timeout(180)
class ForecastCommandTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void all_bills_are_forecast_and_a_budget_goes_in_and_out() throws Exception {
        try (var database = Database.open(new Place.Embedded(data.resolve("database")))) {
            var firm = SmallFirm.on(database.source(), () -> {}, 2);
            firm.run("update client_terms set profile = 'strict'");
            firm.worked(1, 24, "Telephone conference with adjuster");
            firm.worked(2, 24, "Telephone conference with adjuster");
            var fine = Terminal.tenths(data, "forecast");
            assertThat(fine.code()).as(fine.err()).isZero();
            assertThat(fine.out()).contains("accepted       2", "about 0 minutes to answer 0 findings");
            firm.run("update matter set claim_number = '' where id = '0412-0002'");
            var refused = Terminal.tenths(data, "forecast", "--json");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out())
                    .contains(
                            "\"accepted\":1",
                            "\"refused\":1",
                            "\"measured\":false",
                            "CLIENT_MATTER_ID",
                            "\"waitsFor\":[]");
            budgets();
        }
    }

    private void budgets() throws Exception {
        var file = data.resolve("budgets.csv");
        Files.writeString(file, "matter_id,valid_from,phase,fees,expenses\n0412-0001,2026-10-01,L300,9000,500\n");
        var read = Terminal.tenths(data, "import", "--kind", "budgets", file.toString());
        assertThat(read.code()).as(read.err()).isZero();
        var out = data.resolve("budget.xml");
        var written = Terminal.tenths(data, "budget", "0412-0001", "--out", out.toString());
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(Files.readString(out)).contains("<budget_total>9500.00</budget_total>");
        var again = Terminal.tenths(data, "budget", "0412-0001", "--out", out.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already");
        var nobody = Terminal.tenths(
                data, "budget", "0412-0002", "--out", data.resolve("other.xml").toString());
        assertThat(nobody.err()).contains("Nobody wrote a budget for a matter 0412-0002.");
    }
}
