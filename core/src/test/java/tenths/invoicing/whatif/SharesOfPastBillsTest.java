package tenths.invoicing.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.invoicing.shares.SplitAgreement;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;
import tenths.rates.RateChange;
import tenths.rates.Scope;

/// Changes tried on bills that several payers share (issue 5, numbers 3 and 12).
@NullMarked
class SharesOfPastBillsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Money ZERO = Money.zero(Samples.USD);
    private static final SplitAgreement DEDUCTIBLE = new SplitAgreement(
            LONG_AGO,
            List.of(new Payer(new ClientId("P1"), ""), new Payer(Samples.CLIENT, "")),
            List.of(),
            List.of(
                    new Layer("deductible", usd(15_000), ZERO, Shares.allTo(0, 2)),
                    new Layer("rest", null, ZERO, Shares.allTo(1, 2))),
            false);

    private static Money usd(long cents) {
        return new Money(cents, Samples.USD);
    }

    private static Change rate(String perHour) {
        var scope = new Scope(Samples.CLIENT, null, Samples.AB, null);
        return new Change.Rate(new RateChange(scope, LONG_AGO, null, new BigDecimal(perHour), "Letter"));
    }

    @Test
    void without_a_change_every_share_is_computed_again_to_the_last_step() {
        Cases.check(
                10_000,
                random -> PastBills.shared(random)
                        .forEach(shared -> shared.shares().forEach(share -> {
                            var difference = Simulation.of(share, new Change.Nothing());
                            assertThat(difference.doubts()).isEmpty();
                            assertThat(difference.isNone()).isTrue();
                            assertThat(difference.after())
                                    .isEqualTo(share.invoice().total());
                        })));
    }

    @Test
    void the_shares_that_there_would_have_been_add_up_to_what_the_whole_would_have_been() {
        Cases.check(
                5_000,
                random -> PastBills.shared(random).forEach(shared -> {
                    var change = rate(Samples.rate(random));
                    var split =
                            Objects.requireNonNull(shared.shares().getFirst().split());
                    var whole = Simulation.of(shared.whole(), change).after();
                    var all = ZERO;
                    for (var payer = 1; payer <= split.agreement().payers().size(); payer++) {
                        all = all.plus(Simulation.of(paidBy(shared.shares().getFirst(), payer), change)
                                .after());
                    }
                    assertThat(all).isEqualTo(whole);
                }));
    }

    /// The share of another payer, whether or not it got an invoice.
    private static PastBill paidBy(PastBill share, int payer) {
        var split = Objects.requireNonNull(share.split());
        return new PastBill(
                share.invoice(),
                share.client(),
                share.terms(),
                share.works(),
                share.decisions(),
                share.deal(),
                share.rules(),
                new PastSplit(split.agreement(), split.used(), split.used(), payer, split.client()));
    }

    @Test
    void a_deductible_that_a_dearer_bill_uses_up_earlier_leaves_more_of_the_next_to_the_insurer() {
        var first = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "100.00")), null);
        var next = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(60), "100.00")), null);
        var shares = PastBills.shares(first, DEDUCTIBLE, Map.of());
        assertThat(shares)
                .singleElement()
                .matches(share -> share.invoice().total().equals(usd(10_000)));
        var used = Map.of("deductible", usd(10_000));
        var later = PastBills.shares(next, DEDUCTIBLE, used);
        assertThat(later).extracting(share -> share.invoice().total()).containsExactly(usd(5_000), usd(5_000));
        var filling = new Filling();
        var matter = first.invoice().matter().id();
        filling.add(matter, Simulation.of(shares.getFirst(), rate("120.00")));
        assertThat(filling.used(matter, used)).containsEntry("deductible", usd(12_000));
        var would = later.stream()
                .map(share -> share.finding(filling.used(matter, used)))
                .map(share -> Simulation.of(share, rate("120.00")))
                .toList();
        assertThat(would).extracting(BillDifference::before).containsExactly(usd(5_000), usd(5_000));
        assertThat(would).extracting(BillDifference::after).containsExactly(usd(3_000), usd(9_000));
        var untouched = later.getLast().finding(filling.used(matter, used));
        assertThat(Simulation.of(untouched, new Change.Nothing()).after()).isEqualTo(usd(7_000));
    }

    @Test
    void the_rules_of_the_client_see_the_whole_bill_and_those_of_another_payer_its_share() {
        var whole = PastBills.plain(List.of(Samples.priced(Samples.entryOfMinutes(300), "100.00")), null);
        var shares = PastBills.shares(whole, DEDUCTIBLE, Map.of());
        assertThat(shares)
                .extracting(share -> Again.of(share).judged().getFirst().amount())
                .containsExactly(usd(15_000), usd(50_000));
    }
}
