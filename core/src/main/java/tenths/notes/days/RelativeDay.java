package tenths.notes.days;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// A day seen from the day of writing: `yest`, `this morning`, `last Tue`, `three days ago`, `last week`.
final class RelativeDay {
    private static final int WEEK = 7;

    // spotless:off
    private static final Set<String> TODAY = Set.of("today", "tdy", "tod", "tonight", "today's", "heute",
            "aujourd'hui", "hoy", "oggi", "vandaag");
    private static final Set<String> YESTERDAY = Set.of("yesterday", "yest", "yday", "y'day", "yesty", "ystd",
            "ysterday", "yesterdays", "yesterday's", "yest's", "gestern", "ayer", "ieri", "gisteren");
    private static final Set<String> TOMORROW = Set.of("tomorrow", "tmrw", "tmr", "tmw", "tomorrow's", "morgen",
            "demain", "mañana");
    private static final Set<String> PARTS = Set.of("morning", "am", "afternoon", "aft", "pm", "evening", "eve",
            "night", "noon", "arvo", "lunchtime", "vormittag", "nachmittag", "matin", "früh", "morning's",
            "afternoon's", "evening's");
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY), Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY), Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY), Map.entry("sunday", DayOfWeek.SUNDAY),
            Map.entry("tues", DayOfWeek.TUESDAY), Map.entry("weds", DayOfWeek.WEDNESDAY),
            Map.entry("thur", DayOfWeek.THURSDAY), Map.entry("thurs", DayOfWeek.THURSDAY),
            Map.entry("tue", DayOfWeek.TUESDAY), Map.entry("thu", DayOfWeek.THURSDAY),
            Map.entry("fri", DayOfWeek.FRIDAY), Map.entry("montag", DayOfWeek.MONDAY),
            Map.entry("dienstag", DayOfWeek.TUESDAY), Map.entry("mittwoch", DayOfWeek.WEDNESDAY),
            Map.entry("donnerstag", DayOfWeek.THURSDAY), Map.entry("freitag", DayOfWeek.FRIDAY),
            Map.entry("samstag", DayOfWeek.SATURDAY), Map.entry("lundi", DayOfWeek.MONDAY),
            Map.entry("mardi", DayOfWeek.TUESDAY), Map.entry("mercredi", DayOfWeek.WEDNESDAY),
            Map.entry("jeudi", DayOfWeek.THURSDAY), Map.entry("vendredi", DayOfWeek.FRIDAY),
            Map.entry("lunes", DayOfWeek.MONDAY), Map.entry("martes", DayOfWeek.TUESDAY),
            Map.entry("miércoles", DayOfWeek.WEDNESDAY), Map.entry("jueves", DayOfWeek.THURSDAY),
            Map.entry("viernes", DayOfWeek.FRIDAY));
    /// Abbreviations that are also words: they need a capital letter or a place where only a day can stand.
    private static final Map<String, DayOfWeek> DOUBTFUL = Map.of("mon", DayOfWeek.MONDAY, "wed", DayOfWeek.WEDNESDAY,
            "sat", DayOfWeek.SATURDAY, "sun", DayOfWeek.SUNDAY);
    private static final Set<String> WEEKDAYS_BEHIND =
            Stream.concat(WEEKDAYS.keySet().stream(), DOUBTFUL.keySet().stream())
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> VERB_GOES_ON = Set.of("in", "with", "w", "on", "for", "through", "thru", "down",
            "and", "at");
    private static final Set<String> PERIODS = Set.of("week", "wk", "month", "weekend", "mth", "woche", "semaine",
            "semana");
    // spotless:on

    private final Tokens tokens;
    private final Calendar calendar;
    private final LetterDay letters;

    RelativeDay(Tokens tokens, Calendar calendar) {
        this.tokens = tokens;
        this.calendar = calendar;
        this.letters = new LetterDay(tokens, calendar);
    }

    @Nullable
    DayNamed at(int i) {
        var period = period(i);
        if (period != null) {
            return period;
        }
        var written = calendar.written();
        if (tokens.says(i, "day", "before", "yesterday")) {
            return DayNamed.of(i, i + 3, written.minusDays(2));
        }
        if (tokens.is(i, "vorgestern") || tokens.is(i, "anteayer") || tokens.is(i, "avant-hier")) {
            return DayNamed.of(i, i + 1, written.minusDays(2));
        }
        if (tokens.in(i, TODAY) || (tokens.is(i, "this") && tokens.in(i + 1, PARTS))) {
            return DayNamed.of(i, withPart(tokens.is(i, "this") ? i + 2 : i + 1), written);
        }
        if (tokens.in(i, YESTERDAY) || tokens.says(i, "last", "night") || isFrenchYesterday(i)) {
            return DayNamed.of(i, withPart(tokens.is(i, "last") ? i + 2 : i + 1), written.minusDays(1));
        }
        if (tokens.in(i, TOMORROW)) {
            return DayNamed.of(i, withPart(i + 1), written.plusDays(1));
        }
        var ago = ago(i);
        return ago != null ? ago : weekday(i);
    }

    private boolean isFrenchYesterday(int i) {
        return tokens.is(i, "hier") && tokens.at(i - 1).isBreak();
    }

    private int withPart(int to) {
        return tokens.in(to, PARTS) ? to + 1 : to;
    }

    private @Nullable DayNamed ago(int i) {
        var count = tokens.is(i, "a") ? new Numerals.Said(1, 1) : Numerals.whole(tokens, i);
        var noun = i + count.tokens();
        if (count.tokens() == 0 || !tokens.is(noun + 1, "ago")) {
            return null;
        }
        if (tokens.is(noun, "days") || tokens.is(noun, "day")) {
            return DayNamed.of(i, noun + 2, calendar.written().minusDays(count.value()));
        }
        if (!tokens.is(noun, "weeks") && !tokens.is(noun, "week")) {
            return null;
        }
        return tokens.is(noun + 2, "today")
                ? DayNamed.of(i, noun + 3, calendar.written().minusDays((long) WEEK * count.value()))
                : DayNamed.open(i, noun + 2);
    }

    /// `wk of 3/2`, `last week`, `end of last month`, `over the weekend`: several days.
    private @Nullable DayNamed period(int i) {
        if (tokens.in(i, PERIODS) && (tokens.is(i + 1, "of") || tokens.is(i + 1, "ending"))) {
            return DayNamed.open(i, i + 2);
        }
        var isQualified = tokens.in(i, Set.of("last", "this", "past", "previous", "next", "letzte", "diese"));
        if (isQualified && tokens.in(i + 1, PERIODS)) {
            return DayNamed.open(i, i + 2);
        }
        var isPart = tokens.in(i, Set.of("end", "beginning", "start", "middle", "part", "most", "rest"))
                && tokens.is(i + 1, "of");
        if (isPart && tokens.in(i + 2, Set.of("last", "this")) && tokens.in(i + 3, PERIODS)) {
            return DayNamed.open(i, i + 4);
        }
        if (tokens.in(i, Set.of("over", "on")) && tokens.says(i + 1, "the", "weekend")) {
            return DayNamed.open(i, i + 3);
        }
        return tokens.says(i, "the", "other", "day") ? DayNamed.open(i, i + 3) : null;
    }

    private @Nullable DayNamed weekday(int i) {
        var letter = letters.at(i);
        if (letter != null) {
            return letter;
        }
        var isComing = tokens.is(i, "this") && tokens.is(i + 1, "coming");
        var isQualified = isComing || tokens.in(i, Set.of("last", "this", "next", "past", "coming"));
        var place = isComing ? i + 2 : isQualified ? i + 1 : i;
        var weekday = weekdayAt(place, isQualified);
        if (weekday == null) {
            return null;
        }
        var to = withOrdinal(withPart(place + 1), weekday);
        var isSpan = (tokens.is(to, '-')
                        || tokens.is(to, '–')
                        || tokens.is(to, "to")
                        || tokens.is(to, "thru")
                        || tokens.is(to, "through"))
                && weekdayAt(to + 1, true) != null;
        if (isSpan) {
            return span(i, to, weekday);
        }
        var last = calendar.lastOrSame(weekday);
        if (tokens.says(to, "after", "next")) {
            return DayNamed.of(i, to + 2, last.plusDays(2L * WEEK));
        }
        return switch (isQualified ? tokens.low(place - 1) : "") {
            case "next", "coming" -> DayNamed.of(i, to, last.plusDays(WEEK));
            case "last", "past" -> last(i, to, weekday);
            case "this" -> DayNamed.of(i, to, calendar.written().with(weekday));
            default -> last.equals(calendar.written()) && to == place + 1 ? sameDay(i, to) : DayNamed.of(i, to, last);
        };
    }

    /// `Mon 8th`, where both mean one day.
    private int withOrdinal(int to, DayOfWeek weekday) {
        var isOrdinal = tokens.at(to).isNumber()
                && tokens.at(to + 1).glued()
                && tokens.in(to + 1, Set.of("st", "nd", "rd", "th"));
        return isOrdinal
                        && Numerals.whole(tokens, to).value()
                                == calendar.lastOrSame(weekday).getDayOfMonth()
                ? to + 2
                : to;
    }

    /// `Mon-Wed`: the last such days up to the day of writing.
    private DayNamed span(int i, int to, DayOfWeek first) {
        var weekday = Objects.requireNonNull(weekdayAt(to + 1, true));
        var last = calendar.lastOrSame(weekday);
        var begin = last.with(TemporalAdjusters.previousOrSame(first));
        return tokens.in(i, Set.of("last", "next", "this", "past"))
                ? DayNamed.open(i, to + 2)
                : DayNamed.span(i, to + 2, begin, last);
    }

    /// `Wed` written on a Wednesday: today more often than not, but a person should say.
    private DayNamed sameDay(int i, int to) {
        return DayNamed.of(i, to, calendar.written()).with(Flag.AMBIGUOUS_DATE);
    }

    /// `last Tuesday` on a Wednesday is yesterday to some and eight days ago to others.
    private DayNamed last(int i, int to, DayOfWeek weekday) {
        var written = calendar.written();
        var before = written.minusDays(1).with(TemporalAdjusters.previousOrSame(weekday));
        var isThisWeek = weekday.compareTo(written.getDayOfWeek()) < 0;
        return isThisWeek ? DayNamed.open(i, to) : DayNamed.of(i, to, before);
    }

    private @Nullable DayOfWeek weekdayAt(int i, boolean isExpected) {
        var low = tokens.low(i);
        var plain = low.endsWith("'s") ? low.substring(0, low.length() - 2) : low;
        var weekday = tokens.at(i).isWord() ? WEEKDAYS.get(plain) : null;
        if (weekday != null) {
            return weekday;
        }
        var doubtful = tokens.at(i).isWord() ? DOUBTFUL.get(low) : null;
        var isCapital = doubtful != null
                && Character.isUpperCase(tokens.text().charAt(tokens.at(i).start()));
        var isDay = isExpected || isCapital || tokens.at(i - 1).isBreak();
        var isUntil =
                tokens.in(i + 1, Set.of("thru", "through", "and", "or")) && WEEKDAYS_BEHIND.contains(tokens.low(i + 2));
        var isClear = (isUntil || !tokens.in(i + 1, VERB_GOES_ON)) && !isName(i + 1);
        return isDay && isClear ? doubtful : null;
    }

    /// `Sun Valley`: a capital letter goes on with a name, unless the day's own part follows.
    private boolean isName(int i) {
        return tokens.at(i).isWord()
                && !tokens.in(i, PARTS)
                && tokens.is(i - 1, "sun")
                && Character.isUpperCase(tokens.text().charAt(tokens.at(i).start()));
    }
}
