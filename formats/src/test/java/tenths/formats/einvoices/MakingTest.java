package tenths.formats.einvoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.BillFormat;
import tenths.formats.EInvoice;
import tenths.formats.EInvoice.Category;
import tenths.formats.FileFinding;
import tenths.formats.OnPaper;
import tenths.formats.Payment;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Taxes;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;

/// How a bill becomes an e-invoice, and what it is told to lack.
@NullMarked
class MakingTest {
    private static final EInvoice WISHES = EuropeanBills.wishes();

    @Test
    void hours_are_billed_by_the_hour_and_a_write_down_is_an_allowance_of_its_line() {
        var statement = Making.of(
                Standard.XRECHNUNG,
                EuropeanBills.bill(
                        EuropeanBills.invoice(),
                        EuropeanBills.GERMAN_VAT,
                        EuropeanBills.profile(BillFormat.XRECHNUNG)));
        var hearing = statement.items().get(2);
        assertThat(hearing.unit()).isEqualTo("HUR");
        assertThat(hearing.allowance()).isEqualTo(712_500);
        assertThat(hearing.net()).isEqualTo(6_412_500);
        assertThat(hearing.facts())
                .containsEntry("UTBMS task", "L110")
                .containsEntry("Timekeeper id", "417")
                .containsEntry("Timekeeper class", "ASSOC");
        assertThat(statement.items().get(3).unit()).isEqualTo("C62");
        assertThat(statement.wholes()).singleElement().satisfies(courtesy -> {
            assertThat(courtesy.allowance()).isEqualTo(250_000);
            assertThat(courtesy.reason()).isEqualTo("Fees: Courtesy");
        });
        assertThat(statement.seller().address().postcode()).isEqualTo("80331");
        assertThat(statement.buyer().address())
                .isEqualTo(new Statement.Address("Ringweg 2", "Haus B", "Berlin", "10115", "", "DE"));
    }

    @Test
    void a_tenth_of_an_hour_is_rounded_to_the_cent_without_an_allowance() {
        var statement = Making.of(
                Standard.PEPPOLBIS3,
                EuropeanBills.bill(EuropeanBills.invoice(), Taxes.NONE, EuropeanBills.profile(BillFormat.PEPPOLBIS3)));
        var call = statement.items().get(1);
        assertThat(call.net()).isEqualTo(285_600); // 0.1 times 285.55
        assertThat(call.allowance()).isZero();
    }

