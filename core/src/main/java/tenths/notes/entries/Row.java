package tenths.notes.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.days.DayNamed;
import tenths.notes.matters.MatterChoice;
import tenths.notes.matters.Mention;

/// Makes one line's clauses into pieces of work: each has one time, and words without a time join the work they tell
/// of.
final class Row {
    private static final Set<String> ALL = Set.of("all", "both", "everything");

    private final Page page;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> waiting = new ArrayList<>();

    private Row(Page page) {
        this.page = page;
    }

    static List<Piece> of(Page page, List<Clause> clauses) {
        var row = new Row(page);
        var cut = row.cut(clauses);
        var hasTimes = cut.stream().anyMatch(Piece::isTimed);
        if (!hasTimes) {
            return cut.isEmpty()
                    ? List.of()
                    : List.of(cut.getFirst()
                            .spanning(cut.getFirst().from(), cut.getLast().to()));
        }
        for (var n = 0; n < cut.size(); n++) {
            var isTimeToCome = cut.subList(n + 1, cut.size()).stream().anyMatch(Piece::isTimed);
            row.add(cut.get(n), isTimeToCome);
        }
        row.end();
        return row.shareNames(row.shareDay(row.pieces));
    }

    private List<Piece> cut(List<Clause> clauses) {
        var cut = new ArrayList<Piece>();
        for (var clause : clauses) {
            if (page.hidden().nextClearBit(clause.from()) >= clause.to()) {
                continue;
            }
            var told = Times.in(page, clause);
            for (var piece : Splitting.pieces(page, clause, told.stretches())) {
                cut.add(told.flags().stream().reduce(piece, Piece::with, (one, _) -> one));
            }
        }
        return cut;
    }

    private void add(Piece piece, boolean isTimeToCome) {
        if (piece.isTimed()) {
            pieces.add(
                    waiting.isEmpty()
                            ? piece
                            : piece.spanning(waiting.getFirst().from(), piece.to()));
            waiting.clear();
        } else if (pieces.isEmpty() || (isTimeToCome && !opensWithTime(pieces.getLast()))) {
            waiting.add(piece);
        } else if (isSameAgain(piece)) {
            pieces.add(piece.timed(pieces.getLast().time()));
        } else if (isOfAnotherMatter(piece, pieces.getLast())) {
            pieces.add(piece);
        } else {
            extend(piece);
        }
    }

    private void extend(Piece piece) {
        var last = pieces.removeLast();
        pieces.add(last.spanning(last.from(), piece.to()));
    }

    private void end() {
        waiting.forEach(this::extend);
        waiting.clear();
    }

    private boolean opensWithTime(Piece piece) {
        var time = piece.time();
        return time != null && !page.hasContent(piece.from(), time.from(), Ordinary.HEADING);
    }

    private boolean isSameAgain(Piece piece) {
        var start = page.tokens().is(piece.from(), "and") ? piece.from() + 1 : piece.from();
        return Same.at(page.tokens(), start) && !matters(piece).isEmpty();
    }

    private boolean isOfAnotherMatter(Piece piece, Piece before) {
        var own = matters(piece);
        var others = matters(before);
        return page.hasContent(piece.from(), piece.to(), Ordinary.HEADING)
                && !own.isEmpty()
                && !others.isEmpty()
                && own.stream()
                        .noneMatch(mention -> others.stream()
                                .anyMatch(other -> other.matters().stream().anyMatch(mention.matters()::contains)));
    }

    /// People who belong to one matter only stand for it within their sentence.
    private List<Mention> decided(Piece piece) {
        var people = page.mentions(piece.from(), piece.to());
        return MatterChoice.of(people) instanceof MatterChoice.One ? people : List.of();
    }

    private List<Mention> matters(Piece piece) {
        return page.mentions(piece.from(), piece.to()).stream()
                .filter(Mention::namesMatter)
                .toList();
    }

    /// `Monday: .5 call; .3 email`: a day that opens the line holds for all of it; so does one behind `all`.
    private List<Piece> shareDay(List<Piece> row) {
        var day = opening(row.getFirst());
        var last = row.getLast();
        if (day == null && row.size() > 1 && page.tokens().any(last.from(), last.to(), ALL)) {
            day = page.days(last.from(), last.to()).stream()
                    .filter(DayNamed::isOfWork)
                    .findFirst()
                    .orElse(null);
        }
        if (day == null && row.size() > 1) {
            day = closing(row);
        }
        var shared = day;
        return row.stream().map(piece -> piece.under(List.of(), shared)).toList();
    }

    /// `12.0 drafting, 9.5 research - Tuesday`: the only day of the line, behind a dash at its end.
    private @Nullable DayNamed closing(List<Piece> row) {
        var last = row.getLast();
        var days = page.days(row.getFirst().from(), last.to());
        var isLast = days.size() == 1
                && days.getFirst().isOfWork()
                && days.getFirst().to() == last.to()
                && (page.tokens().is(days.getFirst().from() - 1, '-')
                        || page.tokens().is(days.getFirst().from() - 1, '('));
        return isLast ? days.getFirst() : null;
    }

    private @Nullable DayNamed opening(Piece first) {
        for (var day : page.days(first.from(), first.to())) {
            if (day.isOfWork() && !page.hasContent(first.from(), day.from(), Ordinary.HEADING)) {
                return day;
            }
        }
        return null;
    }

    /// `.4 Haddad re lease; .5 Haddad re Brightkiln`: words that fit another matter only keep their piece from this
    /// one.
    private boolean agrees(Piece piece, List<Mention> names) {
        return page.mentions(piece.from(), piece.to()).stream()
                .filter(mention -> !mention.matters().isEmpty())
                .allMatch(mention ->
                        names.stream().anyMatch(name -> name.matters().stream().anyMatch(mention.matters()::contains)));
    }

    /// A piece that names no matter is of the matter before it; at the beginning of the line, of the one that follows.
    private List<Piece> shareNames(List<Piece> row) {
        var shared = new ArrayList<Piece>();
        var names = List.<Mention>of();
        Piece before = row.getFirst();
        for (var piece : row) {
            var own = matters(piece);
            var over = names.isEmpty() && before.clause().equals(piece.clause()) && !before.equals(piece)
                    ? decided(before)
                    : names;
            shared.add(own.isEmpty() && agrees(piece, over) ? piece.under(over, null) : piece);
            names = own.isEmpty() ? names : own;
            before = piece;
        }
        var last = matters(row.getLast());
        var only = row.stream().filter(piece -> !matters(piece).isEmpty()).count() == 1;
        var isThen = page.tokens().any(row.getFirst().from(), row.getLast().to(), Set.of("then"));
        if (row.size() > 1 && only && !last.isEmpty() && !isThen) {
            shared.replaceAll(
                    piece -> matters(piece).isEmpty() && agrees(piece, last) ? piece.under(last, null) : piece);
        }
        return shared;
    }
}
