package tenths.store.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.store.Transactions;

/// Which client's bills are written with which format profile.
public final class ProfileUses {
    private static final String USES = """
            select c.id, c.name, coalesce(t.profile, 'standard') as profile, coalesce(o.bills, 0) as bills, o.newest,
                   i.number
              from client c
              left join (select distinct on (client_id) client_id, profile from client_terms
                          where valid_from <= :day order by client_id, valid_from desc) t on t.client_id = c.id
              left join (select client_id, count(*) as bills, (array_agg(id order by prepared_at desc, id))[1] as newest
                           from prebill where state not in ('FINAL', 'DISCARDED') group by client_id) o
                     on o.client_id = c.id
              left join (select distinct on (client_id) client_id, number from invoice
                          order by client_id, serial desc) i on i.client_id = c.id
             where cast(:client as text) = '' or c.id = :client
             order by c.name, c.id
            """;

    private final Transactions transactions;

    public ProfileUses(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A client with its profile.
    ///
    /// @param bills how many of its bills are open
    /// @param prebill the newest of them; null for none
    /// @param invoice its newest; null for none
    public record Use(
            ClientId client,
            String clientName,
            String profile,
            int bills,
            @Nullable UUID prebill,
            @Nullable String invoice) {}

    /// All clients by their names.
    public List<Use> all(LocalDate day) {
        return uses(day, "");
    }

    public Optional<Use> of(ClientId client, LocalDate day) {
        return uses(day, client.value()).stream().findFirst();
    }

    private List<Use> uses(LocalDate day, String client) {
        return transactions
                .sql()
                .sql(USES)
                .param("day", day)
                .param("client", client)
                .query((row, _) -> new Use(
                        new ClientId(Objects.requireNonNull(row.getString("id"))),
                        Objects.requireNonNull(row.getString("name")),
                        Objects.requireNonNull(row.getString("profile")),
                        row.getInt("bills"),
                        row.getObject("newest", UUID.class),
                        row.getString("number")))
                .list();
    }
}
