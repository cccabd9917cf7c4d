package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.ChangePrebillState.Move;
import tenths.firm.TimekeeperId;
import tenths.store.PrebillRow.State;
import tenths.store.TestDatabase;
import tenths.store.capture.Targets;
import tenths.store.views.BillList;

/// Who reviews a bill, for how long, and who is reminded.
@NullMarked
class ReviewersTest {
    private static final TimekeeperId DANA = new TimekeeperId("417");
    private static final TimekeeperId PER = new TimekeeperId("522");

    private final MovableClock clock = new MovableClock("2026-11-02T15:00:00Z", "America/New_York");
    private final SmallFirm firm = SmallFirm.at(TestDatabase.fresh(), clock, 3);
    private List<UUID> bills = List.of();

    @BeforeEach
    void threeBillsWaitForDana() {
        firm.worked(1, 24, "Telephone adjuster on reserve");
        firm.worked(2, 30, "Review medical records of plaintiff");
        firm.worked(3, 36, "Draft answer to complaint");
        bills = firm.prepared();
        assign(DANA);
        new ChangePrebillState(firm.house()).move(bills, Move.REVIEW, "", "lee");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private AssignReviewers.Assigned assign(TimekeeperId reviewer) {
        var wishes = new LinkedHashMap<UUID, TimekeeperId>();
        bills.forEach(id -> wishes.put(id, reviewer));
        return new AssignReviewers(firm.house()).assign(wishes, "lee");
    }

    private RemindReviewers.Reminded remind() {
        return new RemindReviewers(firm.house()).of(bills, "lee", "Lee Marsh");
    }

    private long events(String action) {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from audit_event where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    @Test
    void a_new_reviewer_is_written_down_once_for_each_bill_that_changes_hands() {
        assertThat(assign(PER).before())
                .isEqualTo(Map.of(bills.get(0), "417", bills.get(1), "417", bills.get(2), "417"));
        assertThat(assign(PER).before()).isEmpty();
        assertThat(events("PrebillAssigned")).isEqualTo(6);
        assertThat(firm.open(bills.getFirst()).row().state()).isEqualTo(State.REVIEW);
    }

    @Test
    void nobody_outside_the_firm_reviews_and_nothing_final_changes_hands() {
        new ChangePrebillState(firm.house()).move(bills.subList(0, 1), Move.DISCARD, "", "lee");
        var assigned = assign(new TimekeeperId("999"));
        assertThat(assigned.before()).isEmpty();
        assertThat(assigned.refused()).hasSize(3).anyMatch(why -> why.contains("no timekeeper 999"));
        assertThat(assign(PER).refused()).containsExactly("0412-0001: the bill is no longer open.");
    }

    @Test
    void the_days_with_a_reviewer_count_from_the_day_it_was_given() {
        clock.pass(Duration.ofDays(4));
        new ChangePrebillState(firm.house()).move(bills.subList(0, 1), Move.REOPEN, "", "lee");
        new ChangePrebillState(firm.house()).move(bills.subList(0, 1), Move.REVIEW, "", "lee");
        var oldest = new BillList(firm.house().transactions()).oldest().get(State.REVIEW);
        assertThat(oldest).isEqualTo("2026-11-02T15:00:00Z");
        assertThat(firm.open(bills.getFirst()).row().hands().givenAt()).isEqualTo("2026-11-06T15:00:00Z");
    }

    @Test
    void a_reviewer_gets_one_letter_a_day_that_names_no_client_and_no_amount() {
        new Targets(firm.house().transactions()).saveAddress(DANA, "dana@firm.example");
        clock.pass(Duration.ofDays(3));
        var reminded = remind();
        assertThat(reminded.reminded()).containsExactly(DANA);
        assertThat(reminded.bills()).isEqualTo(3);
        assertThat(remind().notReminded()).containsExactly("Ortega, Dana was reminded today already.");
        assertThat(letters())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("3 bills wait for your review, the oldest since Monday 2 November.", "Lee Marsh")
                        .doesNotContain("Northgate", "0412", "Smith", "$"));
    }

    private List<String> letters() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select body from letter where about = 'REVIEW'")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void without_an_address_it_says_so_and_sends_nothing() {
        assertThat(remind().notReminded())
                .containsExactly("Ortega, Dana has no mail address. Enter one under Missing time, Targets.");
        assertThat(letters()).isEmpty();
        assertThat(events("ReminderQueued")).isZero();
    }
}
