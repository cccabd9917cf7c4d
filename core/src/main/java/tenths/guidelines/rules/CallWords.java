package tenths.guidelines.rules;

import java.util.List;
import tenths.guidelines.rules.NamedWork.Told;

/// Kinds of communication that a client does not pay for.
final class CallWords {
    static final RuleKind VOICEMAIL = new Told(
                    "COM-04 Voicemail and attempted calls",
                    "Messages left, calls that reached nobody and calls to find a date are not paid.",
                    "a call that told nobody anything",
                    List.of(
                            "voicemail",
                            "voice mail",
                            "left message",
                            "leave message",
                            "left * message",
                            "attempted call",
                            "attempt to call",
                            "attempt * call",
                            "attempted to reach",
                            "attempt to reach",
                            "unable to reach",
                            "play phone tag",
                            "call to schedule",
                            "call * to schedule",
                            "call * to reschedule"),
                    List.of("voicemail of plaintiff", "transcript of voicemail", "preserve voicemail"))
            .unpaid();
    static final RuleKind COURT = new Told(
                    "COM-05 Court staff",
                    "Calls and letters with the staff of a court are not paid.",
                    "which is dealing with court staff",
                    List.of(
                            "call clerk",
                            "call * clerk",
                            "call to clerk",
                            "call with clerk",
                            "email to clerk",
                            "email clerk",
                            "call * court staff",
                            "letter to clerk",
                            "judicial assistant",
                            "judge's assistant",
                            "court reporter re",
                            "call courtroom deputy",
                            "call court",
                            "call to court",
                            "call with court"),
                    List.of("call court's attention"))
            .unpaid();
    static final RuleKind TRANSMITTAL = new Told(
                    "COM-06 Transmittal",
                    "Letters and e-mails that only carry something else are not paid.",
                    "which only carries something else",
                    List.of(
                            "letter enclosing",
                            "email enclosing",
                            "e-mail enclosing",
                            "letter transmitting",
                            "email transmitting",
                            "email attaching",
                            "letter attaching",
                            "transmittal letter",
                            "transmittal email",
                            "cover letter",
                            "letter forwarding",
                            "email forwarding"),
                    List.of())
            .unpaid();
    static final RuleKind STATUS = new Told(
                    "COM-07 Status report",
                    "Reports on the state of the matter are part of the service.",
                    "a report that the client does not pay for",
                    List.of(
                            "status report",
                            "quarterly report",
                            "monthly report",
                            "interim report",
                            "status letter",
                            "status update",
                            "report on status",
                            "case status report",
                            "reporting letter"),
                    List.of("status report order", "joint status report", "report of expert"))
            .unpaid();

    private CallWords() {}
}
