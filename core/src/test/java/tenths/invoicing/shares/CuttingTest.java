package tenths.invoicing.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.invoicing.shares.RandomSplits.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Rule;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;

@NullMarked
class CuttingTest {
    private static final Money ZERO = usd(0);
    private static final List<Payer> TWO =
            List.of(new Payer(new ClientId("INSURED"), ""), new Payer(new ClientId("CARRIER"), ""));
    private static final Shares SIXTY_FORTY = new Shares(List.of(60L, 40L), List.of("60%", "40%"));
    private static final Layer REST = new Layer("rest", null, ZERO, SIXTY_FORTY);
    private static final Layer DEDUCTIBLE = new Layer("deductible", usd(2_500_000), ZERO, Shares.allTo(0, 2));

    private static SplitAgreement agreement(List<Rule> rules, Layer... layers) {
        return new SplitAgreement(Samples.DAY, TWO, rules, List.of(layers), false);
    }

    private static Chargeable fee(long cents) {
        return new Chargeable(LineTest.Kind.FEES, List.of("L330", "A104"), "AB", Samples.DAY, usd(cents));
    }

    private static Chargeable expense(String code, long cents) {
        return new Chargeable(LineTest.Kind.EXPENSES, List.of(code), "", Samples.DAY, usd(cents));
    }

    private static Cut cut(SplitAgreement agreement, Map<String, Money> used, Chargeable... lines) {
        return Cutting.cut(agreement, used, List.of(lines), ZERO);
    }

    private static List<Long> parts(Cut cut, int line) {
        return IntStream.range(0, cut.agreement().payers().size())
                .mapToObj(payer -> cut.part(line, payer).minor())
                .toList();
    }

    @Test
    void a_cent_that_is_left_over_goes_to_the_largest_fraction_and_ties_to_the_first_payer() {
        var thirds = new Shares(List.of(1L, 1L, 1L), List.of("1 of 3", "1 of 3", "1 of 3"));
        var three = new ArrayList<>(TWO);
        three.add(new Payer(new ClientId("EXCESS"), ""));
        var agreement = new SplitAgreement(
                Samples.DAY, three, List.of(), List.of(new Layer("rest", null, ZERO, thirds)), false);
        assertThat(parts(cut(agreement, Map.of(), fee(10_000)), 0)).containsExactly(3_334L, 3_333L, 3_333L);
        assertThat(parts(cut(agreement, Map.of(), fee(-10_000)), 0)).containsExactly(-3_334L, -3_333L, -3_333L);
    }

    @Test
    void the_deductible_is_paid_first_and_a_line_across_its_end_is_shared_in_two_ways() {
        var cut = cut(agreement(List.of(), DEDUCTIBLE, REST), Map.of("deductible", usd(2_490_000)), fee(18_555));
        assertThat(parts(cut, 0)).containsExactly(10_000L + 5_133, 3_422L);
        assertThat(cut.words(0, 0)).isEqualTo("100% of USD 100.00 (deductible); 60% of USD 85.55 (rest)");
        assertThat(cut.layers(0)).containsExactly(Map.entry("deductible", usd(10_000)), Map.entry("rest", usd(5_133)));
        assertThat(cut.layers(1)).containsExactly(Map.entry("rest", usd(3_422)));
    }

    @Test
    void what_was_paid_of_a_layer_before_the_first_bill_of_the_house_counts() {
        var begun = new Layer("deductible", usd(2_500_000), usd(2_499_900), Shares.allTo(0, 2));
        assertThat(parts(cut(agreement(List.of(), begun, REST), Map.of(), fee(10_100)), 0))
                .containsExactly(100L + 6_000, 4_000L);
    }

