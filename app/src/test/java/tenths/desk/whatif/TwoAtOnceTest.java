package tenths.desk.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tenths.connectors.packs.PackReader;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.TryOnPast;
import tenths.store.TestDatabase;

/// Two people at once, each with a connection of their own: one acts, the other hears of it.
@NullMarked
@Timeout(120)
class TwoAtOnceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
    private static final String CHANGE = "rounding: {client: \"0412\", hundredths: 25, direction: up}";

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.on(database.app(), database::close, 1);
    private final House house =
            new House(database.app(), CLOCK, text -> PackReader.read(text).orThrow());

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private ApplyTried.Wish tried() {
        firm.worked(1, 61, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(house).finalise(bills, TODAY, "lee", Progress.SILENT);
        var trying = new TryOnPast(house);
        var ready =
                (TryOnPast.Outcome.Ready) trying.ask(new TryOnPast.Question(CHANGE, null, null, TODAY, TODAY), "lee");
        trying.run(ready, Progress.SILENT);
        return new ApplyTried.Wish(ready.id(), CHANGE, "a change", TODAY, "Letter of 4 March 2026");
    }

    /// Both have begun and stand before the table when a third connection, which held it, lets go.
    private List<ApplyTried.Outcome> atOnce(Callable<ApplyTried.Outcome> one, Callable<ApplyTried.Outcome> other)
            throws Exception {
        try (var held = database.owner().getConnection();
                var people = Executors.newFixedThreadPool(2)) {
            held.setAutoCommit(false);
            try (var statement = held.createStatement()) {
                statement.execute("lock table applied_change in access exclusive mode");
            }
            var first = people.submit(one);
            var second = people.submit(other);
            while (waiting() < 2) {
                Thread.sleep(10);
            }
            held.rollback();
            return List.of(first.get(), second.get());
        }
    }

    private int waiting() throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(distinct pid) from pg_locks where not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private List<String> events() {
        return house.transactions()
                .sql()
                .sql("select action from audit_event where action like 'WhatIf%' and action <> 'WhatIfAsked'")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void what_two_take_back_at_once_is_taken_back_by_one_and_the_other_hears_by_whom() throws Exception {
        var done = (ApplyTried.Outcome.Done) new ApplyTried(house).apply(tried(), "lee");
        var outcomes = atOnce(
                () -> new ApplyTried(house).takeBack(done.id(), "kim"),
                () -> new ApplyTried(house).takeBack(done.id(), "pat"));
        assertThat(outcomes)
                .filteredOn(ApplyTried.Outcome.Done.class::isInstance)
                .hasSize(1);
        var by = outcomes.getFirst() instanceof ApplyTried.Outcome.Done ? "kim" : "pat";
        assertThat(outcomes).contains(new ApplyTried.Outcome.BackAlready(by));
        assertThat(events()).containsExactly("WhatIfApplied", "WhatIfTakenBack");
    }

    @Test
    void what_two_apply_at_once_is_agreed_by_one_and_the_other_is_told_that_it_holds() throws Exception {
        var wish = tried();
        var outcomes =
                atOnce(() -> new ApplyTried(house).apply(wish, "kim"), () -> new ApplyTried(house).apply(wish, "pat"));
        assertThat(outcomes)
                .filteredOn(ApplyTried.Outcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(ApplyTried.Outcome.Refused.class::isInstance)
                .singleElement()
                .asString()
                .contains("already");
        assertThat(events()).containsExactly("WhatIfApplied");
    }
}
