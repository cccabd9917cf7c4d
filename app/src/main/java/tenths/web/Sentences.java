package tenths.web;

import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.store.views.RecordList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events of the house book as sentences.
final class Sentences {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sentences() {}

    static String of(RecordList.Row row) {
        return row.actor() + " " + verb(row.action()) + object(row) + details(row) + reason(row);
    }

    private static String object(RecordList.Row row) {
        return switch (row.subjectType()) {
            case "prebill" -> " the bill of matter " + row.matter();
            case "invoice" -> " invoice " + row.subject();
            default -> " " + row.subjectType() + " " + row.subject();
        };
    }

    private static String reason(RecordList.Row row) {
        return row.reason() == null ? "" : ", because \"" + row.reason() + "\"";
    }

    /// The few fields that changed.
    private static String details(RecordList.Row row) {
        var fields = JSON.readTree(row.details());
        if (fields.isEmpty()) {
            return "";
        }
        return " ("
                + fields.properties().stream()
                        .map(field -> field.getKey() + " " + text(field.getValue()))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String verb(Action action) {
        return switch (action) {
            case FIRM_LOADED -> "set up";
            case FIRM_CHANGED,
                    CLIENT_CHANGED,
                    MATTER_CHANGED,
                    TIMEKEEPER_CHANGED,
                    AGREEMENT_CHANGED,
                    GUIDELINES_CHANGED,
                    PROFILE_CHANGED,
                    USER_CHANGED -> "changed";
            case MAPPING_SAVED -> "saved";
            case IMPORT_APPLIED -> "imported";
            case IMPORT_UNDONE -> "took back the import";
            case ENTRY_APPROVED -> "approved";
            case ENTRY_REVERSED -> "reversed";
            case NOTE_RECEIVED -> "took in";
            case ENTRY_PROPOSED -> "proposed";
            case DRAFT_CHANGED -> "changed";
            case ENTRY_DISMISSED -> "dismissed";
            case DRAFT_REOPENED -> "took up again";
            case EXPENSE_RECORDED -> "recorded";
            case PREBILL_PREPARED -> "prepared";
            case PREBILL_CHECKED -> "checked";
            case PREBILL_APPROVED -> "approved";
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
            case MODEL_CHOSEN -> "chose";
            case MODEL_CONTRACT_RECORDED, MODEL_POLICY_RECORDED, MODEL_CONSENT_RECORDED, MODEL_MATTER_RECORDED ->
                "wrote down";
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
    }
}
