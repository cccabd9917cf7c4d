package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.notes.DateOrder;
import tenths.rates.Increment;

/// The firm, its clients, matters and people.
public final class Directory {
    private static final String TERMS =
            "client_id, valid_from, increment_hundredths, increment_direction, pack, profile, approved_only";

    private final Transactions transactions;

    public Directory(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @throws org.springframework.dao.EmptyResultDataAccessException before the firm was set up
    public Firm firm() {
        return transactions
                .sql()
                .sql("select name, tax_id, address, remittance from firm")
                .query((row, _) -> new Firm(
                        row.getString("name"),
                        row.getString("tax_id"),
                        row.getString("address"),
                        row.getString("remittance")))
                .single();
    }

    /// The currency of the firm, in which its clients are billed unless they say otherwise.
    ///
    /// @throws org.springframework.dao.EmptyResultDataAccessException before the firm was set up
    public Currency currency() {
        return transactions
                .sql()
                .sql("select currency from firm")
                .query((row, _) -> Currency.getInstance(row.getString(1)))
                .single();
    }

    /// How the firm writes dates as numbers; as in the United States before the firm was set up.
    public DateOrder dateOrder() {
        return transactions
                .sql()
                .sql("select date_order from firm")
                .query(String.class)
                .optional()
                .map(DateOrder::valueOf)
                .orElse(DateOrder.MONTH_FIRST);
    }

    public void dateOrder(DateOrder order) {
        transactions
                .sql()
                .sql("update firm set date_order = :order")
                .param("order", order.name())
                .update();
    }

    public boolean isEmpty() {
        return transactions
                        .sql()
                        .sql("select count(*) from firm")
                        .query(Long.class)
                        .single()
                == 0;
    }

    public void setUp(Firm firm, Currency currency) {
        transactions
                .sql()
                .sql("""
                        insert into firm (name, tax_id, address, remittance, currency)
                        values (:name, :taxId, :address, :remittance, :currency)
                        on conflict (only_one) do update set name = excluded.name, tax_id = excluded.tax_id,
                            address = excluded.address, remittance = excluded.remittance, currency = excluded.currency
                        """)
                .param("name", firm.name())
                .param("taxId", firm.taxId())
                .param("address", firm.address())
                .param("remittance", firm.remittance())
                .param("currency", currency.getCurrencyCode())
                .update();
    }

    public Map<ClientId, Client> clients() {
        var clients = new LinkedHashMap<ClientId, Client>();
        transactions
                .sql()
                .sql("select id, name, address, currency from client order by id")
                .query((row, _) -> new Client(
                        new ClientId(row.getString("id")),
                        row.getString("name"),
                        row.getString("address"),
                        Currency.getInstance(row.getString("currency"))))
                .list()
                .forEach(client -> clients.put(client.id(), client));
        return clients;
    }

    public Map<TimekeeperId, Timekeeper> timekeepers() {
        var people = new LinkedHashMap<TimekeeperId, Timekeeper>();
        transactions
                .sql()
                .sql("select id, last_name, first_name, classification from timekeeper order by id")
                .query((row, _) -> new Timekeeper(
                        new TimekeeperId(row.getString("id")),
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("classification")))
                .list()
                .forEach(person -> people.put(person.id(), person));
        return people;
    }

    /// The terms in force on a day, one per client that has any.
    public Map<ClientId, Terms> terms(LocalDate day) {
        var terms = new HashMap<ClientId, Terms>();
        transactions
                .sql()
                .sql("select distinct on (client_id) " + TERMS
                        + " from client_terms where valid_from <= :day order by client_id, valid_from desc")
                .param("day", day)
                .query(Directory::terms)
                .list()
                .forEach(each -> terms.put(each.client(), each));
        return terms;
    }

    /// The terms of all clients and times, the earlier before the later.
    public List<Terms> allTerms() {
        return transactions
                .sql()
                .sql("select " + TERMS + " from client_terms order by client_id, valid_from")
                .query(Directory::terms)
                .list();
    }

    /// The people whom each client has approved on a day.
    public Map<ClientId, Set<TimekeeperId>> approved(LocalDate day) {
        var approved = new HashMap<ClientId, Set<TimekeeperId>>();
        transactions.sql().sql("""
                        select client_id, timekeeper_id from approved_timekeeper
                         where valid_from <= :day and (valid_to is null or valid_to >= :day)
                        """).param("day", day).query(row -> {
            approved.computeIfAbsent(new ClientId(row.getString(1)), _ -> new HashSet<>())
                    .add(new TimekeeperId(row.getString(2)));
        });
        return approved;
    }

    /// The matters that exist among those asked for.
    public Map<MatterId, MatterFile> matters(Collection<MatterId> ids) {
        var files = new HashMap<MatterId, MatterFile>();
        transactions
                .sql()
                .sql("""
                        select id, client_id, name, claim_number, opened, closed, responsible, pack
                          from matter where id = any(:ids)
                        """)
                .param("ids", ids.stream().map(MatterId::value).toArray(String[]::new))
                .query((row, _) -> matter(row))
                .list()
                .forEach(file -> files.put(file.matter().id(), file));
        return files;
    }

    /// The numbers of all matters.
    public Set<String> matterIds() {
        var ids = new HashSet<String>();
        transactions.sql().sql("select id from matter").query(row -> {
            ids.add(row.getString(1));
        });
        return ids;
    }

    public Set<MatterId> openMatters() {
        return Set.copyOf(transactions
                .sql()
                .sql("select id from matter where closed is null")
                .query((row, _) -> new MatterId(row.getString(1)))
                .list());
    }

    public List<MatterId> mattersOf(Collection<ClientId> clients) {
        return transactions
                .sql()
                .sql("select id from matter where client_id = any(:clients) order by id")
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query((row, _) -> new MatterId(row.getString(1)))
                .list();
    }

    private static Terms terms(ResultSet row, int number) throws SQLException {
        return new Terms(
                new ClientId(row.getString("client_id")),
                row.getObject("valid_from", LocalDate.class),
                new Increment(
                        row.getInt("increment_hundredths"),
                        Increment.Direction.valueOf(row.getString("increment_direction"))),
                row.getString("pack"),
                row.getString("profile"),
                row.getBoolean("approved_only"));
    }

    private static MatterFile matter(ResultSet row) throws SQLException {
        var matter = new Matter(
                new MatterId(row.getString("id")),
                new ClientId(row.getString("client_id")),
                row.getString("name"),
                row.getString("claim_number"),
                row.getObject("opened", LocalDate.class),
                row.getObject("closed", LocalDate.class));
        return new MatterFile(matter, timekeeper(row.getString("responsible")), row.getString("pack"));
    }

    private static @Nullable TimekeeperId timekeeper(@Nullable String id) {
        return id == null ? null : new TimekeeperId(id);
    }
}
