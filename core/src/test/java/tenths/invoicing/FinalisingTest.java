package tenths.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.invoicing.Finalising.Outcome;
import tenths.money.Money;
import tenths.rates.RatedLine;

@NullMarked
class FinalisingTest {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 31);
    static final Finalising.Header HEADER = new Finalising.Header(
            "2026-0001",
            DATE,
            new Period(LocalDate.of(2026, 3, 1), DATE),
            new Firm("Ortega & Lim", "24-6437381", "1 Main St", "By wire"),
            new Party("0412", "First Carrier", ""),
            new Matter(Samples.MATTER, Samples.CLIENT, "Smith v. Acme", "C-1", Samples.DAY, null),
            "March 2026");

    @Test
    void the_invoice_charges_what_the_prebill_showed_line_by_line() {
        Cases.check(10_000, random -> {
            var rated = Samples.lines(random);
            var prebill = Decided.prebill(rated, Decided.random(random, rated));
            if (!prebill.lines().isEmpty()) {
                var invoice = finalised(prebill);
                assertThat(invoice.total()).isEqualTo(prebill.total());
                assertThat(invoice.fees().plus(invoice.expenses())).isEqualTo(invoice.total());
                assertThat(invoice.lines()).hasSameSizeAs(prebill.lines());
                assertThat(invoice.lines())
                        .extracting(InvoiceLine::number)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, prebill.lines().size())
                                        .boxed()
                                        .toList());
                assertThat(invoice.lines())
                        .allMatch(line ->
                                line.trace().sum().compareTo(line.total().decimal()) == 0);
                assertThat(invoice.lines())
                        .isSortedAccordingTo(
                                Comparator.comparing(InvoiceLine::type).thenComparing(InvoiceLine::day));
            }
        });
    }

    @Test
    void lines_at_no_charge_stay_on_the_invoice() {
        var line = Samples.priced(Samples.entryOfMinutes(24), "285");
        var prebill = Decided.prebill(List.of(line), List.of(Decided.of(1, new Adjustment.NoCharge(line.id()))));
        assertThat(finalised(prebill).lines()).hasSize(1);
        assertThat(finalised(prebill).total().isZero()).isTrue();
    }

    @Test
    void everything_that_blocks_or_waits_for_an_answer_is_a_reason_and_warnings_are_not() {
        var line = Samples.priced(Samples.entryOfMinutes(24), "285");
        var block = Decided.finding("TIM-04", Severity.BLOCK, List.of(line.id()));
        var question = Decided.finding("TIM-10", Severity.ACKNOWLEDGE, List.of(line.id()));
        var warning = Decided.finding("TIM-11", Severity.WARN, List.of(line.id()));
        var findings = List.of(block, question, warning);
        assertThat(finalise(line, List.of(), findings)).isEqualTo(new Outcome.Refused(List.of(block, question)));
        var one = Decided.of(1, Adjustment.Overrule.of(block));
        assertThat(finalise(line, List.of(one), findings)).isEqualTo(new Outcome.Refused(List.of(question)));
        var two = Decided.of(2, Adjustment.Overrule.of(question));
        assertThat(finalise(line, List.of(one, two), findings)).isInstanceOf(Outcome.Finalised.class);
    }

    @Test
    void an_empty_bill_is_refused() {
        var outcome = Finalising.finalise(Decided.prebill(List.of(), List.of()), HEADER);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Finding::rule)
                                .containsExactly("PRC-02"));
    }

    @Test
    void a_credit_note_takes_the_whole_invoice_back_and_says_why() {
        var invoice = finalised(Decided.prebill(List.of(Samples.priced(Samples.entryOfMinutes(24), "285")), List.of()));
        var note = CreditNote.of(invoice, "C-0001", DATE, "Billed to the wrong claim");
        assertThat(note.total()).isEqualTo(Money.of("-114.00", Samples.USD));
        assertThat(note.invoice()).isEqualTo("2026-0001");
        assertThatThrownBy(() -> CreditNote.of(invoice, "C-0001", DATE, " ")).hasMessageContaining("needs a reason");
    }

    private static Outcome finalise(RatedLine line, List<Decision> decisions, List<Finding> findings) {
        return Finalising.finalise(Prebilling.assemble(Samples.USD, List.of(line), decisions, _ -> findings), HEADER);
    }

    private static Invoice finalised(Prebill prebill) {
        return switch (Finalising.finalise(prebill, HEADER)) {
            case Outcome.Finalised(var invoice) -> invoice;
            case Outcome.Refused(var reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }
}
