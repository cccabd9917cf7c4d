package tenths.store.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// The matters of the firm in the order of their numbers.
public final class MatterList {
    private final Transactions transactions;

    public MatterList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A matter.
    ///
    /// @param claim number of the client for it; blank where there is none
    /// @param responsible number of the lawyer who answers for it; null if nobody is named
    /// @param closed null while it is open
    public record Row(
            String id,
            String name,
            String client,
            String claim,
            LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String responsible) {}

    /// The matters behind one.
    ///
    /// @param client blank for all
    /// @param text in number, name or claim; blank for all
    /// @param number blank for the first
    public List<Row> after(String client, String text, String number, int limit) {
        return transactions
                .sql()
                .sql("""
                        select id, name, client_id, claim_number, opened, closed, responsible from matter
                         where (:client = '' or client_id = :client) and id > :number
                           and (:text = '' or strpos(lower(concat_ws(' ', id, name, claim_number)), lower(:text)) > 0)
                         order by id limit :limit
                        """)
                .param("client", client)
                .param("text", text.strip())
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getString("id")),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("client_id")),
                        Objects.requireNonNull(row.getString("claim_number")),
                        Objects.requireNonNull(row.getObject("opened", LocalDate.class)),
                        row.getObject("closed", LocalDate.class),
                        row.getString("responsible")))
                .list();
    }
}
