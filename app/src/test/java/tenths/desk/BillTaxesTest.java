package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.store.FeeDeals.Owner;
import tenths.store.InvoicePapers;
import tenths.store.views.InvoiceList;
import tenths.store.views.SendList;

/// Taxes from the fee deal to the invoice and its e-bill (TRUST T-83: off unless somebody names them).
@NullMarked
class BillTaxesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final String HAWAII = """
            taxes:
              - {name: GET, jurisdiction: Hawaii, percent: 4.0, per: line, to: 2026-10-30}
              - {name: GET, jurisdiction: Hawaii, percent: 4.5, per: line, from: 2026-10-31}
            """;

    private final SmallFirm firm = SmallFirm.withMatters(1);

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void profile(String format) {
        var body =
                "name: taxed\\nbase: standard\\nformat: " + format + "\\ninternational: {clientTaxId: 06-7654321}\\n";
        firm.run("insert into format_profile (name, version, body, reason, saved_by, saved_at)"
                + " values ('taxed', 1, e'" + body + "', '', 'lee', now())");
        firm.run("update client_terms set profile = 'taxed'");
    }

    private Outcome finalised(String deal) {
        var wish = new SaveFeeDeal.Wish(
                new Owner(SmallFirm.CARRIER, null), 0, LocalDate.of(2026, 1, 1), deal, "letter of 1 October");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
        firm.worked(1, 60, "Draft answer to complaint");
        firm.paid(1, "3", "12.50");
        var bills = firm.prepared();
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(firm.house()).finalise(bills, TODAY, "lee", Progress.SILENT);
        return Objects.requireNonNull(outcomes.get(bills.getFirst()));
    }

    private static List<String> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }

    @ParameterizedTest
    @CsvSource({"LEDES98BI", "LEDESXML20", "LEDESXML21", "LEDESXML22"})
    void the_rate_of_the_day_is_on_every_line_of_the_e_bill_and_in_what_is_owed(String format) {
        profile(format);
        assertThat(reasons(finalised(HAWAII))).isEmpty();
        var row = firm.house().invoices().find("1").getFirst();
        var invoice = row.invoice();
        // 4.5 % of 185.55 and of 37.50, each line rounded half up
        assertThat(invoice.tax().minor()).isEqualTo(835 + 169);
        assertThat(invoice.due().minor()).isEqualTo(18_555 + 3_750 + 835 + 169);
        assertThat(invoice.taxes()).singleElement().satisfies(tax -> {
            assertThat(tax.jurisdiction()).isEqualTo("Hawaii");
            assertThat(tax.base().minor()).isEqualTo(22_305);
        });
        assertThat(FrozenDeal.differences(
                        invoice, firm.house().invoiceDeals().of(row.id()).getFirst()))
                .isEmpty();
    }

    @Test
    void a_bill_with_a_tax_is_refused_in_a_format_that_would_lose_it() {
        profile("LEDES1998B");
        assertThat(reasons(finalised(HAWAII)))
                .singleElement()
                .asString()
                .contains("LEDES 1998B has no place for the tax of the invoice");
    }

    @Test
    void taxes_that_no_e_bill_can_carry_as_they_are_are_refused_with_what_to_write_instead() {
        profile("LEDES98BI");
        assertThat(reasons(finalised("taxes: [{name: A, percent: 5, per: line}, {name: B, percent: 9, order: 2}]")))
                .hasSize(2)
                .allMatch(reason -> reason.startsWith("EBILL-TAXES: "))
                .anyMatch(reason -> reason.contains("A and B on the same lines"))
                .anyMatch(reason -> reason.contains("Write per: line in the fee deal"));
    }

    @Test
    void a_reverse_charge_adds_nothing_and_leaves_in_any_format() {
        profile("LEDES1998B");
        assertThat(reasons(finalised("taxes: [{name: VAT, percent: 20, reverse: true}]")))
                .isEmpty();
        var invoice = firm.house().invoices().find("1").getFirst().invoice();
        assertThat(invoice.due()).isEqualTo(invoice.total());
        assertThat(invoice.taxes())
                .singleElement()
                .satisfies(tax -> assertThat(tax.reverse()).isTrue());
    }

    @Test
    void lists_and_the_ages_of_earlier_bills_say_what_is_owed_and_not_what_it_was_before_taxes() {
        profile("LEDES98BI");
        finalised(HAWAII);
        var owed = 18_555L + 3_750 + 835 + 169;
        var invoices = new InvoiceList(firm.house().transactions());
        var everything = new InvoiceList.Filter("", "", "");
        assertThat(invoices.rows(everything, 0, 9)).singleElement().satisfies(row -> {
            assertThat(row.owed()).isEqualTo(owed);
            assertThat(row.total()).isEqualTo(18_555 + 3_750);
        });
        assertThat(invoices.sums(everything)).containsExactly(new InvoiceList.Sum("USD", 1, owed));
        var sending = new SendList(firm.house().transactions());
        assertThat(sending.rows(new SendList.Filter(null, "", ""), 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.owed()).isEqualTo(owed));
        assertThat(sending.sums(new SendList.Filter(null, "", ""))).containsExactly(new SendList.Sum("USD", 1, owed));
        var draft = new UUID(0, 1);
        var invoice = firm.house().invoices().find("1").getFirst().invoice();
        var asking = new InvoicePapers.Asking(
                draft, SmallFirm.CARRIER, invoice.matter().id(), SmallFirm.USD, TODAY, Integer.MAX_VALUE);
        assertThat(Objects.requireNonNull(new InvoicePapers(firm.house().transactions())
                                .earlier(List.of(asking))
                                .get(draft))
                        .thisMatter())
                .containsExactly(owed, 0L, 0L, 0L);
    }

    @Test
    void a_credit_note_takes_back_what_is_owed() {
        profile("LEDES98BI");
        finalised(HAWAII);
        new CreditInvoice(firm.house()).credit("1", "wrong matter", false, "lee");
        var total = firm.house()
                .transactions()
                .sql()
                .sql("select total_minor from credit_note")
                .query(Long.class)
                .single();
        assertThat(total).isEqualTo(-(18_555 + 3_750 + 835 + 169));
    }
}
