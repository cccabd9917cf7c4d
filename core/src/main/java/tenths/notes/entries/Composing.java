package tenths.notes.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.notes.Claim;
import tenths.notes.Coding;
import tenths.notes.Field;
import tenths.notes.Flag;
import tenths.notes.MatterAnswer;
import tenths.notes.Proposal;
import tenths.notes.Rounding;
import tenths.notes.Span;
import tenths.notes.activities.Passage;
import tenths.notes.activities.Suggested;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Stretch;

/// Makes proposals of the pieces of a note.
public final class Composing {
    private static final int WORDS_OF_SIGNATURE = 4;
    private static final Set<String> JOINTS = Set.of("and", "plus", "or");

    private final Page page;
    private final Rounding rounding;
    private final Set<MatterId> unbilled;
    private final Function<Passage, Suggested> codes;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<Proposal> proposals = new ArrayList<>();

    /// @param unbilled the firm's own matters
    /// @param codes reads activity and task
    public Composing(Page page, Rounding rounding, Set<MatterId> unbilled, Function<Passage, Suggested> codes) {
        this.page = page;
        this.rounding = rounding;
        this.unbilled = unbilled;
        this.codes = codes;
    }

    /// Proposals, and what there is to say about the note as a whole.
    public record Composed(List<Proposal> proposals, Set<Flag> flags) {}

    /// @param isAboutBills whether the subject of the mail is a bill of the firm
    public Composed compose(List<Piece> pieces, boolean isAboutBills) {
        var hasTimes = pieces.stream().anyMatch(Piece::isTimed);
        var tellings = new Tellings(page, unbilled, codes);
        for (var told : tellings.of(pieces)) {
            if (tellings.isPrivate(told.piece())
                    && (told.piece().isTimed() || told.costs().isEmpty())) {
                spend(told);
                flags.add(Flag.ASIDE);
            } else {
                compose(told, hasTimes || pieces.size() > 1, isAboutBills);
            }
        }
        return new Composed(List.copyOf(proposals), flags);
    }

    private void spend(Tellings.Told told) {
        told.costs().forEach(cost -> proposals.add(cost(told.piece(), cost, told.named())));
        if (!told.costs().isEmpty()) {
            flags.add(Flag.EXPENSE);
        }
    }

    private void compose(Tellings.Told told, boolean hasOthers, boolean isAboutBills) {
        var piece = told.piece();
        spend(told);
        if (!piece.isTimed() && !told.costs().isEmpty()) {
            return;
        }
        if (!piece.isTimed() && hasOthers && isIdle(piece, told.named(), told.coded())) {
            return;
        }
        var asked = told.isLost() && piece.isTimed() ? piece.with(Flag.AMBIGUOUS_DURATION) : piece;
        entries(asked, told.named(), told.coded(), isAboutBills);
    }

    /// Neither a matter nor anything that one does: not work, but talk around it.
    private boolean isIdle(Piece piece, Naming.Named named, Suggested coded) {
        var isUnnamed = named.shares().getFirst() instanceof MatterAnswer.Unsaid
                || (piece.to() - piece.from() <= WORDS_OF_SIGNATURE
                        && page.mentions(piece.from(), piece.to()).isEmpty());
        return isUnnamed && coded.activity().isEmpty();
    }

    private void entries(Piece piece, Naming.Named named, Suggested coded, boolean isAboutBills) {
        var time = piece.time();
        var days = EachDay.of(page, piece);
        var isUnclear = days.isEmpty()
                && time != null
                && named.sharing() != Naming.Sharing.EACH
                && EachDay.isCounted(page, piece, time);
        var plain = isUnclear || (days.size() > 1 && named.shares().size() > 1)
                ? piece.with(Flag.AMBIGUOUS_DURATION)
                : piece;
        var count = named.shares().size();
        for (var n = 0; n < count; n++) {
            var share = time == null || time.isVague() || named.sharing() != Naming.Sharing.EVENLY
                    ? time
                    : time.share(time.minutes() / count + (n < time.minutes() % count ? 1 : 0));
            var proposal = entry(plain.timed(share), named.shares().get(n), named, coded, isAboutBills);
            proposals.addAll(
                    days.isEmpty()
                            ? List.of(proposal)
                            : days.stream().map(proposal::on).toList());
        }
    }

    private Proposal entry(
            Piece piece, MatterAnswer matter, Naming.Named named, Suggested coded, boolean isAboutBills) {
        var found = EnumSet.noneOf(Flag.class);
        found.addAll(piece.flags());
        found.addAll(named.flags());
        if (page.flags().contains(Flag.INJECTION)) {
            found.add(Flag.INJECTION);
        }
        var quotes = new EnumMap<Field, Span>(Field.class);
        var claim = claim(piece.time(), found, quotes);
        var day = day(piece, found, quotes);
        if (!named.words().isEmpty()) {
            quotes.put(Field.MATTER, named.words().getFirst());
        }
        var isOverhead = isAboutBills || Overhead.in(page.tokens(), piece.from(), piece.to());
        var billable = isBillable(piece, matter, isOverhead, found, quotes);
        var worker = worker(piece, found, quotes);
        var narrative = Narrative.of(page, piece.from(), piece.to());
        var tokens = page.tokens();
        if (coded.activity().isEmpty() && Charging.isVague(tokens, piece.from(), piece.to())) {
            found.add(Flag.VAGUE);
        }
        if (billable && Charging.isClerical(tokens, piece.from(), piece.to())) {
            found.add(Flag.CLERICAL);
        }
        var told = isOverhead || isEntertaining(piece, matter) || isOwn(matter) ? Suggested.NONE : coded;
        told.activity().words().stream().findFirst().ifPresent(span -> quotes.put(Field.ACTIVITY, span));
        told.task().words().stream().findFirst().ifPresent(span -> quotes.put(Field.TASK, span));
        if (told.isLearned()) {
            found.add(Flag.FROM_HISTORY);
        }
        var coding = told.coding();
        return new Proposal(claim, day, matter, coding, billable, narrative, worker, found, quotes);
    }

