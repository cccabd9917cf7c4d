package tenths.invoicing.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static tenths.invoicing.shares.RandomSplits.usd;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.invoicing.BillDeal;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.invoicing.Prebilling;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Rule;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.Pricing;
import tenths.rates.RatedLine;
import tenths.rates.Recomputation;
import tenths.rates.deals.RandomFeeDeals;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;

@NullMarked
class SharingOutTest {
    private static final List<Payer> PAYERS = Stream.of("P1", "P2", "P3")
            .map(id -> new Payer(new ClientId(id), ""))
            .toList();
    private static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Finalising.Header HEADER = new Finalising.Header(
            "DRAFT",
            END,
            new Period(LocalDate.of(2026, 3, 1), END),
            new Firm("Ortega & Lim", "24-6437381", "1 Main St", "By wire"),
            new Party("0412", "First Carrier", ""),
            new Matter(Samples.MATTER, Samples.CLIENT, "Smith v. Acme", "C-1", Samples.DAY, null),
            "March 2026");

    /// A whole bill under any fee deal, with taxes.
    private static Invoice whole(Random random) {
        var deal = RandomFeeDeals.any(random).spread();
        var bill = new BillDeal(deal, Samples.USD, END, RandomFeeDeals.before(random));
        var prebill = Prebilling.assemble(bill, Samples.lines(random), List.of(), _ -> List.of());
        return Finalising.preview(prebill, HEADER).getFirst();
    }

    private record Shared(Invoice whole, Cut cut, List<ShareOfBill> shares) {}

    private static Shared shared(Random random) {
        var agreement = RandomSplits.any(random);
        var whole = whole(random);
        var cut = Cutting.cut(
                agreement,
                RandomSplits.used(agreement, random),
                whole.lines().stream().map(Chargeable::of).toList(),
                usd(0));
        return new Shared(whole, cut, SharingOut.of(whole, cut, RandomSplits.parties(agreement)));
    }

    @Test
    void the_invoices_of_all_payers_add_up_to_the_whole_by_line_by_tax_and_in_what_is_owed() {
        Cases.check(10_000, random -> {
            var shared = shared(random);
            var whole = shared.whole();
            var shares = shared.shares();
            assertThat(sum(shares.stream().map(each -> each.invoice().total()).toList()))
                    .isEqualTo(whole.total());
            assertThat(sum(shares.stream().map(each -> each.invoice().due()).toList()))
                    .isEqualTo(whole.due());
            for (var line : whole.lines()) {
                assertThat(sum(ofLine(shares, line.number()))).isEqualTo(line.total());
            }
            for (var tax : whole.taxes()) {
                assertThat(sum(shares.stream()
                                .flatMap(each -> each.invoice().taxes().stream())
                                .filter(each -> each.tax().equals(tax.tax()))
                                .map(each -> each.amount())
                                .toList()))
                        .isEqualTo(sum(whole.taxes().stream()
                                .filter(each -> each.tax().equals(tax.tax()))
                                .map(each -> each.amount())
                                .toList()));
            }
        });
    }

    private static List<Money> ofLine(List<ShareOfBill> shares, int number) {
        var amounts = new ArrayList<Money>();
        for (var share : shares) {
            for (var i = 0; i < share.of().size(); i++) {
                if (share.of().get(i).number() == number) {
                    amounts.add(share.invoice().lines().get(i).total());
                }
            }
        }
        return amounts;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(usd(0), Money::plus);
    }

