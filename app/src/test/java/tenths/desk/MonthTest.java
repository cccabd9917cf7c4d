package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.LineId;
import tenths.invoicing.Adjustment;
import tenths.money.Money;
import tenths.store.PrebillRow;
import tenths.time.Codes;

/// One month of a small firm on a real PostgreSQL, verb by verb.
@NullMarked
class MonthTest {
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);

    @Test
    void work_becomes_an_invoice_whose_total_is_the_sum_of_its_lines() throws SQLException {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.worked(1, 18, "Review and analyze police crash report");
            firm.worked(1, 5, "Call with adjuster regarding reserves");
            firm.paid(1, "240", "0.08");
            firm.worked(2, 60, "Draft answer and affirmative defenses");
            var prebills = firm.prepared();
            assertThat(prebills).hasSize(2);
            firm.approve(prebills);
            var outcomes = new FinaliseInvoices(firm.house()).finalise(prebills, BILLED_ON, "lee", Progress.SILENT);
            assertThat(outcomes.values())
                    .containsExactly(
                            new FinaliseInvoices.Outcome.Finalised("1"), new FinaliseInvoices.Outcome.Finalised("2"));
            var first = firm.house().invoices().find("1").getFirst().invoice();
            // 0.3 h x 185.55 = 55.665 -> 55.67; 0.1 h -> 18.56; 240 x 0.08 = 19.20
            assertThat(first.total()).isEqualTo(Money.of("93.43", SmallFirm.USD));
            assertThat(first.lines())
                    .allSatisfy(line -> assertThat(line.trace().sum())
                            .isEqualByComparingTo(line.total().decimal()));
            assertThat(firm.violations()).isEmpty();
            assertThat(firm.house().book().verify().ok()).isTrue();
        }
    }

    @Test
    void an_entry_is_prepared_once() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 60, "Draft answer");
            assertThat(firm.prepared()).hasSize(1);
            assertThat(firm.prepared()).isEmpty();
        }
    }

    @Test
    void late_time_shows_on_the_open_prebill_and_is_included_with_one_call() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 60, "Draft answer");
            var prebill = firm.prepared().getFirst();
            firm.worked(1, 120, "Attend deposition");
            var opened = firm.open(prebill);
            assertThat(opened.lateAmount()).isEqualTo(Money.of("371.10", SmallFirm.USD));
            var outcome = new IncludeLateWork(firm.house()).include(prebill, 1, List.of(), "lee");
            assertThat(outcome).isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
            assertThat(firm.open(prebill).prebill().lines()).hasSize(2);
            assertThat(firm.open(prebill).late()).isEmpty();
        }
    }

    @Test
    void undo_gives_the_bill_as_if_the_decision_had_never_been_made_and_redo_takes_it_again() {
        try (var firm = SmallFirm.withMatters(1)) {
            var entry = firm.worked(1, 120, "Draft answer; call client");
            var prebill = firm.prepared().getFirst();
            var line = LineId.whole(entry.id());
            var before = firm.open(prebill).prebill();
            var decide = new DecideOnPrebill(firm.house());
            var split = new Adjustment.Split(
                    line, List.of(part("1.5", "Draft answer"), part("0.5", "Call client regarding answer")));
            assertThat(decide.decide(prebill, 1, List.of(split), "", "lee"))
                    .isEqualTo(new DecideOnPrebill.Outcome.Decided(2));
            var down = new Adjustment.WriteDownUnits(new LineId(entry.id(), 2), new BigDecimal("0.3"));
            decide.decide(prebill, 2, List.of(down), "too long", "lee");
            assertThat(firm.open(prebill).prebill().total()).isEqualTo(Money.of("334.00", SmallFirm.USD));
            decide.undo(prebill, 3, "lee");
            decide.undo(prebill, 4, "lee");
            assertThat(firm.open(prebill).prebill()).isEqualTo(before);
            assertThat(decide.redo(prebill, 5, "lee")).isEqualTo(new DecideOnPrebill.Outcome.Decided(6));
            assertThat(firm.open(prebill).prebill().lines()).hasSize(2);
        }
    }

    @Test
    void a_decision_on_an_old_version_is_stale_and_an_illegal_one_is_refused_with_all_problems() {
        try (var firm = SmallFirm.withMatters(1)) {
            var entry = firm.worked(1, 120, "Draft answer");
            var prebill = firm.prepared().getFirst();
            var up = new Adjustment.WriteDownUnits(LineId.whole(entry.id()), new BigDecimal("3"));
            var decide = new DecideOnPrebill(firm.house());
            assertThat(decide.decide(prebill, 7, List.of(up), "more", "lee"))
                    .isEqualTo(new DecideOnPrebill.Outcome.Stale(1));
            var refused = decide.decide(prebill, 1, List.of(up), "", "lee");
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            DecideOnPrebill.Outcome.Refused.class,
                            outcome -> assertThat(outcome.problems()).hasSize(2));
        }
    }

    @Test
    void held_work_waits_for_the_next_bill_and_transferred_work_waits_on_the_other_matter() {
        try (var firm = SmallFirm.withMatters(2)) {
            var kept = firm.worked(1, 60, "Draft answer");
            var held = firm.worked(1, 30, "Research standing");
            var moved = firm.worked(1, 12, "Call regarding the other claim");
            var prebill = firm.prepared().getFirst();
            var decide = new DecideOnPrebill(firm.house());
            decide.decide(prebill, 1, List.of(new Adjustment.Hold(LineId.whole(held.id()))), "ask client", "lee");
            var transfer = new Adjustment.Transfer(LineId.whole(moved.id()), SmallFirm.matter(2));
            decide.decide(prebill, 2, List.of(transfer), "wrong matter", "lee");
            assertThat(firm.open(prebill).prebill().lines())
                    .extracting(line -> line.work().id())
                    .containsExactly(kept.id());
            firm.approve(List.of(prebill));
            new FinaliseInvoices(firm.house()).finalise(List.of(prebill), BILLED_ON, "lee", Progress.SILENT);
            assertThat(firm.house().works().waiting(SmallFirm.matter(1)))
                    .extracting(work -> work.id())
                    .containsExactly(held.id());
            assertThat(firm.house().works().waiting(SmallFirm.matter(2))).hasSize(1);
            assertThat(firm.violations()).isEmpty();
        }
    }

    @Test
    void a_bill_without_a_rate_is_refused_and_uses_up_no_number() {
        try (var firm = SmallFirm.withMatters(2)) {
            firm.run("insert into timekeeper values ('900', 'New', 'Person', 'ASSOC')");
            firm.worked(1, 60, "Draft answer");
            firm.worked(2, 60, "Draft answer");
            firm.run("update agreement set superseded_at = now() where id = 'a1'");
            var prebills = firm.prepared();
            assertThat(firm.open(prebills.getFirst()).prebill().findings())
                    .extracting(finding -> finding.rule())
                    .containsExactly("PRC-01");
            firm.approve(prebills);
            var outcomes = new FinaliseInvoices(firm.house()).finalise(prebills, BILLED_ON, "lee", Progress.SILENT);
            assertThat(outcomes.values()).allMatch(FinaliseInvoices.Outcome.Refused.class::isInstance);
            assertThat(firm.open(prebills.getFirst()).row().state()).isEqualTo(PrebillRow.State.CHECK);
            assertThat(firm.violations()).isEmpty();
        }
    }

    @Test
    void a_credited_invoice_is_billed_again_with_its_decisions_under_a_new_number() {
        try (var firm = SmallFirm.withMatters(1)) {
            var entry = firm.worked(1, 60, "Draft answer");
            var prebill = firm.prepared().getFirst();
            new DecideOnPrebill(firm.house())
                    .decide(prebill, 1, List.of(new Adjustment.NoCharge(LineId.whole(entry.id()))), "courtesy", "lee");
            firm.paid(1, "1", "412.75");
            new IncludeLateWork(firm.house()).include(prebill, 2, List.of(), "lee");
            firm.approve(List.of(prebill));
            var finalise = new FinaliseInvoices(firm.house());
            finalise.finalise(List.of(prebill), BILLED_ON, "lee", Progress.SILENT);
            var credited = new CreditInvoice(firm.house()).credit("1", "claim number was wrong", true, "lee");
            assertThat(credited).isInstanceOfSatisfying(CreditInvoice.Outcome.Credited.class, outcome -> {
                assertThat(outcome.number()).isEqualTo("C1");
                var again = firm.open(outcome.prebills().getFirst());
                assertThat(again.prebill().total()).isEqualTo(Money.of("412.75", SmallFirm.USD));
                firm.approve(outcome.prebills());
                assertThat(finalise.finalise(outcome.prebills(), BILLED_ON, "lee", Progress.SILENT)
                                .values())
                        .containsExactly(new FinaliseInvoices.Outcome.Finalised("2"));
            });
            assertThat(new CreditInvoice(firm.house()).credit("1", "again", false, "lee"))
                    .isInstanceOf(CreditInvoice.Outcome.Refused.class);
            assertThat(firm.violations()).isEmpty();
        }
    }

    private static Adjustment.Part part(String units, String narrative) {
        return new Adjustment.Part(new BigDecimal(units), narrative, Codes.fee("L210", "A103"));
    }
}
