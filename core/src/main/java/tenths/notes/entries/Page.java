package tenths.notes.entries;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import tenths.notes.Flag;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// A note with everything that was found in it. Each step of the reading makes a new page with less on it.
///
/// @param hidden tokens that are no work: quoted mail, plans, words to a machine
/// @param figures tokens of every time and day that was found, also of those that were taken back since
/// @param flags what the steps so far have to say about the note
public record Page(
        Tokens tokens,
        BitSet hidden,
        BitSet figures,
        List<Stretch> stretches,
        List<DayNamed> days,
        List<Mention> mentions,
        Set<Flag> flags) {
    private static final int LONGEST_NAME = 200;

    /// Takes everything off the page that stands in these tokens.
    Page hide(int from, int to, Flag... why) {
        var more = (BitSet) hidden.clone();
        more.set(from, to);
        return new Page(
                        tokens,
                        more,
                        figures,
                        without(stretches, stretch -> stretch.from() < to && stretch.to() > from),
                        without(days, day -> day.from() < to && day.to() > from),
                        without(mentions, mention -> isIn(mention, from, to)),
                        flags)
                .flag(why);
    }

    Page flag(Flag... why) {
        if (why.length == 0) {
            return this;
        }
        var more = EnumSet.noneOf(Flag.class);
        more.addAll(flags);
        more.addAll(List.of(why));
        return new Page(tokens, hidden, figures, stretches, days, mentions, more);
    }

    /// Keeps words out of the narrative that only say how to read the others.
    Page asides(int from, int to) {
        var more = (BitSet) figures.clone();
        more.set(from, to);
        return new Page(tokens, hidden, more, stretches, days, mentions, flags);
    }

    Page withoutStretches(Predicate<Stretch> some) {
        return new Page(tokens, hidden, figures, without(stretches, some), days, mentions, flags);
    }

    Page withStretch(Stretch old, Stretch better) {
        var changed = stretches.stream()
                .map(stretch -> stretch.equals(old) ? better : stretch)
                .toList();
        return new Page(tokens, hidden, figures, changed, days, mentions, flags);
    }

    /// With a time that follows from others.
    Page withNewStretch(Stretch more) {
        var all = new ArrayList<>(stretches);
        all.add(more);
        all.sort((a, b) -> Integer.compare(a.from(), b.from()));
        return new Page(tokens, hidden, figures, List.copyOf(all), days, mentions, flags);
    }

    Page withoutMentions(Predicate<Mention> some) {
        return new Page(tokens, hidden, figures, stretches, days, without(mentions, some), flags);
    }

    Page withoutDays(Predicate<DayNamed> some) {
        return new Page(tokens, hidden, figures, stretches, without(days, some), mentions, flags);
    }

    /// The stretches that begin in a range of tokens.
    List<Stretch> stretches(int from, int to) {
        return range(stretches, Stretch::from, from, to);
    }

    List<DayNamed> days(int from, int to) {
        return range(days, DayNamed::from, from, to);
    }

    List<Mention> mentions(int from, int to) {
        return range(
                mentions,
                mention -> mention.span().start(),
                tokens.at(from).start(),
                tokens.at(to - 1).end());
    }

    boolean isIn(Mention mention, int from, int to) {
        var start = mention.span().start();
        return from < to
                && start >= tokens.at(from).start()
                && start < tokens.at(to - 1).end();
    }

    /// Whether the token is part of a name that is ours.
    boolean isNamed(int i) {
        var start = tokens.at(i).start();
        return range(mentions, mention -> mention.span().start(), start - LONGEST_NAME, start + 1).stream()
                .anyMatch(mention ->
                        !mention.isStranger() && start < mention.span().end());
    }

    /// Whether the token says what was done: no time, no day, no name, nothing that was taken off.
    boolean isContent(int i) {
        var token = tokens.at(i);
        return (token.isWord() || token.isNumber()) && !hidden.get(i) && !figures.get(i) && !isNamed(i);
    }

    boolean hasContent(int from, int to, Set<String> ordinary) {
        for (var i = from; i < to; i++) {
            if (isContent(i) && !ordinary.contains(tokens.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> some) {
        return all.stream().filter(some.negate()).toList();
    }

    private static <T> List<T> range(List<T> sorted, ToIntFunction<T> place, int from, int to) {
        var first = firstAt(sorted, place, from);
        var found = new ArrayList<T>();
        for (var i = first; i < sorted.size() && place.applyAsInt(sorted.get(i)) < to; i++) {
            found.add(sorted.get(i));
        }
        return found;
    }

    private static <T> int firstAt(List<T> sorted, ToIntFunction<T> place, int from) {
        var low = 0;
        var high = sorted.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (place.applyAsInt(sorted.get(middle)) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
