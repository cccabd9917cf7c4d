package tenths.notes.days;

import java.util.Set;
import tenths.notes.text.Tokens;

/// Days that are not the day of the work: of the letter that was read, the hearing to come, the accident.
final class OtherDays {
    // spotless:off
    private static final Set<String> BEFORE = Set.of("re", "as",
            "regarding", "about", "concerning", "of", "dated", "by",
            "due", "before", "until", "till", "set", "scheduled", "moved", "reset", "since", "after", "dol", "dob",
            "doi", "doa", "filed", "served", "postmarked", "deadline", "calendared", "noticed", "continued", "thru",
            "through", "ending", "effective", "calendar", "his", "her", "their", "its", "wegen", "vom", "du");
    private static final Set<String> TIME_OF = Set.of("time", "hours", "hrs", "entries", "log", "notes", "entry",
            "sheet", "timesheet", "work");
    private static final Set<String> MOVED = Set.of("continued", "moved", "reset", "extended", "postponed",
            "adjourned", "extension", "ext", "push", "pushed", "continue", "reschedule", "rescheduled", "move");
    private static final Set<String> EVENTS = Set.of("deposition", "depo", "depos", "depositions", "notice",
            "hearing", "hrg", "letter", "ltr", "order", "motion", "mtn", "trial", "invoice", "production", "incident",
            "accident", "loss", "mri", "visit", "ime", "report", "rpt", "mediation", "conference", "conf", "cmc",
            "msc", "transcript", "correspondence", "memo", "meeting", "mtg", "email", "emails", "eml", "filing",
            "deadline", "inspection", "statement", "surgery", "arbitration", "session", "draft", "subpoena", "offer",
            "demand", "calendar", "call", "minute", "voicemail", "photos", "records", "appearance");
    private static final Set<String> LOOKED_AT = Set.of("rev", "review", "reviewed", "reviewing", "read", "reading",
            "analyze", "analyzed", "analyse", "analysed", "summarize", "summarized", "summarised", "prep", "prepare",
            "prepared", "preparing", "reply", "respond", "responded", "response", "the", "and", "&", "to", "from",
            "with", "opposing", "pltf's", "notice", "notices", "amended", "digest", "proof", "finalize", "confirm",
            "confirmed", "schedule", "rev'd", "rec'd", "transcribe");
    private static final Set<String> LATER = Set.of("prep", "prepare", "prepared", "preparing", "re", "regarding",
            "about", "notice", "transcript", "order", "schedule", "scheduling", "scheduled", "calendar", "confirm",
            "confirming", "subpoena", "outline");
    // spotless:on

    private static final int FAR = 8;

    private OtherDays() {}

    static boolean isOfSomethingElse(Tokens tokens, DayNamed named, boolean isFuture) {
        var from = named.from();
        if (isPartOf(tokens, from)) {
            return false;
        }
        if (isPossessive(tokens, named)
                || tokens.in(from - 1, BEFORE)
                || tokens.low(from - 1).endsWith("'s")) {
            return true;
        }
        if (tokens.is(from - 1, "for") || tokens.is(from - 1, "from") || tokens.is(from - 1, "in")) {
            return !tokens.in(from - 2, TIME_OF) && !isOpening(tokens, from - 1);
        }
        if (tokens.is(from - 1, "to")) {
            return tokens.any(from - FAR, from, MOVED);
        }
        if (tokens.in(named.to(), EVENTS) && (tokens.in(from - 1, LOOKED_AT) || isFuture)) {
            return true;
        }
        if (tokens.in(named.to(), EVENTS)
                && tokens.in(named.to() + 1, Set.of("from", "by"))
                && !isOpening(tokens, from)) {
            return true;
        }
        var event = tokens.is(from - 1, "on") || tokens.is(from - 1, "at") || tokens.is(from - 1, ',')
                ? from - 2
                : from - 1;
        var isEvent = tokens.in(event, EVENTS);
        return isEvent && (isFuture || (event < from - 1 && tokens.any(event - FAR, event + 1, LATER)));
    }

    /// `most of yesterday`.
    private static boolean isPartOf(Tokens tokens, int from) {
        return tokens.is(from - 1, "of")
                && tokens.in(from - 2, Set.of("most", "part", "all", "rest", "much", "half", "afternoon", "morning"));
    }

    private static boolean isPossessive(Tokens tokens, DayNamed named) {
        return tokens.low(named.to() - 1).endsWith("'s")
                && !tokens.in(named.to() - 1, Set.of("morning's", "afternoon's", "evening's"));
    }

    /// `For 3/16:` opens a list of that day's work.
    private static boolean isOpening(Tokens tokens, int i) {
        return tokens.at(i - 1).isBreak();
    }
}
