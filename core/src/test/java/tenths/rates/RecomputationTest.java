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
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.time.Codes;
import tenths.time.Expense;
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
}
