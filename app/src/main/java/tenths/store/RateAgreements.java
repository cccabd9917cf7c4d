package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Scope;

/// The rate agreements of the firm.
public final class RateAgreements {
    private static final String COLUMNS = """
            select a.id, a.client_id, a.matter_id, a.timekeeper_id, a.classification, a.valid_from, a.valid_to,
                   a.per_hour, a.source
              from agreement a
            """;

    private final Transactions transactions;

    public RateAgreements(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<Agreement> all() {
        return transactions
                .sql()
                .sql(COLUMNS + " order by a.id")
                .query(RateAgreements::agreement)
                .list();
    }

    /// What can price work for one client: its own agreements, those of its matters, and the people's own rates.
    public List<Agreement> of(ClientId client) {
        return transactions
                .sql()
                .sql(COLUMNS + """
                         where a.client_id = :client or a.client_id is null and a.matter_id is null
                            or a.matter_id in (select m.id from matter m where m.client_id = :client)
                         order by a.id
                        """)
                .param("client", client.value())
                .query(RateAgreements::agreement)
                .list();
    }

    /// Adds agreements, or replaces those with the same id.
    public void put(List<Agreement> agreements) {
        for (var each : agreements) {
            transactions
                    .sql()
                    .sql("""
                            insert into agreement (id, client_id, matter_id, timekeeper_id, classification, valid_from,
                                valid_to, per_hour, source)
                            values (:id, :client, :matter, :timekeeper, :classification, :from, :to, :perHour, :source)
                            on conflict (id) do update set valid_from = excluded.valid_from,
                                valid_to = excluded.valid_to, per_hour = excluded.per_hour, source = excluded.source
                            """)
                    .param("id", each.id())
                    .param("client", text(each.scope().client()))
                    .param("matter", text(each.scope().matter()))
                    .param("timekeeper", text(each.scope().timekeeper()))
                    .param("classification", each.scope().classification())
                    .param("from", each.from())
                    .param("to", each.to())
                    .param("perHour", each.perHour())
                    .param("source", each.source())
                    .update();
        }
    }

    /// Adds many new agreements at once.
    public void add(List<Agreement> agreements) {
        try (var copy = Copy.into(
                transactions,
                "agreement (id, client_id, matter_id, timekeeper_id, classification, valid_from, valid_to, per_hour,"
                        + " source)")) {
            for (var each : agreements) {
                copy.text(each.id())
                        .text(text(each.scope().client()))
                        .text(text(each.scope().matter()))
                        .text(text(each.scope().timekeeper()))
                        .text(each.scope().classification())
                        .day(each.from())
                        .day(each.to())
                        .number(each.perHour())
                        .text(each.source())
                        .endRow();
            }
        }
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        var client = row.getString("client_id");
        var matter = row.getString("matter_id");
        var timekeeper = row.getString("timekeeper_id");
        var scope = new Scope(
                client == null ? null : new ClientId(client),
                matter == null ? null : new MatterId(matter),
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                row.getString("classification"));
        return new Agreement(
                row.getString("id"),
                scope,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBigDecimal("per_hour").stripTrailingZeros(),
                row.getString("source"));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
