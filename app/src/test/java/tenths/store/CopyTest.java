package tenths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenths.Cases;

@NullMarked
class CopyTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Transactions TRANSACTIONS = new Transactions(DATABASE.app());

    @BeforeAll
    static void a_table_with_a_column_of_each_kind() throws SQLException {
        try (var connection = DATABASE.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table copied (number integer, text text, three char(3), json jsonb, small smallint,
                        large bigint, exact numeric, cents numeric(14, 4), flag boolean, id uuid, day date,
                        instant timestamptz, bytes bytea, wholes integer[], larges bigint[]);
                    grant select, insert on copied to tenths_app
                    """);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /// What stands in a column as text, after these rows were copied into it; then they are taken back.
    private static List<String> seen(String column, Consumer<Copy> rows) {
        return seen(column, column + "::text", rows);
    }

    private static List<String> seen(String column, String shown, Consumer<Copy> rows) {
        try {
            return TRANSACTIONS.inOne(() -> {
                try (var copy = Copy.into(TRANSACTIONS, "copied (number, %s)".formatted(column))) {
                    rows.accept(copy);
                }
                throw new TakenBack(TRANSACTIONS
                        .sql()
                        .sql("select %s from copied order by copied.number".formatted(shown))
                        .query((row, _) -> String.valueOf(row.getString(1)))
                        .list());
            });
        } catch (TakenBack seen) {
            return seen.rows;
        }
    }

    private static final class TakenBack extends RuntimeException {
        private final transient List<String> rows;

        private TakenBack(List<String> rows) {
            this.rows = rows;
        }
    }

    private static String one(String column, Consumer<Copy> value) {
        return seen(column, copy -> {
                    value.accept(copy.number(1));
                    copy.endRow();
                })
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "tab\tand\nline\\end", "Lím, 日本, \uD83D\uDE00", "\\N", "a\u007F\u0080"})
    void a_text_arrives_as_it_is(String text) {
        assertThat(one("text", copy -> copy.text(text))).isEqualTo(text);
    }

    @Test
    void a_text_longer_than_what_is_sent_at_once_arrives_whole() {
        var text = "0123456789".repeat(100_000);
        assertThat(one("text", copy -> copy.text(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0
            0.00 | 0.00
            1 | 1
            -1 | -1
            12.5 | 12.5
            0.05 | 0.05
            0.0001 | 0.0001
            10000 | 10000
            99999999.9999 | 99999999.9999
            1E+3 | 1000
            123456789012345678901234567890.123456789 | 123456789012345678901234567890.123456789
            """)
    void an_exact_number_arrives_with_its_decimals(BigDecimal number, String text) {
        assertThat(one("exact", copy -> copy.number(number))).isEqualTo(text);
    }

    @Test
    void any_exact_number_arrives_to_its_last_digit() {
        var numbers = new ArrayList<BigDecimal>();
        Cases.check(
                2_000,
                random -> numbers.add(new BigDecimal(new BigInteger(random.nextInt(1, 120), random), random.nextInt(12))
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1))));
        var arrived = seen("exact", copy -> {
            for (var i = 0; i < numbers.size(); i++) {
                copy.number(i).number(numbers.get(i)).endRow();
            }
        });
        assertThat(arrived)
                .isEqualTo(numbers.stream().map(BigDecimal::toPlainString).toList());
    }

    @Test
    void a_column_with_four_decimals_shows_four() {
        assertThat(one("cents", copy -> copy.number(new BigDecimal("0.3")))).isEqualTo("0.3000");
    }

    @Test
    void whole_numbers_fit_the_column_they_are_for() {
        assertThat(one("small", copy -> copy.number(-32_768))).isEqualTo("-32768");
        assertThat(one("large", copy -> copy.number(Long.MIN_VALUE))).isEqualTo("-9223372036854775808");
        assertThat(one("exact", copy -> copy.number(42))).isEqualTo("42");
        assertThat(one("large", copy -> copy.number(Integer.valueOf(7)))).isEqualTo("7");
        assertThatThrownBy(() -> one("small", copy -> copy.number(32_768))).hasMessageContaining("too large");
        assertThatThrownBy(() -> seen("text", copy -> copy.number(1L << 31).text("")))
                .hasMessageContaining("overflow");
    }

    @Test
    void days_and_instants_arrive_before_and_after_the_year_2000() {
        assertThat(one("day", copy -> copy.day(LocalDate.of(1990, 1, 1)))).isEqualTo("1990-01-01");
        assertThat(one("day", copy -> copy.day(LocalDate.of(2026, 11, 26)))).isEqualTo("2026-11-26");
        assertThat(utc("2026-03-31T17:05:09.000042500Z")).isEqualTo("2026-03-31 17:05:09.000043");
        assertThat(utc("1999-12-31T23:59:59.999999Z")).isEqualTo("1999-12-31 23:59:59.999999");
    }

    private static String utc(String instant) {
        return seen(
                        "instant",
                        "(instant at time zone 'UTC')::text",
                        copy -> copy.number(1).instant(Instant.parse(instant)).endRow())
                .getFirst();
    }

    @Test
    void every_other_kind_arrives_too() {
        var id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        assertThat(one("id", copy -> copy.id(id))).isEqualTo(id.toString());
        assertThat(one("three", copy -> copy.text("USD"))).isEqualTo("USD");
        assertThat(one("json", copy -> copy.text("{\"a\": [1, \"é\"]}"))).isEqualTo("{\"a\": [1, \"é\"]}");
        assertThat(one("flag", copy -> copy.flag(true))).isEqualTo("true");
        assertThat(one("bytes", copy -> copy.hex("00ff10"))).isEqualTo("\\x00ff10");
        assertThat(one("wholes", copy -> copy.numbers(List.of(3, -1)))).isEqualTo("{3,-1}");
        assertThat(one("wholes", copy -> copy.numbers(List.of()))).isEqualTo("{}");
        assertThat(one("larges", copy -> copy.numbers(List.of(1L << 40)))).isEqualTo("{1099511627776}");
    }

    @Test
    void nothing_arrives_as_nothing() {
        assertThat(one("exact", copy -> copy.number(null))).isEqualTo("null");
        assertThat(one("id", copy -> copy.id(null))).isEqualTo("null");
        assertThat(one("day", copy -> copy.text(null))).isEqualTo("null");
    }

    @Test
    void a_value_of_another_kind_than_its_column_is_refused_here() {
        assertThatThrownBy(() -> one("large", copy -> copy.instant(Instant.EPOCH)))
                .hasMessage("a value of kind INSTANT for a column of kind LARGE");
        assertThatThrownBy(() -> one("small", copy -> copy.day(LocalDate.EPOCH)))
                .hasMessageContaining("kind DAY");
        assertThatThrownBy(() -> one("day", copy -> copy.text("2026-01-01"))).hasMessageContaining("kind TEXT");
        assertThatThrownBy(() -> seen("text", copy -> copy.number(1).endRow()))
                .hasMessageContaining("a row of 1 values");
    }

    @Test
    void a_row_that_the_table_refuses_takes_the_others_with_it() {
        assertThatThrownBy(() -> one("text", copy -> copy.text("a\0b"))).hasMessageStartingWith("COPY:");
        assertThat(one("text", copy -> copy.text("alone"))).isEqualTo("alone");
    }
}
