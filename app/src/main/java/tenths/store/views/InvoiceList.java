package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.store.Transactions;

/// Final invoices, newest first, found and paged by the database.
public final class InvoiceList {
    private static final String COLUMNS = """
            select i.id, i.number, i.date, i.client_id, c.name as client_name, i.matter_id, m.name as matter_name,
                   i.currency, i.total_minor, i.owed_minor, i.profile, n.number as credit_note, i.finalised_at,
                   (select count(*) from archived_file f where f.invoice_id = i.id) as kept
            """;
    private static final String WHERE = """
              from invoice i join client c on c.id = i.client_id join matter m on m.id = i.matter_id
              left join credit_note n on n.invoice_id = i.id
             where (:client = '' or i.client_id = :client)
               and (:text = '' or strpos(lower(concat_ws(' ', i.number, m.id, m.name, m.claim_number, c.name)),
                                         lower(:text)) > 0)
               and (:state = '' or (:state = 'credited') = (n.id is not null))
            """;

    private final Transactions transactions;

    public InvoiceList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param state `credited`, `standing` or blank for all
    public record Filter(String text, String client, String state) {}

    /// A row; amounts in minor units.
    ///
    /// @param total without taxes
    /// @param owed total and taxes
    /// @param creditNote number of the credit note that took it back; null for none
    /// @param kept how many of its files are in the archive
    public record Row(
            UUID id,
            String number,
            LocalDate date,
            String client,
            String clientName,
            String matter,
            String matterName,
            String currency,
            long total,
            long owed,
            String profile,
            @Nullable String creditNote,
            int kept,
            Instant finalisedAt) {}

    public List<Row> rows(Filter filter, int offset, int limit) {
        return filtered(COLUMNS + WHERE + " order by i.series, i.serial desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(InvoiceList::row)
                .list();
    }

    /// The invoices that were made before one: pages without holes or doubles while new ones are made.
    ///
    /// @param number blank for the newest of all
    public List<Row> before(Filter filter, String number, int limit) {
        return filtered(COLUMNS + WHERE + """
                               and (:number = '' or (i.series, -i.serial) >
                                        (select series, -serial from invoice where number = :number))
                             order by i.series, i.serial desc limit :limit
                            """, filter)
                .param("number", number)
                .param("limit", limit)
                .query(InvoiceList::row)
                .list();
    }

    private static Row row(ResultSet row, int place) throws SQLException {
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("number")),
                Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                Objects.requireNonNull(row.getString("client_id")),
                Objects.requireNonNull(row.getString("client_name")),
                Objects.requireNonNull(row.getString("matter_id")),
                Objects.requireNonNull(row.getString("matter_name")),
                Objects.requireNonNull(row.getString("currency")),
                row.getLong("total_minor"),
                row.getLong("owed_minor"),
                Objects.requireNonNull(row.getString("profile")),
                row.getString("credit_note"),
                row.getInt("kept"),
                row.getTimestamp("finalised_at").toInstant());
    }

    /// What is owed on the invoices of a filter in one currency, in minor units, taxes and all.
    public record Sum(String currency, int invoices, long owed) {}

    public List<Sum> sums(Filter filter) {
        return filtered("select i.currency, count(*), sum(i.owed_minor) " + WHERE + " group by 1 order by 1", filter)
                .query((row, _) -> new Sum(Objects.requireNonNull(row.getString(1)), row.getInt(2), row.getLong(3)))
                .list();
    }

    /// A credit note as its invoice shows it.
    public record Credited(String number, LocalDate date, String reason, String by) {}

    /// The credit note that took an invoice back, or none.
    public List<Credited> credit(UUID invoice) {
        return transactions
                .sql()
                .sql("select number, date, reason, credited_by from credit_note where invoice_id = :id")
                .param("id", invoice)
                .query((row, _) -> new Credited(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4))))
                .list();
    }

    /// Numbers of the invoices that a prebill became: one, or one for each payer and for each share that was billed
    /// again.
    public List<String> numbersOf(UUID prebill) {
        return transactions
                .sql()
                .sql("select number from invoice where prebill_id = :id order by serial")
                .param("id", prebill)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return transactions
                .sql()
                .sql(sql)
                .param("client", filter.client())
                .param("text", filter.text().strip())
                .param("state", filter.state());
    }
}
