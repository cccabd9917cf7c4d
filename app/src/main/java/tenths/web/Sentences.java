package tenths.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.store.PrebillRow.State;
import tenths.store.views.RecordList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events of the house book as sentences.
final class Sentences {
    /// A verb for every action; a test asks for one where a new action has none.
    private static final Map<Action, String> VERBS = Map.ofEntries(
            Map.entry(Action.FIRM_LOADED, "set up"),
            Map.entry(Action.FIRM_CHANGED, "changed"),
            Map.entry(Action.CLIENT_CHANGED, "changed"),
            Map.entry(Action.MATTER_CHANGED, "changed"),
            Map.entry(Action.TIMEKEEPER_CHANGED, "changed"),
            Map.entry(Action.AGREEMENT_CHANGED, "changed"),
            Map.entry(Action.MATTER_GROUP_CHANGED, "changed"),
            Map.entry(Action.TRUST_BALANCE_READ, "read the trust balance of"),
            Map.entry(Action.GUIDELINES_CHANGED, "changed"),
            Map.entry(Action.FEE_DEAL_CHANGED, "changed"),
            Map.entry(Action.FACT_RECORDED, "recorded what a fee deal waits for on"),
            Map.entry(Action.FACT_WITHDRAWN, "withdrew what was recorded on"),
            Map.entry(Action.TOP_UP_ASKED, "asked the client for money with"),
            Map.entry(Action.TOP_UP_RECEIVED, "wrote down that the money came that was asked for with"),
            Map.entry(Action.TOP_UP_WITHDRAWN, "withdrew"),
            Map.entry(Action.TOP_UP_ANSWER_UNDONE, "took back what was written down of"),
            Map.entry(Action.SPLIT_CHANGED, "changed"),
            Map.entry(Action.FORECAST_MADE, "made the"),
            Map.entry(Action.FORECAST_PLANNED, "planned the"),
            Map.entry(Action.BUDGET_PROPOSED, "proposed"),
            Map.entry(Action.BUDGET_SUBMITTED, "submitted to the client"),
            Map.entry(Action.BUDGET_APPROVED, "wrote down the approval of"),
            Map.entry(Action.BUDGET_REJECTED, "wrote down the refusal of"),
            Map.entry(Action.BUDGET_ANSWER_TAKEN_BACK, "took back the answer to"),
            Map.entry(Action.PROFILE_CHANGED, "changed"),
            Map.entry(Action.LAYOUT_CHANGED, "changed"),
            Map.entry(Action.DRAFT_CHANGED, "changed"),
            Map.entry(Action.USER_CHANGED, "changed"),
            Map.entry(Action.MAPPING_SAVED, "saved"),
            Map.entry(Action.VIEW_SAVED, "saved"),
            Map.entry(Action.IMPORT_APPLIED, "imported"),
            Map.entry(Action.IMPORT_UNDONE, "took back the import"),
            Map.entry(Action.ENTRY_APPROVED, "approved"),
            Map.entry(Action.PREBILL_APPROVED, "approved"),
            Map.entry(Action.ENTRY_REVERSED, "reversed"),
            Map.entry(Action.NOTE_RECEIVED, "took in"),
            Map.entry(Action.ENTRY_PROPOSED, "proposed"),
            Map.entry(Action.ENTRY_DISMISSED, "dismissed"),
            Map.entry(Action.DRAFT_REOPENED, "took up again"),
            Map.entry(Action.EXPENSE_RECORDED, "recorded"),
            Map.entry(Action.PREBILL_PREPARED, "prepared"),
            Map.entry(Action.PREBILL_CHECKED, "checked"),
            Map.entry(Action.PREBILL_REOPENED, "moved"),
            Map.entry(Action.PREBILL_DISCARDED, "discarded"),
            Map.entry(Action.PREBILL_ASSIGNED, "gave another reviewer"),
            Map.entry(Action.DECISION_TAKEN, "decided about"),
            Map.entry(Action.DECISION_UNDONE, "took back a decision about"),
            Map.entry(Action.ANSWERED_ALIKE, "answered alike all findings of"),
            Map.entry(Action.GUIDELINE_RECEIVED, "took in"),
            Map.entry(Action.GUIDELINE_READ, "has read"),
            Map.entry(Action.GUIDELINE_CHANGES_SEEN, "has seen what changed in"),
            Map.entry(Action.RULE_DRAFTED, "drafted"),
            Map.entry(Action.RULE_DRAFT_DROPPED, "dropped the draft of"),
            Map.entry(Action.RULE_SIGNED, "signed"),
            Map.entry(Action.RULE_MUTED, "muted"),
            Map.entry(Action.RULE_UNMUTED, "applies again"),
            Map.entry(Action.QUESTION_ASKED, "asked about"),
            Map.entry(Action.QUESTION_ANSWERED, "answered a question about"),
            Map.entry(Action.QUESTION_CLOSED, "closed a question about"),
            Map.entry(Action.LATE_TIME_INCLUDED, "put late time on"),
            Map.entry(Action.INVOICE_FINALISED, "finalised"),
            Map.entry(Action.INVOICE_CREDITED, "credited"),
            Map.entry(Action.BILL_WRITTEN, "wrote the file of"),
            Map.entry(Action.BILL_DOWNLOADED, "downloaded a file of"),
            Map.entry(Action.BILL_ARCHIVED, "archived a file of"),
            Map.entry(Action.ARCHIVING_FAILED, "could not archive a file of"),
            Map.entry(Action.BILL_SENT, "sent by hand"),
            Map.entry(Action.SENDING_TAKEN_BACK, "took back that it was sent:"),
            Map.entry(Action.APPROVAL_ASKED, "asked the client with"),
            Map.entry(Action.APPROVAL_REFUSED, "wrote down that the client refused"),
            Map.entry(Action.APPROVAL_RECORDED, "recorded"),
            Map.entry(Action.APPROVAL_DOCUMENT_KEPT, "kept a document of"),
            Map.entry(Action.APPROVAL_WITHDRAWN, "withdrew"),
            Map.entry(Action.RECEIPT_KEPT, "kept a receipt for"),
            Map.entry(Action.RECEIPT_WITHDRAWN, "withdrew a receipt for"),
            Map.entry(Action.LINE_RETURNED, "wrote down that the client sent back a line of"),
            Map.entry(Action.REDUCTION_RECORDED, "wrote down what the client took off"),
            Map.entry(Action.REDUCTION_APPEALED, "wrote down an appeal about"),
            Map.entry(Action.OBJECTION_WITHDRAWN, "took back what was written down about"),
            Map.entry(Action.DATA_EXPORTED, "exported"),
            Map.entry(Action.WHAT_IF_ASKED, "tried on past bills:"),
            Map.entry(Action.WHAT_IF_APPLIED, "agreed what was tried on past bills:"),
            Map.entry(Action.WHAT_IF_TAKEN_BACK, "took back what was agreed after a trial:"),
            Map.entry(Action.VIEW_FORGOTTEN, "forgot"),
            Map.entry(Action.USER_CREATED, "let in"),
            Map.entry(Action.SIGNED_IN, "signed in as"),
            Map.entry(Action.SIGNED_OUT, "signed out as"),
            Map.entry(Action.SIGN_IN_FAILED, "failed to sign in as"),
            Map.entry(Action.LOCKED_OUT, "was locked out as"),
            Map.entry(Action.ACTION_DENIED, "was refused"),
            Map.entry(Action.FILE_RECEIVED, "took in"),
            Map.entry(Action.HABITS_LEARNED, "learned from approved entries of"),
            Map.entry(Action.SOURCE_ADDED, "added"),
            Map.entry(Action.SOURCE_CHANGED, "changed"),
            Map.entry(Action.MAIL_ADDRESS_CHANGED, "changed"),
            Map.entry(Action.SOURCE_READ, "read"),
            Map.entry(Action.SOURCE_ENDED, "ended"),
            Map.entry(Action.SECRETS_LOCKED_ANEW, "locked anew"),
            Map.entry(Action.TIMER_STARTED, "started"),
            Map.entry(Action.TIMER_STOPPED, "stopped"),
            Map.entry(Action.TIMER_LABELLED, "said what it is for:"),
            Map.entry(Action.TIMER_SET_BACK, "set back"),
            Map.entry(Action.TIMER_KEPT, "wrote down the time of"),
            Map.entry(Action.TIMER_DISCARDED, "discarded"),
            Map.entry(Action.WEEK_COMPLETED, "called complete"),
            Map.entry(Action.WEEK_REOPENED, "opened again"),
            Map.entry(Action.DAY_OFF_SET, "changed the day off of"),
            Map.entry(Action.TARGET_CHANGED, "changed target or address of"),
            Map.entry(Action.REMINDERS_PLANNED, "planned the"),
            Map.entry(Action.REMINDER_QUEUED, "reminded"),
            Map.entry(Action.REMINDER_SENT, "mailed the reminder to"),
            Map.entry(Action.REMINDER_FAILED, "could not mail the reminder to"),
            Map.entry(Action.MODEL_CHOSEN, "chose"),
            Map.entry(Action.MODEL_CONTRACT_RECORDED, "wrote down about language models:"),
            Map.entry(Action.MODEL_POLICY_RECORDED, "wrote down about language models:"),
            Map.entry(Action.MODEL_CONSENT_RECORDED, "wrote down about language models:"),
            Map.entry(Action.MODEL_MATTER_RECORDED, "wrote down about language models:"),
            Map.entry(Action.MODEL_ASKED, "asked"),
            Map.entry(Action.MODEL_ANSWERED, "heard from"),
            Map.entry(Action.MODEL_BYTES_READ, "read what was sent to"),
            Map.entry(Action.MODEL_BYTES_DELETED, "deleted what was sent to"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Details that a sentence leaves out: identities and hashes, which stand in the proof and in the export of the
    /// book.
    private static final Set<String> LEFT_OUT = Set.of(
            "prebill", "location", "sha256", "ledes", "import", "source", "works", "engine", "profileSha256", "card");

    private static final Pattern DECISION = Pattern.compile("^(\\w+)\\[");
    private static final Pattern UNITS = Pattern.compile("units=([\\d.]+)");
    private static final Pattern AMOUNT = Pattern.compile("amount=([^\\],]+)");
    private static final Pattern RULE = Pattern.compile("rule=([\\w-]+)");
    private static final Pattern MATTER = Pattern.compile("to=(?:MatterId\\[value=)?([^\\],]+)");

    private Sentences() {}

    static String of(RecordList.Row row, Names names) {
        var details = JSON.readTree(row.details());
        return names.name(row.actor()) + " " + what(row, details) + reason(row);
    }

    private static String what(RecordList.Row row, JsonNode details) {
        return switch (row.action()) {
            case PREBILL_PREPARED ->
                "prepared" + object(row) + ": "
                        + Say.count(details.path("lines").asLong(), "line", "lines") + ", "
                        + money(row, details, "billed") + found(details);
            case PREBILL_REOPENED ->
                "moved" + object(row) + " from " + state(details, "from") + " to " + state(details, "to");
            case DECISION_TAKEN -> decisions(details) + " on" + object(row) + ": " + change(row, details);
            case DECISION_UNDONE ->
                "took back: " + decisions(details) + " on" + object(row) + ": " + change(row, details);
            case INVOICE_FINALISED ->
                "finalised" + object(row) + " of " + money(row, details, "total") + ", "
                        + Say.count(details.path("lines").asLong(), "line", "lines");
            case INVOICE_CREDITED ->
                "took back" + object(row) + " with credit note "
                        + details.path("creditNote").asString();
            case BILL_ARCHIVED, BILL_DOWNLOADED ->
                verb(row.action()) + " " + details.path("file").asString() + " of" + object(row);
            case IMPORT_APPLIED ->
                "imported " + details.path("file").asString() + ": " + number(details, "added") + " new, "
                        + number(details, "changed") + " changed, " + number(details, "unchanged") + " as before";
            case IMPORT_UNDONE ->
                "took back the import of " + details.path("file").asString();
            case ENTRY_APPROVED, EXPENSE_RECORDED -> verb(row.action()) + object(row) + work(details);
            case PREBILL_APPROVED, PREBILL_DISCARDED, LATE_TIME_INCLUDED -> verb(row.action()) + object(row);
            default -> verb(row.action()) + object(row) + fields(details);
        };
    }

    private static String object(RecordList.Row row) {
        return switch (row.subjectType()) {
            case "prebill" -> " the bill of matter " + row.matter();
            case "invoice" -> " invoice " + row.subject();
            case "work" -> " an entry of matter " + row.matter();
            case "user" -> " " + row.subject();
            case "import", "firm" -> " the " + row.subjectType();
            case "agreement" -> " a rate agreement";
            case "what if" -> "";
            default -> " the " + row.subjectType() + " " + row.subject();
        };
    }

    private static String reason(RecordList.Row row) {
        return row.reason() == null || row.reason().isBlank() ? "" : ", because \"" + row.reason() + "\"";
    }

    private static String money(RecordList.Row row, JsonNode details, String field) {
        return Say.money(details.path(field).asLong(), row.currency());
    }

    private static String number(JsonNode details, String field) {
        return Say.number(details.path(field).asLong());
    }

    private static String found(JsonNode details) {
        var found = details.path("blocks").asLong()
                + details.path("acknowledges").asLong()
                + details.path("warnings").asLong();
        return found == 0 ? ", nothing found" : ", " + Say.count(found, "finding", "findings");
    }

    private static String state(JsonNode details, String field) {
        var name = details.path(field).asString();
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .map(state -> "\"" + Words.word(state) + "\"")
                .findFirst()
                .orElse(name);
    }

    private static String change(RecordList.Row row, JsonNode details) {
        return details.path("before").asLong() == details.path("after").asLong()
                ? "its total stays"
                : money(row, details, "before") + " became " + money(row, details, "after");
    }

    private static String work(JsonNode details) {
        var day = ", done on " + details.path("day").asString();
        return details.has("seconds") ? ": " + Say.hours(details.path("seconds").asLong()) + " h" + day : day;
    }

    /// The book keeps a decision as its fields; the kinds of decision are words that never change.
    private static String decisions(JsonNode details) {
        var texts =
                details.path("decisions").valueStream().map(JsonNode::asString).toList();
        return texts.isEmpty()
                ? "decided something"
                : texts.stream().map(Sentences::decision).distinct().collect(Collectors.joining(", "));
    }

    private static String decision(String text) {
        return switch (first(DECISION, text)) {
            case "Edit" -> "changed words or codes of a line";
            case "WriteDownUnits" -> "wrote a line down to " + first(UNITS, text);
            case "WriteDownAmount" -> "wrote a line down to " + first(AMOUNT, text);
            case "Grant" -> "granted a courtesy";
            case "AnswerInterest" -> "charged or waived interest";
            case "ReleaseHeld" -> "billed what earlier bills had held";
            case "NoCharge" -> "made a line no charge";
            case "Hold" -> "took a line off";
            case "Withhold" -> "left a narrative out of the PDF";
            case "Split" -> "split a line";
            case "Transfer" -> "moved a line to matter " + first(MATTER, text);
            case "Overrule" -> "kept a line against " + Words.rule(first(RULE, text));
            default -> "decided " + text;
        };
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    /// The few fields that changed, each with what it was and what it is where the book has both.
    private static String fields(JsonNode details) {
        var told = details.properties().stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey()))
                .map(field -> field.getKey() + " " + text(field.getValue()))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "" : " (" + told + ")";
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(Sentences::text).collect(Collectors.joining(" \u2192 "))
                : value.isNull() ? "nothing" : value.isString() ? value.asString() : value.toString();
    }

    static String verb(Action action) {
        return Objects.requireNonNull(VERBS.get(action), () -> "no verb for " + action);
    }
}
