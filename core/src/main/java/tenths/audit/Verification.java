package tenths.audit;

import org.jspecify.annotations.Nullable;

/// What came of reading the whole book.
///
/// @param events how many were read
/// @param head as far as the book is sound
/// @param firstBad the first place that is wrong; null if there is none
public record Verification(long events, Head head, @Nullable Fault firstBad) {
    /// Before anything was read.
    public static final Verification NOTHING = new Verification(0, Head.START, null);

    /// @param seq the position in the book
    public record Fault(long seq, String what) {}

    public boolean ok() {
        return firstBad == null;
    }
}
