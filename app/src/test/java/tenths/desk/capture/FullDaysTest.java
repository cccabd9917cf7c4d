package tenths.desk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.notes.Certainty;
import tenths.time.DraftEntry;

/// A day has 24 hours, however many entries share it and however they are approved.
@NullMarked
class FullDaysTest {
    private static final Person DANA = new Person("dana", Words.ORTEGA);

    private static List<DraftEntry> staged(SmallFirm firm, int... minutes) {
        var drafts = new ArrayList<DraftEntry>();
        for (var each : minutes) {
            var proposed = Words.proposed(SmallFirm.matter(1), each, "Trial day, " + each, Certainty.SURE);
            drafts.addAll(new ReceiveNotes(firm.house(), _ -> _ -> List.of(proposed))
                    .receive(List.of(Words.typed("any words")), Words.ORTEGA, "dana")
                    .drafts());
        }
        return drafts;
    }

    @Test
    void what_goes_beyond_is_refused_by_name_and_the_rest_is_approved() {
        try (var firm = SmallFirm.withMatters(1)) {
            var drafts = staged(firm, 840, 540, 120, 60);
            var days = FullDays.of(firm.house(), drafts);
            assertThat(days.warning(drafts.getFirst()))
                    .isEqualTo("With all that is proposed 2026-10-30 would have 26.00 h; a day has 24.");
            var outcomes = new ApproveDrafts(firm.house())
                    .approve(drafts.stream().map(Seen::of).toList(), DANA);
            assertThat(drafts.stream()
                            .map(draft -> Objects.requireNonNull(outcomes.get(draft.id()))
                                    .done()))
                    .containsExactly(true, true, false, true);
            assertThat(outcomes.get(drafts.get(2).id()))
                    .isEqualTo(new DraftOutcome.Refused(
                            "2026-10-30 would have 25.00 h; a day has 24. Correct the day or the time."));
            assertThat(FullDays.of(firm.house(), drafts).warning(drafts.get(2)))
                    .isEqualTo("2026-10-30 would have 26.00 h; a day has 24. Correct the day or the time.");
        }
    }

    @Test
    void two_acts_at_once_do_not_share_the_last_hour() throws Exception {
        try (var firm = SmallFirm.withMatters(1);
                var pool = Executors.newSingleThreadExecutor()) {
            var drafts = staged(firm, 800, 801);
            var other = firm.house().transactions().inOne(() -> {
                assertThat(approved(firm, drafts.getFirst())).isTrue();
                var late = pool.submit(() -> approved(firm, drafts.getLast()));
                assertThatThrownBy(() -> late.get(1, TimeUnit.SECONDS))
                        .as("it waits for this one")
                        .isInstanceOf(TimeoutException.class);
                return late;
            });
            assertThat(other.get()).isFalse();
        }
    }

    private static boolean approved(SmallFirm firm, DraftEntry draft) {
        return new ApproveDrafts(firm.house())
                .approve(List.of(Seen.of(draft)), DANA).values().stream().allMatch(DraftOutcome::done);
    }
}