    @Test
    void fees_with_tax_and_expenses_without_stand_in_groups_of_their_own() {
        var taxes = new Taxes("VAT", new BigDecimal("0.19"), BigDecimal.ZERO);
        var profile = EuropeanBills.profile(BillFormat.XRECHNUNG);
        var statement = Making.of(Standard.XRECHNUNG, EuropeanBills.bill(EuropeanBills.invoice(), taxes, profile));
        assertThat(statement.groups())
                .extracting(group -> group.vat().category())
                .containsExactly("S", "E");
        assertThat(statement.groups()).extracting(Statement.Group::reason).containsExactly("", "Exempt by law");
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void a_tax_that_the_client_owes_itself_is_reverse_charge_whatever_the_profile_says(Standard standard)
            throws IOException {
        var plain = EuropeanBills.invoice();
        var vat = new Tax("VAT", new BigDecimal("19"), true, false, false, 1);
        var none = Money.zero(plain.currency());
        var reversed = new TaxOnBill(vat, "DE", new BigDecimal("19"), true, plain.fees(), none);
        var invoice = new Invoice(
                plain.number(),
                plain.date(),
                plain.period(),
                plain.firm(),
                plain.client(),
                plain.matter(),
                plain.description(),
                plain.currency(),
                plain.lines(),
                List.of(reversed));
        var profile = EuropeanBills.profile(standard.format());
        var writer = EInvoices.of(standard.format()).orElseThrow();
        var file = new ByteArrayOutputStream();
        writer.write(invoice, Taxes.NONE, profile, file);
        assertThat(writer.readBack(file.toByteArray(), invoice, Taxes.NONE, profile))
                .isEmpty();
        assertThat(Opened.of(file.toByteArray()).statement())
                .isNotNull()
                .satisfies(statement -> assertThat(statement.groups())
                        .extracting(group -> group.vat().category() + " " + group.reason())
                        .containsExactly("AE Reverse charge", "E Exempt by law"));
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void a_bill_outside_vat_names_no_vat_id_because_the_rules_forbid_it(Standard standard) {
        var outside = new EInvoice.Untaxed(
                Category.OUTSIDE_VAT, "Not subject to VAT", Category.OUTSIDE_VAT, "Not subject to VAT");
        var profile = EuropeanBills.profile(standard.format(), untaxed(outside));
        var bill = EuropeanBills.bill(EuropeanBills.invoice(), Taxes.NONE, profile);
        assertThat(Making.of(standard, bill).seller().vatId()).isEmpty();
        assertThat(Making.of(standard, bill).buyer().vatId()).isEmpty();
        assertThat(EInvoices.of(standard.format()).orElseThrow().problems(bill)).isEmpty();
    }

    @Test
    void a_mix_of_taxed_lines_and_lines_outside_vat_is_refused_by_the_rule() {
        var outside = new EInvoice.Untaxed(Category.OUTSIDE_VAT, "Outside", Category.OUTSIDE_VAT, "Outside");
        var taxes = new Taxes("VAT", new BigDecimal("0.19"), BigDecimal.ZERO);
        var profile = EuropeanBills.profile(BillFormat.XRECHNUNG, untaxed(outside));
        var bill = EuropeanBills.bill(EuropeanBills.invoice(), taxes, profile);
        assertThat(EInvoices.of(BillFormat.XRECHNUNG).orElseThrow().problems(bill))
                .extracting(FileFinding::code)
                .contains("BR-O-02", "BR-O-11");
    }

    @ParameterizedTest
    @EnumSource(Standard.class)
    void a_bill_below_zero_is_a_credit_note_with_amounts_above(Standard standard) {
        var eur = Currency.getInstance("EUR");
        var refund = EuropeanBills.line(1, InvoiceLine.Type.EXPENSE, 3, "-1", "80.00", "0", null, "Refund", eur);
        var profile = EuropeanBills.profile(standard.format());
        var bill = EuropeanBills.bill(EuropeanBills.invoice(eur, List.of(refund)), Taxes.NONE, profile);
        var statement = Making.of(standard, bill);
        assertThat(statement.head().isCredit()).isTrue();
        assertThat(statement.sums().due()).isEqualTo(800_000);
        var files = EInvoices.of(standard.format()).orElseThrow();
        assertThat(files.problems(bill)).isEmpty();
        assertThat(new String(files.toBytes(bill), StandardCharsets.UTF_8)).contains(">381<");
    }

    @Test
    void all_that_a_profile_lacks_is_told_at_once_with_the_option_that_misses() {
        var bare = EuropeanBills.profile(BillFormat.XRECHNUNG, EInvoice.NONE, OnPaper.STANDARD);
        assertThat(EInvoices.demands(bare))
                .extracting(finding -> finding.code() + " " + finding.fieldName())
                .containsExactly(
                        "BR-DE-15 international.einvoice.buyerReference",
                        "PEPPOL-EN16931-R020 international.einvoice.seller.electronicAddress",
                        "PEPPOL-EN16931-R010 international.einvoice.buyer.electronicAddress",
                        "BR-DE-5 international.einvoice.seller.contact",
                        "BR-DE-6 international.einvoice.seller.phone",
                        "BR-DE-7 international.einvoice.seller.email",
                        "BR-DE-1 international.einvoice.account.number",
                        "BR-CO-25 pdf.payment.days");
        assertThat(EInvoices.demands(EuropeanBills.profile(BillFormat.XRECHNUNG)))
                .isEmpty();
    }

    @Test
    void a_matter_without_its_reference_is_refused_when_the_bill_is_written() {
        var byMatter = new EInvoice(
                "", Map.of("other", "X"), WISHES.seller(), WISHES.buyer(), WISHES.account(), WISHES.untaxed());
        var profile = EuropeanBills.profile(BillFormat.XRECHNUNG, byMatter);
        assertThat(EInvoices.demands(profile)).isEmpty();
        var files = EInvoices.of(BillFormat.XRECHNUNG).orElseThrow();
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> files.write(EuropeanBills.invoice(), EuropeanBills.GERMAN_VAT, profile, out))
                .isInstanceOfSatisfying(
                        UnwritableInvoice.class,
                        refused -> assertThat(refused.findings())
                                .extracting(FileFinding::code)
                                .containsExactly("BR-DE-15"));
        assertThat(out.size()).isZero();
    }

    @Test
    void a_client_whose_paper_leaves_narratives_out_gets_no_factur_x_whose_data_hold_them() {
        var paper = EuropeanBills.paper(new Payment(30, ""));
        var silent = new OnPaper(
                paper.arrangement(),
                paper.lines(),
                paper.paper(),
                paper.slip(),
                paper.ageing(),
                paper.trust(),
                paper.wording(),
                paper.payment(),
                new OnPaper.Redaction(OnPaper.Narratives.FEES, List.of(), List.of()));
        assertThat(EInvoices.demands(EuropeanBills.profile(BillFormat.FACTURX, WISHES, silent)))
                .extracting(FileFinding::code)
                .containsExactly("EINV-NARRATIVES");
        assertThat(EInvoices.demands(EuropeanBills.profile(BillFormat.XRECHNUNG, WISHES, silent)))
                .isEmpty();
    }

    @Test
    void why_a_line_bears_no_vat_is_never_guessed() {
        var unsaid = untaxed(new EInvoice.Untaxed(Category.UNSAID, "", Category.UNSAID, ""));
        var bill = EuropeanBills.bill(
                EuropeanBills.invoice(), Taxes.NONE, EuropeanBills.profile(BillFormat.FACTURX, unsaid));
        assertThat(EInvoices.of(BillFormat.FACTURX).orElseThrow().problems(bill))
                .extracting(FileFinding::fieldName)
                .containsExactly("international.einvoice.untaxed.fees");
    }

    @Test
    void a_currency_of_three_decimals_has_no_place_in_an_e_invoice() {
        var kwd = Currency.getInstance("KWD");
        var fee = EuropeanBills.line(1, InvoiceLine.Type.EXPENSE, 3, "1", "1.005", "0", null, "Copies", kwd);
        var bill = EuropeanBills.bill(
                EuropeanBills.invoice(kwd, List.of(fee)), Taxes.NONE, EuropeanBills.profile(BillFormat.XRECHNUNG));
        assertThat(EInvoices.of(BillFormat.XRECHNUNG).orElseThrow().problems(bill))
                .extracting(FileFinding::code)
                .containsExactly("EINV-DECIMALS");
    }

    private static EInvoice untaxed(EInvoice.Untaxed untaxed) {
        return new EInvoice(
                WISHES.buyerReference(),
                WISHES.buyerReferences(),
                WISHES.seller(),
                WISHES.buyer(),
                WISHES.account(),
                untaxed);
    }
}
