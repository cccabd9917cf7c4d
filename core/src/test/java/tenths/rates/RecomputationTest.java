package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;
import static tenths.Samples.ASSOCIATE;
import static tenths.Samples.CLIENT;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.Hours;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// Every figure of a trace follows from the others, or is named.
@NullMarked
class RecomputationTest {
    private static final Currency USD = Currency.getInstance("USD");

    private static TimeEntry entry(int seconds, boolean billable) {
        return new TimeEntry(
                new UUID(0, 1),
                MATTER,
                AB,
                DAY,
                new Worked(seconds),
                Codes.fee("L330", "A107"),
                "Telephone adjuster",
                billable,
                DAY);
    }

    private static Increment.Direction direction(int which) {
        return switch (which) {
            case 0 -> Increment.Direction.UP;
            case 1 -> Increment.Direction.HALF_UP;
            default -> Increment.Direction.DOWN;
        };
    }

    @Test
    void whatever_pricing_makes_is_computed_again_to_the_last_decimal() {
        Cases.check(10_000, random -> {
            var rate = new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(random.nextInt(5));
            var increment = new Increment(1 + random.nextInt(100), direction(random.nextInt(3)));
            var terms = new ClientTerms(CLIENT, USD, increment);
            var pricing = new Pricing(Samples.bookAt(rate.toPlainString()));
            var line = pricing.price(entry(1 + random.nextInt(86_400), random.nextInt(5) > 0), ASSOCIATE, terms);
            assertThat(Recomputation.differences(line.trace(), line.amount().decimal(), USD))
                    .isEmpty();
            var expense = new Expense(
                    new UUID(0, 2),
                    MATTER,
                    DAY,
                    new BigDecimal(1 + random.nextInt(99_999)).movePointLeft(random.nextInt(4)),
                    new BigDecimal(random.nextInt(99_999)).movePointLeft(random.nextInt(5)),
                    Codes.expense("E101"),
                    "Copies",
                    DAY);
            var cost = Pricing.price(expense, USD);
            assertThat(Recomputation.differences(cost.trace(), cost.amount().decimal(), USD))
                    .isEmpty();
        });
    }

    @Test
    void a_figure_that_was_changed_is_named_even_where_the_sum_was_changed_with_it() {
        var terms = new ClientTerms(CLIENT, USD, Increment.TENTH_UP);
        var line = new Pricing(Samples.bookAt("185.557")).price(entry(22 * 60, true), ASSOCIATE, terms);
        var steps = line.trace().steps();
        assertThat(steps).extracting(Step::kind).contains(Step.Kind.WORK, Step.Kind.INCREMENT, Step.Kind.ROUNDING);
        for (var i = 0; i < steps.size(); i++) {
            for (var other : changed(steps.get(i))) {
                var forged = new ArrayList<>(steps);
                forged.set(i, other);
                var trace = new Trace(forged);
                assertThat(Recomputation.differences(trace, trace.sum(), USD))
                        .as("step %d: %s", i, other)
                        .isNotEmpty();
            }
        }
        assertThat(Recomputation.differences(
                        line.trace(), line.amount().decimal().add(BigDecimal.ONE), USD))
                .singleElement()
                .asString()
                .contains("sum of the steps");
    }

    /// The step with one of its figures changed, once for each figure that others depend on.
    private static List<Step> changed(Step step) {
        var cent = new BigDecimal("0.01");
        return switch (step) {
            case Step.Work(var seconds, var perHour, var amount) ->
                List.of(
                        new Step.Work(seconds + 36, perHour, amount),
                        new Step.Work(seconds, perHour.add(cent), amount),
                        new Step.Work(seconds, perHour, amount.add(cent)));
            case Step.Incremented(var increment, var billed, var amount) ->
                List.of(
                        new Step.Incremented(new Increment(25, Increment.Direction.UP), billed, amount),
                        new Step.Incremented(increment, billed, amount.add(cent)));
            case Step.Rounded(var amount) -> List.of(new Step.Rounded(amount.add(cent)));
            default -> List.of();
        };
    }