    @Test
    void every_line_of_a_share_is_units_times_rate_plus_adjustment_and_its_steps_add_up() {
        Cases.check(10_000, random -> {
            for (var share : shared(random).shares()) {
                for (var line : share.invoice().lines()) {
                    assertThat(share.invoice().lines().get(line.number() - 1)).isSameAs(line);
                    assertThat(Charge.of(line.units(), line.unitCost(), Samples.USD)
                                    .plus(line.adjustment()))
                            .isEqualTo(line.total());
                    assertThat(Recomputation.differences(
                                    line.trace(), line.total().decimal(), Samples.USD))
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void every_line_of_the_whole_is_on_an_invoice_and_whoever_bears_nothing_gets_none() {
        Cases.check(10_000, random -> {
            var shared = shared(random);
            var seen = new HashSet<Integer>();
            shared.shares().forEach(share -> share.of().forEach(of -> seen.add(of.number())));
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(shared.whole().lines().stream()
                            .map(InvoiceLine::number)
                            .toList());
            if (shared.whole().lines().stream().anyMatch(line -> !line.total().isZero())) {
                assertThat(shared.shares())
                        .allMatch(share -> share.invoice().lines().stream()
                                .anyMatch(line -> !line.total().isZero()));
            }
        });
    }

    @Test
    void an_open_bill_and_its_invoices_cut_every_line_alike() {
        Cases.check(1_000, random -> {
            var agreement = RandomSplits.any(random);
            var lines = Samples.lines(random);
            var cut = Cutting.cut(
                    agreement, Map.of(), lines.stream().map(Chargeable::of).toList(), usd(0));
            var parts = new ArrayList<Money>();
            for (var payer = 0; payer < agreement.payers().size(); payer++) {
                var shared = SharingOut.lines(lines, cut, payer);
                assertThat(shared).hasSize(shown(cut, payer));
                shared.forEach(line -> parts.add(line.amount()));
                for (var line : shared) {
                    assertThat(line.trace().sum())
                            .isEqualByComparingTo(line.amount().decimal());
                    assertThat(Charge.of(line.units(), Objects.requireNonNull(line.unitCost()), Samples.USD)
                                    .plus(line.adjustment()))
                            .isEqualTo(line.amount());
                }
            }
            assertThat(sum(parts))
                    .isEqualTo(sum(lines.stream().map(RatedLine::amount).toList()));
        });
    }

    private static int shown(Cut cut, int payer) {
        return (int) IntStream.range(0, cut.lines().size())
                .filter(line -> cut.shows(line, payer))
                .count();
    }

    @Test
    void an_invoice_names_the_whole_its_payer_s_own_claim_and_the_others_only_where_that_was_agreed() {
        Cases.check(1_000, random -> {
            var shared = shared(random);
            for (var share : shared.shares()) {
                var invoice = share.invoice();
                var payer = shared.cut().agreement().payers().get(share.payer() - 1);
                assertThat(invoice.client().id()).isEqualTo(payer.client().value());
                assertThat(invoice.matter().claimNumber())
                        .isEqualTo(payer.claim().isBlank() ? "C-1" : payer.claim());
                assertThat(invoice.description())
                        .startsWith("March 2026; your share %s of %s"
                                .formatted(invoice.total(), shared.whole().total()));
                var named = shared.cut().agreement().names() && shared.shares().size() > 1;
                assertThat(invoice.description().contains("shared with Payer P"))
                        .isEqualTo(named);
            }
        });
    }

    @Test
    void a_tax_on_fees_is_owed_by_those_who_pay_fees_alone() {
        var shares = shared(tax(true, 20, 10_001, 2_000));
        assertThat(shares)
                .extracting(share -> share.invoice().due())
                .containsExactly(usd(5_001 + 1_000), usd(5_000 + 1_000), usd(50_000));
        assertThat(shares).extracting(share -> share.invoice().taxes().size()).containsExactly(1, 1, 0);
        assertThat(shares).extracting(share -> share.invoice().lines().size()).containsExactly(1, 1, 1);
    }

    @Test
    void a_tax_that_the_receiver_owes_stands_on_the_invoices_with_its_base() {
        assertThat(shared(tax(true, 0, 10_001, 0)))
                .flatExtracting(share -> share.invoice().taxes())
                .extracting(TaxOnBill::base)
                .containsExactly(usd(5_001), usd(5_000));
    }

    /// Three quarters of four cents: the third payer bears one of three cents, and none of four.
    @Test
    void a_cent_of_tax_stands_on_an_invoice_even_where_its_base_rounds_to_nothing() {
        var shares = new Shares(List.of(43L, 43L, 14L), List.of("43%", "43%", "14%"));
        var agreement = new SplitAgreement(
                Samples.DAY, PAYERS, List.of(), List.of(new Layer("all", null, usd(0), shares)), false);
        assertThat(shared(agreement, tax(true, 75, 4, 3)))
                .flatExtracting(share -> share.invoice().taxes())
                .extracting(TaxOnBill::base, TaxOnBill::amount)
                .containsExactly(tuple(usd(2), usd(1)), tuple(usd(2), usd(1)), tuple(usd(0), usd(1)));
    }

    @Test
    void a_tax_on_what_nobody_bears_is_owed_as_the_whole_bill_is() {
        assertThat(shared(tax(false, 10, 60_001, 6_000)))
                .extracting(share -> sum(
                        share.invoice().taxes().stream().map(TaxOnBill::amount).toList()))
                .containsExactly(usd(500), usd(500), usd(5_000));
    }

    private static TaxOnBill tax(boolean onFees, int percent, long base, long amount) {
        var tax = new Tax("VAT", BigDecimal.valueOf(percent), onFees, false, false, 1);
        return new TaxOnBill(tax, "", tax.percent(), false, usd(base), usd(amount));
    }

    private static List<ShareOfBill> shared(TaxOnBill tax) {
        return shared(feesInHalvesAndExpensesToTheThird(), tax);
    }

    /// A fee of 100.01 and expenses of 500.00, with this tax.
    private static List<ShareOfBill> shared(SplitAgreement agreement, TaxOnBill tax) {
        var lines = List.of(
                Samples.priced(Samples.entryOfMinutes(60), "100.01"),
                Pricing.price(Samples.expense(new Random(1), "1", "500.00"), Samples.USD));
        var prebill = Prebilling.assemble(Samples.USD, lines, List.of(), _ -> List.of());
        var plain = Finalising.preview(prebill, HEADER).getFirst();
        var whole = new Invoice(
                plain.number(),
                plain.date(),
                plain.period(),
                plain.firm(),
                plain.client(),
                plain.matter(),
                plain.description(),
                plain.currency(),
                plain.lines(),
                List.of(tax));
        var cut = Cutting.cut(
                agreement, Map.of(), whole.lines().stream().map(Chargeable::of).toList(), usd(0));
        return SharingOut.of(whole, cut, RandomSplits.parties(agreement));
    }

    private static SplitAgreement feesInHalvesAndExpensesToTheThird() {
        var expenses = new LineTest(LineTest.Kind.EXPENSES, Set.of(), Set.of(), null, null);
        var halves = new Shares(List.of(1L, 1L, 0L), List.of("50%", "50%", ""));
        return new SplitAgreement(
                Samples.DAY,
                PAYERS,
                List.of(new Rule("costs", expenses, Shares.allTo(2, 3))),
                List.of(new Layer("all", null, usd(0), halves)),
                false);
    }
}
