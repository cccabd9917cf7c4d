package tenths.notes.entries;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.days.DayNamed;
import tenths.notes.durations.Stretch;
import tenths.notes.matters.Mention;

/// Walks the lines of a note from above and gathers its pieces of work: headings stand over what follows them, totals
/// are compared, words that go on from the line before stay with it.
public final class Pieces {
    private static final int INDENTED = 2;
    private static final int WORDS_OF_HEADING = 8;
    private static final int FEWEST_COLUMNS = 3;
    private static final Set<String> COLUMNS = Set.of(
            "date",
            "day",
            "matter",
            "client",
            "file",
            "case",
            "hours",
            "hrs",
            "hr",
            "time",
            "units",
            "desc",
            "description",
            "narrative",
            "work",
            "task",
            "activity",
            "code",
            "notes",
            "tk",
            "timekeeper",
            "no",
            "ref",
            "duration",
            "min",
            "mins",
            "minutes",
            "billable",
            "amount");
    private static final int MINUTES_OF_ROUNDING = 2;
    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "dear",
            "morning",
            "hallo",
            "bonjour",
            "hola",
            "good",
            "please",
            "pls",
            "see",
            "fyi",
            "attached",
            "here",
            "below",
            "thanks",
            "thank",
            "kindly");

    private final Page page;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private List<Mention> names;
    private @Nullable DayNamed day;
    private int summed;

    private Pieces(Page page, List<Mention> subject, @Nullable DayNamed subjectDay) {
        this.page = page;
        this.names = subject;
        this.day = subjectDay;
    }

    /// The pieces of work in a note.
    public record Gathered(List<Piece> pieces, Set<Flag> flags) {}

    /// @param subject names in the subject of a mail, which stand over all of it
    public static Gathered of(Page page, List<Clause> clauses, List<Mention> subject, @Nullable DayNamed subjectDay) {
        var walk = new Pieces(page, subject, subjectDay);
        for (var n = 0; n < clauses.size(); ) {
            var end = n;
            while (end < clauses.size()
                    && clauses.get(end).line() == clauses.get(n).line()) {
                end++;
            }
            walk.line(clauses.subList(n, end));
            n = end;
        }
        return new Gathered(List.copyOf(walk.pieces), walk.flags);
    }

    private void line(List<Clause> clauses) {
        var row = Row.of(page, clauses);
        if (row.isEmpty()) {
            return;
        }
        if (row.stream().noneMatch(Piece::isTimed)) {
            untimed(row.getFirst());
            return;
        }
        var first = row.getFirst();
        if (row.size() == 1 && isTotal(first, pieces)) {
            total(first);
            return;
        }
        if (row.size() > 1 && isTotal(row.getLast(), row.subList(0, row.size() - 1))) {
            row.subList(0, row.size() - 1).forEach(piece -> pieces.add(over(piece)));
            total(row.getLast());
            return;
        }
        var waiting = isBare(first) && row.size() == 1 ? waitingBefore(first) : null;
        for (var piece : row) {
            pieces.add(over(piece));
        }
        if (waiting != null) {
            var timed = pieces.removeLast();
            pieces.remove(waiting);
            pieces.add(timed.spanning(waiting.from(), timed.to()));
        }
    }

    private Piece over(Piece piece) {
        var hasOwn = !piece.above().isEmpty()
                || page.mentions(piece.from(), piece.to()).stream().anyMatch(Mention::namesMatter);
        return piece.under(hasOwn ? List.of() : names, piece.day() == null ? day : null);
    }

    /// A line without a time: a heading, the rest of the line before, or work of which nobody said how long it took.
    private void untimed(Piece piece) {
        if (isAsBefore(piece)) {
            pieces.add(over(piece));
        } else if (isBare(piece) || isHeading(piece) || isColumns(piece)) {
            heading(piece);
        } else if (isGreeting(piece)) {
            return;
        } else if (goesOn(piece)) {
            var last = pieces.removeLast();
            pieces.add(last.spanning(last.from(), piece.to()));
        } else {
            pieces.add(over(piece));
        }
    }

    private void heading(Piece piece) {
        var named = page.mentions(piece.from(), piece.to()).stream()
                .filter(mention ->
                        mention.colleague().isEmpty() || !mention.matters().isEmpty())
                .toList();
        var isAll = page.tokens().any(piece.from(), piece.to(), Set.of("all", "both", "everything", "above"));
        var days = page.days(piece.from(), piece.to()).stream()
                .filter(DayNamed::isOfWork)
                .toList();
        if (isAll && !pieces.isEmpty()) {
            pieces.replaceAll(before -> below(before, named, days.isEmpty() ? null : days.getFirst()));
            return;
        }
        names = named.isEmpty() ? names : named;
        day = days.isEmpty() ? day : days.getFirst();
        var isUnclaimed = pieces.stream().noneMatch(before -> !before.above().isEmpty() || hasMatter(before));
        if (!named.isEmpty() && isUnclaimed) {
            pieces.replaceAll(before -> below(before, named, null));
        }
    }

    private Piece below(Piece before, List<Mention> named, @Nullable DayNamed over) {
        return before.under(hasMatter(before) ? List.of() : named, before.day() == null ? over : null);
    }

    private boolean hasMatter(Piece piece) {
        return page.mentions(piece.from(), piece.to()).stream().anyMatch(Mention::namesMatter);
    }

    private boolean isBare(Piece piece) {
        var first = page.tokens().in(piece.from(), GREETINGS) ? piece.from() + 1 : piece.from();
        return !page.hasContent(first, piece.to(), Ordinary.HEADING)
                && page.mentions(piece.from(), piece.to()).stream().noneMatch(Mention::isStranger);
    }

    private boolean isHeading(Piece piece) {
        return page.tokens().is(piece.to() - 1, ':') && piece.to() - piece.from() <= WORDS_OF_HEADING;
    }

    /// `same as yesterday, Barton`: work of which this note does not say how long it took.
    private boolean isAsBefore(Piece piece) {
        return page.tokens().is(piece.from(), "same") && page.tokens().is(piece.from() + 1, "as") && hasMatter(piece);
    }

    /// `Date | Matter | Hrs | Desc`: the head of a table.
    private boolean isColumns(Piece piece) {
        var named = 0;
        for (var i = piece.from(); i < piece.to(); i++) {
            if (page.tokens().at(i).isWord() || page.tokens().at(i).isNumber()) {
                if (!page.tokens().in(i, COLUMNS)) {
                    return false;
                }
                named++;
            }
        }
        return named >= FEWEST_COLUMNS;
    }

    private boolean isGreeting(Piece piece) {
        return page.tokens().in(piece.from(), GREETINGS) && !hasMatter(piece);
    }

    private boolean goesOn(Piece piece) {
        if (pieces.isEmpty()
                || piece.clause().bullet()
                || pieces.getLast().clause().paragraph() != piece.clause().paragraph()) {
            return false;
        }
        var last = pieces.getLast();
        return indent(piece) >= INDENTED + indent(last)
                || (last.isTimed()
                        && isBare(last)
                        && last.clause().line() + 1 == piece.clause().line());
    }

    private int indent(Piece piece) {
        var text = page.tokens().text();
        var place = page.tokens().at(piece.clause().from()).start();
        var spaces = 0;
        while (place > 0 && (text.charAt(place - 1) == ' ' || text.charAt(place - 1) == '\t')) {
            place--;
            spaces++;
        }
        return spaces;
    }

    /// Work told in the line above a line that holds nothing but its time.
    private @Nullable Piece waitingBefore(Piece timed) {
        if (pieces.isEmpty() || hasMatter(timed)) {
            return null;
        }
        var last = pieces.getLast();
        return !last.isTimed() && last.clause().paragraph() == timed.clause().paragraph() ? last : null;
    }

    private boolean isTotal(Piece piece, List<Piece> before) {
        var time = piece.time();
        return time != null
                && isBare(piece)
                && Times.isTotal(page.tokens(), time)
                && before.stream().anyMatch(Piece::isTimed);
    }

    private void total(Piece piece) {
        var said = piece.time();
        var parts = pieces.subList(summed, pieces.size());
        summed = pieces.size();
        var sum = parts.stream()
                .map(Piece::time)
                .filter(time -> time != null && !time.isVague())
                .mapToInt(Stretch::minutes)
                .sum();
        var all = pieces.stream()
                .map(Piece::time)
                .filter(time -> time != null && !time.isVague())
                .mapToInt(Stretch::minutes)
                .sum();
        if (said == null || said.isVague() || (differ(said, sum) && differ(said, all))) {
            flags.add(Flag.INCONSISTENT_TOTAL);
            parts.replaceAll(part -> part.with(Flag.INCONSISTENT_TOTAL));
        }
    }

    private static boolean differ(Stretch said, int sum) {
        return Math.abs(said.minutes() - sum) > MINUTES_OF_ROUNDING;
    }
}
