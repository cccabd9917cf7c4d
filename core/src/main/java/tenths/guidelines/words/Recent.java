package tenths.guidelines.words;

import org.jspecify.annotations.Nullable;

/// What was made lately, by the hash of what it was made from. It keeps so many and lets go of one for another.
///
/// Two threads may overwrite each other's; then one of them finds nothing, or what was made from something else with
/// the same hash, so that whoever asks compares.
final class Recent<T> {
    /// Off for runs that plant faults: what an earlier test made would hide them.
    private static final boolean KEEPS = !Boolean.getBoolean("tenths.keeps-nothing");

    private final int[] hashes;
    private final @Nullable Object[] made;

    /// @param most a power of two
    Recent(int most) {
        hashes = new int[most];
        made = new Object[most];
    }

    /// Another hash is told without a look at what is there.
    @SuppressWarnings("unchecked") // only a T is kept
    @Nullable
    T find(int hash) {
        var place = place(hash);
        return hashes[place] == hash ? (T) made[place] : null;
    }

    T keep(int hash, T value) {
        if (KEEPS) {
            var place = place(hash);
            made[place] = value;
            hashes[place] = hash;
        }
        return value;
    }

    private int place(int hash) {
        return hash & (hashes.length - 1);
    }
}
