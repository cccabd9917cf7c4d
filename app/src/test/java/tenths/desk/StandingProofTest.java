package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.store.FeeDeals.Owner;
import tenths.store.TestDatabase;

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
        firm.worked(1, 60, "Draft answer");
        firm.worked(2, 120, "Draft reply");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        assertThat(firm.violations()).isEmpty();
        assertThat(firm.house().invoices().find("3")).hasSize(1);
    }

    @AfterEach
    void close() {
        firm.close();
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
            agreement | update agreement set timekeeper_id = 'gone' where id = 'a1' | rate a1 is for a client, matter or
            unbilled | insert into unbilled select work_id, 'M', '2026-10-05' from prebill_work | is both unbilled and
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
