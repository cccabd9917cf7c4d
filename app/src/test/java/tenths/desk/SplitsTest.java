package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.firm.MatterId;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.store.FeeDeals;
import tenths.store.InvoiceRow;
import tenths.store.PrebillRow.State;

/// Bills with several payers, from the text that is agreed to the invoice of each.
@NullMarked
class SplitsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String PAYERS = "payers: [{client: INS}, {client: 0412}, {client: EXC, claim: EX-77}]\n";
    private static final String DEDUCTIBLE = PAYERS + """
            rules:
              - {name: transcripts, codes: [E115], shares: {0412: 1, EXC: 1}}
            layers:
              - {name: deductible, upTo: 250, pays: INS}
              - {shares: {0412: 60%, EXC: 40%}}
            names: true
            """;

    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final SaveSplit saving = new SaveSplit(firm.house());

    @BeforeEach
    void payers() {
        firm.run("insert into client (id, name, currency, address)"
                + " values ('INS', 'Smith Haulage', 'USD', '1 Dock Road'), ('EXC', 'Granite Excess', 'USD', ''),"
                + " ('EUR', 'Alpen AG', 'EUR', '')");
        firm.run("insert into client_terms (client_id, valid_from, increment_hundredths, increment_direction, profile)"
                + " values ('EXC', '2026-01-01', 10, 'UP', 'standard')");
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void agree(String yaml) {
        var after = firm.house().splitAgreements().history(SmallFirm.matter(1)).size();
        var wish = new SaveSplit.Wish(SmallFirm.matter(1), after, OCTOBER, yaml, "policy of 1 October");
        assertThat(saving.save(wish, "lee"))
                .isInstanceOfSatisfying(
                        SaveSplit.Outcome.Saved.class,
                        saved -> assertThat(saved.version()).isEqualTo(after + 1));
    }

    private Outcome finalise(List<UUID> bills) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        return Objects.requireNonNull(outcomes.get(bills.getFirst()));
    }

    private List<InvoiceRow> finalised() {
        return rows(finalise(firm.prepared()));
    }

    private List<InvoiceRow> rows(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Finalised.class);
        return outcome instanceof Outcome.Finalised(var numbers)
                ? numbers.stream().map(this::invoice).toList()
                : List.of();
    }

    private InvoiceRow invoice(String number) {
        return firm.house().invoices().find(number).getFirst();
    }

    private static List<Long> totals(List<InvoiceRow> rows) {
        return rows.stream().map(row -> row.invoice().total().minor()).toList();
    }

    @Test
    void each_payer_gets_an_invoice_under_its_own_number_that_names_the_whole() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        firm.paid(1, "3", "12.50");
        var rows = finalised();
        assertThat(totals(rows)).containsExactly(25_000L, 7_266L + 1_875, 4_844L + 1_875);
        assertThat(rows).extracting(row -> row.invoice().number()).containsExactly("1", "2", "3");
        assertThat(rows)
                .extracting(row -> row.invoice().client().name())
                .containsExactly("Smith Haulage", "Northgate Mutual", "Granite Excess");
        assertThat(rows)
                .extracting(row -> row.invoice().matter().claimNumber())
                .containsExactly("CLM1", "CLM1", "EX-77");
        assertThat(rows.getFirst().invoice().description())
                .contains("your share USD 250.00 of USD 408.60", "shared with Northgate Mutual, Granite Excess");
        assertThat(rows.getFirst().invoice().lines()).singleElement().satisfies(line -> {
            assertThat(line.units()).isEqualByComparingTo("2.00");
            assertThat(line.adjustment().minor()).isEqualTo(-12_110);
            assertThat(line.trace().steps().getLast().text()).isEqualTo("your share: 100% of USD 250.00 (deductible)");
        });
        assertThat(firm.house()
                        .prebills()
                        .find(rows.getFirst().prebill())
                        .getFirst()
                        .state())
                .isEqualTo(State.FINAL);
        assertThat(differences(rows.getFirst())).isEmpty();
    }

    @Test
    void what_was_billed_before_counts_a_shared_line_once_at_what_all_payers_bear() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        firm.paid(1, "3", "12.50");
        finalised();
        var house = firm.house();
        var before =
                house.billedBefore().on(SmallFirm.matter(1), house.directory().timekeepers());
        assertThat(before)
                .extracting(line -> line.units().stripTrailingZeros().toPlainString() + " "
                        + line.adjustment().minor() + " " + line.amount().minor())
                .containsExactlyInAnyOrder("2 0 37110", "3 0 3750");
        assertThat(house.billedBefore().on(SmallFirm.matter(2), Map.of())).isEmpty();
    }

    private List<String> differences(InvoiceRow row) {
        var kept =
                new FrozenSplit(firm.house().transactions()).of(row.prebill()).getFirst();
        assertThat(FrozenSplit.dealDifferences(kept)).isEmpty();
        return FrozenSplit.differences(kept);
    }

    @Test
    void the_deductible_is_counted_over_the_bills_of_the_matter_and_free_again_after_a_credit() {
        agree(DEDUCTIBLE);
        firm.worked(1, 60, "Draft answer to complaint");
        var first = finalised();
        assertThat(totals(first)).containsExactly(18_555L);
        firm.worked(1, 60, "Draft reply to the answer");
        var second = firm.prepared();
        assertThat(firm.open(second.getFirst()).shares().payers())
                .extracting(payer -> payer.due().minor())
                .containsExactly(6_445L, 7_266L, 4_844L);
        assertThat(firm.open(second.getFirst())
                        .shares()
                        .layers()
                        .getFirst()
                        .before()
                        .minor())
                .isEqualTo(18_555);
        new CreditInvoice(firm.house()).credit("1", "wrong client", false, "lee");
        assertThat(firm.open(second.getFirst()).shares().payers()).hasSize(1);
    }

    @Test
    void a_split_that_was_read_for_a_run_knows_when_other_bills_have_filled_its_layers_since() {
        agree(DEDUCTIBLE);
        firm.worked(1, 60, "Draft answer to complaint");
        var split = Splits.of(
                        firm.house(),
                        firm.house().splitAgreements().all(),
                        firm.house().directory().clients())
                .onBill(SmallFirm.matter(1), TODAY, SmallFirm.USD);
        assertThat(split.isOvertaken(Map.of())).isFalse();
        finalised();
        assertThat(split.isOvertaken(firm.house()
                        .sharedBills()
                        .used(List.of(SmallFirm.matter(1)))
                        .getOrDefault(SmallFirm.matter(1), Map.of())))
                .isTrue();
    }

    @Test
    void what_one_payer_s_format_refuses_keeps_all_of_them_open_and_uses_up_no_number() {
        firm.run("update client_terms set profile = 'gone' where client_id = 'EXC'");
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        var bills = firm.prepared();
        assertThat(finalise(bills))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .startsWith("Granite Excess: There is no format profile gone."));
        assertThat(firm.house().invoices().find("1")).isEmpty();
        assertThat(firm.house().series().peek("invoice")).isEqualTo("1");
        assertThat(firm.house().prebills().find(bills.getFirst()).getFirst().state())
                .isEqualTo(State.APPROVED);
    }

    @Test
    void one_share_is_credited_and_billed_again_with_the_payer_s_data_of_today_while_the_others_stand() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        var rows = finalised();
        firm.run("update client set name = 'Smith Haulage LLC' where id = 'INS'");
        var credit = new CreditInvoice(firm.house());
        assertThat(credit.credit("1", "wrong name", true, "lee"))
                .isEqualTo(new CreditInvoice.Outcome.Credited("C1", List.of(), List.of("4")));
        var again = invoice("4");
        assertThat(again.part()).isEqualTo(new InvoiceRow.Part(1, 2));
        assertThat(again.invoice().client().name()).isEqualTo("Smith Haulage LLC");
        assertThat(again.invoice().lines()).isEqualTo(rows.getFirst().invoice().lines());
        assertThat(queue()).isZero();
        assertThat(new BillShareAgain(firm.house()).bill("1", "lee"))
                .isInstanceOf(BillShareAgain.Outcome.Refused.class);
        assertThat(differences(again)).isEmpty();
    }

    private long queue() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select count(*) from unbilled")
                .query(Long.class)
                .single();
    }

    @Test
    void the_work_is_free_again_when_no_share_stands_any_more() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        finalised();
        var credit = new CreditInvoice(firm.house());
        for (var number : List.of("1", "2")) {
            assertThat(credit.credit(number, "wrong rate", false, "lee"))
                    .isInstanceOf(CreditInvoice.Outcome.Credited.class);
            assertThat(queue()).isZero();
        }
        var last = credit.credit("3", "wrong rate", true, "lee");
        assertThat(last).isInstanceOf(CreditInvoice.Outcome.Credited.class);
        assertThat(new BillShareAgain(firm.house()).bill("1", "lee"))
                .isInstanceOfSatisfying(
                        BillShareAgain.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().getFirst()).startsWith("No share of the bill stands"));
        if (last instanceof CreditInvoice.Outcome.Credited credited) {
            assertThat(totals(rows(finalise(credited.prebills())))).containsExactly(25_000L, 7_266L, 4_844L);
        }
    }

    @Test
    void a_share_is_not_billed_again_where_later_bills_have_filled_its_layer_and_then_nothing_is_credited() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        finalised();
        var credit = new CreditInvoice(firm.house());
        credit.credit("1", "wrong client", false, "lee");
        firm.worked(1, 120, "Draft reply to the answer");
        finalised();
        assertThat(new BillShareAgain(firm.house()).bill("1", "lee"))
                .isInstanceOfSatisfying(
                        BillShareAgain.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons().getFirst())
                                .startsWith("Later bills have filled the layer deductible since."));
    }

    @Test
    void a_share_that_cannot_be_written_again_is_not_credited_either() {
        agree(DEDUCTIBLE);
        firm.worked(1, 120, "Draft answer to complaint");
        finalised();
        firm.run("update client_terms set profile = 'gone' where client_id = 'EXC'");
        assertThat(new CreditInvoice(firm.house()).credit("3", "wrong name", true, "lee"))
                .isInstanceOf(CreditInvoice.Outcome.Refused.class);
        assertThat(firm.house().invoices().credited(invoice("3").id())).isFalse();
    }

    @Test
    void a_fee_deal_acts_on_the_whole_and_its_tax_is_shared() {
        var owner = new FeeDeals.Owner(SmallFirm.CARRIER, null);
        new SaveFeeDeal(firm.house()).save(new SaveFeeDeal.Wish(owner, 0, OCTOBER, """
                                arrangements:
                                  - {kind: discount, percent: 10, show: bill}
                                  - {kind: holdback, percent: 5}
                                taxes: [{name: GET, percent: 4.5, per: line, reverse: true}]
                                """, "letter"), "lee");
        agree(PAYERS + "shares: {INS: 50%, 0412: 50%}");
        firm.worked(1, 60, "Draft answer to complaint");
        var rows = finalised();
        assertThat(totals(rows)).containsExactly(7_932L, 7_932L);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.invoice().lines())
                        .extracting(InvoiceLine::type)
                        .containsExactly(InvoiceLine.Type.FEE));
        assertThat(rows.getFirst().invoice().taxes().getFirst().base().minor()).isEqualTo(7_932);
        assertThat(differences(rows.getFirst())).isEmpty();
        assertThat(firm.house()
                        .feesBilled()
                        .onMatters(List.of(SmallFirm.CARRIER))
                        .get(SmallFirm.matter(1)))
                .satisfies(before -> {
                    assertThat(Objects.requireNonNull(before).feesMinor()).isEqualTo(15_864);
                    assertThat(before.heldMinor()).isEqualTo(835);
                });
    }

    @Test
    void the_files_of_both_payers_say_what_their_invoices_say() {
        agree(PAYERS + "shares: {INS: 60%, 0412: 40%}");
        firm.worked(1, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        var previews = new PreviewInvoice(firm.house()).preview(bills.getFirst());
        assertThat(previews).extracting(PreviewInvoice.Preview::payer).containsExactly(1, 2);
        assertThat(ledes(previews.get(0))).containsExactly("1.0", "-74.22", "111.33", "185.55");
        assertThat(ledes(previews.get(1))).containsExactly("1.0", "-111.33", "74.22", "185.55");
        assertThat(finalised(bills)).hasSize(2);
    }

    private List<Invoice> finalised(List<UUID> bills) {
        return rows(finalise(bills)).stream().map(InvoiceRow::invoice).toList();
    }

    /// Fields 11 to 13 of LEDES 1998B, and 21: units, adjustment, total, unit cost.
    private static List<String> ledes(PreviewInvoice.Preview preview) {
        var line = preview.ledes().lines().skip(2).findFirst().orElseThrow().split("\\|", -1);
        return Arrays.asList(line[10], line[11], line[12], line[20]);
    }

    @Test
    void a_changed_agreement_takes_the_approval_from_the_open_bill_and_leaves_final_ones_alone() {
        agree(PAYERS + "shares: {INS: 60%, 0412: 40%}");
        firm.worked(1, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        agree(PAYERS + "shares: {INS: 50%, 0412: 50%}");
        assertThat(firm.house().prebills().find(bills.getFirst()).getFirst().state())
                .isEqualTo(State.CHECK);
        var made = rows(finalise(bills));
        agree("");
        assertThat(invoice("1")).isEqualTo(made.getFirst());
        firm.worked(1, 60, "Draft reply to the answer");
        assertThat(finalised())
                .singleElement()
                .satisfies(row -> assertThat(row.part()).isEqualTo(InvoiceRow.Part.WHOLE));
        assertThat(saving.takeAgain(SmallFirm.matter(1), 1, "lee")).isEqualTo(new SaveSplit.Outcome.Saved(4, 0));
    }

    @Test
    void the_open_bill_is_shown_shared_while_the_agreement_is_written() {
        firm.worked(1, 60, "Draft answer to complaint");
        firm.prepared();
        var trying = new TrySplit(firm.house());
        var tried = trying.tryOut(SmallFirm.matter(1), OCTOBER, PAYERS + "shares: {INS: 60%, 0412: 40%}");
        assertThat(tried.faults()).isEmpty();
        assertThat(Objects.requireNonNull(tried.bill()).shares().payers())
                .extracting(payer -> payer.due().minor())
                .containsExactly(11_133L, 7_422L);
        assertThat(firm.house().splitAgreements().all()).isEmpty();
    }

    @Test
    void refused_is_a_payer_who_is_no_client_or_is_billed_in_another_currency() {
        var wish = new SaveSplit.Wish(SmallFirm.matter(1), 0, OCTOBER, """
                payers: [{client: 0412}, {client: EUR}, {client: NOBODY}]
                shares: {0412: 1, EUR: 1, NOBODY: 1}
                """, "");
        assertThat(saving.save(wish, "lee"))
                .isInstanceOfSatisfying(
                        SaveSplit.Outcome.Refused.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
        var stranger = new SaveSplit.Wish(new MatterId("9999"), 0, OCTOBER, "", "letter");
        assertThat(saving.save(stranger, "lee")).isInstanceOf(SaveSplit.Outcome.Refused.class);
        assertThat(firm.house().splitAgreements().all()).isEmpty();
    }
}
