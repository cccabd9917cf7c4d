package tenths.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Filters of lists that people gave a name.
public final class SavedViews {
    private final Transactions transactions;

    public SavedViews(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param room path of the list
    /// @param address path and query of the list as it was
    public record Row(UUID id, UUID user, String room, String name, String address) {}

    /// Keeps a view; one of the same person, list and name is replaced.
    public void keep(Row row, Instant now) {
        transactions
                .sql()
                .sql("""
                        insert into saved_view (id, user_id, room, name, address, saved_at)
                        values (:id, :user, :room, :name, :address, :now)
                        on conflict (user_id, room, name) do update
                           set address = excluded.address, saved_at = excluded.saved_at
                        """)
                .param("id", row.id())
                .param("user", row.user())
                .param("room", row.room())
                .param("name", row.name())
                .param("address", row.address())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A person's views of a list, by name.
    public List<Row> of(UUID user, String room) {
        return transactions
                .sql()
                .sql("select id, user_id, room, name, address from saved_view"
                        + " where user_id = :user and room = :room order by lower(name)")
                .param("user", user)
                .param("room", room)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        Objects.requireNonNull(row.getString(5))))
                .list();
    }

    /// Takes a person's own view away.
    ///
    /// @return its name, or none if it is another's or gone
    public List<String> forget(UUID id, UUID user) {
        return transactions
                .sql()
                .sql("delete from saved_view where id = :id and user_id = :user returning name")
                .param("id", id)
                .param("user", user)
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
