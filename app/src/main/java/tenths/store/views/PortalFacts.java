package tenths.store.views;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// What the house has agreed with a client and sent it, as far as the client's portal should know it, too.
public final class PortalFacts {
    private final Transactions transactions;

    public PortalFacts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A person whom the client lets bill, from one day to another; null for no end.
    public record Approved(
            String timekeeper, LocalDate from, @Nullable LocalDate to) {}

    /// A rate that the client has agreed to.
    ///
    /// @param matter blank for all matters
    public record Agreed(
            String timekeeper,
            String matter,
            BigDecimal perHour,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// An invoice of the same number.
    public record Earlier(String number, LocalDate date) {}

    /// Of all timekeepers, because an empty list says that the client keeps none.
    public List<Approved> approved(String client) {
        return transactions
                .sql()
                .sql("""
                        select timekeeper_id, valid_from, valid_to
                          from approved_timekeeper
                         where client_id = :client
                        """)
                .param("client", client)
                .query((row, _) -> new Approved(
                        row.getString("timekeeper_id"),
                        day(row, "valid_from"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /// An agreement for a class of timekeepers, or for all of them, counts for each of its people.
    ///
    /// @param people on the bill, at least one
    public List<Agreed> agreed(String client, String matter, Collection<String> people) {
        return transactions
                .sql()
                .sql("""
                        select t.id, coalesce(a.matter_id, '') as matter_id, a.per_hour, a.valid_from, a.valid_to
                          from agreement a
                          join timekeeper t on t.id = a.timekeeper_id
                            or (a.timekeeper_id is null and coalesce(a.classification, t.classification)
                                = t.classification)
                         where (a.client_id = :client or a.matter_id = :matter)
                           and coalesce(a.matter_id, :matter) = :matter
                           and t.id in (:people)
                        """)
                .param("client", client)
                .param("matter", matter)
                .param("people", people)
                .query((row, _) -> new Agreed(
                        row.getString("id"),
                        row.getString("matter_id"),
                        row.getBigDecimal("per_hour"),
                        day(row, "valid_from"),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /// @param prebill whose own invoice does not count
    public List<Earlier> numbered(String client, String number, UUID prebill) {
        return transactions
                .sql()
                .sql("""
                        select number, date
                          from invoice
                         where client_id = :client and number = :number and prebill_id <> :prebill
                        """)
                .param("client", client)
                .param("number", number)
                .param("prebill", prebill)
                .query((row, _) -> new Earlier(row.getString("number"), day(row, "date")))
                .list();
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
