package tenths.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NullMarked
@Timeout(30)
class ReadAheadTest {
    @Test
    void parts_come_in_their_order_on_the_calling_thread_and_the_next_is_read_meanwhile() throws IOException {
        var used = new ArrayList<Integer>();
        var threads = new ArrayList<Thread>();
        var nextIsRead = new CountDownLatch(2);
        ReadAhead.<Integer, IOException>run(
                sink -> {
                    for (var part = 1; part <= 20; part++) {
                        nextIsRead.countDown();
                        assertThat(sink.test(part)).isTrue();
                    }
                },
                part -> {
                    assertThat(arrives(nextIsRead))
                            .as("read while the first is used")
                            .isTrue();
                    threads.add(Thread.currentThread());
                    return used.add(part);
                });
        assertThat(used).hasSize(20).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void reading_stops_when_a_part_cannot_be_used() {
        var read = new AtomicInteger();
        assertThatThrownBy(() -> ReadAhead.<Integer, IOException>run(
                        sink -> {
                            while (sink.test(read.incrementAndGet())) {
                                assertThat(read.get()).isLessThan(10);
                            }
                        },
                        _ -> {
                            throw new IllegalStateException("full");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void reading_stops_when_the_user_wants_no_more() throws IOException {
        var read = new AtomicInteger();
        ReadAhead.<Integer, IOException>run(
                sink -> {
                    while (sink.test(read.incrementAndGet())) {
                        assertThat(read.get()).isLessThan(10);
                    }
                },
                part -> part < 3);
        assertThat(read.get()).isBetween(3, 9);
    }

    @Test
    void what_was_read_before_a_failure_is_used_and_then_the_failure_is_told() {
        var used = new ArrayList<Integer>();
        assertThatThrownBy(() -> ReadAhead.<Integer, IOException>run(
                        sink -> {
                            assertThat(sink.test(1)).isTrue();
                            throw new IOException("torn page");
                        },
                        used::add))
                .isInstanceOf(IOException.class)
                .hasMessage("torn page");
        assertThat(used).containsExactly(1);
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
