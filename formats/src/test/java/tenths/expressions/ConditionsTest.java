package tenths.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.expressions.Compilation.Compiled;
import tenths.expressions.Compilation.Refused;

@NullMarked
class ConditionsTest {
    private static final Map<String, Object> ENTRY = Map.of(
            "entry.rate",
            new Amount(new BigDecimal("185.00")),
            "entry.billed",
            new Quantity(new BigDecimal("0.25")),
            "entry.task",
            "L110",
            "entry.date",
            LocalDate.of(2026, 3, 1),
            "entry.enteredOn",
            LocalDate.of(2026, 3, 9),
            "entry.narrative",
            "Title search of the premises");
    private static final Vocabulary<Map<String, Object>> WORDS = new Vocabulary<>(
            Purpose.CONDITIONS,
            List.of(
                    word("entry.rate", Kind.MONEY),
                    word("entry.billed", Kind.QUANTITY),
                    word("entry.task", Kind.TEXT),
                    word("entry.date", Kind.DAY),
                    word("entry.enteredOn", Kind.DAY),
                    word("entry.narrative", Kind.TEXT)));

    private static Word<Map<String, Object>> word(String name, Kind kind) {
        return new Word<>(name, kind, "", facts -> Objects.requireNonNull(facts.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "times(entry.billed, entry.rate) == amount('46.25')                     | true",
                "times(quantity('0.333'), amount('0.01')) == amount('0.00333')           | true",
                "percent(entry.rate, quantity('33.3333')) == amount('61.666605')         | true",
                "days(entry.date, entry.enteredOn) > 7                                   | true",
                "days(entry.enteredOn, entry.date) == -8                                 | true",
                "weekday(entry.date) == 'Sunday'                                         | true",
                "lower(entry.narrative).contains('title') && left(entry.task, 2) == 'L1' | true",
                "entry.narrative.matches('(?i)deed')                                | false",
            })
    void amounts_and_days_are_reckoned_with_exactly(String text, boolean value) throws Uncomputable {
        assertThat(expression(text).value(ENTRY)).isEqualTo(value);
    }

    @Test
    void an_expression_tells_which_words_it_uses_in_the_order_of_its_text() {
        assertThat(expression("entry.task == 'L110' && entry.billed > quantity('0.1') || entry.task == ''")
                        .words())
                .extracting(Word::name)
                .containsExactly("entry.task", "entry.billed");
    }

    /// Nothing in a condition grows: its cost is a small multiple of the texts it is given.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "padLeft(entry.task, 100000, 'x') == ''",
                "replace(entry.task, 'L', 'LLLL') == ''",
                "entry.narrative + entry.narrative == ''",
                "[entry.task] + [entry.task] == ['L110']",
                "money(entry.rate, 2) == '185.00'"
            })
    void a_condition_makes_no_text_longer(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void how_often_a_condition_reads_a_text_is_limited() {
        var once = "entry.narrative.matches('(a|aa|aaa)*b')";
        var often = String.join(" || ", Collections.nCopies(11, once));
        assertThat(faults(often))
                .singleElement()
                .extracting(ExpressionFault::message)
                .isEqualTo("it would read texts 110 times over for each line; the limit is 100");
        assertThat(expression(String.join(" || ", Collections.nCopies(10, once)))
                        .kind())
                .isEqualTo(Kind.TRUTH);
    }

    /// The dearest condition that is taken, held against the longest narrative there may be, a hundred times.
    @Test
    void the_worst_condition_does_not_run_away() throws Uncomputable {
        var dearest = expression(String.join(
                " || ", Collections.nCopies(10, "entry.narrative.matches('(a|aa|aaa|aaaa)*(b|bb)*[cd]{9}e$')")));
        var facts = Map.<String, Object>of("entry.narrative", "a".repeat(20_000));
        var start = System.nanoTime();
        for (var line = 0; line < 100; line++) {
            assertThat(dearest.value(facts)).isEqualTo(false);
        }
        assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
    }

    @Test
    void a_number_that_is_none_is_told_when_the_condition_is_written() {
        assertThat(faults("entry.rate > amount('1,00') && entry.billed > quantity(entry.task)"))
                .containsExactly(
                        new ExpressionFault(1, 21, "this is no number in quotes", "write one such as '12.50'"),
                        new ExpressionFault(1, 61, "this is no number in quotes", "write one such as '12.50'"));
    }

    private static Expression<Map<String, Object>> expression(String text) {
        return switch (WORDS.compile(text)) {
            case Compiled<Map<String, Object>>(var expression) -> expression;
            case Refused<Map<String, Object>>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<ExpressionFault> faults(String text) {
        return switch (WORDS.compile(text)) {
            case Compiled<Map<String, Object>> _ -> throw new AssertionError(text + " was taken");
            case Refused<Map<String, Object>>(var faults) -> faults;
        };
    }
}
