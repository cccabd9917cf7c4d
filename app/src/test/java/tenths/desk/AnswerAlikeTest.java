package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.AnswerAlike.Answer;
import tenths.invoicing.Adjustment;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// Findings of one clause on many bills are answered by one act that is shown first and put back as one.
@NullMarked
class AnswerAlikeTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: long-day
                kind: TIM-04
                severity: block
                clause: "2.1"
                page: 1
                quote: Nobody bills us more than eight hours a day.
                parameters: {limit: 8.00}
            """;
    private static final AnswerAlike.Cause LONG_DAY = new AnswerAlike.Cause("TIM-04", "2.1");
    private static final AnswerAlike.Asked FIX = new AnswerAlike.Asked(LONG_DAY, Answer.FIX, "As agreed", "lee");
    private static final int NINE_HOURS = 540;
    private static final int EIGHT_HOURS = 480;
    private static final int ONE_HOUR = 60;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 3));
    private List<UUID> bills = List.of();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    /// Two bills with a day that can be cut, and one on which only a person knows which hours stand.
    @BeforeEach
    void prepare() {
        firm.worked(1, NINE_HOURS, "Attend trial");
        firm.worked(2, NINE_HOURS, "Draft brief");
        firm.worked(3, EIGHT_HOURS, "Review records");
        firm.worked(3, ONE_HOUR, "Draft letter to adjuster");
        bills = firm.prepared();
        assertThat(bills).hasSize(3);
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private AnswerAlike.Outcome fix() {
        return new AnswerAlike(firm.house()).answer(SmallFirm.CARRIER, bills, FIX, Progress.SILENT);
    }

    private PutBackAlike.Outcome putBack(AnswerAlike.Outcome done) {
        return new PutBackAlike(firm.house()).putBack(done.act(), "dana", Progress.SILENT);
    }

    private String total(int bill) {
        return firm.open(bills.get(bill)).prebill().total().toString();
    }

    private long open(int bill) {
        return firm.open(bills.get(bill)).prebill().findings().size();
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
    void every_line_is_shown_before_and_after_with_the_sums_and_nothing_changes() {
        var plan = new PlanAlike(firm.house(), FIX).plan(bills);
        assertThat(plan.answered()).isEqualTo(2);
        assertThat(plan.lines()).isEqualTo(2);
        assertThat(plan.touched()).hasSize(2);
        assertThat(plan.hoursBefore()).isEqualByComparingTo("18");
        assertThat(plan.hoursAfter()).isEqualByComparingTo("16");
        assertThat(plan.money()).hasEntrySatisfying("USD", money -> {
            assertThat(money.before()).hasToString("USD 3339.90");
            assertThat(money.after()).hasToString("USD 2968.80");
        });
        assertThat(plan.bills().getLast().left()).singleElement().satisfies(left -> {
            assertThat(left.narrative()).isNotBlank();
            assertThat(left.why()).containsExactly("Only a person can say what mends it.");
        });
        assertThat(total(0)).isEqualTo("USD 1669.95");
        assertThat(events("DecisionTaken")).isZero();
    }

    @Test
    void what_was_shown_is_done_and_put_back_as_one_act() {
        var shown = new PlanAlike(firm.house(), FIX).plan(bills);
        var done = fix();
        assertThat(done.lines()).isEqualTo(shown.lines());
        assertThat(done.left()).isEqualTo(1);
        assertThat(List.of(open(0), open(1), open(2))).containsExactly(0L, 0L, 1L);
        assertThat(total(0)).isEqualTo(shown.bills().getFirst().after().toString());
        assertThat(firm.house().alikeActs().find(done.act()))
                .singleElement()
                .satisfies(told -> assertThat(told.standing()).isEqualTo(2));
        var back = putBack(done);
        assertThat(back.lines()).isEqualTo(2);
        assertThat(back.left()).isZero();
        assertThat(List.of(open(0), open(1), open(2))).containsExactly(1L, 1L, 1L);
        assertThat(total(0)).isEqualTo("USD 1669.95");
        assertThat(firm.house().alikeActs().find(done.act()))
                .singleElement()
                .satisfies(told -> assertThat(told.standing()).isZero());
        assertThat(events("AnsweredAlike")).isEqualTo(1);
        assertThat(events("DecisionTaken")).isEqualTo(2);
        assertThat(events("DecisionUndone")).isEqualTo(2);
        assertThat(putBack(done).results()).as("twice is once").isEmpty();
    }

    @Test
    void a_line_that_somebody_changed_since_keeps_its_answer_and_is_named() {
        var done = fix();
        var changed = firm.open(bills.getFirst());
        var line = changed.prebill().lines().getFirst().id();
        new DecideOnPrebill(firm.house())
                .decide(
                        bills.getFirst(),
                        changed.row().version(),
                        List.of(new Adjustment.WriteDownUnits(line, new BigDecimal("7.00"))),
                        "Duplicate effort",
                        "dana");
        var back = putBack(done);
        assertThat(back.lines()).isEqualTo(1);
        assertThat(back.results().get(bills.getFirst()))
                .isNotNull()
                .satisfies(result -> assertThat(result.left()).singleElement().satisfies(left -> {
                    assertThat(left.narrative()).isEqualTo("Attend trial");
                    assertThat(left.why())
                            .containsExactly(
                                    "dana changed this line afterwards (Duplicate effort). Put that back first.");
                }));
        assertThat(total(0)).isEqualTo("USD 1298.85");
        assertThat(total(1)).isEqualTo("USD 1669.95");
    }

    @Test
    void a_final_bill_keeps_its_answer() {
        var done = fix();
        var first = bills.subList(0, 1);
        firm.approve(first);
        new FinaliseInvoices(firm.house()).finalise(first, firm.house().today(), "lee", Progress.SILENT);
        var back = putBack(done);
        assertThat(back.lines()).isEqualTo(1);
        assertThat(back.results().get(bills.getFirst()))
                .isNotNull()
                .satisfies(result -> assertThat(result.left().getFirst().why().getFirst())
                        .startsWith("This bill is final and cannot change."));
    }

    @Test
    void what_is_kept_alike_is_put_back_as_well() {
        var keep = new AnswerAlike.Asked(LONG_DAY, Answer.KEEP, "Trial week", "lee");
        var done = new AnswerAlike(firm.house()).answer(SmallFirm.CARRIER, bills, keep, Progress.SILENT);
        assertThat(done.answered()).isEqualTo(3);
        assertThat(total(0)).isEqualTo("USD 1669.95");
        assertThat(firm.house().answers().of(SmallFirm.CARRIER, 1)).hasSize(1);
        assertThat(putBack(done).bills()).isEqualTo(3);
        assertThat(firm.house().answers().of(SmallFirm.CARRIER, 1))
                .as("an answer that was put back teaches nothing")
                .isEmpty();
    }
}
