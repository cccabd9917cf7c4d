package tenths.notes.entries;

import java.util.List;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.matters.Mention;
import tenths.notes.text.Tokens;

/// Words about an entry that was made before: `delete duplicate`, `ignore my last email`, `change yesterday's .5 to
/// .7`.
/// A person changes that entry; nothing new is proposed from them.
final class Amendments {
    // spotless:off
    private static final Set<String> TAKING_BACK = Set.of("delete", "remove", "cancel", "void", "undo", "withdraw",
            "reverse", "ignore", "disregard");
    /// They take back what is plainly an entry: `scrap the note I sent`.
    private static final Set<String> STRIKING = Set.of("scrap", "kill", "drop", "strike", "scratch", "retract",
            "rescind", "erase", "nix", "pull", "forget", "unenter");
    /// Two words that take back: `take back what I sent`.
    private static final Set<String> TAKE = Set.of("take", "pull");
    private static final Set<String> AWAY = Set.of("back", "out");
    /// With a time behind them they take back an entry; `withdraw the motion .4` is work.
    private static final Set<String> FOR_ENTRIES = Set.of("scrap", "kill", "erase", "nix", "undo", "unenter");
    private static final Set<String> CHANGING = Set.of("change", "correct", "amend", "update", "fix", "move", "swap",
            "adjust", "reduce", "increase", "replace", "revise", "edit", "reallocate", "transfer", "add");
    private static final Set<String> EARLIER = Set.of("last", "earlier", "previous", "prior", "yesterday's",
            "monday's", "tuesday's", "wednesday's", "thursday's", "friday's", "duplicate", "dup", "dupe", "my",
            "yest's");
    private static final Set<String> ENTRIES = Set.of("entry", "entries", "time", "note", "email", "message", "line",
            "hours", "post", "submission", "one", "ones");
    private static final Set<String> GAVE = Set.of("sent", "entered", "logged", "put", "gave", "submitted",
            "recorded", "billed", "said", "posted", "wrote");
    // spotless:on
    private static final Set<String> DOUBLED =
            Set.of("duplicate", "dup", "dupe", "twice", "double", "already", "duplicated");
    private static final Set<String> LOGGED = Set.of("logged", "entered", "recorded", "booked");
    private static final Set<String> MINE = Set.of("the", "my", "that", "this", "those", "these", "our");
    private static final int NEAR = 5;

    private Amendments() {}

    static Page takeOff(Page page, List<Clause> clauses) {
        var left = page;
        for (var n = 0; n < clauses.size(); n++) {
            var clause = clauses.get(n);
            if (isRestated(left, clause)) {
                continue;
            }
            var isNext = n > 0
                    && left.hidden().get(clauses.get(n - 1).from())
                    && clauses.get(n - 1).line() == clause.line();
            var isOpening = n == 0 || isNext;
            if (!page.hidden().get(clause.from())
                    && (isAmendment(page, clause) || (isOpening && isBareCorrection(page, clause)))) {
                left = left.hide(clause.from(), end(left, clause), Flag.AMENDS_EARLIER);
            }
        }
        return left;
    }

    /// Told anew with its time: that is proposed.
    private static boolean isRestated(Page page, Clause clause) {
        return page.stretches(clause.from(), clause.to()).stream()
                .anyMatch(time -> time.flags().contains(Flag.AMENDS_EARLIER));
    }

    /// `take back what I sent on Costa`, `take out my Dupree .4`, `that 1.2 from earlier was already in`.
    private static boolean isTakenAway(Page page, int start, Clause clause) {
        var tokens = page.tokens();
        var isPair = tokens.in(start, TAKE) && tokens.in(start + 1, AWAY);
        var object = isPair ? start + 2 : start + 1;
        if (!isPair && !tokens.in(start, TAKING_BACK) && !tokens.in(start, STRIKING)) {
            return tokens.is(start, "that")
                    && !page.stretches(start, clause.to()).isEmpty()
                    && tokens.any(start, clause.to(), Set.of("already"));
        }
        var isTimed = !page.stretches(object, clause.to()).isEmpty() && (isPair || tokens.in(start, FOR_ENTRIES));
        return (tokens.is(object, "what") && tokens.any(object + 1, object + 4, GAVE))
                || (tokens.in(object, MINE)
                        && tokens.at(object + 1).isWord()
                        && (isTimed
                                || tokens.any(object, clause.to(), Set.of("entry", "entries"))
                                || isSent(tokens, object, clause.to())));
    }

