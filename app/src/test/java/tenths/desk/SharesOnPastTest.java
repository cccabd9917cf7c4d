package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.firm.TimekeeperId;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.FeeDeals.Owner;
import tenths.store.WhatIfs;
import tenths.store.views.WhatIfList;

/// Changes tried on bills that several payers share, and held beside what comes of them once they are agreed (issue 5,
/// numbers 3 and 12).
@NullMarked
class SharesOnPastTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String PAYERS = """
            payers: [{client: INS}, {client: "0412"}, {client: EXC}]
            layers:
              - {name: deductible, upTo: 250, pays: INS}
              - {shares: {"0412": 60%, EXC: 40%}}
            """;
    private static final String DISCOUNT = """
            arrangements: [{kind: discount, percent: 7, show: bill}, {kind: cap, amount: 500, above: hold}]
            """;
    private static final String RATE = """
            rate: {client: "0412", timekeeper: "417", from: 2026-10-01, perHour: "200.00"}
            """;

    private final SmallFirm firm = SmallFirm.withMatters(2);

    @BeforeEach
    void payers() {
        agreeOnPayers(firm);
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private static void agreeOnPayers(SmallFirm firm) {
        firm.run("insert into client (id, name, currency, address)"
                + " values ('INS', 'Smith Haulage', 'USD', ''), ('EXC', 'Granite Excess', 'USD', '')");
        var wish = new SaveSplit.Wish(SmallFirm.matter(1), 0, OCTOBER, PAYERS, "policy of 1 October");
        assertThat(new SaveSplit(firm.house()).save(wish, "lee")).isInstanceOf(SaveSplit.Outcome.Saved.class);
    }

    private static void bill(SmallFirm firm, int minutes, String words) {
        firm.worked(1, minutes, words);
        firm.worked(2, minutes, words + " for another matter");
        var bills = firm.prepared();
        firm.approve(bills);
        assertThat(new FinaliseInvoices(firm.house())
                        .finalise(bills, TODAY, "lee", Progress.SILENT)
                        .values())
                .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
    }

    private WhatIfs.Tested tried(String change) {
        var trying = new TryOnPast(firm.house());
        var asked = trying.ask(new TryOnPast.Question(change, null, null, OCTOBER, TODAY), "lee");
        assertThat(asked).isInstanceOf(TryOnPast.Outcome.Ready.class);
        return trying.run((TryOnPast.Outcome.Ready) asked, Progress.SILENT);
    }

    private WhatIfList list() {
        return new WhatIfList(firm.house().transactions());
    }

    private UUID newest() {
        return list().runs(1).getFirst().id();
    }

    @Test
    void without_a_change_every_share_is_computed_again_as_it_is_under_its_deal_too() {
        bill(firm, 60, "Draft answer to complaint");
        var wish = new SaveFeeDeal.Wish(new Owner(SmallFirm.CARRIER, null), 0, OCTOBER, DISCOUNT, "Letter");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
        bill(firm, 97, "Telephone adjuster on reserve");
        var tested = tried("nothing: true");
        assertThat(list().doubts(newest(), 9)).isEmpty();
        assertThat(tested.doubts()).isZero();
        assertThat(tested.bills()).isEqualTo(6);
        assertThat(list().sums(newest(), Kind.TOTAL, 9)).isEmpty();
    }

    @Test
    void a_rate_tried_on_shares_is_what_agreeing_it_bills_to_each_payer() {
        twoRounds(firm);
        tried(RATE);
        var would = would(newest());
        try (var twin = SmallFirm.withMatters(2)) {
            agreeOnPayers(twin);
            var scope = new Scope(SmallFirm.CARRIER, null, new TimekeeperId("417"), null);
            new ChangeRate(twin.house())
                    .agree(new RateChange(scope, OCTOBER, null, new BigDecimal("200.00"), "Letter of 4 March"), "lee");
            twoRounds(twin);
            assertThat(would).isEqualTo(totals(twin)).hasSize(3);
            assertThat(would).isNotEqualTo(totals(firm));
        }
        assertThat(list().sums(newest(), Kind.CLIENT, 9))
                .extracting(WhatIfList.Sum::name)
                .containsExactlyInAnyOrder("Northgate Mutual", "Granite Excess", "Smith Haulage");
    }

    @Test
    void a_deal_tried_on_shares_is_what_agreeing_it_bills_to_each_payer() {
        twoRounds(firm);
        tried("deal:\n  client: \"0412\"\n  from: 2026-10-01\n  body: |\n" + DISCOUNT.indent(4));
        var would = would(newest());
        try (var twin = SmallFirm.withMatters(2)) {
            agreeOnPayers(twin);
            var wish = new SaveFeeDeal.Wish(new Owner(SmallFirm.CARRIER, null), 0, OCTOBER, DISCOUNT, "Letter");
            assertThat(new SaveFeeDeal(twin.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
            twoRounds(twin);
            assertThat(would).isEqualTo(totals(twin)).hasSize(3);
        }
    }

    /// The first uses the deductible up almost; the second the rest of it.
    private static void twoRounds(SmallFirm firm) {
        bill(firm, 78, "Draft answer to complaint");
        bill(firm, 120, "Telephone adjuster on reserve");
    }

    /// Minor units by client; whoever owes nothing is left out.
    private static Map<String, Long> totals(SmallFirm firm) {
        return sums(firm.house()
                .transactions()
                .sql()
                .sql("select client_id, sum(total_minor) from invoice group by 1 having sum(total_minor) <> 0"));
    }

    private Map<String, Long> would(UUID id) {
        return sums(firm.house().transactions().sql().sql("""
                        select client_id, sum(minor) from (
                            select client_id, total_minor as minor from invoice
                            union all
                            select of_what, after_minor - before_minor from what_if_sum
                             where what_if_id = :id and kind = 'CLIENT') billed
                         group by 1 having sum(minor) <> 0
                        """).param("id", id));
    }

    private static Map<String, Long> sums(JdbcClient.StatementSpec query) {
        var sums = new TreeMap<String, Long>();
        query.query(row -> {
            sums.put(row.getString(1), row.getLong(2));
        });
        return sums;
    }
}
