package tenths.time.timers;

/// Whether a timer counts.
public enum Standing {
    RUNNING,
    STOPPED,
    /// Its time became a note.
    KEPT,
    /// Its time was not wanted.
    DISCARDED;

    /// Whether it is still on its owner's desk.
    public boolean open() {
        return this == RUNNING || this == STOPPED;
    }
}
