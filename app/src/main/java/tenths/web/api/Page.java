package tenths.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next cursor of the part behind it; null at the end
public record Page<T>(List<T> items, @Nullable String next) {
    static final String USUAL = "100";
    private static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /// @throws Refusal unless 1 to 200 are asked for
    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.faulty("limit", limit + " is out of range.", "Ask for 1 to " + MOST + ".");
        }
        return limit;
    }

    /// @param rows one more than fits, where there is more
    /// @param key the values that order the list
    static <R, T> Page<T> of(String list, List<R> rows, int limit, Function<R, List<String>> key, Function<R, T> item) {
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? Cursor.write(list, key.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /// A part of a short list that is at hand as a whole; rows may come and go between two pages.
    ///
    /// @param key orders the list
    static <R, T> Page<T> within(
            String list, List<R> all, String cursor, int limit, Function<R, String> key, Function<R, T> item) {
        var place = Cursor.read(list, cursor, 1);
        var rows = all.stream()
                .sorted(Comparator.comparing(key))
                .filter(row -> place.atBeginning() || (key.apply(row).compareTo(place.text(0)) > 0))
                .limit(limit(limit) + 1L)
                .toList();
        return of(list, rows, limit, row -> List.of(key.apply(row)), item);
    }
}
