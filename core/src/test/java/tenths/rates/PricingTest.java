package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tenths.Samples.ASSOCIATE;
import static tenths.Samples.TENTHS_UP;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.Timekeeper;
import tenths.money.Money;
import tenths.rates.Increment.Direction;
import tenths.time.Expense;
import tenths.time.TimeEntry;

@NullMarked
class PricingTest {
    @ParameterizedTest
    @CsvSource({
        "0.3, 333.33, USD, 100.00", "0.1, 333.35, USD, 33.34", "0.1, 175, USD, 17.50", "0.1, 185.55, USD, 18.56",
        "2.46, 285, USD, 701.10", "0.3, 247.50, USD, 74.25", "0.3, 45.555, KWD, 13.667", "0.1, 125, JPY, 13",
        "1.5, -0.35, USD, -0.53", "0.2, 200, USD, 40.00"
    })
    void units_times_unit_cost_is_rounded_once_half_up(String units, String cost, String currency, String expected) {
        var money = Charge.of(new BigDecimal(units), new BigDecimal(cost), Currency.getInstance(currency));
        assertThat(money.decimal()).isEqualTo(new BigDecimal(expected));
    }

    @Test
    void the_words_of_a_trace_tell_the_whole_way_to_the_amount() {
        var line = Samples.priced(Samples.entryOfMinutes(4), "185.55");
        assertThat(line.amount()).isEqualTo(Money.of("18.56", USD));
        assertThat(line.trace().steps())
                .extracting(Step::text)
                .containsExactly(
                        "timekeeper's own rate 185.55 from 2020-01-01 (Panel agreement 2026) wins",
                        "worked 4 min at 185.55",
                        "billed 0.10 h in steps of 0.10 h, up",
                        "rounded half up to the cent");
        assertThat(line.trace().steps())
                .extracting(step -> step.amount().toPlainString())
                .containsExactly("0", "12.37", "6.1850", "0.0050");
    }

    @Test
    void time_that_is_billed_as_worked_has_no_increment_step() {
        var line = Samples.priced(Samples.entryOfMinutes(18), "350.00");
        assertThat(line.trace().steps()).extracting(Step::kind).containsExactly(Step.Kind.RATE, Step.Kind.WORK);
        assertThat(line.amount()).isEqualTo(Money.of("105.00", USD));
    }

    @Test
    void what_is_not_billable_is_shown_with_its_price_and_costs_nothing() {
        var line = Samples.priced(Samples.entry(new Random(1), 24 * 60, false), "285");
        assertThat(line.adjustment()).isEqualTo(Money.of("-114.00", USD));
        assertThat(line.amount().isZero()).isTrue();
        assertThat(line.units()).isEqualByComparingTo("0.4");
    }

    private static PriceChanges.Changed to(String price) {
        return new PriceChanges.Changed("deal", "to " + price, new BigDecimal(price));
    }

    /// Changes the price of an hour, and of a piece, to each of these in turn.
    private static PriceChanges changing(String... prices) {
        var changes = Stream.of(prices).map(PricingTest::to).toList();
        return new PriceChanges() {
            @Override
            public List<Changed> onRate(TimeEntry entry, Timekeeper timekeeper, @Nullable BigDecimal perHour) {
                return changes;
            }

            @Override
            public List<Changed> onPiece(Expense expense) {
                return changes;
            }
        };
    }

    private static List<String> amounts(RatedLine line) {
        return line.trace().steps().stream()
                .map(step -> step.amount().toPlainString())
                .toList();
    }

    @Test
    void each_change_of_a_rate_is_a_step_that_says_how_much_it_adds_or_takes() {
        var kept = KeptRates.of(
                Samples.priced(Samples.entryOfMinutes(60), "185.55").trace());
        var entry = Samples.entryOfMinutes(90);
        var line = Pricing.price(kept, entry, ASSOCIATE, TENTHS_UP, changing("150.00", "160.005"));
        assertThat(amounts(line)).containsExactly("0", "278.3250", "-53.3250", "15.00750", "0.00250");
        assertThat(line.amount()).isEqualTo(Money.of("240.01", USD));
    }

    @Test
    void where_nobody_agreed_a_rate_the_first_change_gives_it_and_the_others_change_it() {
        var none = KeptRates.of(new Trace(List.of()));
        var entry = Samples.entryOfMinutes(90);
        var line = Pricing.price(none, entry, ASSOCIATE, TENTHS_UP, changing("100.00", "120.00"));
        assertThat(line.trace().steps())
                .filteredOn(step -> step.kind() == Step.Kind.ARRANGEMENT)
                .extracting(Step::text)
                .containsExactly("to 100.00", "to 120.00");
        assertThat(amounts(line)).endsWith("0", "150.0000", "30.0000");
        assertThat(line.amount()).isEqualTo(Money.of("180.00", USD));
    }

    @Test
    void each_change_of_the_price_of_a_piece_is_a_step_too() {
        var copies = Samples.expense(new Random(1), "240", "0.25");
        var line = Pricing.price(copies, USD, changing("0.10", "0.1275"));
        assertThat(amounts(line)).containsExactly("60.00", "-36.00", "6.6000");
        assertThat(line.amount()).isEqualTo(Money.of("30.60", USD));
    }

