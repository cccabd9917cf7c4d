package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.Spent;
import tenths.store.TestDatabase;

@NullMarked
class KnownBilledTest {
    private static final int HOUR = 60;
    private static final int ROOM = 2;
    private static final List<MatterId> MATTERS = List.of(SmallFirm.matter(1), SmallFirm.matter(2));

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final SmallFirm firm = SmallFirm.at(TestDatabase.fresh(), clock, 3);
    private final KnownBilled known = new KnownBilled(firm.house(), ROOM);

    @AfterEach
    void close() {
        firm.close();
    }

    private void billed(int matter, String words) {
        firm.worked(matter, HOUR, words);
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
    }

    private static List<Spent> on(Map<MatterId, List<Spent>> all, int matter) {
        return Objects.requireNonNull(all.get(SmallFirm.matter(matter)));
    }

    private void isWhatTheBillsSay() {
        assertThat(known.on(MATTERS))
                .containsAllEntriesOf(
                        firm.house().billedByTask().on(MATTERS, firm.house().today()));
    }

    @Test
    void only_the_matter_of_a_bill_that_came_since_is_added_up_anew() {
        billed(1, "Draft answer");
        billed(2, "Call client");
        var before = known.on(MATTERS);
        assertThat(on(known.on(MATTERS), 1)).isSameAs(on(before, 1));
        billed(2, "Attend hearing");
        var after = known.on(MATTERS);
        assertThat(on(after, 1)).isSameAs(on(before, 1));
        assertThat(on(after, 2)).isNotEqualTo(on(before, 2));
        isWhatTheBillsSay();
    }

    @Test
    void a_bill_that_is_credited_counts_no_more() {
        billed(1, "Draft answer");
        assertThat(on(known.on(MATTERS), 1)).isNotEmpty();
        new CreditInvoice(firm.house()).credit("1", "wrong matter", false, "lee");
        assertThat(on(known.on(MATTERS), 1)).isEmpty();
    }

    @Test
    void on_another_day_what_is_recent_is_added_up_anew() {
        billed(1, "Draft answer");
        var before = on(known.on(MATTERS), 1);
        clock.moveTo("2027-11-03T15:00:00Z");
        assertThat(on(known.on(MATTERS), 1)).isNotEqualTo(before);
        isWhatTheBillsSay();
    }

    @Test
    void no_more_is_kept_than_there_is_room_for() {
        billed(1, "Draft answer");
        var first = on(known.on(MATTERS), 1);
        assertThat(on(known.on(List.of(SmallFirm.matter(1))), 1)).isSameAs(first);
        known.on(List.of(SmallFirm.matter(3)));
        assertThat(on(known.on(MATTERS), 1)).isEqualTo(first).isNotSameAs(first);
        var more = List.of(SmallFirm.matter(1), SmallFirm.matter(2), SmallFirm.matter(3));
        assertThat(known.on(more).keySet()).containsExactlyInAnyOrderElementsOf(more);
    }

    @Test
    void what_a_transaction_takes_back_was_never_known() {
        firm.worked(1, HOUR, "Draft answer");
        var bills = firm.prepared();
        firm.approve(bills);
        assertThatThrownBy(() -> firm.house().transactions().inOne(() -> {
                    new FinaliseInvoices(firm.house())
                            .finalise(bills, firm.house().today(), "lee", Progress.SILENT);
                    assertThat(on(known.on(MATTERS), 1)).isNotEmpty();
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(on(known.on(MATTERS), 1)).isEmpty();
    }
}
