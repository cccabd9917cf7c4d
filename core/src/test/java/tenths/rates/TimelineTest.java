package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.MATTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;

/// What is agreed for one scope, day after day.
@NullMarked
class TimelineTest {
    private static final Scope OWN = new Scope(null, null, AB, null);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Agreement agreement(String id, LocalDate from, @Nullable LocalDate to, int rate) {
        return new Agreement(id, OWN, from, to, BigDecimal.valueOf(rate), "rate card");
    }

    private static Timeline of(Agreement... agreements) {
        return Timeline.of(List.of(agreements)).getFirst();
    }

    @Test
    void a_day_without_a_rate_between_two_rates_is_a_gap_and_the_time_after_the_last_is_none() {
        var timeline = of(
                agreement("a", FIRST, LocalDate.of(2026, 1, 31), 100),
                agreement("b", LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 1), 110));
        assertThat(timeline.spans()).extracting(Timeline.Span::isGap).containsExactly(false, true, false);
        assertThat(timeline.spans().get(1))
                .isEqualTo(new Timeline.Span(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1), List.of()));
        assertThat(timeline.gaps()).isEqualTo(1);
        assertThat(timeline.on(LocalDate.of(2026, 2, 1))).isNull();
        assertThat(timeline.on(LocalDate.of(2026, 3, 2))).isNull();
    }

    @Test
    void where_two_claim_a_day_the_later_one_counts_and_the_overlap_is_seen() {
        var open = agreement("a", FIRST, null, 100);
        var later = agreement("b", LocalDate.of(2026, 2, 1), null, 110);
        var timeline = of(later, open);
        assertThat(timeline.overlaps()).isEqualTo(1);
        assertThat(timeline.spans().getLast()).isEqualTo(new Timeline.Span(later.from(), null, List.of(later, open)));
    }

    @Test
    void an_increase_whose_notice_nobody_gave_begins_no_days() {
        var increase = new Agreement(
                "b",
                OWN,
                LocalDate.of(2026, 2, 1),
                null,
                BigDecimal.valueOf(110),
                "",
                Agreement.Kind.RATE,
                new Notice(30, null),
                Approval.NONE);
        var old = agreement("a", FIRST, LocalDate.of(2026, 1, 31), 100);
        assertThat(of(old, increase).spans()).containsExactly(new Timeline.Span(FIRST, null, List.of(old)));
    }

    @Test
    void a_client_beside_a_matter_does_not_make_another_scope() {
        var one = new Agreement("a", new Scope(CLIENT, MATTER, AB, null), FIRST, null, BigDecimal.TEN, "");
        var two = new Agreement("b", new Scope(null, MATTER, AB, null), FIRST, null, BigDecimal.ONE, "");
        assertThat(Timeline.of(List.of(one, two)))
                .singleElement()
                .extracting(Timeline::overlaps)
                .isEqualTo(1L);
    }

    @Test
    void every_day_has_the_rate_that_pricing_would_take() {
        Cases.check(2_000, random -> {
            var agreements = some(random);
            var timeline = Timeline.of(agreements).getFirst();
            var book = RateBook.of(agreements);
            for (var day = FIRST.minusDays(2); day.isBefore(FIRST.plusDays(70)); day = day.plusDays(1)) {
                var found = book.find(new RateBook.Occasion(CLIENT, MATTER, AB, "ASSOC", day));
                var winner = found.winner();
                var shown = timeline.on(day);
                assertThat(shown == null ? "none" : shown.id())
                        .as("on %s of %s", day, agreements)
                        .isEqualTo(winner == null ? "none" : winner.id());
            }
        });
    }

    private static List<Agreement> some(Random random) {
        var agreements = new ArrayList<Agreement>();
        for (var i = 0; i <= random.nextInt(5); i++) {
            var from = FIRST.plusDays(random.nextInt(50));
            var to = random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(15));
            var notice = random.nextInt(3) == 0 ? notice(from, random) : null;
            var perHour = BigDecimal.valueOf(100 + random.nextInt(3));
            agreements.add(
                    new Agreement("a" + i, OWN, from, to, perHour, "", Agreement.Kind.RATE, notice, Approval.NONE));
        }
        return agreements;
    }

    private static Notice notice(LocalDate from, Random random) {
        return new Notice(1 + random.nextInt(20), random.nextInt(4) == 0 ? null : from.minusDays(5));
    }
}
