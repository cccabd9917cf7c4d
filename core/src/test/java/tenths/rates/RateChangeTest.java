package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;

/// A new rate for some days of one scope.
@NullMarked
class RateChangeTest {
    private static final Scope OWN = new Scope(null, null, AB, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;

    private static Agreement agreement(String id, LocalDate from, @Nullable LocalDate to) {
        return new Agreement(id, OWN, from, to, BigDecimal.valueOf(100), "rate card");
    }

    private static RateChange change(LocalDate from, @Nullable LocalDate to) {
        return new RateChange(OWN, from, to, BigDecimal.valueOf(120), "letter");
    }

    private static List<Agreement> applied(List<Agreement> old, RateChange.Made made) {
        var all = new LinkedHashMap<String, Agreement>();
        old.forEach(each -> all.put(each.id(), each));
        made.put().forEach(each -> all.put(each.id(), each));
        return List.copyOf(all.values());
    }

    @Test
    void the_old_rate_ends_the_day_before_and_the_new_one_runs_on() {
        var made = change(LocalDate.of(2026, 3, 1), null).among(List.of(agreement("a", FIRST, null)), () -> "b");
        assertThat(made.put()).extracting(Agreement::id).containsExactly("a", "b");
        assertThat(made.put().getFirst().to()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(made.put().getLast().to()).isNull();
    }

    @Test
    void a_rate_that_begins_later_is_not_overrun() {
        var made = change(FIRST, null).among(List.of(agreement("a", LocalDate.of(2026, 7, 1), null)), () -> "b");
        assertThat(made.put()).isEmpty();
        assertThat(made.problems())
                .singleElement()
                .asString()
                .contains("2026-07-01")
                .contains("2026-06-30");
    }

    @Test
    void a_rate_for_other_days_leaves_those_before_and_behind_it_alone() {
        var before = agreement("a", FIRST, FIRST.plusDays(9));
        var behind = agreement("c", FIRST.plusDays(20), null);
        var made = change(FIRST.plusDays(10), FIRST.plusDays(19)).among(List.of(before, behind), () -> "b");
        assertThat(made.problems()).isEmpty();
        assertThat(made.put()).extracting(Agreement::id).containsExactly("b");
    }

    @Test
    void a_rate_that_ends_before_it_begins_is_refused() {
        assertThat(change(FIRST, FIRST.minusDays(1)).among(List.of(), () -> "b").problems())
                .hasSize(1);
    }

    @Test
    void a_rate_for_the_very_days_of_an_old_one_takes_its_place_under_its_name() {
        var old = agreement("a", FIRST, FIRST.plusDays(9));
        var made = change(FIRST, FIRST.plusDays(9)).among(List.of(old), () -> "b");
        assertThat(made.put()).extracting(Agreement::id).containsExactly("a");
        assertThat(made.put().getFirst().perHour()).isEqualByComparingTo("120");
        assertThat(change(FIRST, FIRST.plusDays(8))
                        .among(List.of(old), () -> "b")
                        .problems())
                .hasSize(1);
        assertThat(change(FIRST.minusDays(1), null)
                        .among(List.of(old), () -> "b")
                        .problems())
                .singleElement()
                .asString()
                .contains("begins on 2026-01-01");
    }

    @Test
    void a_rate_for_a_matter_ends_that_of_the_same_matter_whatever_client_both_name() {
        var named = new Scope(Samples.CLIENT, Samples.MATTER, null, null);
        var bare = new Scope(null, Samples.MATTER, null, null);
        for (var scope : List.of(named, bare)) {
            var old = new Agreement("a", scope, FIRST, null, BigDecimal.TEN, "");
            for (var other : List.of(named, bare)) {
                var made = new RateChange(other, FIRST.plusDays(9), null, BigDecimal.TWO, "letter")
                        .among(List.of(old), () -> "b");
                assertThat(made.put()).extracting(Agreement::id).containsExactly("a", "b");
            }
        }
    }

    @Test
    void exactly_the_days_of_the_change_have_the_new_rate_and_no_day_has_two() {
        Cases.check(10_000, random -> {
            var old = new ArrayList<Agreement>();
            var from = FIRST;
            for (var i = 0; i < random.nextInt(4); i++) {
                from = from.plusDays(random.nextInt(6));
                var to = from.plusDays(random.nextInt(12));
                old.add(agreement("old" + i, from, to));
                from = to.plusDays(1);
            }
            var begins = FIRST.plusDays(random.nextInt(30));
            var ends = random.nextInt(3) == 0 ? null : begins.plusDays(random.nextInt(15));
            var ids = new AtomicInteger();
            var made = change(begins, ends).among(old, () -> "new" + ids.incrementAndGet());
            if (made.problems().isEmpty()) {
                holds(old, applied(old, made), begins, ends);
            }
        });
    }

    private static void holds(List<Agreement> old, List<Agreement> now, LocalDate begins, @Nullable LocalDate ends) {
        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            var that = day;
            var covering = now.stream().filter(each -> each.covers(that)).toList();
            var isNew = !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
            var before = old.stream().anyMatch(each -> each.covers(that));
            assertThat(covering).as("on %s", day).hasSize(isNew || before ? 1 : 0);
            assertThat(covering)
                    .as("on %s", day)
                    .allMatch(each -> each.perHour().intValueExact() == (isNew ? 120 : 100));
        }
    }
}
