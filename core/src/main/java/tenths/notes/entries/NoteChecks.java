package tenths.notes.entries;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tenths.notes.Claim;
import tenths.notes.Flag;
import tenths.notes.Proposal;
import tenths.notes.durations.Stretch;

/// What only the whole note shows: work at the same time of the clock, more hours than a day has.
public final class NoteChecks {
    private static final int MINUTES_PER_DAY = 24 * 60;

    private NoteChecks() {}

    public static Set<Flag> of(List<Piece> pieces, List<Proposal> proposals) {
        var flags = EnumSet.noneOf(Flag.class);
        if (overlaps(pieces)) {
            flags.add(Flag.OVERLAP);
        }
        var perDay = new HashMap<String, Integer>();
        for (var proposal : proposals) {
            if (proposal.claim() instanceof Claim.Timed timed) {
                perDay.merge(String.valueOf(proposal.day()) + proposal.timekeeper(), timed.minutes(), Math::addExact);
            }
        }
        if (perDay.values().stream().anyMatch(minutes -> minutes > MINUTES_PER_DAY)) {
            flags.add(Flag.EXCEEDS_24H);
        }
        if (proposals.stream()
                        .filter(proposal -> !(proposal.claim() instanceof Claim.Spent))
                        .count()
                > 1) {
            flags.add(Flag.MULTI_ENTRY);
        }
        return flags;
    }

    private static boolean overlaps(List<Piece> pieces) {
        var clocks = new ArrayList<Piece>();
        for (var piece : pieces) {
            var time = piece.time();
            if (time != null && time.isClock() && !time.isVague()) {
                clocks.add(piece);
            }
        }
        clocks.sort((a, b) -> Integer.compare(clock(a), clock(b)));
        for (var n = 1; n < clocks.size(); n++) {
            if (sameDay(clocks.get(n - 1), clocks.get(n))
                    && time(clocks.get(n - 1)).overlaps(time(clocks.get(n)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameDay(Piece a, Piece b) {
        return String.valueOf(a.day()).equals(String.valueOf(b.day()));
    }

    private static int clock(Piece piece) {
        return time(piece).clock();
    }

    private static Stretch time(Piece piece) {
        return Objects.requireNonNull(piece.time());
    }
}
