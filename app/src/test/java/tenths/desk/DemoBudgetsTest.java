package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.access.Vault;
import tenths.archive.TestArchive;
import tenths.connectors.demo.DemoBudgets;
import tenths.connectors.demo.DemoFirm;
import tenths.connectors.packs.PackReader;
import tenths.desk.forecasts.MakeForecast;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.store.TestDatabase;

/// The rules on budgets held against what was planted among the budgets of the demo firm.
@NullMarked
class DemoBudgetsTest {
    @Test
    void every_planted_budget_is_found_on_its_bill_and_no_other() {
        try (var database = TestDatabase.fresh();
                var archive = TestArchive.fresh()) {
            var loader = new LoadDemo(
                    database.app(), archive, text -> PackReader.read(text).orThrow(), Vault.forThisRun());
            var demo = DemoFirm.generate();
            loader.load(demo, Progress.SILENT);
            var house = loader.on(DemoFirm.TODAY);
            assertThat(new LoadDemoBudgets(house).load(demo)).isEqualTo(39);
            var made = (MakeForecast.Outcome.Made) new MakeForecast(house).now("lee", Progress.SILENT);
            assertThat(made.bills())
                    .filteredOn(bill -> bill.fate() == Fate.REFUSED && bill.cause() == Cause.BUDGET)
                    .hasSize(2);
            var upTo = demo.open().month().atEndOfMonth();
            new PreparePrebills(house).prepare(PreparePrebills.Selection.everything(upTo), "lee", Progress.SILENT);
            assertThat(found(house)).containsExactlyInAnyOrderElementsOf(planted(demo));
            var beyond = new WatchBudgets(house)
                    .written().stream().filter(WatchBudgets.Row::isOpenAndOver).toList();
            assertThat(beyond).as("beyond 80 or 100 per cent").hasSize(4);
        }
    }

    private static List<String> found(House house) {
        return house.transactions()
                .sql()
                .sql("select distinct f.rule || ' ' || p.matter_id from finding f join prebill p on p.id = f.prebill_id"
                        + " where p.state = 'CHECK' and f.rule in ('INV-11', 'INV-12')")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static List<String> planted(DemoFirm demo) {
        return Stream.of(DemoBudgets.of(demo))
                .flatMap(budgets -> budgets.planted().stream())
                .map(fault -> fault.rule() + " " + fault.matter())
                .toList();
    }
}
