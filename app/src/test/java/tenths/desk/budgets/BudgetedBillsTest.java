package tenths.desk.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.SpentOnMatters;
import tenths.firm.MatterId;
import tenths.formats.plans.BudgetFile;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetUse;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.guidelines.budgets.Spent;
import tenths.money.Money;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// INV-11, INV-12 and a firm's own rule speak on prebills as soon as budgets are kept, and only by what the client
/// approved.
@NullMarked
class BudgetedBillsTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: over-budget
                kind: INV-11
                severity: block
                clause: "1"
                page: 0
                quote: No more than the budget.
              - name: budget-missing
                kind: INV-12
                severity: warn
                clause: "2"
                page: 0
                quote: A budget within 45 days.
              - name: half-gone
                kind: custom
                severity: warn
                clause: "3"
                page: 0
                quote: Tell us at half of the budget.
                each: bill
                when: budget.isKnown && toDate.total > percent(budget.total, quantity('50'))
                message: more than half of the budget
                examples:
                  - flagged: {amount: 501.00}
                    budget: {total: 1000.00}
                  - silent: {amount: 500.00}
                    budget: {total: 1000.00}
            """;
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate DATED = LocalDate.of(2026, 11, 3);
    private static final MatterId MATTER = SmallFirm.matter(1);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 2));
    private final AnswerBudget answering = new AnswerBudget(firm.house());

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void a_firm_that_keeps_no_budgets_hears_nothing_of_them() {
        firm.worked(1, 600, "Review production");
        assertThat(rules(firm.prepared().getFirst())).isEmpty();
    }

    @Test
    void a_budget_counts_from_its_approval_and_no_longer_once_that_is_taken_back() {
        firm.worked(1, 600, "Review production");
        var bill = firm.prepared().getFirst();
        propose(0, "L300", "1000");
        assertThat(submit(1)).isEqualTo(new AnswerBudget.Outcome.Done(1));
        assertThat(rules(bill)).containsExactly("INV-12");
        approve(1);
        assertThat(rules(bill)).containsExactly("INV-11", "INV-11", "custom:half-gone");
        answering.takeBack(MATTER, 1, "lee");
        assertThat(rules(bill)).containsExactly("INV-12");
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void what_was_billed_before_counts_and_a_run_judges_as_a_single_check_does() {
        firm.worked(1, 300, "Review production");
        var first = firm.prepared();
        firm.approve(first);
        new FinaliseInvoices(firm.house()).finalise(first, DATED, "lee", Progress.SILENT);
        propose(0, "L330", "1000");
        approve(1);
        firm.worked(1, 60, "Draft reply");
        firm.worked(2, 60, "Draft answer");
        var bills = firm.prepared();
        assertThat(bills.stream().map(bill -> String.join(" ", rules(bill))))
                .containsExactlyInAnyOrder("INV-11 INV-11 custom:half-gone", "INV-12");
    }

    @Test
    void spent_is_billed_on_open_bills_and_waiting() {
        propose(0, "L300", "5000");
        firm.worked(1, 60, "Draft answer");
        var first = firm.prepared();
        firm.approve(first);
        new FinaliseInvoices(firm.house()).finalise(first, DATED, "lee", Progress.SILENT);
        firm.worked(1, 120, "Draft reply");
        firm.prepared();
        firm.worked(1, 180, "Draft motion");
        firm.paid(1, "1", "40.00");
        var use = BudgetUse.of(newest().plan(), spent(MATTER));
        var phase = use.parts().getFirst();
        assertThat(List.of(phase.billed(), phase.onBills(), phase.waiting()))
                .containsExactly(usd("185.55"), usd("371.10"), usd("556.65"));
        assertThat(use.expenses().waiting()).isEqualTo(usd("40.00"));
    }

    private List<Spent> spent(MatterId matter) {
        return new SpentOnMatters(firm.house()).of(List.of(matter)).getOrDefault(matter, List.of());
    }

    @Test
    void a_version_is_written_after_the_newest_and_all_that_is_wrong_with_it_is_told() {
        propose(0, "L300", "1000");
        var stale = new ProposeBudget.Wish(MATTER, 0, OCTOBER, lines("L300", "1200"), "more depositions");
        assertThat(new ProposeBudget(firm.house()).propose(stale, "lee")).isEqualTo(new ProposeBudget.Outcome.Stale(1));
        var twice = Stream.concat(lines("L300", "1").stream(), lines("L300", "2").stream())
                .toList();
        assertThat(new ProposeBudget(firm.house())
                        .propose(new ProposeBudget.Wish(MATTER, 1, OCTOBER, twice, " "), "lee"))
                .isInstanceOfSatisfying(
                        ProposeBudget.Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        assertThat(firm.house().budgets().of(MATTER)).hasSize(1);
    }

    @Test
    void an_answered_version_takes_no_other_answer_and_a_day_to_come_is_refused() {
        propose(0, "L300", "1000");
        var tomorrow = new BudgetAnswer.Submitted(DATED.plusDays(1));
        assertThat(answering.answer(MATTER, 1, tomorrow, "lee")).isInstanceOf(AnswerBudget.Outcome.Refused.class);
        answering.answer(MATTER, 1, new BudgetAnswer.Rejected(DATED, "too dear"), "lee");
        assertThat(approve(1)).isInstanceOf(AnswerBudget.Outcome.Refused.class);
        assertThat(newest().answer()).isEqualTo(new BudgetAnswer.Rejected(DATED, "too dear"));
    }

    @Test
    void each_change_is_one_event_of_the_house_book() {
        propose(0, "L300", "1000");
        submit(1);
        approve(1);
        answering.takeBack(MATTER, 1, "lee");
        assertThat(firm.house()
                        .transactions()
                        .sql()
                        .sql("select action from audit_event where action like 'Budget%' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("BudgetProposed", "BudgetSubmitted", "BudgetApproved", "BudgetAnswerTakenBack");
    }

    @Test
    void a_written_budget_is_never_changed() throws Exception {
        propose(0, "L300", "1000");
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            for (var table : List.of("budget", "budget_line")) {
                assertThatThrownBy(() -> statement.executeUpdate("update " + table + " set number = 2"))
                        .hasMessageContaining("is frozen");
            }
        }
    }

    @Test
    void the_file_for_the_client_reads_back_as_the_version() throws Exception {
        propose(0, "L300", "1000");
        var file = new ExportBudget(firm.house()).export(MATTER, 1, "lee").orElseThrow();
        var read = BudgetFile.read(new ByteArrayInputStream(file));
        assertThat(read.faults()).isEmpty();
        assertThat(read.good().getFirst().total()).isEqualByComparingTo("1000");
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("CLM1", "L300");
        assertThat(new ExportBudget(firm.house()).export(MATTER, 2, "lee")).isEmpty();
    }

    private BudgetVersion newest() {
        return firm.house().budgets().of(MATTER).getFirst().version();
    }

    private void propose(int after, String code, String fees) {
        var wish = new ProposeBudget.Wish(MATTER, after, OCTOBER, lines(code, fees), "asked for by the client");
        assertThat(new ProposeBudget(firm.house()).propose(wish, "lee"))
                .isEqualTo(new ProposeBudget.Outcome.Proposed(after + 1));
    }

    private AnswerBudget.Outcome submit(int number) {
        return answering.answer(MATTER, number, new BudgetAnswer.Submitted(OCTOBER), "lee");
    }

    private AnswerBudget.Outcome approve(int number) {
        return answering.answer(MATTER, number, new BudgetAnswer.Approved(OCTOBER, "Ms Ames", "letter"), "lee");
    }

    private List<String> rules(UUID bill) {
        return firm.open(bill).prebill().findings().stream()
                .map(finding -> finding.rule())
                .sorted()
                .toList();
    }

    private static List<BudgetLine> lines(String code, String fees) {
        return List.of(new BudgetLine(code, usd(fees), usd("0"), null));
    }

    private static Money usd(String amount) {
        return Money.of(amount, SmallFirm.USD);
    }
}
