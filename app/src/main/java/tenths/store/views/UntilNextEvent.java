package tenths.store.views;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tenths.store.Transactions;

/// Answers that cost a look at all that is open, each kept for as long as the house book does not grow: every change
/// stands in it. Of several who ask the same at once one looks, and the others take what it found.
///
/// @param <Q> a question, by what it asks
/// @param <A> its answer, which nobody changes
public final class UntilNextEvent<Q, A> {
    /// Long enough for a crowd, short enough for what no event tells: a new day, or work done on the database itself.
    public static final Duration OLDEST = Duration.ofSeconds(2);

    /// More different questions than a crowd asks within that time; then all are forgotten.
    private static final int MOST = 100;

    private final RecordList record;
    private final Function<Q, A> look;
    private final ConcurrentHashMap<Q, Known<A>> answers = new ConcurrentHashMap<>();

    public UntilNextEvent(Transactions transactions, Function<Q, A> look) {
        record = new RecordList(transactions);
        this.look = look;
    }

    private record Known<A>(long head, long at, A answer) {
        boolean holds(long newest) {
            return head == newest && System.nanoTime() - at < OLDEST.toNanos();
        }
    }

    /// As of now.
    public A ask(Q question) {
        var head = record.events(); // before the look: what happens meanwhile shows the next time
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.compute(
                        question,
                        (_, known) -> known != null && known.holds(head)
                                ? known
                                : new Known<>(head, System.nanoTime(), look.apply(question)))
                .answer();
    }
}
