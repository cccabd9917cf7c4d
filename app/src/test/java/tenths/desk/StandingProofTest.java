package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.desk.approvals.ApprovalWish;
import tenths.desk.approvals.AskClient;
import tenths.desk.approvals.RecordApproval;
import tenths.desk.budgets.AnswerBudget;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetPlan;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.money.Money;
import tenths.store.FeeDeals.Owner;
import tenths.store.TestDatabase;
import tenths.store.budgets.Budgets;

/// Each line of the view `violation` finds what it is there for, once somebody gets past rights and triggers.
@NullMarked
class StandingProofTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String PAYERS = """
            payers: [{client: INS}, {client: 0412}]
            layers:
              - {name: deductible, upTo: 100, pays: INS}
              - {shares: {INS: 40%, 0412: 60%}}
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.on(database.app(), database::close, 2);

    @BeforeEach
    void a_bill_under_a_deal_and_a_bill_of_two_payers() {
        firm.run("insert into client (id, name, currency, address) values ('INS', 'Smith Haulage', 'USD', '')");
        var deal = new SaveFeeDeal.Wish(
                new Owner(SmallFirm.CARRIER, null),
                0,
                OCTOBER,
                "arrangements: [{kind: discount, percent: 10}]",
                "letter");
        new SaveFeeDeal(firm.house()).save(deal, "lee");
        var payers = new SaveSplit.Wish(SmallFirm.matter(2), 0, OCTOBER, PAYERS, "policy");
        new SaveSplit(firm.house()).save(payers, "lee");
        var budgets = firm.house().budgets();
        var plan = new BudgetPlan(
                List.of(new BudgetLine("L300", Money.of("900", SmallFirm.USD), Money.of("0", SmallFirm.USD), null)));
        budgets.add(new Budgets.Kept(
                new BudgetVersion(SmallFirm.matter(1), 1, OCTOBER, plan, "asked", new BudgetAnswer.Proposed()),
                "lee",
                firm.house().now()));
        var answering = new AnswerBudget(firm.house());
        answering.answer(SmallFirm.matter(1), 1, new BudgetAnswer.Submitted(OCTOBER), "lee");
        answering.answer(SmallFirm.matter(1), 1, new BudgetAnswer.Approved(OCTOBER, "Ms Ames", "letter"), "lee");
        firm.worked(1, 60, "Draft answer");
        firm.worked(2, 120, "Draft reply");
        askedAndApproved();
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        assertThat(firm.violations()).isEmpty();
        assertThat(firm.house().invoices().find("3")).hasSize(1);
    }

    private void askedAndApproved() {
        var cent = new ApprovalWish("0412", "expense", "", "", "", "2026-10-01", "", "0.01", "", "");
        var asked = (AskClient.Outcome.Asked) new AskClient(firm.house()).ask(cent, "lee");
        var yes = new ApprovalWish.GrantWish("R. Moss", "2026-10-01", "mail", "");
        new RecordApproval(firm.house()).record(cent, yes, asked.id(), "lee");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void an_approval_that_carries_more_of_final_bills_than_it_allows_is_found() throws SQLException {
        what_must_never_be_is_found(
                "approval_use",
                "insert into approval_use select p.id, 0, a.id, '', '', now(), 2, 0"
                        + " from prebill p, client_approval a",
                "carries more of final bills than it allows");
    }

    @Test
    void money_that_is_asked_for_twice_is_found() throws SQLException {
        what_must_never_be_is_found(
                "top_up_request",
                "insert into top_up_request select n, '0412-0001', '0412', 'USD', 2, 3, 1, now(), 2, now(), 'x', now()"
                        + " from generate_series(1, 2) n",
                "is asked twice for the same money");
    }

    @Test
    void an_objection_that_is_both_a_line_and_an_amount_is_found() throws SQLException {
        what_must_never_be_is_found(
                "returned_line",
                "with a as (insert into reduction select id, 1, date, 1, '', 'x', null, 'x', now() from invoice)"
                        + " insert into returned_line select invoice_id, 1, number, day, 'x', 'x', now()"
                        + " from invoice_line where number = 1",
                "is both a line sent back and a reduction");
    }

    @Test
    void an_invoice_that_is_reduced_by_more_than_it_asks_for_is_found() throws SQLException {
        what_must_never_be_is_found(
                "reduction",
                "insert into reduction select id, 1, date, owed_minor + 1, '', 'x', null, 'x', now() from invoice",
                "is reduced by more than it asks for");
    }

    @Test
    void a_receipt_of_work_that_is_no_expense_is_found() throws SQLException {
        what_must_never_be_is_found(
                "expense_receipt",
                "insert into expense_receipt (id, work_id, client_id, paid_minor, currency, recorded_by, recorded_at)"
                        + " select gen_random_uuid(), id, '0412', 1, 'USD', 'x', now() from work",
                "belongs to work that is no expense");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invoice_line | update invoice_line set total_minor = total_minor + 1 | total is not the sum of its lines
            series | update series set last = last + 1 where name = 'invoice' | has a gap
            outbox | delete from outbox where kind = 'PDF' | has neither outbox row nor archived file for PDF
            invoice_deal | update invoice_deal set steps = '[{"amount": 1}]' | not what the steps of its fee deal
            invoice | update invoice set tax_minor = 1 | says taxes of 1 and lists others
            bill_split | update bill_split set total_minor = 1 | is not what its shares add up to
            bill_split | update bill_split set due_minor = 1 | is not what its shares add up to
            bill_split | update bill_split set deal = '{"steps": [{"amount": 1}]}' | the steps of its fee deal add up
            invoice | update invoice set share = 1, issue = 2 where share = 2 | is charged twice
            invoice | update invoice set share = 1, issue = 2 where share = 2 | bills a share again for another amount
            invoice_share_layer | update invoice_share_layer set amount_minor = 10001 where limit_minor = 10000 | fuller
            approval_refusal | insert into approval_refusal select id, now(), '', '', now() from approval_request | both
            agreement | update agreement set timekeeper_id = 'gone' where id = 'a1' | rate a1 is for a client, matter or
            unbilled | insert into unbilled select work_id, 'M', '2026-10-05' from prebill_work | is both unbilled and
            unbilled | insert into unbilled select work_id, 'M', '2026-10-05' from prebill_work | is not its own
            objection_withdrawal | insert into objection_withdrawal select id, 9, 'x', 'x', now() from invoice | nothing
            budget | insert into budget values ('0412-0001', 2, '2026-10-01', 'USD', 'x', 'x', now()) | has no line
            budget_answer | update budget_answer set kind = 'REJECTED', words = 'x' where ordinal = 1 | and rejected
            """)
    void what_must_never_be_is_found(String table, String fault, String words) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table " + table + " disable trigger user");
            assertThat(statement.executeUpdate(fault)).isPositive();
        }
        assertThat(firm.violations()).anyMatch(found -> found.contains(words));
    }
}
