package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.invoicing.Period;
import tenths.time.Work;

/// Prebills and the work that each has taken.
public final class Prebills {
    private static final String COLUMNS = """
            select id, client_id, matter_id, period_start, period_end, state, version, currency, lines, worked_minor,
                   billed_minor, blocks, acknowledges, warnings, pack, pack_version, checked_at, profile, reviewer,
                   prepared_by, prepared_at, approved_by, approved_at, given_at
              from prebill
            """;

    private final Transactions transactions;

    public Prebills(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Adds new prebills with the work they have taken, by COPY.
    public void add(Map<PrebillRow, List<Work>> prebills) {
        try (var copy = Copy.into(
                transactions,
                "prebill (id, client_id, matter_id, period_start, period_end, state, version, currency, lines,"
                        + " worked_minor, billed_minor, blocks, acknowledges, warnings, pack, pack_version, checked_at,"
                        + " profile, reviewer, prepared_by, prepared_at)")) {
            prebills.keySet().forEach(row -> write(row, copy));
        }
        var claims = new TreeMap<UUID, UUID>(); // in the order of their index
        prebills.forEach((row, works) -> works.forEach(work -> claims.put(work.id(), row.id())));
        try (var copy = Copy.into(transactions, "prebill_work (work_id, prebill_id)")) {
            claims.forEach((work, bill) -> copy.id(work).id(bill).endRow());
        }
    }

    private static void write(PrebillRow row, Copy copy) {
        var figures = row.figures();
        copy.id(row.id())
                .text(row.client().value())
                .text(row.matter().value())
                .day(row.period().start())
                .day(row.period().end())
                .text(row.state().name())
                .number(row.version())
                .text(row.currency().getCurrencyCode())
                .number(figures.lines())
                .number(figures.workedMinor())
                .number(figures.billedMinor())
                .number(figures.blocks())
                .number(figures.acknowledges())
                .number(figures.warnings())
                .text(figures.pack())
                .number(figures.packVersion())
                .instant(figures.checkedAt())
                .text(row.hands().profile())
                .text(row.hands().reviewer())
                .text(row.hands().preparedBy())
                .instant(row.hands().preparedAt())
                .endRow();
    }

    /// Gives the open bills of a client another format profile.
    ///
    /// @return how many had another one
    public int follow(ClientId client, String profile) {
        return transactions
                .sql()
                .sql("update prebill set profile = :profile where client_id = :client and profile <> :profile"
                        + " and state not in ('FINAL', 'DISCARDED')")
                .param("client", client.value())
                .param("profile", profile)
                .update();
    }

    public void claim(UUID prebill, Collection<Work> works) {
        try (var copy = Copy.into(transactions, "prebill_work (work_id, prebill_id)")) {
            works.forEach(work -> copy.id(work.id()).id(prebill).endRow());
        }
    }

    /// Gives work up: it is on no bill any more.
    public void release(Collection<UUID> works) {
        transactions
                .sql()
                .sql("delete from prebill_work where work_id = any(:works)")
                .param("works", works.toArray(UUID[]::new))
                .update();
    }

    /// One prebill, or none with this id.
    public List<PrebillRow> find(UUID id) {
        return transactions
                .sql()
                .sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Prebills::row)
                .list();
    }

