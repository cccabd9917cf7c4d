package tenths.connectors.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;

/// The columns without which a file of a kind makes no sense.
public final class Required {
    private static final List<Field> WORK = List.of(
            Field.KEY,
            Field.TYPE,
            Field.DATE,
            Field.MATTER,
            Field.TIMEKEEPER,
            Field.TIMEKEEPER_NAME,
            Field.HOURS,
            Field.NARRATIVE,
            Field.TASK,
            Field.ACTIVITY,
            Field.EXPENSE_CODE,
            Field.QUANTITY,
            Field.PRICE,
            Field.NON_BILLABLE,
            Field.ENTERED_ON);
    private static final List<Field> CLIENTS = List.of(
            Field.CLIENT,
            Field.NAME,
            Field.ADDRESS,
            Field.CURRENCY,
            Field.FROM,
            Field.INCREMENT,
            Field.DIRECTION,
            Field.PACK,
            Field.PROFILE,
            Field.APPROVED_ONLY);
    private static final List<Field> MATTERS = List.of(
            Field.MATTER,
            Field.CLIENT,
            Field.NAME,
            Field.CLAIM_NUMBER,
            Field.CONTACTS,
            Field.OPENED,
            Field.CLOSED,
            Field.TIMEKEEPER,
            Field.PACK);
    private static final List<Field> RATES = List.of(
            Field.CLIENT,
            Field.MATTER,
            Field.TIMEKEEPER,
            Field.GROUP,
            Field.CLASSIFICATION,
            Field.TASK,
            Field.ACTIVITY,
            Field.PLACE,
            Field.CURRENCY,
            Field.FROM,
            Field.TO,
            Field.RATE,
            Field.TYPE,
            Field.NOTICE,
            Field.NOTICE_GIVEN,
            Field.NAME);

    private static final List<Field> APPROVALS = List.of(
            Field.CLIENT,
            Field.TYPE,
            Field.MATTER,
            Field.TIMEKEEPER,
            Field.CODES,
            Field.FROM,
            Field.TO,
            Field.AMOUNT,
            Field.HOURS,
            Field.NARRATIVE,
            Field.APPROVED_BY,
            Field.DATE,
            Field.MEANS,
            Field.REFERENCE);

    private static final List<Field> CALLS = List.of(
            Field.DATE,
            Field.CLOCK,
            Field.SECONDS,
            Field.MINUTES,
            Field.LENGTH,
            Field.OTHER_NAME,
            Field.OTHER_NUMBER,
            Field.CALL_DIRECTION,
            Field.NARRATIVE,
            Field.MATTER,
            Field.TIMEKEEPER,
            Field.TIMEKEEPER_NAME,
            Field.KEY);
    private static final List<Field> DOCUMENTS = List.of(
            Field.DATE,
            Field.CLOCK,
            Field.ENDED,
            Field.SECONDS,
            Field.MINUTES,
            Field.LENGTH,
            Field.DOCUMENT,
            Field.ACTION,
            Field.MATTER,
            Field.TIMEKEEPER,
            Field.TIMEKEEPER_NAME,
            Field.KEY);

    private static final List<Field> BUDGETS = List.of(
            Field.MATTER,
            Field.VERSION,
            Field.FROM,
            Field.PHASE,
            Field.TASK,
            Field.FEES,
            Field.EXPENSES,
            Field.HOURS,
            Field.REASON,
            Field.APPROVED_ON,
            Field.APPROVED_BY,
            Field.DOCUMENT);

    private Required() {}

    /// A column that a mapping does not name is not asked for.
    static Set<Field> by(Kind kind) {
        return switch (kind) {
            case WORK ->
                EnumSet.of(
                        Field.DATE,
                        Field.MATTER,
                        Field.NARRATIVE,
                        Field.HOURS,
                        Field.TIMEKEEPER,
                        Field.TIMEKEEPER_NAME);
            case CLIENTS -> EnumSet.of(Field.CLIENT, Field.NAME);
            case MATTERS -> EnumSet.of(Field.MATTER, Field.CLIENT, Field.NAME);
            case TIMEKEEPERS -> EnumSet.of(Field.TIMEKEEPER, Field.NAME, Field.CLASSIFICATION);
            case RATES -> EnumSet.of(Field.FROM, Field.RATE);
            case APPROVALS -> EnumSet.of(Field.CLIENT, Field.FROM, Field.APPROVED_BY, Field.DATE);
            case TRUST -> EnumSet.of(Field.MATTER, Field.DATE, Field.BALANCE);
            case BUDGETS -> EnumSet.of(Field.MATTER, Field.FROM, Field.FEES);
            case GUIDELINES -> EnumSet.of(Field.PACK, Field.RULE, Field.PARAMETER);
            case CALLS -> EnumSet.of(Field.DATE);
            case DOCUMENTS -> EnumSet.of(Field.DATE, Field.DOCUMENT);
        };
    }

    /// What a mapping still lacks before it can be used.
    public static List<Field> lacking(Mapping mapping) {
        var lacking = new ArrayList<>(by(mapping.kind()));
        lacking.removeAll(mapping.columns().keySet());
        var named = mapping.columns().containsKey(Field.TIMEKEEPER)
                || mapping.columns().containsKey(Field.TIMEKEEPER_NAME);
        if ((mapping.kind() == Kind.WORK) && named) {
            lacking.removeAll(List.of(Field.TIMEKEEPER, Field.TIMEKEEPER_NAME));
        } else {
            lacking.remove(Field.TIMEKEEPER_NAME);
        }
        return List.copyOf(lacking);
    }

    /// The fields that a file of a kind can have, in the order in which people think of them.
    public static List<Field> possible(Kind kind) {
        return switch (kind) {
            case WORK -> WORK;
            case CLIENTS -> CLIENTS;
            case MATTERS -> MATTERS;
            case TIMEKEEPERS -> List.of(Field.TIMEKEEPER, Field.NAME, Field.FIRST_NAME, Field.CLASSIFICATION);
            case RATES -> RATES;
            case APPROVALS -> APPROVALS;
            case TRUST -> List.of(Field.MATTER, Field.DATE, Field.BALANCE, Field.CURRENCY);
            case BUDGETS -> BUDGETS;
            case GUIDELINES -> List.of(Field.PACK, Field.RULE, Field.PARAMETER);
            case CALLS -> CALLS;
            case DOCUMENTS -> DOCUMENTS;
        };
    }
}
