package tenths.notes.durations;

import java.util.Set;
import tenths.notes.text.Tokens;

/// The words for hours, minutes, tenths and units, and the words around them that soften or cancel a length.
final class Measures {
    // spotless:off
    static final Set<String> HOURS = Set.of("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure",
            "heures", "hora", "horas", "ora", "ore", "uur");
    static final Set<String> MINUTES = Set.of("min", "mins", "minute", "minutes", "minuten", "minuto", "minutos",
            "minuti", "mn");
    static final Set<String> TENTHS = Set.of("tenth", "tenths");
    static final Set<String> UNITS = Set.of("unit", "units");

    /// Behind a length they say that it is no work: a `two hour limit`, `48 hours notice`.
    private static final Set<String> NO_WORK_AFTER = Set.of("minimum", "min", "shift", "shifts", "notice", "limit",
            "deadline", "delay", "extension", "continuance", "away", "ago", "late", "old", "rate", "rates", "maximum",
            "max", "cap", "window", "turnaround", "rule", "footage", "video", "recording", "recordings", "bodycam",
            "delays", "earlier", "apart", "budget", "remaining", "left", "authorized", "authorised",
            "allotted", "retainer", "authority");
    private static final Set<String> ON_THE_OTHER_HAND = Set.of("on", "but", "and");
    private static final Set<String> LIMITS = Set.of("limit", "limits", "deadline", "cap", "caps", "maximum",
            "allotment", "minimum");
    private static final Set<String> RECORDED = Set.of("video", "footage", "audio", "recording", "recordings", "tape",
            "tapes", "bodycam", "dashcam", "surveillance", "testimony", "voicemail", "voicemails", "sleep", "work",
            "overtime", "credit");
    private static final Set<String> GRANTED = Set.of("authorized", "authorised", "approved", "allotted", "allowed",
            "permitted", "granted", "authorizes", "authorises");
    private static final Set<String> NO_WORK_BEFORE = Set.of("per", "within", "every", "next", "max", "last");
    private static final Set<String> SOFT_BEFORE = Set.of("about", "approx", "approximately", "around", "roughly",
            "ca", "circa", "nearly", "almost", "under", "over", "maybe", "probably", "perhaps", "like", "say", "est",
            "estimated", "abt", "etwa", "environ", "unos", "some", "guess");
    private static final Set<String> THEY = Set.of("he", "she", "they", "plaintiff", "pltf", "claimant", "witness",
            "expert", "insured", "client", "driver", "defendant", "counsel", "who", "decedent", "employee",
            "adjuster", "carrier", "mediator", "judge", "court", "opponent", "opposing", "reporter", "vendor",
            "victim",
            "patient", "officer", "side");
    private static final Set<String> THEIR_DEEDS = Set.of("spent", "works",
            "worked", "billed", "logged", "took", "waited",
            "drove", "slept", "charged", "claimed", "was", "had", "spoke", "talked", "testified", "billing",
            "claiming", "seeking", "wants", "wanted",
            "asked", "requested", "requests", "requesting", "needs", "needed", "charges", "argued", "demands",
            "offered", "sat", "traveled", "claims", "allotted",
            "gave", "allowed", "granted", "reserved");
    /// Somebody else's hours even where nobody is named.
    private static final Set<String> CLAIMED = Set.of("claiming", "seeking", "requesting", "demanding");
    // spotless:on
    private static final Set<String> BEFORE_THIS = Set.of("last", "previous", "earlier", "prior");
    private static final Set<String> AUXILIARIES =
            Set.of("has", "have", "had", "only", "already", "also", "then", "still", "just");
    private static final int NEAR = 4;

    private Measures() {}

