package tenths.formats.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.Payment;
import tenths.formats.bill.Taxes;
import tenths.invoicing.Invoice;
import tenths.rates.deals.EarlyPayment;

/// What a client pays that pays early, in the terms of payment (BT-20).
@NullMarked
class EarlyPaymentTest {
    private static final List<EarlyPayment> AGREED =
            List.of(new EarlyPayment(10, new BigDecimal("3")), new EarlyPayment(20, new BigDecimal("1.5")));

    private static Invoice invoice(List<EarlyPayment> early) {
        var plain = EuropeanBills.invoice();
        return new Invoice(
                plain.number(),
                plain.date(),
                plain.period(),
                plain.firm(),
                plain.client(),
                plain.matter(),
                plain.description(),
                plain.currency(),
                plain.lines(),
                plain.taxes(),
                early);
    }

    private static String terms(Standard standard, Invoice invoice, String agreed) throws IOException {
        var profile = EuropeanBills.profile(
                standard.format(), EuropeanBills.wishes(), EuropeanBills.paper(new Payment(30, agreed)));
        var writer = EInvoices.of(standard.format()).orElseThrow();
        var out = new ByteArrayOutputStream();
        writer.write(invoice, Taxes.NONE, profile, out);
        assertThat(writer.readBack(out.toByteArray(), invoice, Taxes.NONE, profile))
                .isEmpty();
        var read = Opened.of(out.toByteArray());
        assertThat(read.report().hasErrors()).isFalse();
        return read.statement() == null ? "" : read.statement().payment().terms();
    }

    @ParameterizedTest
    @EnumSource(
            value = Standard.class,
            names = {"XRECHNUNG", "XRECHNUNGUBL"})
    void an_xrechnung_has_it_in_its_own_form_behind_the_terms_of_the_client(Standard standard) throws IOException {
        assertThat(terms(standard, invoice(AGREED), "Please name the number."))
                .isEqualTo("Please name the number.\n#SKONTO#TAGE=10#PROZENT=3.00#\n#SKONTO#TAGE=20#PROZENT=1.50#");
        assertThat(terms(standard, invoice(AGREED.subList(0, 1)), "")).isEqualTo("#SKONTO#TAGE=10#PROZENT=3.00#");
        assertThat(terms(standard, invoice(List.of()), "Please name the number."))
                .isEqualTo("Please name the number.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Standard.class,
            names = {"FACTURX", "PEPPOLBIS3"})
    void another_e_invoice_says_it_in_words_with_the_day_and_the_amount(Standard standard) throws IOException {
        var owed = invoice(AGREED).due();
        assertThat(owed.decimal()).isEqualByComparingTo("778.01");
        assertThat(terms(standard, invoice(AGREED), ""))
                .isEqualTo("3% off if paid by October 16, 2025: 754.67\n1.5% off if paid by October 26, 2025: 766.34");
    }

    @Test
    void the_form_of_xrechnung_ends_with_its_line() throws IOException {
        var profile = EuropeanBills.profile(Standard.XRECHNUNGUBL.format());
        var out = new ByteArrayOutputStream();
        EInvoices.of(Standard.XRECHNUNGUBL.format()).orElseThrow().write(invoice(AGREED), Taxes.NONE, profile, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("PROZENT=1.50#\n</cbc:Note>");
    }
}