    private Claim claim(@Nullable Stretch time, Set<Flag> found, Map<Field, Span> quotes) {
        if (time == null) {
            found.add(Flag.NO_DURATION);
            return new Claim.Untimed();
        }
        quotes.put(Field.MINUTES, page.tokens().span(time.from(), time.to()));
        found.addAll(time.flags());
        return time.isVague()
                ? new Claim.Untimed()
                : new Claim.Timed(time.minutes(), time.worked(), rounding.billed(time.minutes()));
    }

    private @Nullable LocalDate day(Piece piece, Set<Flag> found, Map<Field, Span> quotes) {
        var own = page.days(piece.from(), piece.to()).stream()
                .filter(DayNamed::isOfWork)
                .toList();
        var days = own.isEmpty() && piece.day() != null ? List.of(piece.day()) : own;
        if (days.isEmpty()) {
            return null;
        }
        var first = days.getFirst();
        quotes.put(Field.DATE, page.tokens().span(first.from(), first.to()));
        days.forEach(day -> found.addAll(day.flags()));
        var beside = besideTime(piece, days);
        if (beside != null) {
            quotes.put(Field.DATE, page.tokens().span(beside.from(), beside.to()));
            return beside.day();
        }
        if (days.stream().map(DayNamed::day).distinct().count() > 1) {
            found.add(Flag.AMBIGUOUS_DATE);
            return null;
        }
        return first.day();
    }

    /// `Mon 1.2 Tue .8 drafting`: of several days the one right before each time; right behind it where a time comes
    /// first.
    private @Nullable DayNamed besideTime(Piece piece, List<DayNamed> days) {
        var time = piece.time();
        var times = page.stretches(piece.from(), piece.to());
        if (time == null
                || times.isEmpty()
                || days.size() < 2
                || areJoined(days)
                || days.stream().anyMatch(day -> day.day() == null)) {
            return null;
        }
        var isBefore = days.getFirst().from() < times.getFirst().from();
        return days.stream()
                .filter(day -> isBefore ? isNext(day.to(), time.from()) : isNext(time.to(), day.from()))
                .findFirst()
                .orElse(null);
    }

    /// `Mon and Tue, 4.0`, `Mon, Tue and Wed: 9.0`: all of them together.
    private boolean areJoined(List<DayNamed> days) {
        for (var n = 1; n < days.size(); n++) {
            for (var i = days.get(n - 1).to(); i < days.get(n).from(); i++) {
                if (page.tokens().at(i).isNumber()
                        || (page.tokens().at(i).isWord() && !page.tokens().in(i, JOINTS))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Side by side, or with one sign or small word between.
    private static boolean isNext(int end, int start) {
        return end <= start && start <= end + 1;
    }

    private boolean isBillable(
            Piece piece, MatterAnswer matter, boolean isOverhead, Set<Flag> found, Map<Field, Span> quotes) {
        var said = Charging.notBilled(page, piece.from(), piece.to());
        if (said != null) {
            quotes.put(Field.BILLABLE, said);
        }
        if (said != null || isOwn(matter) || isOverhead || isEntertaining(piece, matter)) {
            found.add(Flag.NON_BILLABLE);
            return false;
        }
        return true;
    }

    /// Where no matter of a client is named outright.
    private boolean isEntertaining(Piece piece, MatterAnswer matter) {
        return !(matter instanceof MatterAnswer.Named) && Entertaining.in(page.tokens(), piece.from(), piece.to());
    }

    private boolean isOwn(MatterAnswer matter) {
        return matter instanceof MatterAnswer.Named named && unbilled.contains(named.id());
    }

    /// `DW: .4 call`: a line that opens with a colleague is that colleague's work.
    private @Nullable TimekeeperId worker(Piece piece, Set<Flag> found, Map<Field, Span> quotes) {
        var named = Workers.of(page, piece);
        if (named == null) {
            return null;
        }
        quotes.put(Field.TIMEKEEPER, named.span());
        if (named.colleague() == null) {
            found.add(Flag.UNKNOWN_TIMEKEEPER);
        }
        return named.colleague();
    }

    private Proposal cost(Piece piece, Costs.Cost cost, Naming.Named named) {
        var found = EnumSet.of(Flag.EXPENSE);
        found.addAll(named.flags());
        var quotes = new EnumMap<Field, Span>(Field.class);
        quotes.put(Field.AMOUNT, page.tokens().span(cost.from(), cost.to()));
        named.words().stream().findFirst().ifPresent(span -> quotes.put(Field.MATTER, span));
        var day = day(piece, found, quotes);
        var narrative = Narrative.of(page.asides(cost.from(), cost.to()), piece.from(), piece.to());
        return new Proposal(
                cost.spent(), day, named.shares().getFirst(), Coding.NONE, true, narrative, null, found, quotes);
    }
}