    private static final AgreedRate RATE =
            new AgreedRate(Precedence.FIRM, "a7", DAY, new BigDecimal("200.00"), "Panel agreement 2026");
    private static final AgreedRate MOST =
            new AgreedRate(Precedence.FIRM, "m1", DAY, new BigDecimal("150.00"), "Letter");

    private static List<String> differences(Step... steps) {
        var trace = new Trace(List.of(steps));
        return Recomputation.differences(trace, trace.sum(), USD);
    }

    private static BigDecimal dollars(String amount) {
        return new BigDecimal(amount);
    }

    @Test
    void time_is_charged_at_the_agreed_rate_or_at_the_agreed_maximum_below_it() {
        var atRate = new Step.Work(3_600, dollars("200.00"), dollars("200.00"));
        var atMost = new Step.Work(3_600, dollars("150.00"), dollars("150.00"));
        assertThat(differences(new Step.Won(RATE), atRate)).isEmpty();
        assertThat(differences(new Step.Won(RATE), atMost)).containsExactly("the rate: computed 200.00, kept 150.00");
        assertThat(differences(new Step.Won(RATE), new Step.Capped(MOST), atMost))
                .isEmpty();
        assertThat(differences(new Step.Won(RATE), new Step.Capped(MOST), atRate))
                .containsExactly("the rate: computed 150.00, kept 200.00");
        assertThat(differences(new Step.Won(MOST), new Step.Capped(RATE), atMost))
                .isEmpty();
        assertThat(differences(new Step.Capped(MOST), atRate))
                .as("an arrangement gave the rate")
                .isEmpty();
    }

    @Test
    void hours_that_somebody_gave_and_pieces_are_computed_again() {
        assertThat(differences(
                        new Step.Won(RATE), new Step.Stated(dollars("1.25"), dollars("200.00"), dollars("250.00"))))
                .isEmpty();
        assertThat(differences(
                        new Step.Won(RATE), new Step.Stated(dollars("1.25"), dollars("200.00"), dollars("250.01"))))
                .containsExactly("billed 1.25 h at 200.00: computed 250.0000, kept 250.01");
        assertThat(differences(
                        new Step.Won(RATE), new Step.Stated(dollars("1.25"), dollars("100.00"), dollars("125.00"))))
                .containsExactly("the rate: computed 200.00, kept 100.00");
        assertThat(differences(new Step.Pieces(dollars("3"), dollars("0.15"), dollars("0.45"))))
                .isEmpty();
        assertThat(differences(new Step.Pieces(dollars("3"), dollars("0.15"), dollars("0.46"))))
                .containsExactly("3 at 0.15: computed 0.45, kept 0.46");
    }

    @Test
    void time_without_an_increment_behind_it_is_exact_and_an_increment_needs_time_before_it() {
        var minutes = new Step.Work(60, dollars("30.00"), dollars("0.50"));
        assertThat(differences(minutes)).isEmpty();
        var step = new Step.Incremented(Increment.TENTH_UP, Hours.of("0.10"), dollars("2.50"));
        assertThat(differences(minutes, step)).isEmpty();
        assertThat(differences(step))
                .containsExactly(
                        "billed 0.10 h in " + Increment.TENTH_UP.words() + ": no worked time stands before it");
        var wrong = new Step.Incremented(Increment.TENTH_UP, Hours.of("0.20"), dollars("5.50"));
        assertThat(differences(minutes, wrong))
                .singleElement()
                .asString()
                .endsWith("60 s are 10 hundredths of an hour");
    }

    @Test
    void what_a_person_or_an_arrangement_decided_is_taken_as_it_stands_and_who_lost_costs_nothing() {
        assertThat(differences(
                        new Step.Lost(MOST, Step.Loss.ENDED),
                        new Step.NoRate(DAY, Set.of(Precedence.FIRM)),
                        new Step.Arranged("courtesy", "ten per cent off", dollars("-7.77")),
                        new Step.Adjusted("written down", dollars("-1.11"))))
                .isEmpty();
    }
}
