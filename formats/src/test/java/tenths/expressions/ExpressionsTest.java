package tenths.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
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
class ExpressionsTest {
    private static final Map<String, Object> LINE = Map.of(
            "line.net",
            new Amount(new BigDecimal("1234.50")),
            "line.units",
            new Quantity(new BigDecimal("0.25")),
            "line.task",
            "L110",
            "line.number",
            7L,
            "line.day",
            LocalDate.of(2025, 10, 6),
            "line.isFee",
            true,
            "line.words",
            "Smörgås 🦊 fox");
    private static final Vocabulary<Map<String, Object>> WORDS = new Vocabulary<>(List.of(
            word("line.net", Kind.MONEY),
            word("line.units", Kind.QUANTITY),
            word("line.task", Kind.TEXT),
            word("line.number", Kind.WHOLE),
            word("line.day", Kind.DAY),
            word("line.isFee", Kind.TRUTH),
            word("line.words", Kind.TEXT)));

    private static Word<Map<String, Object>> word(String name, Kind kind) {
        return new Word<>(name, kind, "", facts -> Objects.requireNonNull(facts.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "money(line.net, 2)                                    | 1234.50",
                "money(-line.net + amount('0.005'), 3)                 | -1234.495",
                "money(round(line.net + amount('0.005'), 2), 2)        | 1234.51",
                "hours(line.units + quantity('1'), 2)                  | 1.25",
                "date(line.day, 'MM/dd/yy')                            | 10/06/25",
                "upper(left(line.words, 8)) + right(line.words, 3)     | SMÖRGÅS fox",
                "left(line.words, 9)                                   | Smörgås 🦊",
                "padLeft(text(line.number), 5, '0')                    | 00007",
                "padRight(line.task, 6, '.')                          | L110..",
                "digits('59-1234567')                                  | 591234567",
                "line.isFee && line.net > amount('0') ? 'fee' : 'none' | fee",
                "line.task in ['L110', 'L120'] ? 'yes' : 'no'          | yes",
                "line.day >= line.day ? 'yes' : 'no'                   | yes",
                "line.task.matches('L[0-9]{3}') ? 'yes' : 'no'         | yes",
                "line.task.matches('^[LA][0-9]+$') ? 'yes' : 'no'      | yes",
            })
    void says_what_the_words_are_worth(String text, String value) throws Uncomputable {
        assertThat(value(text)).isEqualTo(value);
    }

    private static Object value(String text) throws Uncomputable {
        return switch (WORDS.compile(text)) {
            case Compiled<Map<String, Object>>(var expression) -> expression.value(LINE);
            case Refused<Map<String, Object>>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<ExpressionFault> faults(String text) {
        return switch (WORDS.compile(text)) {
            case Compiled<Map<String, Object>> _ -> throw new AssertionError(text + " was taken");
            case Refused<Map<String, Object>>(var faults) -> faults;
        };
    }

    @Test
    void an_unknown_word_is_told_with_its_place_and_the_word_that_was_probably_meant() {
        assertThat(faults("upper(line.tusk) + lyne.net"))
                .containsExactly(
                        new ExpressionFault(1, 7, "there is no word 'line.tusk'", "did you mean line.task?"),
                        new ExpressionFault(1, 20, "there is no word 'lyne.net'", "did you mean line.net?"));
        assertThat(faults("uper(line.task)").getFirst().repair()).isEqualTo("did you mean upper?");
        assertThat(faults("line.completelyElse").getFirst().repair()).startsWith("use one of line.day, line.isFee");
    }

    @Test
    void money_hours_and_text_do_not_mix() {
        assertThat(faults("line.net + line.units").getFirst())
                .isEqualTo(new ExpressionFault(
                        1,
                        10,
                        "'+' cannot take (money, quantity)",
                        "use values of one kind; money(), hours(), date() and text() make text of them"));
        assertThat(faults("line.net + line.task").getFirst().message()).isEqualTo("'+' cannot take (money, text)");
        assertThat(faults("line.isFee ? line.net : line.task").getFirst().message())
                .contains("'? :'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "line.number + 1.5",
                "double(line.task)",
                "dyn(line.task)",
                "[1, 2].all(x, x > 0)",
                "{'a': 'b'}['a']",
                "line.number / 0",
                "b'bytes'",
                "1u",
                "null",
                "[line.task]",
                "timestamp('2025-01-01T00:00:00Z')",
                "line.task.lower",
                "line",
                "",
                "'open",
                "line.net +"
            })
    void binary_fractions_loops_and_what_has_no_type_are_refused(String text) {
        assertThat(faults(text)).allSatisfy(fault -> {
            assertThat(fault.message()).isNotBlank();
            assertThat(fault.repair()).isNotBlank();
            assertThat(fault.column()).isPositive();
        });
    }

    @Test
    void a_number_with_a_point_is_told_how_to_be_written() {
        assertThat(faults("line.number == 7 && line.net > 1.5"))
                .containsExactly(new ExpressionFault(
                        1,
                        32,
                        "a number with a point is no exact amount here",
                        "write amount('12.50') or quantity('0.1')"));
    }

    @Test
    void length_depth_and_number_of_parts_are_limited() {
        assertThat(faults("'" + "a".repeat(2_000) + "'").getFirst().message()).contains("2000 characters");
        for (var large : List.of("(".repeat(400) + "'a'" + ")".repeat(400), "'a'" + "+'a'".repeat(400))) {
            assertThat(faults(large).getFirst().message()).isEqualTo("it joins or nests too many parts");
        }
    }

    @Test
    void no_expression_grows_beyond_its_limits() {
        var grow = "replace(".repeat(8) + "line.task" + ", '0', '000000000000')".repeat(8);
        assertThatThrownBy(() -> value(grow))
                .isInstanceOf(Uncomputable.class)
                .hasMessageContaining("the limit is 100000");
        assertThatThrownBy(() -> value("padLeft('', 2000000000, ' ')")).isInstanceOf(Uncomputable.class);
        assertThatThrownBy(() -> value("padLeft('', 9223372036854775807, ' ')")).isInstanceOf(Uncomputable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'(a{1,900}){1,900}'",
                "'((a{99}){99}){99}'",
                "'a{99}{99}'",
                "'a{1000}'",
                "'(open'",
                "'(?=ahead)'",
                "line.task",
                "'a' + 'b'"
            })
    void a_pattern_that_is_large_or_not_known_is_refused(String pattern) {
        assertThat(faults("line.task.matches(" + pattern + ") ? 'y' : 'n'")
                        .getFirst()
                        .column())
                .isGreaterThanOrEqualTo(19);
        assertThat(faults("matches(line.task, '" + "(".repeat(60) + ")".repeat(60) + "') ? 'y' : 'n'"))
                .hasSize(1);
    }

    @Test
    void an_amount_is_never_cut_off() {
        assertThatThrownBy(() -> value("money(line.net + amount('0.005'), 2)"))
                .isInstanceOf(Uncomputable.class)
                .extracting(failure -> ((Uncomputable) failure).reason())
                .isEqualTo("1234.505 has more than 2 decimals; round(..., 2) would round it");
    }

    @Test
    void a_text_in_quotes_is_known_before_any_bill_is() {
        assertThat(((Compiled<Map<String, Object>>) WORDS.compile("'DTL'"))
                        .expression()
                        .constant())
                .contains("DTL");
        assertThat(((Compiled<Map<String, Object>>) WORDS.compile("upper('DTL')"))
                        .expression()
                        .constant())
                .isEmpty();
    }
}
