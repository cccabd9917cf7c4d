package tenths.guidelines.rules;

import java.util.List;
import tenths.guidelines.rules.NamedWork.Told;

/// Kinds of office work that clients take for part of the firm's overhead.
final class OfficeWords {
    private static final String OVERHEAD = "which the client takes for overhead";

    static final RuleKind FILES = new Told(
                    "ADM-01 Files and mail",
                    "Opening, closing and keeping files, and handling mail, is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "open file",
                            "close file",
                            "open new file",
                            "new file setup",
                            "set up * file",
                            "set up new matter",
                            "organize file",
                            "organize * file",
                            "file maintenance",
                            "open mail",
                            "process mail",
                            "sort mail",
                            "^mail"),
                    List.of("mail box rule", "review file"))
            .unpaid();
    static final RuleKind COPIES = new Told(
                    "ADM-02 Copying and scanning",
                    "Copying, scanning, printing and binding is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "photocopy",
                            "^copy",
                            "^scan",
                            "^print",
                            "bates label",
                            "bates stamp",
                            "bates number",
                            "exhibit binder",
                            "trial binder",
                            "prepare * binder",
                            "index tab",
                            "collate"),
                    List.of("copy of", "scan of", "print ad"))
            .unpaid();
    static final RuleKind CALENDAR = new Told(
                    "ADM-03 Calendar and scheduling",
                    "Keeping the calendar, scheduling and arranging is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "^calendar",
                            "calendar deadline",
                            "calendar date",
                            "^docket",
                            "docket deadline",
                            "^schedule",
                            "arrange court reporter",
                            "arrange reporter",
                            "arrange for court reporter",
                            "confirm deposition",
                            "confirm hearing",
                            "confirm date",
                            "order transcript",
                            "reserve conference room"),
                    List.of("schedule of", "scheduling order", "scheduling conference", "docket sheet"))
            .unpaid();
    static final RuleKind DELIVERY = new Told(
                    "ADM-04 Filing and delivery",
                    "Filing with a court, serving by mail, delivering and picking up is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "e-file",
                            "efile",
                            "electronically file",
                            "^file",
                            "^fax",
                            "^deliver",
                            "hand deliver",
                            "pick up",
                            "arrange service",
                            "arrange messenger",
                            "arrange courier",
                            "^transmit",
                            "^enclose",
                            "^forward"),
                    List.of(
                            "file motion",
                            "file * motion",
                            "motion to file",
                            "file under seal",
                            "file review",
                            "file note",
                            "court file stamped",
                            "file stamped",
                            "file material",
                            "forward looking"))
            .unpaid();
    static final RuleKind TYPING = new Told(
                    "ADM-05 Typing and proofreading",
                    "Proofreading, typing and word processing is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "proofread",
                            "proof read",
                            "^type",
                            "retype",
                            "word processing",
                            "format document",
                            "format brief",
                            "spell check",
                            "transcribe dictation",
                            "cite check table"),
                    List.of("type of", "blood type"))
            .unpaid();
    static final RuleKind CONFLICTS = new Told(
                    "ADM-06 Conflict check",
                    "Checking for conflicts of interest is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "conflict check",
                            "check conflict",
                            "check for conflict",
                            "run conflict",
                            "clear conflict",
                            "conflict search",
                            "conflicts check"),
                    List.of("conflict of law", "conflict of laws", "conflict between"))
            .unpaid();
    static final RuleKind DOCKET = new Told(
                    "ADM-07 Docket review",
                    "Looking at the court's docket is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "review docket",
                            "check docket",
                            "monitor docket",
                            "review * docket",
                            "docket review",
                            "docket check"),
                    List.of("docket order"))
            .unpaid();
    static final RuleKind BILLING = new Told(
                    "ADM-08 Billing",
                    "Preparing invoices and budgets, e-billing and appeals of reductions is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "prepare invoice",
                            "prepare * invoice",
                            "review invoice",
                            "prepare bill",
                            "prepare * bill",
                            "prepare budget",
                            "prepare * budget",
                            "revise budget",
                            "e-billing",
                            "ebilling",
                            "billing inquiry",
                            "billing issue",
                            "appeal reduction",
                            "appeal of reduction",
                            "audit appeal",
                            "pre-bill",
                            "prebill",
                            "time sheet",
                            "timesheet"),
                    List.of(
                            "bill of particulars",
                            "bill of costs",
                            "bill of sale",
                            "bill in equity",
                            "invoice of",
                            "medical bill",
                            "prepare * medical bill"))
            .unpaid();
    static final RuleKind ENGAGEMENT = new Told(
                    "ADM-09 Engagement letter",
                    "Letters about the firm's own engagement are overhead.",
                    OVERHEAD,
                    List.of(
                            "engagement letter",
                            "engagement agreement",
                            "retainer agreement",
                            "retention letter",
                            "fee agreement",
                            "letter of engagement"),
                    List.of("expert engagement letter", "fee agreement of"))
            .unpaid();
    static final RuleKind VENDORS = new Told(
                    "ADM-10 Vendor bills",
                    "Handling the bills of vendors is the firm's overhead.",
                    OVERHEAD,
                    List.of(
                            "vendor bill",
                            "vendor invoice",
                            "reporter bill",
                            "reporter's bill",
                            "reporter invoice",
                            "reporter's invoice",
                            "expert invoice",
                            "expert's invoice",
                            "process * payment",
                            "pay invoice",
                            "process invoice",
                            "check request",
                            "request check"),
                    List.of("check request of"))
            .unpaid();
    static final RuleKind CHRONOLOGIES = new Told(
                    "ADM-11 Chronologies, transcripts, redacting",
                    "Chronologies, loading transcripts and redacting are clerical when lawyers do them.",
                    "which the client takes for clerical",
                    List.of(
                            "create chronology",
                            "prepare chronology",
                            "update chronology",
                            "draft chronology",
                            "load transcript",
                            "load * transcript",
                            "upload transcript",
                            "^redact",
                            "redact document"),
                    List.of())
            .kind("Why did a lawyer do this?", ApprovalWords.LAWYERS);
    static final RuleKind SEMINARS = new Told(
                    "ADM-12 Seminars and treatises",
                    "Seminars, continuing education and general reading are the firm's own.",
                    "which the client does not pay for",
                    List.of(
                            "cle",
                            "seminar",
                            "webinar",
                            "continuing education",
                            "continuing legal education",
                            "treatise",
                            "bar association",
                            "legal newsletter"),
                    List.of("cite * treatise", "treatise of expert"))
            .unpaid();

    private OfficeWords() {}
}
