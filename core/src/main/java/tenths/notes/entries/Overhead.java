package tenths.notes.entries;

import java.util.Set;
import tenths.notes.text.Tokens;

/// Talk about the firm's own bills and time sheets, which is the firm's own time: `answered Rita's question on invoice
/// 20993`, `resubmitting the rejected bill`, `fixing the time entries that the auditor flagged`.
final class Overhead {
    // spotless:off
    private static final Set<String> ALWAYS = Set.of("prebill", "prebills");
    private static final Set<String> SHEETS = Set.of("timesheet", "timesheets", "timecards", "timecard");
    private static final Set<String> BILLS = Set.of("invoice", "invoices", "billing", "bill", "bills", "ledes", "ebill",
            "ebills", "fees");
    private static final Set<String> STATEMENTS = Set.of("statement", "statements");
    private static final Set<String> ABOUT_BILLS = Set.of("question", "questions", "inquiry", "query", "dispute",
            "appeal", "complaint", "prepare", "prepared", "preparing", "explain", "explained", "explaining", "our",
            "monthly", "audit", "entries", "narratives", "writeoff", "issue", "matters", "rejected", "rejection",
            "rejections", "bounced", "resubmit", "resubmitted", "resubmitting", "resubmission", "portal", "kicked",
            "reductions", "disallowed", "disputed", "appealing", "auditor", "auditors", "queried", "corrections",
            "unpaid", "overdue", "codes", "reviewer");
    private static final Set<String> OF_BILLS = Set.of("fw", "fwd", "re", "aw", "wg", "your", "the", "no", "number",
            "last", "for", "of", "on", "about", "latest", "final", "january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun",
            "jul", "aug", "sep", "sept", "oct", "nov", "dec", "q");
    private static final Set<String> MENDING = Set.of("fix", "fixing", "fixed", "correct", "correcting", "corrected",
            "edit", "edits", "editing", "edited", "auditor", "audit", "flagged", "clean", "cleaning", "cleanup",
            "entering", "catching", "reviewing", "completing");
    private static final Set<String> OWN = Set.of("my", "our", "entering", "doing", "completing", "finishing",
            "updating", "correcting", "fixing", "catching", "on");
    private static final Set<String> CUT = Set.of("cut", "cuts", "reduction", "reductions", "audit", "appeal",
            "writeoffs");
    // spotless:on
    private static final int NEAR = 3;

    private Overhead() {}

    static boolean in(Tokens tokens, int from, int to) {
        if (tokens.any(from, to, ALWAYS)) {
            return true;
        }
        for (var i = from; i < to; i++) {
            var isBill = tokens.in(i, BILLS)
                    && tokens.any(Math.max(from, i - NEAR), Math.min(to, i + NEAR + 1), ABOUT_BILLS);
            var isEntries = (tokens.says(i, "time", "entries") || tokens.says(i, "time", "sheets"))
                    && tokens.any(from, to, MENDING);
            var isFee = tokens.in(i, Set.of("fee", "fees")) && tokens.in(i + 1, CUT);
            var isSheet = tokens.in(i, SHEETS) && tokens.in(i - 1, OWN);
            var isBilled = tokens.in(i, Set.of("we", "you", "us"))
                    && tokens.in(i + 1, Set.of("billed", "charged", "invoiced"))
                    && tokens.in(i - 1, Set.of("why", "what", "how", "that", "fees", "hours", "time"));
            if (isBilled || isBill || isEntries || isFee || isSheet || isOwnTime(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /// `FW: April bill`, `Re: invoice 4389`: the subject of a mail names a bill and nothing else.
    static boolean isSubject(Tokens tokens, int from, int to) {
        var isBill = isStatement(tokens, from, to);
        for (var i = from; i < to; i++) {
            isBill |= tokens.in(i, BILLS);
            if (tokens.at(i).isWord()
                    && !(isBill && tokens.in(i, STATEMENTS))
                    && !tokens.in(i, BILLS)
                    && !tokens.in(i, ABOUT_BILLS)
                    && !tokens.in(i, OF_BILLS)) {
                return in(tokens, from, to);
            }
        }
        return isBill;
    }

    /// `your August statement`, `our statement`; a witness's statement is evidence.
    private static boolean isStatement(Tokens tokens, int from, int to) {
        for (var i = from + 1; i < to; i++) {
            if (tokens.in(i, STATEMENTS) && tokens.any(Math.max(from, i - NEAR), i, Set.of("your", "our", "monthly"))) {
                return true;
            }
        }
        return false;
    }

    /// `entering my time`.
    private static boolean isOwnTime(Tokens tokens, int i) {
        return tokens.is(i, "my")
                && tokens.is(i + 1, "time")
                && tokens.in(i - 1, Set.of("entering", "enter", "inputting", "logging"));
    }
}