    /// `the Costa note I sent`, `my Dupree note of this morning`.
    private static boolean isSent(Tokens tokens, int from, int to) {
        for (var i = from; i < to; i++) {
            var isNote = tokens.in(i, Set.of("note", "one")) || (tokens.is(from, "my") && tokens.in(i, ENTRIES));
            if (isNote) {
                return tokens.any(i, to, EARLIER) || tokens.is(i + 1, "i") || tokens.any(i, to, Set.of("morning"));
            }
        }
        return false;
    }

    private static boolean isAmendment(Page page, Clause clause) {
        var tokens = page.tokens();
        var start = start(tokens, clause.from());
        if (isTakenAway(page, start, clause)) {
            return true;
        }
        var isStruck = tokens.in(start, Set.of("strike", "scratch", "drop", "remove"))
                && tokens.in(start + 1, Set.of("the", "my"));
        var isVoid = (isStruck
                        || (tokens.in(start, Set.of("void", "delete", "undo"))
                                && tokens.in(start + 1, Set.of("the", "that", "my", "this"))))
                && !page.stretches(start, endOfPart(tokens, start, clause)).isEmpty();
        var isTakenBack = tokens.in(start, TAKING_BACK)
                && !page.stretches(start, clause.to()).isEmpty()
                && (tokens.any(start, clause.to(), DOUBLED) || hasDay(page, clause));
        if (isTakenBack || isOfEntry(page, clause)) {
            return true;
        }
        var isTaken = tokens.in(start, Set.of("deduct", "subtract"))
                && !page.stretches(start, clause.to()).isEmpty();
        if (isVoid || isTaken || (tokens.in(start, TAKING_BACK) && isEarlier(tokens, start + 1))) {
            return true;
        }
        if (isChange(page, start, clause) || isMove(page, start, clause) || isDenial(page, start, clause)) {
            return true;
        }
        return isTold(tokens, start, clause);
    }

    /// `entered twice`, `already billed`, `I said .5, it was .4`.
    private static boolean isTold(Tokens tokens, int start, Clause clause) {
        for (var i = start; i < clause.to(); i++) {
            var isTwice = tokens.in(i, GAVE) && (tokens.is(i + 1, "twice") || tokens.is(i + 1, "already"));
            var isBefore = tokens.is(i, "already") && tokens.in(i + 1, GAVE);
            var isSaid = tokens.is(i, "i")
                    && tokens.in(i + 1, GAVE)
                    && tokens.any(i + 2, clause.to(), Set.of("should", "was", "is", "instead"));
            if (isTwice
                    || isBefore
                    || isSaid
                    || (tokens.is(i, "double") && tokens.in(tokens.is(i + 1, '-') ? i + 2 : i + 1, GAVE))
                    || isDoubled(tokens, i, clause)
                    || tokens.says(i, "wrong", "file", "earlier")) {
                return true;
            }
        }
        return false;
    }

    /// `I logged the same call twice`, `the depo is in there double, take one out`.
    private static boolean isDoubled(Tokens tokens, int i, Clause clause) {
        var isLogged = tokens.in(i, LOGGED)
                && tokens.in(i - 1, Set.of("i", "we", "it", "was", "were", "got", "been"))
                && tokens.any(i + 1, Math.min(clause.to(), i + NEAR + 1), Set.of("twice", "double"));
        var isIn = tokens.says(i, "in", "there") && tokens.any(i + 2, i + 4, Set.of("twice", "double"));
        var isOneOut = tokens.in(i, Set.of("take", "pull", "remove", "delete", "drop", "strike"))
                && (tokens.is(i + 1, "one") || tokens.says(i + 1, "out", "one"))
                && tokens.in(i + 2, Set.of("out", "off", "of", "one", ".", ","));
        return isLogged || isIn || (isOneOut && tokens.any(clause.from(), clause.to(), Set.of("twice", "double")));
    }

    /// `disregard what I sent for Costa - it belongs to Dupree`: the right matter is for the work that follows.
    private static int end(Page page, Clause clause) {
        var tokens = page.tokens();
        for (var i = clause.from() + 1; i < clause.to(); i++) {
            var isMark = !tokens.at(i - 1).isWord() && !tokens.at(i - 1).isNumber();
            var isRight = isMark
                    && tokens.in(i, Set.of("it", "that", "this", "should", "belongs", "goes"))
                    && page.stretches(i, clause.to()).isEmpty()
                    && page.mentions(i, clause.to()).stream().anyMatch(Mention::namesMatter);
            if (isRight) {
                return i;
            }
        }
        return clause.to();
    }

