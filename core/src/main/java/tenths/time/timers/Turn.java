package tenths.time.timers;

import java.time.Instant;

/// One thing that its owner did with a timer. A turn is never changed: going back is a turn too.
public sealed interface Turn {
    /// When it was done.
    Instant at();

    /// The timer came to be, and runs.
    record Begun(Instant at, Label label) implements Turn {}

    /// It runs again.
    record Resumed(Instant at) implements Turn {}

    /// It stands.
    ///
    /// @param ended when the work ended, which the owner may say later than it happened
    record Stopped(Instant at, Instant ended) implements Turn {}

    /// It is for something else, or it is said better.
    record Labelled(Instant at, Label label) implements Turn {}

    /// It is as it was after an earlier turn, and stands.
    ///
    /// @param point number of that turn, from 1
    record SetBack(Instant at, int point) implements Turn {}

    /// Its time became a note: the timer is over.
    record Kept(Instant at) implements Turn {}

    /// Its time is not wanted. Setting it back brings it again.
    record Discarded(Instant at) implements Turn {}
}