    @Test
    void a_discount_on_the_bill_comes_off_the_last_layer_first_so_that_the_sum_fills_the_layers() {
        var agreement = agreement(List.of(), DEDUCTIBLE, new Layer("rest", null, ZERO, Shares.allTo(1, 2)));
        var cut = cut(agreement, Map.of(), fee(-300_000), fee(2_600_000));
        assertThat(cut.total(0)).isEqualTo(usd(2_300_000));
        assertThat(cut.total(1)).isEqualTo(ZERO);
        assertThat(cut(agreement, Map.of("deductible", usd(2_500_000), "rest", usd(7)), fee(-10))
                        .layers(0))
                .isEqualTo(Map.of("deductible", usd(-3)));
    }

    @Test
    void a_rule_shares_its_lines_in_its_own_way_outside_the_layers_and_the_first_that_fits_decides() {
        var experts = new Rule(
                "experts",
                new LineTest(null, Set.of("E119"), Set.of(), null, null),
                new Shares(List.of(1L, 1L), List.of("50%", "50%")));
        var costs = new Rule(
                "costs", new LineTest(LineTest.Kind.EXPENSES, Set.of(), Set.of(), null, null), Shares.allTo(1, 2));
        var early = new Rule(
                "early", new LineTest(null, Set.of(), Set.of(), null, Samples.DAY.minusDays(1)), Shares.allTo(0, 2));
        var cut = cut(
                agreement(List.of(experts, costs, early), DEDUCTIBLE, REST),
                Map.of(),
                expense("E119", 1_001),
                expense("E101", 500),
                fee(300));
        assertThat(parts(cut, 0)).containsExactly(501L, 500L);
        assertThat(parts(cut, 1)).containsExactly(0L, 500L);
        assertThat(parts(cut, 2)).containsExactly(300L, 0L);
        assertThat(cut.layers(0)).containsOnlyKeys("deductible");
        assertThat(cut.layers(1)).isEmpty();
    }

    @Test
    void a_refund_that_no_layer_took_up_comes_off_the_last_layer_at_once() {
        var cut = cut(agreement(List.of(), DEDUCTIBLE, REST), Map.of(), fee(-1_000), fee(-2_000));
        assertThat(parts(cut, 0)).containsExactly(-600L, -400L);
        assertThat(cut.words(1, 0)).isEqualTo("60% of USD -20.00 (rest)");
        assertThat(cut.words(1, 1)).isEqualTo("40% of USD -20.00 (rest)");
    }

    @Test
    void a_line_at_no_charge_stands_on_every_invoice_and_says_that_there_is_nothing_to_share() {
        var all = new Rule("all", new LineTest(null, Set.of("E119"), Set.of(), null, null), Shares.allTo(1, 2));
        var cut = cut(agreement(List.of(all), REST), Map.of(), expense("E119", 0), expense("E119", 100), fee(0));
        assertThat(cut.lines()).extracting(line -> line.portions().size()).containsExactly(0, 1, 0);
        assertThat(cut.words(0, 1)).isEqualTo("nothing to share");
        assertThat(cut.words(1, 0)).isEqualTo("nothing to share");
        assertThat(cut.words(1, 1)).isEqualTo("100% of USD 1.00 (all)");
        assertThat(List.of(cut.shows(0, 0), cut.shows(1, 0), cut.shows(1, 1), cut.shows(2, 0)))
                .containsExactly(true, false, true, true);
    }

    @Test
    void words_of_a_share_leave_out_what_others_bear() {
        var cut = cut(agreement(List.of(), DEDUCTIBLE, REST), Map.of("deductible", usd(2_490_000)), fee(18_555));
        assertThat(cut.words(0, 1)).isEqualTo("40% of USD 85.55 (rest)");
        assertThat(DEDUCTIBLE.shares().words()).containsExactly("100%", "");
    }

