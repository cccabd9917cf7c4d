package tenths.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.CreditInvoice;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// What clients took off and nobody appealed, and when the time for it is over.
@NullMarked
class OpenAppealsTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final String RULES = """
        name: northgate
        version: 1
        from: 2026-01-01
        document: Guide
        rules:
          - {name: appeals, kind: INV-13, severity: warn, clause: "4", page: 1, quote: Appeal within thirty days.,
             parameters: {days: 30, soon: 10}}
        """;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 3));
    private final RecordObjection objections = new RecordObjection(firm.house());

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), YEAR, null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    /// Three invoices, of which the client takes something off.
    private void takenOff(String first, String second, String third) {
        for (var matter = 1; matter <= 3; matter++) {
            firm.worked(matter, 60, "Draft answer");
        }
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, LocalDate.of(2026, 11, 3), "lee", Progress.SILENT);
        var untils = List.of(first, second, third);
        for (var number = 1; number <= 3; number++) {
            var taken = new ObjectionWish.TakenOff(
                    number + "0.00", "2026-11-03", "BB", "Block billing", untils.get(number - 1));
            assertThat(objections.record(Integer.toString(number), taken, "lee"))
                    .isInstanceOf(RecordObjection.Outcome.Recorded.class);
        }
    }

    private List<String> open() {
        return told(new OpenAppeals(firm.house()).open());
    }

    private List<String> soon() {
        return told(new OpenAppeals(firm.house()).soon());
    }

    private static List<String> told(List<OpenAppeals.Row> rows) {
        return rows.stream()
                .map(row -> row.reduced().onto().invoice() + " until " + row.until())
                .toList();
    }

    @Test
    void the_clients_own_day_goes_before_the_days_of_its_rule_and_the_first_to_close_comes_first() {
        takenOff("", "2026-11-12", "2026-12-24");
        assertThat(open()).containsExactly("2 until 2026-11-12", "1 until 2026-12-03", "3 until 2026-12-24");
        assertThat(soon()).containsExactly("2 until 2026-11-12");
        clock.moveTo("2026-11-23T15:00:00Z");
        assertThat(open()).as("one is over").containsExactly("1 until 2026-12-03", "3 until 2026-12-24");
        assertThat(soon()).as("ten days, as the rule says").containsExactly("1 until 2026-12-03");
        clock.moveTo("2026-12-03T15:00:00Z");
        assertThat(soon()).as("on the last day").containsExactly("1 until 2026-12-03");
        clock.moveTo("2026-12-04T15:00:00Z");
        assertThat(soon()).isEmpty();
    }

    @Test
    void where_no_rule_says_how_long_only_a_day_that_the_client_named_closes_anything() {
        firm.run("update client_terms set pack = null");
        takenOff("", "2026-11-11", "2026-11-10");
        assertThat(open()).containsExactly("3 until 2026-11-10", "2 until 2026-11-11", "1 until null");
        assertThat(soon()).as("within a week").containsExactly("3 until 2026-11-10");
    }

    @Test
    void what_was_appealed_withdrawn_or_credited_waits_no_more() {
        takenOff("2026-11-09", "2026-11-09", "2026-11-09");
        objections.appeal("1", 1, "2026-11-03", "lee");
        objections.withdraw("2", 1, "Of another invoice", "lee");
        assertThat(open()).containsExactly("3 until 2026-11-09");
        new CreditInvoice(firm.house()).credit("3", "Sent back", false, "lee");
        assertThat(open()).isEmpty();
    }
}
