package tenths.store.forecasts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.money.Money;
import tenths.store.Transactions;

/// The matters of the newest forecast as its list shows them: filtered, counted and paged by the database.
public final class ForecastRows {
    private static final String ROWS = """
            select f.*, m.name as matter_name, c.name as client_name
              from forecast_matter f join matter m on m.id = f.matter_id join client c on c.id = f.client_id
            """;
    private static final String WHERE = """
             where (:fate = '' or f.fate = :fate) and (:client = '' or f.client_id = :client)
               and (:cause = '' or f.cause = :cause)
            """;
    private static final String ORDER = """
             order by array_position(array['REFUSED', 'LATE', 'FLAGGED', 'ACCEPTED'], f.fate), f.billed_minor desc,
                      f.matter_id
            """;

    private final Transactions transactions;

    public ForecastRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What to show; null and blank for all.
    public record Filter(@Nullable Fate fate, @Nullable Cause cause, String client) {
        public static final Filter ALL = new Filter(null, null, "");
    }

    /// A row of the list.
    public record Row(MatterForecast said, String matterName, String clientName) {}

    public int count(Filter filter) {
        return filtered("select count(*) from forecast_matter f " + WHERE, filter)
                .query(Integer.class)
                .single();
    }

    /// The hardest fates first, of those the dearest bills.
    public List<Row> rows(Filter filter, int offset, int limit) {
        return filtered(ROWS + WHERE + ORDER + " limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(ForecastRows::row)
                .list();
    }

    /// What was said of some matters; those of which nothing was said are left out.
    public Map<MatterId, MatterForecast> of(Collection<MatterId> matters) {
        return transactions
                .sql()
                .sql(ROWS + " where f.matter_id = any(:matters)")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query((row, number) -> row(row, number).said())
                .list()
                .stream()
                .collect(Collectors.toMap(MatterForecast::matter, Function.identity()));
    }

    private StatementSpec filtered(String sql, Filter filter) {
        var fate = filter.fate();
        var cause = filter.cause();
        return transactions
                .sql()
                .sql(sql)
                .param("fate", fate == null ? "" : fate.name())
                .param("cause", cause == null ? "" : cause.name())
                .param("client", filter.client());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var cause = Objects.requireNonNull(row.getString("cause"));
        var said = new MatterForecast(
                new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                row.getObject("prebill_id", UUID.class),
                Fate.valueOf(row.getString("fate")),
                cause.isEmpty() ? null : Cause.valueOf(cause),
                new MatterForecast.Amounts(
                        new Money(row.getLong("billed_minor"), currency),
                        new Money(row.getLong("at_risk_minor"), currency)),
                row.getInt("to_answer"),
                Objects.requireNonNull(row.getString("reason")),
                row.getInt("more_reasons"));
        return new Row(
                said,
                Objects.requireNonNull(row.getString("matter_name")),
                Objects.requireNonNull(row.getString("client_name")));
    }
}
