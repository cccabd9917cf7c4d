package tenths.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can happen in the house: the fixed words of the house book. A word is never removed or given another meaning.
public enum Action {
    FIRM_LOADED,
    FIRM_CHANGED,
    CLIENT_CHANGED,
    MATTER_CHANGED,
    TIMEKEEPER_CHANGED,
    AGREEMENT_CHANGED,
    MATTER_GROUP_CHANGED,
    TRUST_BALANCE_READ,
    GUIDELINES_CHANGED,
    GUIDELINE_RECEIVED,
    GUIDELINE_READ,
    GUIDELINE_CHANGES_SEEN,
    RULE_DRAFTED,
    RULE_DRAFT_DROPPED,
    RULE_SIGNED,
    APPROVAL_ASKED,
    APPROVAL_REFUSED,
    APPROVAL_RECORDED,
    APPROVAL_DOCUMENT_KEPT,
    APPROVAL_WITHDRAWN,
    RECEIPT_KEPT,
    RECEIPT_WITHDRAWN,
    FEE_DEAL_CHANGED,
    FACT_RECORDED,
    FACT_WITHDRAWN,
    TOP_UP_ASKED,
    TOP_UP_RECEIVED,
    TOP_UP_WITHDRAWN,
    TOP_UP_ANSWER_UNDONE,
    SPLIT_CHANGED,
    FORECAST_MADE,
    FORECAST_PLANNED,
    BUDGET_PROPOSED,
    BUDGET_SUBMITTED,
    BUDGET_APPROVED,
    BUDGET_REJECTED,
    BUDGET_ANSWER_TAKEN_BACK,
    PROFILE_CHANGED,
    LAYOUT_CHANGED,
    MAPPING_SAVED,
    IMPORT_APPLIED,
    IMPORT_UNDONE,
    FILE_RECEIVED,
    SOURCE_ADDED,
    SOURCE_CHANGED,
    SOURCE_READ,
    SOURCE_ENDED,
    MAIL_ADDRESS_CHANGED,
    SECRETS_LOCKED_ANEW,
    NOTE_RECEIVED,
    HABITS_LEARNED,
    ENTRY_PROPOSED,
    DRAFT_CHANGED,
    ENTRY_DISMISSED,
    DRAFT_REOPENED,
    ENTRY_APPROVED,
    ENTRY_REVERSED,
    EXPENSE_RECORDED,
    TIMER_STARTED,
    TIMER_STOPPED,
    TIMER_LABELLED,
    TIMER_SET_BACK,
    TIMER_KEPT,
    TIMER_DISCARDED,
    WEEK_COMPLETED,
    WEEK_REOPENED,
    DAY_OFF_SET,
    TARGET_CHANGED,
    REMINDERS_PLANNED,
    REMINDER_QUEUED,
    REMINDER_SENT,
    REMINDER_FAILED,
    PREBILL_PREPARED,
    PREBILL_CHECKED,
    PREBILL_APPROVED,
    PREBILL_REOPENED,
    PREBILL_DISCARDED,
    PREBILL_ASSIGNED,
    DECISION_TAKEN,
    DECISION_UNDONE,
    ANSWERED_ALIKE,
    RULE_MUTED,
    RULE_UNMUTED,
    QUESTION_ASKED,
    QUESTION_ANSWERED,
    QUESTION_CLOSED,
    LATE_TIME_INCLUDED,
    INVOICE_FINALISED,
    INVOICE_CREDITED,
    BILL_WRITTEN,
    BILL_DOWNLOADED,
    BILL_ARCHIVED,
    ARCHIVING_FAILED,
    BILL_SENT,
    SENDING_TAKEN_BACK,
    LINE_RETURNED,
    REDUCTION_RECORDED,
    REDUCTION_APPEALED,
    OBJECTION_WITHDRAWN,
    DATA_EXPORTED,
    WHAT_IF_ASKED,
    WHAT_IF_APPLIED,
    WHAT_IF_TAKEN_BACK,
    MODEL_CHOSEN,
    MODEL_CONTRACT_RECORDED,
    MODEL_POLICY_RECORDED,
    MODEL_CONSENT_RECORDED,
    MODEL_MATTER_RECORDED,
    MODEL_ASKED,
    MODEL_ANSWERED,
    MODEL_BYTES_READ,
    MODEL_BYTES_DELETED,
    VIEW_SAVED,
    VIEW_FORGOTTEN,
    USER_CREATED,
    USER_CHANGED,
    SIGNED_IN,
    SIGNED_OUT,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    ACTION_DENIED;

    private static final Map<String, Action> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Action::word, Function.identity()));

    private final String word = Arrays.stream(name().split("_"))
            .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());

    /// The word as it stands in the book: `InvoiceFinalised`.
    public String word() {
        return word;
    }

    /// @throws IllegalArgumentException if the book has no such word
    public static Action of(String word) {
        var action = BY_WORD.get(word);
        if (action == null) {
            throw new IllegalArgumentException("the house book has no action " + word);
        }
        return action;
    }
}
