package tenths.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Divides a long list into pieces of bounded weight.
final class Chunks {
    private Chunks() {}

    /// Pieces in the given order, each lighter than `most` unless a single element is heavier.
    static <T> List<List<T>> of(List<T> all, ToIntFunction<T> weight, int most) {
        var chunks = new ArrayList<List<T>>();
        var current = new ArrayList<T>();
        var heavy = 0;
        for (var each : all) {
            var more = weight.applyAsInt(each);
            if (!current.isEmpty() && heavy + more > most) {
                chunks.add(List.copyOf(current));
                current.clear();
                heavy = 0;
            }
            current.add(each);
            heavy += more;
        }
        if (!current.isEmpty()) {
            chunks.add(List.copyOf(current));
        }
        return chunks;
    }
}