    /// Whether the words around a length make it somebody else's: a limit, a rate, a recording.
    static boolean isNoWork(Tokens tokens, int from, int to) {
        if ((tokens.is(from - 1, '/') && tokens.at(from).glued())
                || tokens.in(from - 1, NO_WORK_BEFORE)
                || tokens.in(from - 1, GRANTED)
                || (tokens.is(to, "on") && tokens.is(tokens.is(to + 1, "the") ? to + 2 : to + 1, "record"))
                || tokens.says(from - 3, "on", "the", "record")
                || tokens.says(from - 2, "on", "record")
                || (tokens.is(from - 1, "was") && tokens.any(from - NEAR, from - 1, BEFORE_THIS))
                || isRate(tokens, from)) {
            return true;
        }
        if (tokens.any(to, to + 2, LIMITS) && !tokens.in(to, ON_THE_OTHER_HAND)) {
            return true;
        }
        var isMinimum = tokens.is(to, "min") && tokens.in(to - 1, HOURS);
        // `.1 left message`, `.3 notice of depo`: tenths without their unit are somebody's time
        var isTenths = to - from == 1 && tokens.low(from).startsWith(".");
        if ((!isTenths && tokens.in(to, NO_WORK_AFTER) && (isMinimum || !tokens.is(to, "min")))
                || isPrice(tokens, to)
                || isTheirs(tokens, from)) {
            return true;
        }
        return tokens.is(to, "of") && tokens.any(to + 1, to + 4, RECORDED);
    }

    /// `6.5 hours at $400/hr`, `52 hours/week`: somebody else's bill or working week.
    private static boolean isPrice(Tokens tokens, int to) {
        var isAt = tokens.is(to, "at") || tokens.is(to, '@');
        var isPer = (tokens.is(to, '/') && tokens.at(to).glued()) || tokens.is(to, "per") || tokens.is(to, "a");
        return (isAt && tokens.is(to + 1, '$')) || (isPer && tokens.in(to + 1, Set.of("week", "wk", "month", "shift")));
    }

    /// `he spent 2.5 hours on it`, `plaintiff worked 12 hours`.
    private static boolean isTheirs(Tokens tokens, int from) {
        for (var i = from - 1; i >= from - NEAR; i--) {
            if (tokens.at(i).isNumber() || tokens.is(i, ',') || tokens.is(i, ';')) {
                return false;
            }
            var subject = tokens.in(i - 1, AUXILIARIES) ? i - 2 : i - 1;
            if (tokens.in(i, CLAIMED) || (tokens.in(i, THEIR_DEEDS) && tokens.in(subject, THEY))) {
                return true;
            }
        }
        return false;
    }

    /// `of 9-11 p.m. surveillance video`: when something was recorded.
    static boolean isRecorded(Tokens tokens, int from, int to) {
        return tokens.any(to, to + 2, RECORDED)
                || tokens.in(from - 1, RECORDED)
                || (tokens.in(from - 1, Set.of("of", "from")) && tokens.any(to, to + 3, RECORDED));
    }

    /// `$450 an hour`, `450/hr`, `at 1.5 per hour`.
    private static boolean isRate(Tokens tokens, int from) {
        return tokens.at(from - 1).isNumber() && tokens.is(from - 2, '$');
    }

    /// Where the softening words before a length begin: `just under an hour`, `~.5`; the length's own place if none.
    static int softening(Tokens tokens, int from) {
        if (tokens.is(from - 1, '~')) {
            return from - 1;
        }
        if (tokens.says(from - 2, "more", "than")
                || tokens.says(from - 2, "less", "than")
                || tokens.says(from - 2, "at", "least")
                || tokens.says(from - 2, "up", "to")) {
            return from - 2;
        }
        if (!tokens.in(from - 1, SOFT_BEFORE)) {
            return from;
        }
        return tokens.in(from - 2, Set.of("just", "a", "bit", "i'd", "well")) ? from - 2 : from - 1;
    }

    /// How many tokens behind a length soften it: `or so`, `-ish`, `?`.
    static int softened(Tokens tokens, int to) {
        if (tokens.says(to, "or", "so") || (tokens.is(to, '-') && tokens.is(to + 1, "ish"))) {
            return 2;
        }
        if (tokens.says(to, "and", "change")
                || tokens.says(to, "and", "some")
                || tokens.says(to, "and", "then", "some")) {
            return tokens.is(to + 1, "then") ? 3 : 2;
        }
        if (tokens.says(to, "and", "a", "bit") || tokens.says(to, "and", "a", "little")) {
            return 3;
        }
        if (tokens.says(to, "give", "or", "take")) {
            return 3;
        }
        return tokens.is(to, "ish") || (tokens.is(to, '?') && tokens.at(to).glued()) ? 1 : 0;
    }
}
