package tenths.notes.entries;

import java.util.BitSet;
import java.util.Set;
import tenths.notes.activities.ActivityReader;
import tenths.notes.durations.Durations;
import tenths.notes.text.Numerals;
import tenths.notes.text.Tokens;

/// Whole numbers that stand where a time could stand, without a unit: `another fifteen drafting`, `Costa 45 call Ruiz`,
/// `1 .5`.
final class StrayNumbers {
    // spotless:off
    private static final Set<String> MORE = Set.of("another", "further", "additional", "extra");
    private static final Set<String> OPENING = Set.of("and", "then", "plus", "about", "around", "approx", "roughly",
            "maybe", "say", "spent", "nearly", "almost", "for", "took", "was");
    private static final Set<String> TOWARDS = Set.of("on", "for", "with", "w", "more", "re", "to", "in");
    // spotless:on
    private static final Set<String> CHARGING = Set.of("enter", "bill", "charge", "put", "invoice", "claim", "record");
    private static final Set<String> UNTIL = Set.of("to", "till", "til", "until", "thru", "through");
    private static final int LAST_HOUR = 12;
    private static final int LONGEST_TIME = 8;
    private static final int MOST_MINUTES = 90;
    private static final int FEWEST_MINUTES = 5;
    private static final int LONGEST_WHOLE = 2;

    private final Page page;
    private final Tokens tokens;
    private final BitSet settled;

    StrayNumbers(Page page, BitSet settled) {
        this.page = page;
        this.tokens = page.tokens();
        this.settled = settled;
    }

    BitSet in(Clause clause) {
        var doubts = new BitSet();
        for (var i = settled.nextClearBit(clause.from()); i < clause.to(); i = settled.nextClearBit(i + 1)) {
            if (isStray(i, clause)) {
                doubts.set(i);
            }
        }
        for (var time : page.stretches(clause.from(), clause.to())) {
            if (isTorn(time.from())) {
                doubts.set(time.from());
            }
        }
        return doubts;
    }

    private boolean isStray(int i, Clause clause) {
        var said = Numerals.whole(tokens, i);
        if (isCharged(i) || isGluedToTime(i)) {
            return true;
        }
        if (said.tokens() == 0 || said.value() > MOST_MINUTES || Durations.isOther(tokens, i)) {
            return false;
        }
        var next = i + said.tokens();
        if (tokens.in(i - 1, MORE) || isSpan(said, next) || isAtTime(i, next) || isAddend(next) || isCounted(i, next)) {
            return true;
        }
        if (isBesideDay(i, next)) {
            return true;
        }
        var isFollowed = (tokens.in(next, TOWARDS)
                        && said.value() >= FEWEST_MINUTES
                        && !(tokens.is(next, "more") && Durations.isOther(tokens, next)))
                || ActivityReader.isDeed(tokens.text(), tokens.span(next, next + 2));
        return isFollowed && opens(i, clause) && !tokens.at(next).glued();
    }

    /// `.5h.3h`: a second time without a space.
    private boolean isGluedToTime(int i) {
        var isGlued = tokens.at(i).isNumber()
                && tokens.at(i).glued()
                && tokens.at(i - 1).glued();
        return isGlued && tokens.low(i).indexOf('.') >= 0 && isTimeAt(i - 1);
    }

    /// `took 3 hours, enter 2`, `2.2, round down to 2`: what is to be billed, without its unit.
    private boolean isCharged(int i) {
        var isLast = tokens.at(i + 1).isBreak() || tokens.is(i + 1, ')') || tokens.is(i + 1, '.');
        var isWish = tokens.in(i - 1, CHARGING)
                && (tokens.is(i - 2, ',') || tokens.in(i - 2, Set.of("but", "only", "just", "so", "and")));
        var isRounded = tokens.is(i - 1, "to") && tokens.in(i - 2, Set.of("down", "up", "off", "back"));
        return tokens.at(i).isNumber() && isLast && (isWish || isRounded);
    }

    /// `mediation 9 to 4`: from one time of the clock to another, or pages.
    private boolean isSpan(Numerals.Said first, int join) {
        var isJoin = tokens.in(join, UNTIL) || tokens.is(join, '-') || tokens.is(join, '–');
        var second = Numerals.whole(tokens, join + 1);
        return isJoin && isHour(first) && isHour(second) && !Durations.isOther(tokens, join + second.tokens());
    }

    /// `two and a half in conference`, `15 units of which 5 are not charged`, `6 min. x 3`.
    private boolean isCounted(int i, int next) {
        return tokens.says(next, "and", "a", "half")
                || tokens.says(next, "and", "a", "quarter")
                || tokens.says(i - 2, "of", "which")
                || (tokens.is(i - 1, "x") && !tokens.at(i - 1).glued());
    }

    /// `depo 4 + 0.5 debrief`.
    private boolean isAddend(int next) {
        return tokens.is(next, '+') && isTimeAt(next + 1);
    }

    private static boolean isHour(Numerals.Said said) {
        return said.tokens() > 0 && said.value() >= 1 && said.value() <= LAST_HOUR;
    }

    /// `ten fifteen to eleven oh five`, read up to `eleven`: a number that touches a time may belong to it.
    private boolean isAtTime(int i, int next) {
        var isBefore = isTimeAt(next);
        return (isTimeAt(i - 1) && !ActivityReader.isWork(tokens.text(), tokens.span(next, next + 2)))
                || (isBefore && tokens.at(i).isWord() && said(i) > 1);
    }

    private int said(int i) {
        return Numerals.whole(tokens, i).value();
    }

    private boolean isTimeAt(int i) {
        return page.stretches(Math.max(0, i - LONGEST_TIME), i + 1).stream()
                .anyMatch(time -> time.from() <= i && i < time.to());
    }

    /// `T 9, W 4.5`: all that a day is told of.
    private boolean isBesideDay(int i, int next) {
        var isEnd = tokens.at(next).isBreak() || tokens.is(next, ',') || tokens.is(next, '/') || tokens.is(next, ';');
        return isEnd && page.days(i - 1, i).stream().anyMatch(day -> day.isOfWork() && day.to() == i);
    }

    private boolean opens(int i, Clause clause) {
        var before = i - 1;
        return i == clause.from()
                || tokens.in(before, OPENING)
                || page.isNamed(before)
                || tokens.is(before, ',')
                || tokens.is(before, '-')
                || tokens.is(before, '–')
                || tokens.is(before, ':')
                || tokens.is(before, '+')
                || tokens.is(before, '~');
    }

    /// `1 .5`, `1..2`, `.4.5`: part of the number may have been lost in the typing.
    private boolean isTorn(int i) {
        var before = i - 1;
        var isGlued = tokens.at(i).glued()
                && (tokens.is(before, '.') || tokens.at(before).isNumber());
        var isApart = tokens.low(i).startsWith(".")
                && tokens.at(before).isNumber()
                && tokens.low(before).length() <= LONGEST_WHOLE
                && !settled.get(before)
                && !Durations.isOther(tokens, before);
        return isGlued || isApart;
    }
}
