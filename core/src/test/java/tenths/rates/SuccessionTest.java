package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.MATTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rates of a list that says only from when each holds.
@NullMarked
class SuccessionTest {
    private static final Scope OWN = new Scope(null, null, AB, null);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void each_rate_ends_the_day_before_the_next_of_the_very_same_begins() {
        var settled = Succession.of(List.of(
                agreement("new", OWN, YEAR, null),
                agreement("old", OWN, YEAR.minusYears(1), null),
                agreement("task", OWN.on(Particulars.of("L330", "", "")), YEAR.minusYears(2), null)));
        assertThat(settled).extracting(Agreement::id).containsExactly("task", "old", "new");
        assertThat(settled.get(1).to()).isEqualTo(YEAR.minusDays(1));
        assertThat(settled.getFirst().to()).isNull();
        assertThat(settled.getLast().to()).isNull();
    }

    @Test
    void a_last_day_that_was_said_stays() {
        var settled = Succession.of(List.of(
                agreement("new", OWN, YEAR, null), agreement("old", OWN, YEAR.minusYears(1), YEAR.plusDays(3))));
        assertThat(settled.getFirst().to()).isEqualTo(YEAR.plusDays(3));
    }

    @Test
    void two_that_begin_on_one_day_both_run_on() {
        var settled = Succession.of(List.of(agreement("b", OWN, YEAR, null), agreement("a", OWN, YEAR, null)));
        assertThat(settled).extracting(Agreement::id).containsExactly("a", "b");
        assertThat(settled).extracting(Agreement::to).containsOnlyNulls();
    }

    @Test
    void a_rate_of_a_matter_follows_that_of_the_same_matter_whatever_client_each_names() {
        var settled = Succession.of(List.of(
                agreement("old", new Scope(CLIENT, MATTER, AB, null), YEAR.minusYears(1), null),
                agreement("new", new Scope(null, MATTER, AB, null), YEAR, null)));
        assertThat(settled.getFirst().to()).isEqualTo(YEAR.minusDays(1));
    }

    private static Agreement agreement(String id, Scope scope, LocalDate from, @Nullable LocalDate to) {
        return new Agreement(id, scope, from, to, BigDecimal.TEN, "");
    }
}
