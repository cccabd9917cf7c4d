package tenths.rates.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The periods of a subscription.
@NullMarked
class EveryTest {
    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-05-31, 2026-05-01, 2026-05, 2026-06-01",
        "QUARTER, 2026-01-01, 2026-01-01, 2026-Q1, 2026-04-01",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-Q2, 2026-07-01",
        "QUARTER, 2026-12-31, 2026-10-01, 2026-Q4, 2027-01-01",
        "YEAR, 2026-05-31, 2026-01-01, 2026, 2027-01-01"
    })
    void a_day_falls_in_a_period_of_the_calendar(
            Every every, LocalDate day, LocalDate first, String words, LocalDate next) {
        assertThat(every.first(day)).isEqualTo(first);
        assertThat(every.words(first)).isEqualTo(words);
        assertThat(every.plus(first, 1)).isEqualTo(next);
        assertThat(every.plus(next, -1)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"MONTH, month", "QUARTER, quarter", "YEAR, year"})
    void a_deal_names_its_period(Every every, String word) {
        assertThat(every.word()).isEqualTo(word);
    }

    @Test
    void matters_under_one_deal_share_what_a_subscription_gives_and_nothing_else() {
        assertThat(Use.Of.values())
                .filteredOn(Use.Of::pooled)
                .containsExactly(Use.Of.SUBSCRIPTION_FEE, Use.Of.SUBSCRIPTION_TIME);
    }
}