    private static boolean hasDay(Page page, Clause clause) {
        return !page.days(clause.from(), clause.to()).isEmpty();
    }

    /// `the Galaxy entry of 1.0 should have been .7`.
    private static boolean isOfEntry(Page page, Clause clause) {
        var tokens = page.tokens();
        for (var i = clause.from(); i < clause.to(); i++) {
            var isShould = tokens.says(i, "should", "have", "been")
                    || (tokens.is(i, "should") && tokens.in(i + 1, Set.of("be", "read", "say", "show")));
            if (isShould && tokens.any(clause.from(), i, Set.of("entry", "entries"))) {
                return true;
            }
        }
        return false;
    }

    /// Up to the next comma: in `remove the case to federal court, 2.0` the time is for work.
    private static int endOfPart(Tokens tokens, int start, Clause clause) {
        var end = start;
        while (end < Math.min(clause.to(), start + 2 * NEAR) && !tokens.is(end, ',')) {
            end++;
        }
        return end;
    }

    /// Behind `please`, `can you`.
    private static int start(Tokens tokens, int i) {
        var asked =
                tokens.in(i, Set.of("can", "could", "would", "pls", "please")) && tokens.is(i + 1, "you") ? i + 2 : i;
        asked = tokens.is(i, "you") && tokens.in(i + 1, Set.of("can", "may")) ? i + 2 : asked;
        return tokens.in(asked, Set.of("please", "pls", "kindly")) ? asked + 1 : asked;
    }

    /// `yesterday's Zip call was .4 not .3`.
    private static boolean isDenial(Page page, int start, Clause clause) {
        var tokens = page.tokens();
        return tokens.low(start).endsWith("'s")
                && tokens.in(start, EARLIER)
                && page.stretches(clause.from(), clause.to()).stream()
                        .anyMatch(stretch -> tokens.is(stretch.from() - 1, "not")
                                || tokens.says(stretch.from() - 2, "rather", "than")
                                || tokens.says(stretch.from() - 2, "instead", "of"));
    }

    private static boolean isEarlier(Tokens tokens, int i) {
        return tokens.any(i, i + NEAR, Set.of("duplicate", "dup", "dupe", "duplicates"))
                || (tokens.any(i, i + NEAR, EARLIER) && tokens.any(i, i + NEAR, ENTRIES))
                || (tokens.any(i, i + 2, Set.of("the", "that", "this"))
                        && tokens.any(i, i + NEAR + 1, Set.of("entry", "entries")));
    }

    /// `put yesterday's call on Weller, not Volt`.
    private static boolean isMove(Page page, int start, Clause clause) {
        var tokens = page.tokens();
        return (tokens.in(start, CHANGING) || tokens.is(start, "put"))
                && tokens.low(start + 1).endsWith("'s")
                && tokens.in(start + 1, EARLIER)
                && page.stretches(clause.from(), clause.to()).isEmpty();
    }

    /// `change the Nguyen call from .5 to .7`, `add .2 to yesterday's Okafor call`.
    private static boolean isChange(Page page, int start, Clause clause) {
        var tokens = page.tokens();
        if (!tokens.in(start, CHANGING)) {
            return false;
        }
        var stretches = page.stretches(clause.from(), clause.to());
        var isTo = stretches.stream()
                .anyMatch(stretch -> tokens.is(stretch.from() - 1, "to") || tokens.is(stretch.to(), "to"));
        return (isTo && !Booking.isLedgerOrder(page, clause))
                || (tokens.any(start + 1, start + NEAR, EARLIER) && tokens.any(start + 1, clause.to(), ENTRIES));
    }

    /// A note that opens with `make that .6` corrects another note.
    private static boolean isBareCorrection(Page page, Clause clause) {
        var tokens = page.tokens();
        var i = clause.from();
        var isCue = tokens.says(i, "make", "that")
                || tokens.says(i, "sorry")
                || tokens.says(i, "correction")
                || tokens.says(i, "scratch", "that")
                || tokens.says(i, "oops")
                || tokens.says(i, "should", "be")
                || tokens.says(i, "should", "have", "been")
                || tokens.says(i, "that", "should")
                || tokens.says(i, "no", ",")
                || tokens.says(i, "strike", "that")
                || tokens.says(i, "that", "was")
                || tokens.is(i, "meant")
                || tokens.says(i, "i", "meant");
        var isOther = tokens.is(i, "meant") || tokens.is(i + 1, "meant");
        return isCue && (isOther || page.mentions(clause.from(), clause.to()).isEmpty());
    }
}
