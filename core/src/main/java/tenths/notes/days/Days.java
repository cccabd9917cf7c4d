package tenths.notes.days;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.DateOrder;
import tenths.notes.Flag;
import tenths.notes.text.Tokens;

/// Finds every day in a note and says whether it is the day of the work.
public final class Days {
    private static final int STALE_DAYS = 365;
    private static final Set<String> UNTIL = Set.of("to", "thru", "through");

    private final Tokens tokens;
    private final Calendar calendar;
    private final NumericDay numeric;
    private final NamedMonth named;
    private final RelativeDay relative;
    private final VagueDay vague;

    private Days(Tokens tokens, Calendar calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
        this.numeric = new NumericDay(tokens, calendar);
        this.named = new NamedMonth(tokens, calendar);
        this.relative = new RelativeDay(tokens, calendar);
        this.vague = new VagueDay(tokens);
    }

    public static List<DayNamed> in(Tokens tokens, LocalDate written, DateOrder order) {
        return new Days(tokens, new Calendar(written, order)).read();
    }

    private List<DayNamed> read() {
        var found = new ArrayList<DayNamed>();
        for (var i = 0; i < tokens.size(); ) {
            var day = at(i);
            if (day == null) {
                i++;
            } else {
                var whole = together(day);
                found.add(judged(whole));
                i = whole.to();
            }
        }
        return found;
    }

    private @Nullable DayNamed at(int i) {
        var inFigures = numeric.at(i);
        if (inFigures != null) {
            return inFigures;
        }
        var open = vague.at(i);
        if (open != null) {
            return open;
        }
        var seen = relative.at(i);
        return seen != null ? seen : named.at(i);
    }

    /// `Mon 3/16` is one day, `wk of 3/2` and `3/2-3/6` are several.
    private DayNamed together(DayNamed first) {
        var isJoined = tokens.is(first.to(), ',')
                || tokens.is(first.to(), '-')
                || tokens.is(first.to(), '–')
                || isUntil(first)
                || isEither(first)
                || tokens.is(first.to(), "the")
                || tokens.is(first.to(), '(');
        var place = isJoined ? first.to() + 1 : first.to();
        var second = tokens.at(place).isBreak() ? null : at(place);
        if (second == null) {
            return first;
        }
        if (isEither(first)) {
            return DayNamed.open(first.from(), second.to());
        }
        var isSpan = tokens.is(first.to(), '-') || tokens.is(first.to(), '–') || isUntil(first);
        if (isSpan && tokens.at(first.from()).isNumber()) {
            return DayNamed.span(first.from(), second.to(), first.day(), second.day());
        }
        if (first.day() == null) {
            return DayNamed.open(first.from(), second.to());
        }
        if (tokens.at(first.from()).isNumber() || !tokens.at(place).isNumber()) {
            return first;
        }
        return sameWeekday(first, second);
    }

    /// `Tue or Wed`, `between 5/4 and 5/8`.
    private boolean isEither(DayNamed first) {
        return tokens.is(first.to(), "or") || (tokens.is(first.to(), "and") && tokens.is(first.from() - 1, "between"));
    }

    /// `6/1 to 6/3`; in `moved from 6/1 to 6/3` a hearing moved.
    private boolean isUntil(DayNamed first) {
        return tokens.in(first.to(), UNTIL)
                && tokens.at(first.from()).isNumber()
                && tokens.at(first.to() + 1).isNumber()
                && !OtherDays.isOfSomethingElse(tokens, first, false);
    }

    private static DayNamed sameWeekday(DayNamed weekday, DayNamed day) {
        var said = Objects.requireNonNull(weekday.day());
        var exact = day.day();
        if (exact == null) {
            return day.spanning(weekday.from(), day.to());
        }
        return exact.getDayOfWeek() == said.getDayOfWeek()
                ? DayNamed.of(weekday.from(), day.to(), exact)
                : DayNamed.open(weekday.from(), day.to());
    }

    private DayNamed judged(DayNamed named) {
        var day = named.day();
        var isFuture = day != null && day.isAfter(calendar.written());
        if (OtherDays.isOfSomethingElse(tokens, named, isFuture)) {
            return named.ofSomethingElse();
        }
        if (isFuture) {
            return named.with(Flag.FUTURE_DATE);
        }
        var isStale = day != null && day.isBefore(calendar.written().minusDays(STALE_DAYS));
        return isStale ? named.with(Flag.STALE_DATE) : named;
    }
}
