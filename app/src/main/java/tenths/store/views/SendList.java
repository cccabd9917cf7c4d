package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.store.Transactions;

/// Final bills on their way out: not archived yet, built, or sent.
public final class SendList {
    private static final int FILES_OF_A_BILL = 2;

    private static final String FROM = """
              from (select i.*, c.name as client_name, m.name as matter_name, m.claim_number, s.portal, s.sent_by,
                           s.sent_at, s.proof_name, f.files,
                           case when s.id is not null then 'SENT' when f.files >= :files then 'BUILT'
                                else 'ARCHIVING' end as state
                      from invoice i join client c on c.id = i.client_id join matter m on m.id = i.matter_id
                      left join (select invoice_id, count(*) as files from archived_file group by invoice_id) f
                             on f.invoice_id = i.id
                      left join sent t on t.invoice_id = i.id left join submission s on s.id = t.submission_id
                     where not exists (select from credit_note n where n.invoice_id = i.id)) b
              left join (select distinct on (i.client_id) i.client_id, s.portal
                           from submission s join invoice i on i.id = s.invoice_id
                          order by i.client_id, s.sent_at desc) u on u.client_id = b.client_id
             where (cast(:state as text) = '' or b.state = :state)
               and (cast(:client as text) = '' or b.client_id = :client)
               and (:text = '' or strpos(lower(concat_ws(' ', b.number, b.matter_id, b.matter_name, b.claim_number,
                    b.client_name)), lower(:text)) > 0)
            """;

    private final Transactions transactions;

    public SendList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// How far a bill is.
    public enum State {
        /// A file is on its way to the archive.
        ARCHIVING,
        /// Both files are in the archive; nobody sent them.
        BUILT,
        /// Somebody sent it by hand.
        SENT
    }

    /// @param state null for all
    /// @param text found in number, matter, claim or client; blank for all
    /// @param client blank for all
    public record Filter(@Nullable State state, String text, String client) {}

    /// A bill; amounts in minor units.
    ///
    /// @param total without taxes
    /// @param owed total and taxes
    /// @param portal where it was sent; null while it is not
    /// @param usualPortal where the client's last bill was sent; null for none
    /// @param proof name of the file that proves it; null for none
    public record Row(
            String number,
            LocalDate date,
            String client,
            String clientName,
            String matter,
            String matterName,
            String currency,
            long total,
            long owed,
            String format,
            State state,
            @Nullable String portal,
            @Nullable String usualPortal,
            @Nullable String sentBy,
            @Nullable Instant sentAt,
            @Nullable String proof) {}

    /// What is owed on the bills of a filter in one currency, in minor units, taxes and all.
    public record Sum(String currency, int bills, long owed) {}

    /// The oldest first: they have waited longest.
    public List<Row> rows(Filter filter, int offset, int limit) {
        return filtered(
                        "select b.*, u.portal as usual" + FROM
                                + " order by b.series, b.serial limit :limit offset :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(SendList::row)
                .list();
    }

    public List<Sum> sums(Filter filter) {
        return filtered("select b.currency, count(*), sum(b.owed_minor)" + FROM + " group by 1 order by 1", filter)
                .query((row, _) -> new Sum(Objects.requireNonNull(row.getString(1)), row.getInt(2), row.getLong(3)))
                .list();
    }

    /// How many bills have each state.
    public Map<State, Integer> counts() {
        var counts = new EnumMap<State, Integer>(State.class);
        filtered("select b.state, count(*)" + FROM + " group by 1", new Filter(null, "", ""))
                .query(row -> {
                    counts.put(State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        var state = filter.state();
        return transactions
                .sql()
                .sql(sql)
                .param("files", FILES_OF_A_BILL)
                .param("state", state == null ? "" : state.name())
                .param("client", filter.client())
                .param("text", filter.text());
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        var at = row.getTimestamp("sent_at");
        return new Row(
                Objects.requireNonNull(row.getString("number")),
                Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                Objects.requireNonNull(row.getString("client_id")),
                Objects.requireNonNull(row.getString("client_name")),
                Objects.requireNonNull(row.getString("matter_id")),
                Objects.requireNonNull(row.getString("matter_name")),
                Objects.requireNonNull(row.getString("currency")),
                row.getLong("total_minor"),
                row.getLong("owed_minor"),
                Objects.requireNonNull(row.getString("format")),
                State.valueOf(row.getString("state")),
                row.getString("portal"),
                row.getString("usual"),
                row.getString("sent_by"),
                at == null ? null : at.toInstant(),
                row.getString("proof_name"));
    }
}
