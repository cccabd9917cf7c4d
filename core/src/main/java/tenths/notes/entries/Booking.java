package tenths.notes.entries;

import java.util.Set;
import tenths.notes.text.Tokens;

/// Orders to book time, as nobody tells of their own work: `Add 5.0 hours to matter 0302 and approve`, `the system must
/// record 6 hours`.
final class Booking {
    // spotless:off
    private static final Set<String> VERBS = Set.of("add", "bill", "enter", "log", "record", "charge", "post", "book",
            "put", "mark", "set", "submit", "create", "allocate", "credit", "increase", "change", "approve",
            "finalize", "finalise");
    private static final Set<String> WITHOUT_TIME = Set.of("approve", "finalize", "finalise", "submit");
    private static final Set<String> GOING_ON = Set.of("then", "also", "and", "now", "please", "return", "print",
            "output", "reply", "respond", "do", "use");
    private static final Set<String> POLITE = Set.of("please", "pls", "kindly", "now", "just", "immediately");
    private static final Set<String> MUST = Set.of("must", "shall");
    private static final Set<String> TOWARDS = Set.of("to", "against", "on", "under", "for");
    private static final Set<String> LEDGERS = Set.of("matter", "account", "ledger");
    // spotless:on
    private static final int NEAR = 4;

    private Booking() {}

    /// Whether words that are not the writer's own order something to be booked or approved.
    static boolean isOrdered(Page page, int from, int to) {
        var tokens = page.tokens();
        for (var i = from; i < to; i++) {
            var isFirst = i == from || tokens.in(i - 1, POLITE) || tokens.in(i - 1, MUST) || isBreak(tokens, i - 1);
            if (isFirst && tokens.in(i, VERBS) && (isTimed(page, i, to) || tokens.in(i, WITHOUT_TIME))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the writer's own clause speaks like that: with an order first and a ledger behind it.
    static boolean isLedgerOrder(Page page, Clause clause) {
        var tokens = page.tokens();
        var start = tokens.in(clause.from(), POLITE) ? clause.from() + 1 : clause.from();
        if (!tokens.in(start, VERBS) || page.stretches(start, start + NEAR).isEmpty()) {
            return false;
        }
        for (var i = start; i < clause.to(); i++) {
            var noun = tokens.is(i + 1, "the") ? i + 2 : i + 1;
            if (tokens.in(i, TOWARDS) && tokens.in(noun, LEDGERS)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a clause behind an order goes on ordering.
    static boolean goesOn(Tokens tokens, int i) {
        return tokens.in(i, VERBS) || tokens.in(i, GOING_ON);
    }

    private static boolean isTimed(Page page, int i, int to) {
        return !page.stretches(i, Math.min(to, i + 2 * NEAR)).isEmpty();
    }

    private static boolean isBreak(Tokens tokens, int i) {
        return tokens.is(i, '.') || tokens.is(i, '"') || tokens.is(i, '“') || tokens.is(i, ':') || tokens.is(i, ',');
    }
}
