package tenths.web;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.store.PrebillRow.State;
import tenths.store.views.RecordList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events of the house book as sentences.
final class Sentences {
    /// A verb for every action: the compiler asks for one where a new action has none.
    static final Function<Action, String> VERBS = action -> switch (action) {
        case FIRM_LOADED -> "set up";
        case FIRM_CHANGED,
                CLIENT_CHANGED,
                MATTER_CHANGED,
                TIMEKEEPER_CHANGED,
                AGREEMENT_CHANGED,
                GUIDELINES_CHANGED,
                PROFILE_CHANGED,
                DRAFT_CHANGED,
                USER_CHANGED -> "changed";
        case MAPPING_SAVED, VIEW_SAVED -> "saved";
        case IMPORT_APPLIED -> "imported";
        case IMPORT_UNDONE -> "took back the import";
        case ENTRY_APPROVED, PREBILL_APPROVED -> "approved";
        case ENTRY_REVERSED -> "reversed";
        case NOTE_RECEIVED -> "took in";
        case ENTRY_PROPOSED -> "proposed";
        case ENTRY_DISMISSED -> "dismissed";
        case DRAFT_REOPENED -> "took up again";
        case EXPENSE_RECORDED -> "recorded";
        case PREBILL_PREPARED -> "prepared";
        case PREBILL_CHECKED -> "checked";
        case PREBILL_REOPENED -> "moved";
        case PREBILL_DISCARDED -> "discarded";
        case DECISION_TAKEN -> "decided about";
        case DECISION_UNDONE -> "took back a decision about";
        case LATE_TIME_INCLUDED -> "put late time on";
        case INVOICE_FINALISED -> "finalised";
        case INVOICE_CREDITED -> "credited";
        case BILL_WRITTEN -> "wrote the file of";
        case BILL_DOWNLOADED -> "downloaded a file of";
        case BILL_ARCHIVED -> "archived a file of";
        case ARCHIVING_FAILED -> "could not archive a file of";
        case DATA_EXPORTED -> "exported";
        case VIEW_FORGOTTEN -> "forgot";
        case MODEL_CHOSEN -> "chose";
        case MODEL_CONTRACT_RECORDED, MODEL_POLICY_RECORDED, MODEL_CONSENT_RECORDED, MODEL_MATTER_RECORDED ->
            "wrote down about language models:";
        case MODEL_ASKED -> "asked";
        case MODEL_ANSWERED -> "heard from";
        case MODEL_BYTES_READ -> "read what was sent to";
        case MODEL_BYTES_DELETED -> "deleted what was sent to";
        case USER_CREATED -> "let in";
        case SIGNED_IN -> "signed in as";
        case SIGNED_OUT -> "signed out as";
        case SIGN_IN_FAILED -> "failed to sign in as";
        case LOCKED_OUT -> "was locked out as";
        case ACTION_DENIED -> "was refused";
    };

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Details that a sentence leaves out: identities and hashes, which stand in the proof and in the export of the
    /// book.
    private static final Set<String> LEFT_OUT =
            Set.of("prebill", "location", "sha256", "ledes", "import", "source", "works", "engine");

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
            case "NoCharge" -> "made a line no charge";
            case "Hold" -> "took a line off";
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

    private static String verb(Action action) {
        return VERBS.apply(action);
    }
}
