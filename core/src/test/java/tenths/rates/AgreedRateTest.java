package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;
import static tenths.Samples.DAY;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a kept rate tells of the agreement that it stands for.
@NullMarked
class AgreedRateTest {
    private static final Scope OWN = new Scope(null, null, AB, null);

    private static AgreedRate rate(Precedence precedence, String source) {
        return new AgreedRate(precedence, "a7", DAY, BigDecimal.TEN, source);
    }

    @Test
    void it_is_of_a_group_where_it_was_agreed_for_one() {
        assertThat(Precedence.values())
                .filteredOn(each -> rate(each, "").isOfGroup())
                .containsExactly(Precedence.GROUP_TIMEKEEPER, Precedence.GROUP_CLASS, Precedence.GROUP_BLENDED);
    }

    @Test
    void it_is_of_a_place_where_its_work_names_one() {
        var work = Stream.of(
                Particulars.of("", "", "Milbury"),
                Particulars.of("L330", "A104", "Milbury"),
                Particulars.of("L330", "A104", ""),
                Particulars.ANY);
        assertThat(work.map(AgreedRateTest::onWork).map(AgreedRate::isOfPlace))
                .containsExactly(true, true, false, false);
    }

    private static AgreedRate onWork(Particulars work) {
        return AgreedRate.of(new Agreement("a7", OWN.on(work), DAY, null, BigDecimal.TEN, "card"));
    }

    @ParameterizedTest
    @CsvSource({
        "in USD, true",
        "'card, in USD', true",
        "'card, task L330, in USD, 60 days after a notice that nobody gave', true",
        "card in USD, false",
        "'card, in dollars', false",
        "'', false"
    })
    void its_source_states_the_currency_or_does_not(String source, boolean states) {
        assertThat(rate(Precedence.FIRM, source).statesCurrency()).isEqualTo(states);
    }

    @Test
    void it_is_told_by_its_source_and_by_its_name_where_it_has_none() {
        assertThat(rate(Precedence.FIRM, "card").words())
                .isEqualTo("the firm's rate for everybody 10 from 2026-03-02 (card)");
        assertThat(rate(Precedence.FIRM, "").words())
                .isEqualTo("the firm's rate for everybody 10 from 2026-03-02 (a7)");
    }

    @Test
    void worked_time_is_told_in_minutes_and_seconds() {
        assertThat(new Step.Work(960, BigDecimal.TEN, BigDecimal.ONE).text()).isEqualTo("worked 16 min at 10");
        assertThat(new Step.Work(975, BigDecimal.TEN, BigDecimal.ONE).text()).isEqualTo("worked 16 min 15 s at 10");
    }
}
