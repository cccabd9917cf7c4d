package tenths.notes.durations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Two lengths that are one time: `half an hour plus five minutes`, `1.0 plus another 10 min`. What is only hinted at
/// beside a length is asked: `an hour plus change`.
final class Sums {
    private static final Set<String> MORE = Set.of("another", "a", "an", "further", "extra", "additional");
    private static final Set<String> HINTS = Set.of("bit", "little");
    // spotless:off
    /// They are time of another kind, which stands by itself.
    private static final Set<String> OTHERWISE = Set.of("travel", "travelling", "traveling", "drive", "driving",
            "waiting", "wait", "commute", "transit", "each", "apiece", "respectively", "break", "lunch", "nb", "no",
            "not", "off", "unbilled");
    // spotless:on

    private Sums() {}

    static List<Stretch> in(Tokens tokens, List<Stretch> found) {
        var summed = new ArrayList<Stretch>();
        for (var stretch : found) {
            var before = summed.isEmpty() ? null : summed.getLast();
            if (before != null && isAddend(tokens, before, stretch)) {
                summed.removeLast();
                summed.add(before.plus(stretch));
            } else {
                summed.add(stretch);
            }
        }
        return summed.stream()
                .map(stretch -> isHinted(tokens, stretch.to()) ? stretch.with(Flag.AMBIGUOUS_DURATION) : stretch)
                .toList();
    }

    private static boolean isAddend(Tokens tokens, Stretch before, Stretch stretch) {
        if (!isLength(before) || stretch.isVague() || stretch.form() != Stretch.Form.MEASURED) {
            return false;
        }
        var i = tokens.is(before.to(), ',') ? before.to() + 1 : before.to();
        var isJoined = tokens.is(i, "plus")
                || (tokens.is(i, '+') && tokens.in(i - 1, Measures.HOURS))
                || (tokens.is(i, "and") && tokens.any(i + 1, i + 3, Set.of("half")));
        if (!isJoined) {
            return false;
        }
        i++;
        while (i < stretch.from() && tokens.in(i, MORE)) {
            i++;
        }
        return i == stretch.from() && !isApart(tokens, before, stretch);
    }

    /// `depo 4.0 plus 30 min debrief`, `2 hours plus 40 minutes travel`: each has its own work.
    private static boolean isApart(Tokens tokens, Stretch before, Stretch stretch) {
        var hasOwn =
                tokens.at(before.from() - 1).isWord() && tokens.at(stretch.to()).isWord();
        return hasOwn || tokens.any(stretch.to(), stretch.to() + 2, OTHERWISE);
    }

    private static boolean isLength(Stretch stretch) {
        return !stretch.isVague()
                && (stretch.form() == Stretch.Form.MEASURED || stretch.form() == Stretch.Form.DECIMAL);
    }

    /// `an hour and a bit`, `an hour plus change`.
    private static boolean isHinted(Tokens tokens, int i) {
        var isJoined = tokens.is(i, "plus") || tokens.is(i, "and");
        var hint = tokens.is(i + 1, "a") ? i + 2 : i + 1;
        return isJoined && (tokens.is(hint, "change") || (hint > i + 1 && tokens.in(hint, HINTS)));
    }
}
