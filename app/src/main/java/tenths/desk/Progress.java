package tenths.desk;

/// How far a long run has come. Called from the threads that work, sometimes two at a time.
public interface Progress {
    /// Nobody watches, nobody stops it.
    Progress SILENT = (done, total) -> true;

    /// @param done bills, rows or files that are finished
    /// @param total how many there are
    /// @return false to stop before the next chunk; what was done stays done
    boolean at(long done, long total);

    /// Says what was found on the way, for whoever watches: `2 with findings`.
    default void tell(String soFar) {}
}
