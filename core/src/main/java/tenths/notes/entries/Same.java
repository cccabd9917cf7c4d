package tenths.notes.entries;

import java.util.Set;
import tenths.notes.text.Tokens;

/// `same for Smith`, `same again on Jones`, `ditto Clark`: as much time again, for another matter.
final class Same {
    private static final Set<String> AGAIN = Set.of("again", "time", "amount", "thing", "length");
    private static final Set<String> TOWARDS = Set.of("for", "on", "in", "to", "with");

    private Same() {}

    static boolean at(Tokens tokens, int i) {
        var first = tokens.is(i, "the") ? i + 1 : i;
        if (tokens.is(first, "ditto") || tokens.is(first, "likewise")) {
            return tokens.at(first + 1).isWord();
        }
        if (!tokens.is(first, "same")) {
            return false;
        }
        var next = tokens.in(first + 1, AGAIN) ? first + 2 : first + 1;
        return tokens.in(next, TOWARDS);
    }
}
