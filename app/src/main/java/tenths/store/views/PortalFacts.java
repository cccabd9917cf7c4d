package tenths.store.views;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// What the house has agreed with some clients and sent them, as far as their portals should know it, too: one question
/// each for any number of bills.
public final class PortalFacts {
    private final Transactions transactions;

    public PortalFacts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A person whom the client lets bill, from one day to another; null for no end.
    public record Approved(
            String client,
            String timekeeper,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// A rate that the client has agreed to.
    ///
    /// @param matter blank for all matters
    public record Agreed(
            String client,
            String matter,
            String timekeeper,
            BigDecimal perHour,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// An invoice of the same number.
    ///
    /// @param prebill that it was made of
    public record Earlier(String client, String number, LocalDate date, UUID prebill) {}

    /// Of all timekeepers, by client, because an empty list says that the client keeps none.
    public Map<String, List<Approved>> approved(Collection<String> clients) {
        return transactions
                .sql()
                .sql("""
                        select client_id, timekeeper_id, valid_from, valid_to
                          from approved_timekeeper
                         where client_id = any(:clients)
                        """)
                .param("clients", array(clients))
                .query((row, _) -> new Approved(
                        text(row, "client_id"),
                        text(row, "timekeeper_id"),
                        day(row, "valid_from"),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Approved::client));
    }

    /// By client. An agreement for a class of timekeepers, or for all of them, counts for each of its people.
    ///
    /// @param matters of the bills; agreements for other matters are left out
    /// @param people on the bills
    public Map<String, List<Agreed>> agreed(
            Collection<String> clients, Collection<String> matters, Collection<String> people) {
        return transactions
                .sql()
                .sql("""
                        select coalesce(a.client_id, m.client_id) as client_id, coalesce(a.matter_id, '') as matter_id,
                               t.id, a.per_hour, a.valid_from, a.valid_to
                          from live_agreement a
                          left join matter m on m.id = a.matter_id
                          join timekeeper t on t.id = a.timekeeper_id
                            or (a.timekeeper_id is null and coalesce(a.classification, t.classification)
                                = t.classification)
                         where a.kind = 'RATE' and a.group_id is null
                           and coalesce(a.client_id, m.client_id) = any(:clients)
                           and (a.matter_id is null or a.matter_id = any(:matters))
                           and t.id = any(:people)
                        """)
                .param("clients", array(clients))
                .param("matters", array(matters))
                .param("people", array(people))
                .query((row, _) -> new Agreed(
                        text(row, "client_id"),
                        text(row, "matter_id"),
                        text(row, "id"),
                        row.getBigDecimal("per_hour"),
                        day(row, "valid_from"),
                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Agreed::client));
    }

    /// Invoices of these clients that have one of these numbers.
    public List<Earlier> numbered(Collection<String> clients, Collection<String> numbers) {
        return transactions
                .sql()
                .sql("""
                        select client_id, number, date, prebill_id
                          from invoice
                         where client_id = any(:clients) and number = any(:numbers)
                        """)
                .param("clients", array(clients))
                .param("numbers", array(numbers))
                .query((row, _) -> new Earlier(
                        text(row, "client_id"),
                        text(row, "number"),
                        day(row, "date"),
                        row.getObject("prebill_id", UUID.class)))
                .list();
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
