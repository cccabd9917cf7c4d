package tenths.notes.entries;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tenths.notes.Flag;

/// The account of a note's quantities: every number and every word of length has to be somebody's time, or a day, a
/// matter, money, a section, so many things. What is left over, and could be a time, makes the times beside it a
/// question: a wrong time that nobody looks at is worse than one that is asked.
final class Account {
    private final List<Clause> clauses;

    /// Tokens without a reason.
    private final BitSet doubts = new BitSet();

    private final Set<Integer> doubtedClauses = new HashSet<>();
    private final Set<Integer> doubtedLines = new HashSet<>();

    private Account(List<Clause> clauses) {
        this.clauses = clauses;
    }

    static List<Piece> ask(Page page, List<Clause> clauses, List<Piece> pieces) {
        var account = new Account(clauses);
        account.read(page);
        account.spread(pieces);
        return account.asked(pieces);
    }

    private void read(Page page) {
        var settled = settled(page);
        for (var clause : clauses) {
            doubts.or(new StrayNumbers(page, settled).in(clause));
            var retakes = new Retakes(page, settled).in(clause);
            doubts.or(retakes);
            if (!retakes.isEmpty()) {
                doubtedLines.add(clause.line());
            }
            if (new Discounts(page, settled).in(clause)) {
                doubtedLines.add(clause.line());
            }
            doubts.or(new Placing(page, settled).in(clause));
        }
    }

    /// Tokens that have their meaning already.
    private static BitSet settled(Page page) {
        var tokens = page.tokens();
        var settled = (BitSet) page.figures().clone();
        settled.or(page.hidden());
        page.days().forEach(day -> settled.set(day.from(), day.to()));
        for (var mention : page.mentions()) {
            if (mention.span().of(tokens.text()).chars().anyMatch(Character::isDigit)) {
                var last = tokens.find(mention.span().end() - 1);
                settled.set(tokens.find(mention.span().start()), last + 1);
            }
        }
        return settled;
    }

    /// A doubt concerns the times of its clause; where the clause has none, those of its line. What was taken back may
    /// stand anywhere in the line.
    private void spread(List<Piece> pieces) {
        var timed = new HashSet<Integer>();
        pieces.stream()
                .filter(Piece::isTimed)
                .forEach(piece -> timed.add(piece.clause().from()));
        for (var clause : clauses) {
            var doubt = doubts.nextSetBit(clause.from());
            if (doubt >= 0 && clause.holds(doubt)) {
                doubtedClauses.add(clause.from());
                if (!timed.contains(clause.from())) {
                    doubtedLines.add(clause.line());
                }
            }
        }
    }

    private List<Piece> asked(List<Piece> pieces) {
        var asked = new ArrayList<Piece>();
        for (var piece : pieces) {
            var own = doubts.nextSetBit(piece.from());
            var isDoubtful = (own >= 0 && own < piece.to())
                    || doubtedClauses.contains(piece.clause().from())
                    || doubtedLines.contains(piece.clause().line());
            asked.add(piece.isTimed() && isDoubtful ? piece.with(Flag.AMBIGUOUS_DURATION) : piece);
        }
        return asked;
    }
}
