package tenths.guidelines.rewriting;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether two narratives tell of the same work: most of what the shorter one says, the longer one says too, whatever
/// the abbreviations, endings and order, and no number speaks against it.
public final class SameWords {
    /// Of the shorter narrative's words.
    private static final int PERCENT_SHARED = 70;

    private static final int FEWEST_SHARED = 2;

    private SameWords() {}

    public static boolean alike(String one, String other) {
        var first = said(one);
        var second = said(other);
        var shorter = Math.min(first.size(), second.size());
        if (first.equals(second)) {
            return shorter > 0;
        }
        if (!agree(numbers(one), numbers(other))) {
            return false;
        }
        first.retainAll(second);
        return first.size() >= FEWEST_SHARED && first.size() * 100 >= shorter * PERCENT_SHARED;
    }

    /// Exhibit 4 is not exhibit 5; a number that only one of them gives says nothing.
    private static boolean agree(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }

    private static Set<String> numbers(String text) {
        return Saying.in(text).stream()
                .filter(saying -> saying.kind() == Saying.Kind.NUMBER)
                .map(Saying::said)
                .collect(Collectors.toSet());
    }

    private static Set<String> said(String text) {
        var said = new HashSet<String>();
        for (var saying : Saying.in(text)) {
            if (!Stems.isGlue(saying.said())) {
                said.addAll(saying.meant());
            }
        }
        said.removeIf(stem -> Stems.isGlue(stem.replace("~", "")));
        return said;
    }
}