    /// Those of these that there are, in the order of their matters; nobody is kept from changing them.
    public List<PrebillRow> find(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql(COLUMNS + " where id = any(:ids) order by matter_id, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Prebills::row)
                .list();
    }

    /// These prebills, locked against every other change until the transaction ends, in the order of their matters.
    public List<PrebillRow> lock(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql(COLUMNS + " where id = any(:ids) order by matter_id, id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Prebills::row)
                .list();
    }

    /// The open ones of these clients with their matters.
    public Map<UUID, MatterId> openOf(Collection<ClientId> clients) {
        var open = new LinkedHashMap<UUID, MatterId>();
        transactions
                .sql()
                .sql("select id, matter_id from prebill where client_id = any(:clients)"
                        + " and state not in ('FINAL', 'DISCARDED') order by matter_id")
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .query(row -> {
                    open.put(row.getObject(1, UUID.class), new MatterId(row.getString(2)));
                });
        return open;
    }

    /// The open ones of these matters, in the order of the matters.
    public List<PrebillRow> openOn(Collection<MatterId> matters) {
        return transactions
                .sql()
                .sql(COLUMNS + " where state not in ('FINAL', 'DISCARDED') and matter_id = any(:matters)"
                        + " order by matter_id, id")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query(Prebills::row)
                .list();
    }

    /// All that are open, by client and matter.
    public List<PrebillRow> open() {
        return transactions
                .sql()
                .sql(COLUMNS + " where state not in ('FINAL', 'DISCARDED') order by client_id, matter_id, id")
                .query(Prebills::row)
                .list();
    }

    public Set<MatterId> withOpenPrebill(Collection<MatterId> matters) {
        return new HashSet<>(transactions
                .sql()
                .sql("select matter_id from prebill where state not in ('FINAL', 'DISCARDED')"
                        + " and matter_id = any(:matters)")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query((row, _) -> new MatterId(row.getString(1)))
                .list());
    }

    /// Matters that have work in the queue up to a day and no open prebill.
    ///
    /// @param clients empty for all
    /// @param matters empty for all
    public List<Waiting> toPrepare(Collection<ClientId> clients, Collection<MatterId> matters, LocalDate upTo) {
        return transactions
                .sql()
                .sql("""
                        select u.matter_id, count(*) as works from unbilled u join matter m on m.id = u.matter_id
                         where u.day <= :upTo
                           and (cardinality(cast(:clients as text[])) = 0 or m.client_id = any(:clients))
                           and (cardinality(cast(:matters as text[])) = 0 or m.id = any(:matters))
                           and not exists (select from prebill p
                                            where p.matter_id = u.matter_id and p.state not in ('FINAL', 'DISCARDED'))
                         group by u.matter_id order by u.matter_id
                        """)
                .param("upTo", upTo)
                .param("clients", clients.stream().map(ClientId::value).toArray(String[]::new))
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query((row, _) -> new Waiting(new MatterId(row.getString(1)), row.getInt(2)))
                .list();
    }

    /// How much work waits on a matter.
    public record Waiting(MatterId matter, int works) {}

    /// Writes what changed on a prebill.
    public void update(PrebillRow row) {
        var figures = row.figures();
        transactions
                .sql()
                .sql("""
                        update prebill set state = :state, version = :version, period_start = :start, period_end = :end,
                               lines = :lines, worked_minor = :worked, billed_minor = :billed, blocks = :blocks,
                               acknowledges = :acknowledges, warnings = :warnings, pack = :pack,
                               pack_version = :packVersion, checked_at = :checkedAt, reviewer = :reviewer,
                               approved_by = :approvedBy, approved_at = :approvedAt, given_at = :givenAt
                         where id = :id
                        """)
                .param("state", row.state().name())
                .param("version", row.version())
                .param("start", row.period().start())
                .param("end", row.period().end())
                .param("lines", figures.lines())
                .param("worked", figures.workedMinor())
                .param("billed", figures.billedMinor())
                .param("blocks", figures.blocks())
                .param("acknowledges", figures.acknowledges())
                .param("warnings", figures.warnings())
                .param("pack", figures.pack())
                .param("packVersion", figures.packVersion())
                .param("checkedAt", figures.checkedAt().atOffset(ZoneOffset.UTC))
                .param("reviewer", row.hands().reviewer())
                .param("approvedBy", row.hands().approvedBy())
                .param("approvedAt", timestamp(row.hands().approvedAt()))
                .param("givenAt", timestamp(row.hands().givenAt()))
                .param("id", row.id())
                .update();
    }

    /// Approves those of these that are open and have nothing in the way.
    ///
    /// @return the approved ones as they are now
    public List<PrebillRow> approve(Collection<UUID> ids, String actor, Instant at) {
        return transactions
                .sql()
                .sql("""
                        with approved as (
                            update prebill set state = 'APPROVED', version = version + 1, approved_by = :actor,
                                   approved_at = :at, given_at = null
                             where id = any(:ids) and state in ('CHECK', 'REVIEW') and lines > 0 and blocks = 0
                               and acknowledges = 0 and not exists (
                                   select 1 from question q where q.prebill_id = prebill.id and q.closed_at is null)
                            returning *)
                        """ + COLUMNS.replace("from prebill", "from approved order by matter_id"))
                .param("actor", actor)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Prebills::row)
                .list();
    }

    /// Marks many as final in one statement.
    public void finalise(Collection<UUID> ids) {
        transactions
                .sql()
                .sql("update prebill set state = 'FINAL', version = version + 1 where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private static PrebillRow row(ResultSet row, int number) throws SQLException {
        var figures = new PrebillRow.Figures(
                row.getInt("lines"),
                row.getLong("worked_minor"),
                row.getLong("billed_minor"),
                row.getInt("blocks"),
                row.getInt("acknowledges"),
                row.getInt("warnings"),
                row.getString("pack"),
                row.getObject("pack_version", Integer.class),
                row.getTimestamp("checked_at").toInstant());
        var hands = new PrebillRow.Hands(
                row.getString("profile"),
                row.getString("reviewer"),
                row.getString("prepared_by"),
                row.getTimestamp("prepared_at").toInstant(),
                row.getString("approved_by"),
                instant(row.getTimestamp("approved_at")),
                instant(row.getTimestamp("given_at")));
        return new PrebillRow(
                row.getObject("id", UUID.class),
                new ClientId(row.getString("client_id")),
                new MatterId(row.getString("matter_id")),
                new Period(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                PrebillRow.State.valueOf(row.getString("state")),
                row.getInt("version"),
                Currency.getInstance(row.getString("currency")),
                figures,
                hands);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
