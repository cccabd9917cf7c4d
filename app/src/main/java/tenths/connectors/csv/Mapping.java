package tenths.connectors.csv;

import java.util.Map;

/// Which column of a file means what, and how its dates and numbers are written. Saved under its name.
///
/// @param source system the rows come from; with the row's key it makes the identity by which a later import recognises
/// it
/// @param columns from our field to the header in the file
public record Mapping(String name, Kind kind, String source, Map<Field, String> columns, Style style) {
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /// What a row is.
    public enum Kind {
        WORK,
        CLIENTS,
        MATTERS,
        TIMEKEEPERS,
        RATES,
        TRUST,
        APPROVALS,
        BUDGETS,
        GUIDELINES,
        CALLS,
        DOCUMENTS;

        /// Whether its rows are imported as they are; rows of a log become notes, from which entries are proposed.
        public boolean imported() {
            return this != CALLS && this != DOCUMENTS;
        }
    }

    /// What a column can mean.
    public enum Field {
        KEY,
        TYPE,
        DATE,
        TIMEKEEPER,
        TIMEKEEPER_NAME,
        MATTER,
        CLIENT,
        CLIENT_NAME,
        ADDRESS,
        CURRENCY,
        INCREMENT,
        DIRECTION,
        PROFILE,
        APPROVED_ONLY,
        TASK,
        ACTIVITY,
        EXPENSE_CODE,
        HOURS,
        QUANTITY,
        PRICE,
        NARRATIVE,
        NON_BILLABLE,
        ENTERED_ON,
        NAME,
        FIRST_NAME,
        CLAIM_NUMBER,
        CONTACTS,
        OPENED,
        CLOSED,
        PACK,
        CLASSIFICATION,
        FROM,
        TO,
        RATE,
        BALANCE,
        GROUP,
        PLACE,
        NOTICE,
        NOTICE_GIVEN,
        CODES,
        AMOUNT,
        APPROVED_BY,
        MEANS,
        REFERENCE,
        RULE,
        PARAMETER,
        CLOCK,
        LENGTH,
        SECONDS,
        MINUTES,
        ENDED,
        OTHER_NAME,
        OTHER_NUMBER,
        CALL_DIRECTION,
        DOCUMENT,
        ACTION,
        PHASE,
        VERSION,
        FEES,
        EXPENSES,
        REASON,
        APPROVED_ON
    }

    /// How values are written.
    ///
    /// @param decimalComma true where 1,5 means one and a half
    public record Style(DateOrder dates, boolean decimalComma) {
        public static final Style ISO = new Style(DateOrder.YEAR_MONTH_DAY, false);
    }

    /// 2026-10-05, 10/05/2026 or 05/10/2026; years always have four digits.
    public enum DateOrder {
        YEAR_MONTH_DAY,
        MONTH_DAY_YEAR,
        DAY_MONTH_YEAR
    }
}
