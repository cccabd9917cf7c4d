package tenths.connectors.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenths.connectors.csv.Mapping.DateOrder;
import tenths.connectors.csv.Mapping.Field;
import tenths.connectors.csv.Mapping.Kind;
import tenths.connectors.csv.Mapping.Style;

/// The mappings that come with the product.
public final class Presets {
    /// Clio's import template for time and expenses.
    public static final Mapping CLIO = new Mapping(
            "clio",
            Kind.WORK,
            "clio",
            Map.of(
                    Field.MATTER, "matter",
                    Field.DATE, "date",
                    Field.EXPENSE_CODE, "activity_description",
                    Field.NARRATIVE, "note",
                    Field.PRICE, "price",
                    Field.HOURS, "quantity",
                    Field.TYPE, "type",
                    Field.TIMEKEEPER_NAME, "activity_user",
                    Field.NON_BILLABLE, "non_billable"),
            new Style(DateOrder.MONTH_DAY_YEAR, false));

    /// An export of activities with ids, as the month-end command reads it.
    public static final Mapping ACTIVITIES = new Mapping(
            "activities",
            Kind.WORK,
            "activities",
            Map.ofEntries(
                    Map.entry(Field.KEY, "id"),
                    Map.entry(Field.TYPE, "type"),
                    Map.entry(Field.DATE, "date"),
                    Map.entry(Field.TIMEKEEPER, "user_id"),
                    Map.entry(Field.MATTER, "matter_id"),
                    Map.entry(Field.TASK, "task_code"),
                    Map.entry(Field.ACTIVITY, "activity_code"),
                    Map.entry(Field.EXPENSE_CODE, "expense_code"),
                    Map.entry(Field.HOURS, "quantity_in_hours"),
                    Map.entry(Field.QUANTITY, "quantity"),
                    Map.entry(Field.PRICE, "price"),
                    Map.entry(Field.NARRATIVE, "note"),
                    Map.entry(Field.NON_BILLABLE, "non_billable"),
                    Map.entry(Field.ENTERED_ON, "created_at")),
            Style.ISO);

    /// Clients with how they are billed.
    public static final Mapping CLIENTS = new Mapping(
            "clients",
            Kind.CLIENTS,
            "clients",
            Map.of(
                    Field.CLIENT, "client_id",
                    Field.NAME, "client",
                    Field.ADDRESS, "address",
                    Field.CURRENCY, "currency",
                    Field.FROM, "valid_from",
                    Field.INCREMENT, "increment",
                    Field.DIRECTION, "direction",
                    Field.PACK, "guideline_set",
                    Field.PROFILE, "profile",
                    Field.APPROVED_ONLY, "approved_only"),
            Style.ISO);

    public static final Mapping MATTERS = new Mapping(
            "matters",
            Kind.MATTERS,
            "matters",
            Map.of(
                    Field.MATTER, "matter_id",
                    Field.CLIENT, "client_id",
                    Field.CLIENT_NAME, "client",
                    Field.CLAIM_NUMBER, "client_matter_id",
                    Field.NAME, "description",
                    Field.TIMEKEEPER, "responsible_user_id",
                    Field.PACK, "guideline_set",
                    Field.OPENED, "open_date",
                    Field.CLOSED, "close_date"),
            Style.ISO);

    public static final Mapping TIMEKEEPERS = new Mapping(
            "timekeepers",
            Kind.TIMEKEEPERS,
            "timekeepers",
            Map.of(
                    Field.TIMEKEEPER, "user_id",
                    Field.NAME, "ledes_name",
                    Field.CLASSIFICATION, "classification"),
            Style.ISO);

    public static final Mapping RATES = new Mapping(
            "rates",
            Kind.RATES,
            "rates",
            Map.ofEntries(
                    Map.entry(Field.CLIENT, "client_id"),
                    Map.entry(Field.MATTER, "matter_id"),
                    Map.entry(Field.GROUP, "group_id"),
                    Map.entry(Field.TIMEKEEPER, "user_id"),
                    Map.entry(Field.CLASSIFICATION, "classification"),
                    Map.entry(Field.TASK, "task_code"),
                    Map.entry(Field.ACTIVITY, "activity_code"),
                    Map.entry(Field.PLACE, "place"),
                    Map.entry(Field.CURRENCY, "currency"),
                    Map.entry(Field.FROM, "valid_from"),
                    Map.entry(Field.TO, "valid_to"),
                    Map.entry(Field.RATE, "rate"),
                    Map.entry(Field.TYPE, "type"),
                    Map.entry(Field.NOTICE, "notice_days"),
                    Map.entry(Field.NOTICE_GIVEN, "notice_given"),
                    Map.entry(Field.NAME, "kind")),
            Style.ISO);

    /// Balances of the firm's trust ledger.
    public static final Mapping TRUST = new Mapping(
            "trust",
            Kind.TRUST,
            "trust",
            Map.of(
                    Field.MATTER, "matter_id",
                    Field.DATE, "date",
                    Field.BALANCE, "balance",
                    Field.CURRENCY, "currency"),
            Style.ISO);

    /// What clients approved, with the columns of the register's own export; without a kind it is a list of people.
    public static final Mapping APPROVALS = new Mapping(
            "approvals",
            Kind.APPROVALS,
            "approvals",
            Map.ofEntries(
                    Map.entry(Field.CLIENT, "client"),
                    Map.entry(Field.TYPE, "kind"),
                    Map.entry(Field.MATTER, "matter"),
                    Map.entry(Field.TIMEKEEPER, "timekeeper"),
                    Map.entry(Field.CODES, "codes"),
                    Map.entry(Field.FROM, "from"),
                    Map.entry(Field.TO, "until"),
                    Map.entry(Field.AMOUNT, "amount"),
                    Map.entry(Field.HOURS, "hours"),
                    Map.entry(Field.NARRATIVE, "purpose"),
                    Map.entry(Field.APPROVED_BY, "approved by"),
                    Map.entry(Field.DATE, "approved on"),
                    Map.entry(Field.MEANS, "means"),
                    Map.entry(Field.REFERENCE, "reference")),
            Style.ISO);

    /// Budgets of matters: a row is a line of a version.
    public static final Mapping BUDGETS = new Mapping(
            "budgets",
            Kind.BUDGETS,
            "budgets",
            Map.ofEntries(
                    Map.entry(Field.MATTER, "matter_id"),
                    Map.entry(Field.VERSION, "version"),
                    Map.entry(Field.FROM, "valid_from"),
                    Map.entry(Field.PHASE, "phase"),
                    Map.entry(Field.TASK, "task"),
                    Map.entry(Field.FEES, "fees"),
                    Map.entry(Field.EXPENSES, "expenses"),
                    Map.entry(Field.HOURS, "hours"),
                    Map.entry(Field.REASON, "reason"),
                    Map.entry(Field.APPROVED_ON, "approved_on"),
                    Map.entry(Field.APPROVED_BY, "approved_by"),
                    Map.entry(Field.DOCUMENT, "document")),
            Style.ISO);

    public static final Mapping GUIDELINES = new Mapping(
            "guidelines",
            Kind.GUIDELINES,
            "guidelines",
            Map.of(
                    Field.PACK, "guideline_set",
                    Field.RULE, "rule",
                    Field.PARAMETER, "param"),
            Style.ISO);

    private Presets() {}

    public static List<Mapping> all() {
        return List.of(CLIO, ACTIVITIES, CLIENTS, MATTERS, TIMEKEEPERS, RATES, TRUST, APPROVALS, BUDGETS, GUIDELINES);
    }

    public static Optional<Mapping> find(String name) {
        return all().stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }
}
