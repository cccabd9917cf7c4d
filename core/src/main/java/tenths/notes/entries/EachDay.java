package tenths.notes.entries;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Stretch;
import tenths.notes.text.Tokens;

/// Words that make one time stand for several: `8.0 each day`, `2 hrs a day`, `3.0 both days`, `1.2 each way`.
final class EachDay {
    private static final Set<String> EACH = Set.of("each", "apiece", "ea", "daily", "twice", "nightly", "x", "times");
    private static final Set<String> PER = Set.of("each", "per", "every", "a", "both", "all");
    private static final Set<String> DAYS = Set.of("day", "days", "night", "nights", "afternoon", "morning", "evening");
    private static final Set<String> OTHERS = Set.of("way", "time", "week", "side", "leg", "trip", "session", "call");
    private static final int NEAR = 3;

    private EachDay() {}

    /// Whether words beside the time count it more than once.
    static boolean isCounted(Tokens tokens, Stretch time) {
        return isCounted(tokens, time.to()) || isCounted(tokens, before(tokens, time.from()));
    }

    /// Also `each of Mon-Wed 7.5`, `every day of the trial 7.5`.
    static boolean isCounted(Page page, Piece piece, Stretch time) {
        var tokens = page.tokens();
        for (var i = piece.from(); i < time.from(); i++) {
            var isEach = (tokens.is(i, "each") && tokens.is(i + 1, "of"))
                    || (tokens.in(i, PER) && tokens.is(i + 1, "day") && !tokens.in(i, Set.of("a", "all")));
            if (isEach) {
                return true;
            }
        }
        return isCounted(tokens, time);
    }

    private static int before(Tokens tokens, int from) {
        var i = from - 1;
        while (i > from - NEAR && !tokens.in(i, EACH) && !tokens.in(i, DAYS)) {
            i--;
        }
        return tokens.in(i, DAYS) && tokens.in(i - 1, PER) ? i - 1 : i;
    }

    private static boolean isCounted(Tokens tokens, int i) {
        var place = tokens.is(i, '/') || tokens.is(i, '(') || tokens.is(i, ',') ? i + 1 : i;
        var isPer = !tokens.says(place, "all", "day")
                && tokens.in(place, PER)
                && (tokens.in(place + 1, DAYS) || tokens.in(place + 1, OTHERS));
        return isPer || tokens.in(place, EACH) || (tokens.is(i, '/') && tokens.in(place, DAYS));
    }

    /// The days for each of which the time stands; empty where it stands for itself, or nobody named them.
    static List<LocalDate> of(Page page, Piece piece) {
        var time = piece.time();
        if (time == null || time.isVague() || !isCounted(page, piece, time)) {
            return List.of();
        }
        var own = page.days(piece.from(), piece.to()).stream()
                .filter(DayNamed::isOfWork)
                .toList();
        var named = own.isEmpty() && piece.day() != null ? List.of(piece.day()) : own;
        if (named.stream().anyMatch(day -> day.all().isEmpty())) {
            return List.of();
        }
        var days = named.stream().flatMap(day -> day.all().stream()).distinct().toList();
        return days.size() > 1 ? days : List.of();
    }
}
