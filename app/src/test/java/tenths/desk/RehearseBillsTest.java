package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.Forecast.Bill;
import tenths.desk.Forecast.Fate;
import tenths.firm.ClientId;
import tenths.store.CountedSource;
import tenths.store.TestDatabase;

/// What many bills would meet at their portals, before they become final.
@NullMarked
class RehearseBillsTest {
    private static final int EXACT = 24;
    private static final int HALF_A_CENT = 6;

    @Test
    void each_of_many_bills_meets_what_it_meets_alone() {
        try (var firm = SmallFirm.withMatters(5)) {
            var bills = bills(firm, EXACT, HALF_A_CENT, EXACT, HALF_A_CENT, EXACT);
            firm.run("insert into approved_timekeeper values ('0412', '417', '2026-01-01', '2026-12-31')");
            firm.run("insert into agreement (id, matter_id, timekeeper_id, valid_from, per_hour, source)"
                    + " values ('m5', '0412-0005', '417', '2026-01-01', 150, 'letter')");
            firm.run("update prebill set profile = 'standard' where matter_id = '0412-0003'");
            var forecast = forecast(firm, bills);
            assertThat(forecast.bills())
                    .extracting(bill -> bill.said().fate())
                    .containsExactly(Fate.ACCEPTED, Fate.REFUSED, Fate.NO_PORTAL, Fate.REFUSED, Fate.ACCEPTED);
            var one = new RehearseBill(firm.house());
            for (var bill : forecast.bills()) {
                var alone = one.rehearse(firm.open(bill.row().id())).getFirst();
                assertThat(bill.said()).isEqualTo(Bill.Said.of(alone));
            }
            assertThat(forecast.of(Fate.REFUSED).getFirst().said().first())
                    .contains("line 3 of the e-bill, LINE_ITEM_TOTAL", "the printed numbers come to 18.555");
        }
    }

    @Test
    void what_was_agreed_with_one_client_or_matter_says_nothing_of_another() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.run("insert into client (id, name, currency) values ('0999', 'Harbor Casualty', 'USD')");
            firm.run("insert into matter (id, client_id, name, claim_number, opened)"
                    + " values ('0412-0003', '0999', 'Doe', 'H1', '2026-01-01')");
            firm.run("insert into client_terms (client_id, valid_from, increment_hundredths, increment_direction)"
                    + " values ('0999', '2026-01-01', 10, 'UP')");
            var bills = bills(firm, EXACT, EXACT, EXACT);
            firm.run("insert into approved_timekeeper values ('0999', '522', '2026-01-01', null)");
            var forecast = forecast(firm, bills);
            assertThat(forecast.bills())
                    .extracting(bill -> bill.row().client() + " " + bill.said().fate())
                    .containsExactlyInAnyOrder("0412 ACCEPTED", "0412 ACCEPTED", "0999 REFUSED");
            assertThat(forecast.of(Fate.REFUSED).getFirst().row().client()).isEqualTo(new ClientId("0999"));
        }
    }

    @Test
    void thirty_bills_ask_the_database_no_more_than_two() {
        try (var database = TestDatabase.fresh()) {
            var counted = new CountedSource(database.app());
            try (var firm = SmallFirm.on(counted.source(), () -> {}, 30)) {
                var minutes = new int[30];
                Arrays.fill(minutes, EXACT);
                var bills = bills(firm, minutes);
                var before = counted.statements();
                forecast(firm, bills.subList(0, 2));
                var two = counted.statements() - before;
                var all = forecast(firm, bills);
                assertThat(counted.statements() - before - two).isEqualTo(two);
                assertThat(all.count(Fate.ACCEPTED)).isEqualTo(30);
            }
        }
    }

    @Test
    void what_a_portal_would_refuse_stays_approved_and_uses_up_no_number() {
        try (var firm = SmallFirm.withMatters(3)) {
            var bills = bills(firm, EXACT, HALF_A_CENT, EXACT);
            var done = finalise(firm, bills, false);
            assertThat(outcome(done, bills.get(0))).isEqualTo(new Outcome.Finalised("1"));
            assertThat(outcome(done, bills.get(2))).isEqualTo(new Outcome.Finalised("2"));
            assertThat(outcome(done, bills.get(1)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reasons())
                                    .singleElement()
                                    .asString()
                                    .startsWith("A strict receiver would refuse it. line 3 of the e-bill")
                                    .endsWith("The bill stays approved."));
            assertThat(done.leftOut()).extracting(bill -> bill.row().id()).containsExactly(bills.get(1));
            assertThat(outcome(finalise(firm, bills.subList(1, 2), true), bills.get(1)))
                    .isEqualTo(new Outcome.Finalised("3"));
            assertThat(firm.violations()).isEmpty();
            assertThat(overruled(firm)).containsExactly("3");
        }
    }

    @Test
    void a_rehearsal_that_is_stopped_makes_nothing_final() {
        try (var firm = SmallFirm.withMatters(1)) {
            var bills = bills(firm, EXACT);
            var done = new FinaliseRehearsed(firm.house())
                    .finalise(bills, firm.house().today(), true, "lee", (_, _) -> false);
            assertThat(outcome(done, bills.getFirst()))
                    .isEqualTo(new Outcome.Refused(List.of("It was stopped before this bill's turn.")));
        }
    }

    @Test
    void bills_that_are_not_approved_are_not_rehearsed() {
        try (var firm = SmallFirm.withMatters(1)) {
            var bills = bills(firm, EXACT);
            firm.run("update prebill set state = 'CHECK'");
            assertThat(forecast(firm, bills).bills()).isEmpty();
        }
    }

    /// Approved ones, one for each matter, in the order of the matters.
    private static List<UUID> bills(SmallFirm firm, int... minutes) {
        firm.run("update client_terms set profile = 'strict'");
        for (var matter = 1; matter <= minutes.length; matter++) {
            firm.worked(matter, minutes[matter - 1], "Telephone conference with adjuster");
        }
        firm.approve(firm.prepared());
        return firm.house()
                .transactions()
                .sql()
                .sql("select id from prebill order by matter_id")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Forecast forecast(SmallFirm firm, List<UUID> bills) {
        return new RehearseBills(firm.house()).rehearse(bills, firm.house().today(), Progress.SILENT);
    }

    private static FinaliseRehearsed.Done finalise(SmallFirm firm, List<UUID> bills, boolean refusedToo) {
        return new FinaliseRehearsed(firm.house())
                .finalise(bills, firm.house().today(), refusedToo, "lee", Progress.SILENT);
    }

    /// Numbers of the invoices that somebody let go against the rehearsal, as the house book has them.
    private static List<String> overruled(SmallFirm firm) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select subject_id from audit_event where action = 'InvoiceFinalised' and"
                        + " reason like 'Final although %would refuse it. line 3 of the e-bill%'")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    private static Outcome outcome(FinaliseRehearsed.Done done, UUID bill) {
        return Objects.requireNonNull(done.outcomes().get(bill));
    }
}