    @Test
    void without_an_agreement_nothing_is_assumed_and_the_trace_says_what_was_tried() {
        var line = new Pricing(RateBook.of(List.of())).price(Samples.entryOfMinutes(6), ASSOCIATE, TENTHS_UP);
        assertThat(line.priced()).isFalse();
        assertThat(line.amount().isZero()).isTrue();
        assertThat(line.trace().steps().getFirst().text())
                .contains("no rate agreement covers", "matter and timekeeper; matter and class", "own rate");
    }

    @Test
    void steps_add_up_and_the_amount_is_the_rounded_product_plus_the_adjustment() {
        Cases.check(10_000, random -> {
            var direction = random.nextBoolean() ? Direction.UP : Direction.HALF_UP;
            var increment = new Increment(1 + random.nextInt(100), direction);
            var currency = Currency.getInstance(List.of("USD", "JPY", "KWD").get(random.nextInt(3)));
            var terms = new ClientTerms(Samples.CLIENT, currency, increment);
            var entry = Samples.entry(random, 1 + random.nextInt(86_400), random.nextInt(5) > 0);
            var perHour = Samples.rate(random);
            var line = new Pricing(Samples.bookAt(perHour)).price(entry, ASSOCIATE, terms);
            assertSound(line);
            assertThat(line.amount().isZero() || entry.billable()).isTrue();
            assertThat(line.units()).isEqualTo(increment.billed(entry.worked()).decimal());
            assertThat(line.unitCost()).isEqualTo(new BigDecimal(perHour));
        });
    }

    @Test
    void expenses_and_refunds_add_up_too() {
        Cases.check(10_000, random -> {
            var quantity = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5))
                    .toPlainString();
            var unitCost = (random.nextBoolean() ? "-" : "") + Samples.rate(random);
            assertSound(Pricing.price(Samples.expense(random, quantity, unitCost), USD));
        });
    }

    @Test
    void the_rounding_step_is_never_more_than_half_a_cent() {
        Cases.check(10_000, random -> {
            var entry = Samples.entry(random, 1 + random.nextInt(86_400), true);
            Samples.priced(entry, Samples.rate(random)).trace().steps().stream()
                    .filter(step -> step.kind() == Step.Kind.ROUNDING)
                    .forEach(step -> assertThat(step.amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.005")));
        });
    }

    @Test
    void a_trace_comes_back_from_its_kept_form_with_the_same_steps_and_words() {
        Cases.check(10_000, random -> {
            for (var line : Samples.lines(random)) {
                var trace = line.trace()
                        .with(new Step.Adjusted("by b%2C,ev; 100%: \"ü\" " + random.nextInt(), BigDecimal.ONE))
                        .with(new Step.Stated(new BigDecimal("1.25"), BigDecimal.TEN, new BigDecimal("12.50")))
                        .with(new Step.Arranged("cap", "above 5,000; written off", new BigDecimal("-0.01")))
                        .with(new Step.Lost(
                                odd(random), List.of(Step.Loss.values()).get(random.nextInt(6))));
                assertThat(Trace.decode(trace.encode())).isEqualTo(trace);
            }
        });
    }

    @Test
    void the_kept_form_never_changes_for_what_is_already_kept() {
        var kept = "1;LAE,a1,2025-01-01,200,Old;LBC,a2,2025-01-01,210,;WC,a3,2026-01-01,185.55,Panel%2C A"
                + ";T240,185.55,12.37;IA10,10,6.1850;R0.0050;Awritten down to 10 by bev,-8.56";
        var trace = Trace.decode(kept);
        assertThat(trace.encode()).isEqualTo(kept);
        assertThat(trace.sum()).isEqualByComparingTo("10.00");
        assertThat(trace.steps())
                .extracting(Step::text)
                .contains(
                        "client and timekeeper 185.55 from 2026-01-01 (Panel, A) wins",
                        "matter, blended 200 from 2025-01-01 (Old) loses: " + "a closer agreement wins",
                        "billed 0.10 h in steps of 0.10 h, up");
        var none = "1;N2026-03-02,ACG";
        assertThat(Trace.decode(none).encode()).isEqualTo(none);
        assertThat(Trace.decode("1;P12,0.67,8.04").sum()).isEqualByComparingTo("8.04");
    }

    @Test
    void a_usual_line_keeps_its_trace_in_150_characters() {
        var trace = Samples.priced(Samples.entryOfMinutes(4), "185.55").trace();
        assertThat(trace.encode()).hasSizeLessThan(150);
    }

    @Test
    void a_kept_form_of_another_version_or_a_torn_one_is_refused() {
        for (var text : List.of("", "2;R0.01", "1;X", "1;T240,185.55", "1;", "1;WZ,a,2026-01-01,1,")) {
            assertThatThrownBy(() -> Trace.decode(text)).hasMessageContaining("not an encoded trace");
        }
    }

    private static AgreedRate odd(Random random) {
        var all = List.of(Precedence.values());
        var precedence = all.get(random.nextInt(all.size()));
        var id = "a;" + random.nextInt();
        return new AgreedRate(precedence, random.nextInt(12), id, Samples.DAY, BigDecimal.TEN, "%25 of, all;");
    }

    private static void assertSound(RatedLine line) {
        var unitCost = line.unitCost();
        assertThat(unitCost).isNotNull();
        var decimals = line.amount().currency().getDefaultFractionDigits();
        var product = line.units().multiply(unitCost).setScale(decimals, RoundingMode.HALF_UP);
        assertThat(line.amount().decimal())
                .isEqualTo(product.add(line.adjustment().decimal()));
        assertThat(line.trace().sum()).isEqualByComparingTo(line.amount().decimal());
    }
}