    @Test
    void shares_of_every_line_add_up_and_nobody_gets_a_share_of_another_sign() {
        Cases.check(10_000, random -> {
            var agreement = RandomSplits.any(random);
            var lines = Samples.lines(random).stream().map(Chargeable::of).toList();
            var cut = Cutting.cut(agreement, RandomSplits.used(agreement, random), lines, ZERO);
            for (var i = 0; i < lines.size(); i++) {
                var amount = lines.get(i).amount();
                assertThat(parts(cut, i).stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(amount.minor());
                assertThat(parts(cut, i))
                        .allMatch(part -> part == 0 || Long.signum(part) == Long.signum(amount.minor()));
            }
        });
    }

    @Test
    void no_layer_ever_takes_more_than_its_limit_over_bill_after_bill() {
        Cases.check(10_000, random -> {
            var agreement = RandomSplits.any(random);
            var used = new HashMap<String, Money>();
            for (var bill = 0; bill < 4; bill++) {
                var lines = Samples.lines(random).stream().map(Chargeable::of).toList();
                var cut = Cutting.cut(agreement, used, lines, ZERO);
                for (var payer = 0; payer < agreement.payers().size(); payer++) {
                    cut.layers(payer).forEach((layer, amount) -> used.merge(layer, amount, Money::plus));
                }
                for (var layer : agreement.layers()) {
                    var limit = layer.limit();
                    if (limit != null && !limit.minus(layer.before()).isNegative()) {
                        assertThat(used.getOrDefault(layer.name(), ZERO))
                                .isLessThanOrEqualTo(limit.minus(layer.before()));
                    }
                }
            }
        });
    }

    @Test
    void the_layers_are_as_full_as_if_the_sum_of_the_bill_were_one_line() {
        Cases.check(10_000, random -> {
            var any = RandomSplits.any(random);
            var agreement = new SplitAgreement(any.from(), any.payers(), List.of(), any.layers(), false);
            var lines = Samples.lines(random).stream().map(Chargeable::of).toList();
            var sum = lines.stream().map(Chargeable::amount).reduce(ZERO, Money::plus);
            if (!sum.isNegative()) {
                var used = RandomSplits.used(agreement, random);
                var whole = Cutting.cut(agreement, used, List.of(fee(sum.minor())), ZERO);
                var cut = Cutting.cut(agreement, used, lines, ZERO);
                assertThat(levels(cut)).isEqualTo(levels(whole));
            }
        });
    }

    private static Map<String, Money> levels(Cut cut) {
        var levels = new HashMap<String, Money>();
        for (var payer = 0; payer < cut.agreement().payers().size(); payer++) {
            cut.layers(payer).forEach((layer, amount) -> levels.merge(layer, amount, Money::plus));
        }
        levels.values().removeIf(Money::isZero);
        return levels;
    }

    @Test
    void an_agreement_that_leaves_something_unpaid_or_names_a_payer_twice_is_none() {
        assertThatThrownBy(() -> agreement(List.of(), DEDUCTIBLE)).hasMessageContaining("the last layer");
        assertThatThrownBy(() -> agreement(List.of(), REST, REST)).hasMessageContaining("one name");
        var twice = List.of(TWO.getFirst(), TWO.getFirst());
        assertThatThrownBy(() -> new SplitAgreement(LocalDate.EPOCH, twice, List.of(), List.of(REST), false))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Shares(List.of(0L, 0L), List.of("0%", "0%")))
                .hasMessageContaining("nobody");
        var three = Shares.allTo(0, 3);
        assertThatThrownBy(() -> agreement(List.of(), new Layer("rest", null, ZERO, three)))
                .hasMessage("a share has no payer, or a payer no share");
        var rule = new Rule("all", new LineTest(null, Set.of(), Set.of(), null, null), three);
        assertThatThrownBy(() -> agreement(List.of(rule), REST))
                .hasMessage("a share has no payer, or a payer no share");
        assertThatThrownBy(() -> agreement(List.of())).hasMessage("payers without a layer, or a layer without payers");
        assertThatThrownBy(() -> cut(SplitAgreement.NONE, Map.of(), fee(1))).hasMessageContaining("nobody agreed");
    }
}
