package tenths.notes.days;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// A day with its month in words: `12 May`, `March 16th, 2026`, `the sixteenth of march`; and `the 14th` alone.
final class NamedMonth {
    private static final int DAYS = 31;
    private static final int LONGEST_SLIP = 39;
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

    // spotless:off
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1), Map.entry("jan", 1),
            Map.entry("januar", 1), Map.entry("janvier", 1), Map.entry("enero", 1), Map.entry("february", 2),
            Map.entry("feb", 2), Map.entry("februar", 2), Map.entry("février", 2), Map.entry("febrero", 2),
            Map.entry("march", 3), Map.entry("mar", 3), Map.entry("märz", 3), Map.entry("mars", 3),
            Map.entry("marzo", 3), Map.entry("april", 4), Map.entry("apr", 4), Map.entry("avril", 4),
            Map.entry("abril", 4), Map.entry("may", 5), Map.entry("mai", 5), Map.entry("mayo", 5),
            Map.entry("june", 6), Map.entry("jun", 6), Map.entry("juni", 6), Map.entry("juin", 6),
            Map.entry("junio", 6), Map.entry("july", 7), Map.entry("jul", 7), Map.entry("juli", 7),
            Map.entry("juillet", 7), Map.entry("julio", 7), Map.entry("august", 8), Map.entry("aug", 8),
            Map.entry("août", 8), Map.entry("agosto", 8), Map.entry("september", 9), Map.entry("sep", 9),
            Map.entry("sept", 9), Map.entry("septembre", 9), Map.entry("septiembre", 9), Map.entry("october", 10),
            Map.entry("oct", 10), Map.entry("oktober", 10), Map.entry("octobre", 10), Map.entry("octubre", 10),
            Map.entry("november", 11), Map.entry("nov", 11), Map.entry("novembre", 11), Map.entry("noviembre", 11),
            Map.entry("december", 12), Map.entry("dec", 12), Map.entry("dezember", 12), Map.entry("décembre", 12),
            Map.entry("diciembre", 12));
    // spotless:on

    private final Tokens tokens;
    private final Calendar calendar;

    NamedMonth(Tokens tokens, Calendar calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word);
    }

    @Nullable
    DayNamed at(int i) {
        var month = MONTHS.getOrDefault(tokens.low(i), 0);
        if (month > 0) {
            var next = tokens.is(i + 1, '.') && tokens.at(i + 1).glued() ? i + 2 : i + 1;
            var day = dayOfMonth(tokens.is(next, "the") ? next + 1 : next);
            var colon = next + day.tokens();
            var isClock = tokens.is(colon, ':')
                    && tokens.at(colon + 1).glued()
                    && tokens.at(colon + 1).isNumber();
            return day.tokens() == 0 || isClock
                    ? null
                    : withYear(i, next + (tokens.is(next, "the") ? 1 : 0) + day.tokens(), month, day.value());
        }
        var start = tokens.is(i, "the") || tokens.is(i, "den") || tokens.is(i, "le") || tokens.is(i, "el") ? i + 1 : i;
        var day = dayOfMonth(start);
        if (day.tokens() == 0 || (tokens.at(start).glued() && tokens.is(start - 1, '$'))) {
            return null;
        }
        var next = start + day.tokens();
        var place = tokens.is(next, "of") || tokens.is(next, "de") || tokens.is(next, '.') || tokens.is(next, '-')
                ? next + 1
                : next;
        var span = span(i, next, day.value());
        if (span != null) {
            return span;
        }
        var behind = MONTHS.getOrDefault(tokens.low(place), 0);
        return behind > 0 ? withYear(i, place + 1, behind, day.value()) : dayAlone(i, start, next, day.value());
    }

    private Numerals.Said dayOfMonth(int i) {
        var whole = tokens.at(i).isNumber() ? Numerals.whole(tokens, i) : Numerals.ordinal(tokens, i);
        if (whole.tokens() == 0 || whole.value() < 1 || whole.value() > LONGEST_SLIP) {
            return new Numerals.Said(Numerals.NONE, 0);
        }
        var hasSuffix = tokens.at(i).isNumber() && tokens.at(i + 1).glued() && tokens.in(i + 1, SUFFIXES);
        return hasSuffix ? new Numerals.Said(whole.value(), 2) : whole;
    }

    private DayNamed withYear(int from, int to, int month, int day) {
        var place = tokens.is(to, ',') || tokens.is(to, '-') ? to + 1 : to;
        var low = tokens.low(place);
        var isYear = tokens.at(place).isNumber() && low.length() == 4 && low.startsWith("20");
        var last = Numerals.whole(tokens, to + 1).value();
        if (tokens.is(to, "or") && last > 0 && last <= DAYS && !isYear) {
            return DayNamed.open(from, to + 2); // `April 28 or 29`
        }
        if (isUntil(to) && last > day && !isYear) {
            return DayNamed.span(from, to + 2, calendar.near(month, day), calendar.near(month, last));
        }
        var named = isYear ? Calendar.day(Integer.parseInt(low), month, day) : calendar.near(month, day);
        var end = isYear ? place + 1 : to;
        return named == null ? DayNamed.invalid(from, end) : DayNamed.of(from, end, named);
    }

    /// `14-16 Sept`.
    private @Nullable DayNamed span(int from, int dash, int first) {
        var last = dayOfMonth(dash + 1);
        var month = MONTHS.getOrDefault(tokens.low(dash + 1 + last.tokens()), 0);
        return isUntil(dash) && last.value() > first && month > 0
                ? DayNamed.span(
                        from, dash + 2 + last.tokens(), calendar.near(month, first), calendar.near(month, last.value()))
                : null;
    }

    private boolean isUntil(int i) {
        return tokens.is(i, '-') || tokens.is(i, '–') || (tokens.is(i, "to") && !tokens.is(i + 2, ':'));
    }

    /// `the 14th`, `on the fourteenth`: the last one; a day of this month that is still to come could be either.
    private @Nullable DayNamed dayAlone(int from, int start, int next, int day) {
        var isOrdinal = next - start == 2 || !tokens.at(start).isNumber();
        var isNoun = tokens.at(next).isWord()
                && !tokens.in(next, Set.of("i", "we", "for", "on", "re", "was", "about", "spent", "and", "then", "or"));
        if (!isOrdinal || start == from || isNoun || day > DAYS) {
            return null;
        }
        var written = calendar.written();
        if (day > written.getDayOfMonth()) {
            return DayNamed.open(from, next);
        }
        var named = Calendar.day(written.getYear(), written.getMonthValue(), day);
        return named == null ? DayNamed.invalid(from, next) : DayNamed.of(from, next, named);
    }
}
