package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Two pieces at a time, told of in their order.
@NullMarked
class LanesTest {
    private final ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();
    private final List<Integer> told = new ArrayList<>();

    private boolean tell(int piece) {
        return told.add(piece);
    }

    @Test
    void pieces_are_told_of_in_their_order_however_long_each_takes() {
        var pieces = IntStream.range(0, 20).boxed().toList();
        Lanes.run(
                pieces,
                (piece, _) -> {
                    pause(piece % 2 == 0 ? 20 : 1);
                    return piece;
                },
                this::tell);
        assertThat(told).isEqualTo(pieces);
    }

    @Test
    void a_piece_is_computed_while_the_one_before_is_still_under_way() {
        var secondHasBegun = new CountDownLatch(1);
        Lanes.run(
                List.of(1, 2),
                (piece, _) -> {
                    if (piece == 2) {
                        secondHasBegun.countDown();
                        return true;
                    }
                    return waitFor(secondHasBegun);
                },
                met -> {
                    assertThat(met).isTrue();
                    return true;
                });
    }

    @Test
    void what_needs_its_turn_happens_in_the_order_of_the_pieces() {
        var pieces = IntStream.range(0, 20).boxed().toList();
        var turns = new ConcurrentLinkedQueue<Integer>();
        Lanes.run(
                pieces,
                (piece, turn) -> {
                    pause(piece % 3);
                    turn.await();
                    turns.add(piece);
                    return piece;
                },
                this::tell);
        assertThat(turns).containsExactlyElementsOf(pieces);
    }

    @Test
    void after_a_failure_nobody_takes_a_turn_and_no_piece_is_begun() {
        var turns = new ConcurrentLinkedQueue<Integer>();
        assertThatThrownBy(() -> Lanes.run(
                        List.of(1, 2, 3, 4),
                        (piece, turn) -> {
                            begun.add(piece);
                            turn.await();
                            if (piece == 1) {
                                throw new IllegalArgumentException("the disk is full");
                            }
                            turns.add(piece);
                            return piece;
                        },
                        this::tell))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the disk is full");
        assertThat(turns).isEmpty();
        assertThat(begun).doesNotContain(3, 4);
    }

    @Test
    void whoever_stops_it_still_hears_of_what_was_under_way() {
        Lanes.run(
                List.of(1, 2, 3, 4),
                (piece, _) -> {
                    begun.add(piece);
                    return piece;
                },
                piece -> {
                    told.add(piece);
                    return false;
                });
        assertThat(told).containsExactly(1, 2);
        assertThat(begun).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_single_piece_stays_on_the_calling_thread_and_so_in_its_transaction() {
        Lanes.run(List.of(1), (_, _) -> Thread.currentThread(), thread -> {
            assertThat(thread).isSameAs(Thread.currentThread());
            return true;
        });
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
