package tenths.store.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetPlan;
import tenths.guidelines.budgets.BudgetVersion;
import tenths.guidelines.budgets.HeldBudgets;
import tenths.money.Money;
import tenths.store.Transactions;
import tenths.time.Hours;

/// Budgets of matters: every version and every answer for ever.
public final class Budgets {
    private static final String STATES = """
            select matter_id, number, valid_from, currency, reason, written_by, written_at, kind, day, who, words
              from budget_state b
            """;
    private static final String LINES = """
            select b.matter_id, b.number, b.currency, l.code, l.fees_minor, l.expenses_minor, l.hours_hundredths
              from budget b join budget_line l on l.matter_id = b.matter_id and l.number = b.number
            """;

    private final Transactions transactions;

    public Budgets(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A version as it was given.
    public record Kept(BudgetVersion version, String writtenBy, Instant writtenAt) {}

    /// All versions of all matters, the newest of each first.
    public Map<MatterId, List<Kept>> all() {
        return read("", Map.of());
    }

    /// All versions of one, the newest first.
    public List<Kept> of(MatterId matter) {
        return read(" where b.matter_id = :matter", Map.of("matter", matter.value()))
                .getOrDefault(matter, List.of());
    }

    /// All versions of some, the newest of each first.
    public Map<MatterId, List<Kept>> of(Collection<MatterId> matters) {
        var ids = matters.stream().map(MatterId::value).toArray(String[]::new);
        return read(" where b.matter_id = any(:matters)", Map.of("matters", ids));
    }

    /// What holds on a day, of all matters.
    public HeldBudgets held(LocalDate day) {
        var held = new HashMap<MatterId, BudgetPlan>();
        var all = all();
        all.forEach((matter, versions) -> hold(matter, versions, day, held));
        return new HeldBudgets(!all.isEmpty(), held);
    }

    /// What holds on a day, of the matters of one client.
    public HeldBudgets held(ClientId client, LocalDate day) {
        var held = new HashMap<MatterId, BudgetPlan>();
        read(
                        " where b.matter_id in (select id from matter where client_id = :client)",
                        Map.of("client", client.value()))
                .forEach((matter, versions) -> hold(matter, versions, day, held));
        return new HeldBudgets(!held.isEmpty() || areKept(), held);
    }

    private static void hold(MatterId matter, List<Kept> versions, LocalDate day, Map<MatterId, BudgetPlan> held) {
        BudgetVersion.holding(versions.stream().map(Kept::version).toList(), day)
                .ifPresent(version -> held.put(matter, version.plan()));
    }

    /// Keeps everybody else from changing the matter's budgets until the transaction ends.
    public void lock(MatterId matter) {
        transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtextextended('budget of ' || :matter, 0))")
                .param("matter", matter.value())
                .query(row -> {});
    }

    /// Whether the firm ever wrote a budget.
    public boolean areKept() {
        return transactions
                .sql()
                .sql("select exists (select from budget)")
                .query(Boolean.class)
                .single();
    }

    /// @return false where somebody else saved this version meanwhile
    public boolean add(Kept kept) {
        var version = kept.version();
        var added = transactions
                .sql()
                .sql("insert into budget (matter_id, number, valid_from, currency, reason, written_by, written_at)"
                        + " values (:matter, :number, :from, :currency, :reason, :by, :at) on conflict do nothing")
                .param("matter", version.matter().value())
                .param("number", version.number())
                .param("from", version.from())
                .param("currency", version.plan().currency().getCurrencyCode())
                .param("reason", version.reason())
                .param("by", kept.writtenBy())
                .param("at", kept.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            addLines(version);
        }
        return added > 0;
    }

    private void addLines(BudgetVersion version) {
        var lines = version.plan().lines();
        transactions
                .sql()
                .sql("""
                        insert into budget_line
                               (matter_id, number, code, fees_minor, expenses_minor, hours_hundredths)
                        select :matter, :number, t.*
                          from unnest(:codes, :fees, :expenses, :hours) t(code, fees, expenses, hours)
                        """)
                .param("matter", version.matter().value())
                .param("number", version.number())
                .param("codes", lines.stream().map(BudgetLine::code).toArray(String[]::new))
                .param("fees", lines.stream().map(line -> line.fees().minor()).toArray(Long[]::new))
                .param(
                        "expenses",
                        lines.stream().map(line -> line.expenses().minor()).toArray(Long[]::new))
                .param("hours", lines.stream().map(Budgets::hundredths).toArray(Integer[]::new))
                .update();
    }

    private static @Nullable Integer hundredths(BudgetLine line) {
        var hours = line.hours();
        return hours == null ? null : hours.hundredths();
    }

    private Map<MatterId, List<Kept>> read(String where, Map<String, ?> params) {
        var lines = new HashMap<Place, List<BudgetLine>>();
        transactions.sql().sql(LINES + where).params(params).query(row -> {
            lines.computeIfAbsent(Place.of(row), _ -> new ArrayList<>()).add(line(row));
        });
        var versions = new LinkedHashMap<MatterId, List<Kept>>();
        transactions
                .sql()
                .sql(STATES + where + " order by matter_id, number desc")
                .params(params)
                .query(row -> {
                    var kept = kept(row, lines.getOrDefault(Place.of(row), List.of()));
                    versions.computeIfAbsent(kept.version().matter(), _ -> new ArrayList<>())
                            .add(kept);
                });
        return versions;
    }

    private record Place(String matter, int number) {
        private static Place of(ResultSet row) throws SQLException {
            return new Place(row.getString("matter_id"), row.getInt("number"));
        }
    }

    private static BudgetLine line(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var hours = row.getObject("hours_hundredths", Integer.class);
        return new BudgetLine(
                Objects.requireNonNull(row.getString("code")),
                new Money(row.getLong("fees_minor"), currency),
                new Money(row.getLong("expenses_minor"), currency),
                hours == null ? null : new Hours(hours));
    }

    private static Kept kept(ResultSet row, List<BudgetLine> lines) throws SQLException {
        var version = new BudgetVersion(
                new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                row.getInt("number"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                new BudgetPlan(lines),
                Objects.requireNonNull(row.getString("reason")),
                BudgetAnswers.answer(row));
        return new Kept(
                version,
                Objects.requireNonNull(row.getString("written_by")),
                row.getTimestamp("written_at").toInstant());
    }
}
