package tenths.notes.durations;

import java.util.EnumSet;
import java.util.Set;
import tenths.notes.Flag;

/// A stretch of time that the note names.
///
/// @param from its first token
/// @param to one after its last token
/// @param minutes as said; [#VAGUE] where the words leave it open
/// @param worked more than `minutes` where the writer caps what is to be billed
/// @param clock minutes after midnight at which it began, or [#NO_CLOCK]
public record Stretch(int from, int to, int minutes, int worked, Form form, int clock, Set<Flag> flags) {
    public static final int VAGUE = Integer.MIN_VALUE;
    public static final int NO_CLOCK = -1;

    /// How it was written.
    public enum Form {
        /// A number with its unit, in digits or words.
        MEASURED,
        /// A bare decimal of an hour.
        DECIMAL,
        /// From one time of the clock to another.
        CLOCK,
        /// `1:30`, which is also half past one.
        COLON,
        /// Part of a time that stands elsewhere: `one third`.
        SHARE,
        /// Words that name no length: `20-30 min`, `a few hours`.
        OPEN
    }

    public Stretch {
        flags = Set.copyOf(flags);
    }

    static Stretch measured(int from, int to, int minutes, Flag... flags) {
        return new Stretch(from, to, minutes, minutes, Form.MEASURED, NO_CLOCK, Set.of(flags));
    }

    /// A time that somebody has to settle.
    public static Stretch open(int from, int to) {
        return new Stretch(from, to, VAGUE, VAGUE, Form.OPEN, NO_CLOCK, Set.of(Flag.AMBIGUOUS_DURATION));
    }

    public boolean isVague() {
        return minutes == VAGUE;
    }

    public boolean isClock() {
        return form == Form.CLOCK;
    }

    /// Whether both were at work at the same time of the clock.
    public boolean overlaps(Stretch that) {
        return isClock() && that.isClock() && clock < that.clock + that.minutes && that.clock < clock + minutes;
    }

    public Stretch with(Flag flag) {
        var more = EnumSet.of(flag);
        more.addAll(flags);
        return new Stretch(from, to, minutes, worked, form, clock, more);
    }

    /// The same stretch in other words of the note.
    public Stretch spanning(int first, int last) {
        return new Stretch(first, last, minutes, worked, form, clock, flags);
    }

    /// Several stretches of the clock as one.
    public Stretch plus(Stretch that) {
        var sum = minutes + that.minutes;
        var together = new Stretch(from, that.to, sum, sum, form, clock, flags);
        return that.flags.stream().reduce(together, Stretch::with, (one, _) -> one);
    }

    /// Taken back instead of worked.
    public Stretch negative() {
        return new Stretch(from, to, -minutes, -worked, form, clock, flags).with(Flag.NEGATIVE);
    }

    /// To be billed as this although more was worked.
    public Stretch capping(int worked) {
        return new Stretch(from, to, minutes, worked, form, clock, flags).with(Flag.WRITE_DOWN);
    }

    /// With a break taken out of it.
    public Stretch less(int taken, int last) {
        return new Stretch(from, last, minutes - taken, worked - taken, form, clock, flags);
    }

    /// As long as this instead.
    Stretch of(int minutes) {
        return new Stretch(from, to, minutes, minutes, form, clock, flags);
    }

    /// A part of it, where the words stand that say so.
    public Stretch portion(int minutes, int first, int last) {
        return new Stretch(first, last, minutes, minutes, Form.SHARE, NO_CLOCK, flags);
    }

    /// A share of it, for one of several matters.
    public Stretch share(int minutes) {
        return new Stretch(from, to, minutes, minutes, form, NO_CLOCK, flags);
    }
}
