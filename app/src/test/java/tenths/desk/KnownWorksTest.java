package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.time.Work;

@NullMarked
class KnownWorksTest {
    private static final int ROOM = 3;
    private static final int HOUR = 60;

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final KnownWorks known = new KnownWorks(firm.house(), ROOM);

    @AfterEach
    void close() {
        firm.close();
    }

    private Work read(Work work) {
        return known.of(List.of(work.id())).getFirst();
    }

    @Test
    void work_that_was_looked_at_is_not_read_again() {
        var entry = firm.worked(1, HOUR, "Draft answer");
        assertThat(read(entry)).isEqualTo(entry).isSameAs(read(entry));
    }

    @Test
    void more_than_there_is_room_for_is_answered_and_what_was_looked_at_last_is_kept() {
        var all = Stream.of("Draft answer", "Call client", "Review file", "Attend trial", "Write to court")
                .<Work>map(words -> firm.worked(1, HOUR, words))
                .toList();
        var ids = all.stream().map(Work::id).toList();
        assertThat(known.of(ids)).containsExactlyElementsOf(all);
        assertThat(known.size()).isEqualTo(ROOM);
        assertThat(known.of(ids)).containsExactlyElementsOf(all);
        assertThat(known.size()).isEqualTo(ROOM);

        var third = read(all.get(2));
        read(all.get(0));
        read(all.get(1));
        assertThat(read(all.get(2))).as("still kept").isSameAs(third);
        var first = read(all.get(0));
        read(all.get(3));
        read(all.get(4));
        assertThat(read(all.get(0))).as("the latest but two").isSameAs(first);
        read(all.get(1));
        read(all.get(2));
        read(all.get(3));
        assertThat(read(all.get(0))).as("forgotten").isEqualTo(first).isNotSameAs(first);
    }
}
