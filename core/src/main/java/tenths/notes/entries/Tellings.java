package tenths.notes.entries;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tenths.firm.MatterId;
import tenths.notes.MatterAnswer;
import tenths.notes.activities.ActivityReader;
import tenths.notes.activities.Passage;
import tenths.notes.activities.Suggested;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;

/// What each piece of work tells: for whom, what was done, what was spent; and which pieces tell too little beside the
/// others of their line.
final class Tellings {
    // spotless:off
    static final Set<String> PRIVATE = Set.of("kids", "kid", "dentist", "gym", "lunch", "coffee", "breakfast",
            "dinner", "commute", "commuted", "haircut", "groceries", "nap", "vacation", "sick", "personal", "school",
            "daughter", "son", "son's", "daughter's", "wife", "husband", "dog", "vet", "birthday", "golf", "break",
            "pto", "holiday", "traffic", "yoga", "doctor's", "plumber", "walk", "errand", "errands", "mom", "dad",
            "cleaning", "pharmacy", "bank", "mechanic", "shopping", "soccer", "church", "funeral", "barber",
            "orthodontist", "pediatrician", "doctor", "nursery", "daycare", "pickup", "walked", "jog", "workout",
            "massage");
    // spotless:on

    private static final Set<String> STRANGE_TO_NOBODY =
            Stream.concat(Ordinary.HEADING.stream(), Ordinary.JOINING.stream()).collect(Collectors.toUnmodifiableSet());

    private final Page page;
    private final Set<MatterId> unbilled;
    private final Function<Passage, Suggested> codes;
    private String activityBefore = "";

    /// @param unbilled the firm's own matters
    Tellings(Page page, Set<MatterId> unbilled, Function<Passage, Suggested> codes) {
        this.page = page;
        this.unbilled = unbilled;
        this.codes = codes;
    }

    /// @param isLost whether its time, or one beside it, does not say what it was for
    record Told(Piece piece, List<Costs.Cost> costs, Naming.Named named, Suggested coded, boolean isLost) {
        Told lost() {
            return new Told(piece, costs, named, coded, true);
        }

        Told doing(Suggested same) {
            return new Told(piece, costs, named, same, isLost);
        }
    }

    List<Told> of(List<Piece> pieces) {
        var told = pieces.stream().map(this::tell).toList();
        var lines = told.stream()
                .filter(one -> one.piece().isTimed())
                .collect(Collectors.groupingBy(one -> one.piece().clause().line()));
        var done = told.stream().map(one -> shared(one, line(lines, one))).toList();
        var lost = done.stream()
                .filter(one ->
                        one.piece().isTimed() && isLost(one, line(lines, one).size()))
                .toList();
        // Beside a time with no words of its own, either may be the one that is none.
        var mute = lost.stream()
                .filter(one -> !hasWork(one.piece()) && !isNamed(one.piece()))
                .map(one -> one.piece().clause())
                .collect(Collectors.toSet());
        return done.stream()
                .map(one -> lost.contains(one) || mute.contains(one.piece().clause()) ? one.lost() : one)
                .toList();
    }

    private static List<Told> line(Map<Integer, List<Told>> lines, Told one) {
        return lines.getOrDefault(one.piece().clause().line(), List.of());
    }

    /// `Costa 1.1, Dupree .9, Tern 1.2 - all drafting`: work that only the last of several times tells was done in all.
    private Told shared(Told one, List<Told> line) {
        var isLine = line.size() > 1 && one.piece().isTimed();
        if (isLine
                && isShare(one.piece())
                && isOnlyNamed(one)
                && line.getFirst().coded().activity().plain()) {
            return one.doing(line.getFirst().coded());
        }
        var isAlone = isLine
                && !line.getLast().coded().activity().isEmpty()
                && line.subList(0, line.size() - 1).stream().allMatch(this::isOnlyNamed);
        return isAlone ? one.doing(line.getLast().coded()) : one;
    }

    /// `2.0 research, half Costa, half Dupree`: the work stands before the first share.
    private static boolean isShare(Piece piece) {
        var time = piece.time();
        return time != null && time.form() == Stretch.Form.SHARE;
    }

    /// A matter or a day with its time, and no word of what was done.
    private boolean isOnlyNamed(Told told) {
        var piece = told.piece();
        var hasDay = !page.days(piece.from(), piece.to()).isEmpty();
        return (hasOwnMatter(piece) || hasDay) && !page.hasContent(piece.from(), piece.to(), Ordinary.HEADING);
    }

    /// One of several times on a line, told without what it was for.
    private boolean isLost(Told one, int onLine) {
        return onLine > 1
                && !isPrivate(one.piece())
                && one.coded().activity().isEmpty()
                && (!hasOwnMatter(one.piece()) || hasStrangeWords(one.piece()));
    }

    /// `Foundry cap rate 6.25`: words beside the time, and none of them is work.
    private boolean hasStrangeWords(Piece piece) {
        return page.hasContent(piece.from(), piece.to(), STRANGE_TO_NOBODY) && !hasWork(piece);
    }

    /// Nothing but private matters; a piece that tells of work as well is asked about instead.
    boolean isPrivate(Piece piece) {
        return page.tokens().any(piece.from(), piece.to(), PRIVATE)
                && !hasWork(piece)
                && page.mentions(piece.from(), piece.to()).stream().allMatch(Mention::isStranger);
    }

    private boolean hasOwnMatter(Piece piece) {
        return page.mentions(piece.from(), piece.to()).stream().anyMatch(Mention::namesMatter);
    }

    private boolean isNamed(Piece piece) {
        return IntStream.range(piece.from(), piece.to()).anyMatch(page::isNamed);
    }

    private boolean hasWork(Piece piece) {
        var tokens = page.tokens();
        return IntStream.range(piece.from(), piece.to())
                .anyMatch(i -> !page.isNamed(i) && ActivityReader.isWork(tokens.text(), tokens.span(i, i + 1)));
    }

    private Told tell(Piece piece) {
        var named = Naming.of(page, piece, unbilled);
        var coded = code(piece, named);
        activityBefore = coded.activity().code();
        return new Told(piece, Costs.in(page, piece.from(), piece.to()), named, coded, false);
    }

    private Suggested code(Piece piece, Naming.Named named) {
        var matter = named.shares().getFirst() instanceof MatterAnswer.Named one ? one.id() : null;
        var span = page.tokens().span(piece.from(), piece.to());
        return codes.apply(new Passage(page.tokens().text(), span, page.mentions(), matter, activityBefore));
    }
}
