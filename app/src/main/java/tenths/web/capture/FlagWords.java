package tenths.web.capture;

import tenths.notes.Certainty;
import tenths.notes.Flag;
import tenths.store.capture.Twins;
import tenths.time.NoteSource;

/// The words for certainties, flags and sources, as people read them.
public final class FlagWords {
    private FlagWords() {}

    public static String word(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "sure";
            case CHECK -> "check";
            case MISSING -> "missing";
        };
    }

    /// A sign beside the word, so that nothing is said by colour alone.
    public static String sign(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "✓";
            case CHECK -> "▲";
            case MISSING -> "○";
        };
    }

    /// For class names in the style sheet.
    public static String tone(Certainty certainty) {
        return switch (certainty) {
            case SURE -> "good";
            case CHECK -> "wait";
            case MISSING -> "bad";
        };
    }

    public static String tone(Flag flag) {
        return switch (flag.weight()) {
            case ASKS -> "bad";
            case WARNS -> "wait";
            case NOTES -> "mild";
        };
    }

    public static String word(NoteSource.Kind kind) {
        return switch (kind) {
            case TYPED -> "typed";
            case MAIL -> "mail";
            case CALENDAR -> "calendar";
            case FILE -> "file";
            case CALL_LOG -> "phone calls";
            case DOCUMENT_LOG -> "documents";
            case TIMER -> "timer";
            case PHONE -> "phone";
            case PROGRAM -> "program";
        };
    }

    public static String word(Twins.Kind kind) {
        return switch (kind) {
            case WORDS -> "The same words again";
            case ENTERED -> "Entered already";
            case LENGTH -> "As long, the same day and matter";
            case CALL -> "The same conversation by somebody else";
        };
    }

    public static String word(Flag flag) {
        return switch (flag) {
            case NO_DURATION -> "nobody said how long";
            case AMBIGUOUS_DURATION -> "the time could mean several things";
            case AMBIGUOUS_MATTER -> "several matters fit";
            case NO_MATTER -> "no matter named";
            case UNKNOWN_MATTER -> "names a matter that is not open here";
            case AMBIGUOUS_DATE -> "the day could mean several days";
            case INVALID_DATE -> "there is no such day";
            case UNKNOWN_TIMEKEEPER -> "names somebody who does not work here";
            case SPLIT_NEEDED -> "one time for several matters";
            case INCONSISTENT_TOTAL -> "the parts do not add up";
            case OVERLAP -> "two things at the same time";
            case EXCEEDS_24H -> "more than a day has";
            case FUTURE_DATE -> "a day that has not come";
            case STALE_DATE -> "a day long ago";
            case AMENDS_EARLIER -> "speaks of an earlier entry";
            case INJECTION -> "part of it speaks to a machine";
            case WRITE_DOWN -> "less is to be billed than was worked";
            case NEGATIVE -> "takes time back";
            case NEAR_MATCH -> "another matter nearly fits";
            case TYPO -> "a name understood in spite of its spelling";
            case ESTIMATE -> "an estimate";
            case SPLIT_EVEN -> "divided evenly";
            case UNITS -> "counted in units";
            case CORRECTION -> "corrected in the note";
            case NON_BILLABLE -> "not to be billed";
            case CLERICAL -> "clerical work";
            case FROM_HISTORY -> "a code as the firm billed such words before";
            case ASIDE -> "something private was left out";
            case PLAN -> "a plan was left out";
            case EXPENSE -> "an expense";
            case QUOTED -> "quoted words were left out";
            case SIGNATURE -> "a signature was left out";
            case NO_NEW_ENTRY -> "no work in it";
            case VAGUE -> "too little for a bill";
            case MULTI_ENTRY -> "one of several in the note";
        };
    }
}
