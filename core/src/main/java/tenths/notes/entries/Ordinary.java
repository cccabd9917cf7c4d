package tenths.notes.entries;

import java.util.Set;

/// Words that stand between and around pieces of work and say nothing of it.
final class Ordinary {
    // spotless:off
    /// Between two times that belong together: `2.0 + .5`, `8-12 and 1-4:30`.
    static final Set<String> JOINING = Set.of("and", "plus", "then", "also", "und", "et", "y", "for", "of", "a",
            "total", "or", "again", "from", "back", "resumed", "between");

    /// In a line that only says whose and when: `Time for 3/16`, `Nguyen file:`, `both Okafor`.
    static final Set<String> HEADING = Set.of("time", "times", "entries", "entry", "hours", "hrs", "for", "notes",
            "note", "daily", "log", "timesheet", "timesheets", "sheet", "re", "regarding", "matter", "matters",
            "file", "files", "client", "my", "here", "is", "are", "the", "on", "at", "of", "and", "all", "both",
            "each", "case", "cases", "these", "following", "work", "today's", "billing", "a", "to", "in", "day",
            "date", "dated", "recap", "summary", "as", "follows", "below", "time's", "it", "was", "this", "that",
            "that's", "everything", "nb", "nonbillable", "non", "billable", "bill", "no", "charge", "n", "b", "so",
            "ok", "okay", "from", "three", "two", "four", "were", "under", "goes", "v", "claim", "number", "mine",
            "week", "please", "pls", "thx", "thanks", "one", "done", "et", "al", "attn", "ref", "wg", "only", "same",
            "also", "then", "next", "entered", "hi", "team", "end", "new", "hey", "siri", "write", "down", "put",
            "record", "bd", "cle", "i", "spent", "took", "me", "about", "um", "uh", "approx", "incl", "wait",
            "waiting", "including", "with", "etc", "sum", "altogether", "total", "totals");
    // spotless:on

    private Ordinary() {}
}
