package tenths.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// Approved time and expenses: facts that are added and reversed, never changed; and the queue of those that wait for a
/// bill.
public final class Works {
    private static final String COLUMNS = """
            w.id, w.kind, w.matter_id, w.timekeeper_id, w.day, w.worked_seconds, w.quantity, w.unit_cost, w.task,
            w.activity, w.expense_code, w.narrative, w.billable, w.entered_on
            """;

    /// Work by its keys, in their order: a chunk of a run asks for few rows of many. The keys are those of a query,
    /// of which the planner expects few: left to itself, and without statistics of what has just arrived, it would
    /// read the whole table for each chunk.
    private static final String OF_KEYS = "work w where w.id = any(array(%s))";

    /// What bills have claimed, bill by bill, for the same reason.
    private static final String CLAIMED = "unnest(:prebills) b(id)"
            + " cross join lateral (select * from prebill_work c where c.prebill_id = b.id offset 0) p";

    /// The queue is in the order of matters and days.
    private static final String UNQUEUE = "delete from unbilled u using work q where q.id = any(:works)"
            + " and u.matter_id = q.matter_id and u.day = q.day and u.work_id = q.id";

    private static final String KNOWN =
            "select w.source_key, w.revision, coalesce(i.number, b.state) as bill, g.reason as gone,"
                    + " g.import_id is not null as undone, w.import_id, "
                    + COLUMNS
                    + """
              from work w
              left join prebill_work p on p.work_id = w.id
              left join prebill b on b.id = p.prebill_id
              left join lateral (select string_agg(n.number, ', ' order by n.serial) as number from invoice n
                                    where n.prebill_id = b.id
                                      and not exists (select from credit_note c where c.invoice_id = n.id)) i on true
              left join work_reversal g on g.work_id = w.id
            """;

    private final Transactions transactions;

    public Works(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Work on its way in, with where it came from.
    ///
    /// @param sourceKey its identity in the system it came from; null if it has none
    /// @param revision from 1; grows when the same key comes with other content
    /// @param importId the import that brought it; null if none did
    public record Arriving(
            Work work,
            @Nullable String sourceKey,
            int revision,
            @Nullable UUID importId) {}

    /// A sink for arriving work: the rows and their place in the queue, by COPY.
    ///
    /// @return how many
    public long add(Collection<Arriving> arriving) {
        store(arriving);
        queue(arriving.stream().map(Arriving::work).toList());
        return arriving.size();
    }

    /// The rows alone, part by part. Whoever brings them has to queue them in the same transaction.
    ///
    /// @see #queue(UUID)
    public void store(Iterable<Arriving> arriving) {
        try (var copy = Copy.into(transactions, ArrivingRow.TARGET)) {
            for (var each : arriving) {
                ArrivingRow.write(each, copy);
            }
        }
    }

    /// Puts work into the queue of what waits for a bill.
    public void queue(Collection<Work> waiting) {
        try (var copy = Copy.into(transactions, "unbilled (work_id, matter_id, day)")) {
            for (var work : waiting) {
                copy.id(work.id()).text(work.matter().value()).day(work.day()).endRow();
            }
        }
    }

    /// Puts everything that an import stored into the queue, in the queue's own order: its index grows at its end.
    public void queue(UUID importId) {
        transactions.sql().sql("""
                        insert into unbilled (work_id, matter_id, day)
                        select id, matter_id, day from work where import_id = :import order by matter_id, day, id
                        """).param("import", importId).update();
    }

    /// Takes everything up to a day out of the queue, for good unless it is put back: two runs never take the same
    /// work.
    public List<Work> take(Collection<MatterId> matters, LocalDate upTo) {
        return transactions
                .sql()
                .sql("""
                        with taken as (delete from unbilled u
                                        where u.matter_id = any(:matters) and u.day <= :upTo returning u.work_id)
                        select %s from %s
                         order by w.matter_id, w.kind desc, w.day, w.timekeeper_id, w.id
                        """.formatted(COLUMNS, OF_KEYS.formatted("select work_id from taken")))
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .param("upTo", upTo)
                .query(Works::work)
                .list();
    }

    /// Takes these out of the queue.
    ///
    /// @return those that were in it
    public List<Work> take(Collection<UUID> works) {
        return transactions
                .sql()
                .sql("""
                        with taken as (%s returning u.work_id)
                        select %s from %s order by w.day, w.id
                        """.formatted(UNQUEUE, COLUMNS, OF_KEYS.formatted("select work_id from taken")))
                .param("works", works.toArray(UUID[]::new))
                .query(Works::work)
                .list();
    }

    /// What waits on a matter, for example time that arrived after its prebill was prepared.
    public List<Work> waiting(MatterId matter) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from unbilled u join work w on w.id = u.work_id"
                        + " where u.matter_id = :matter order by w.kind desc, w.day, w.id")
                .param("matter", matter.value())
                .query(Works::work)
                .list();
    }

    /// What waits on these matters up to a day.
    public List<Work> waiting(Collection<MatterId> matters, LocalDate upTo) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from unbilled u join work w on w.id = u.work_id"
                        + " where u.matter_id = any(:matters) and u.day <= :upTo")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .param("upTo", upTo)
                .query(Works::work)
                .list();
    }

    /// The identities of what waits on these matters up to a day, by matter.
    public Map<MatterId, List<UUID>> idsWaiting(Collection<MatterId> matters, LocalDate upTo) {
        var found = new HashMap<MatterId, List<UUID>>();
        transactions
                .sql()
                .sql("select matter_id, work_id from unbilled where matter_id = any(:matters) and day <= :upTo")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .param("upTo", upTo)
                .query(row -> {
                    found.computeIfAbsent(new MatterId(row.getString("matter_id")), _ -> new ArrayList<>())
                            .add(row.getObject("work_id", UUID.class));
                });
        return found;
    }

    /// @throws org.springframework.dao.EmptyResultDataAccessException if there is no such work
    public Work find(UUID id) {
        return transactions
                .sql()
                .sql("select " + COLUMNS + " from work w where w.id = :id")
                .param("id", id)
                .query(Works::work)
                .single();
    }

    /// Work that came before, in its latest revision.
    ///
    /// @param bill number of the invoice or the state of the prebill it is on; null while it waits
    /// @param gone why it does not stand any more; null while it does
    /// @param undone whether it is gone because its import was undone
    /// @param importId the import that brought it; null if none did
    public record Known(
            String sourceKey,
            int revision,
            Work work,
            @Nullable String bill,
            @Nullable String gone,
            boolean undone,
            @Nullable UUID importId) {}

    /// By key; what nothing came under is not in it.
    public Map<String, Known> known(Collection<String> sourceKeys) {
        var known = new HashMap<String, Known>();
        transactions
                .sql()
                .sql(KNOWN + " where w.source_key = any(:keys) order by w.revision")
                .param("keys", sourceKeys.toArray(String[]::new))
                .query(row -> {
                    var found = known(row);
                    known.put(found.sourceKey(), found);
                });
        return known;
    }

    /// What an import brought and nothing has reversed since.
    public List<Known> broughtBy(UUID importId) {
        return transactions
                .sql()
                .sql(KNOWN + " where w.import_id = :import and g.work_id is null order by w.id")
                .param("import", importId)
                .query((row, _) -> known(row))
                .list();
    }

    /// What an import replaced by rows that nothing has reversed since.
    public List<Known> replacedBy(UUID importId) {
        return transactions
                .sql()
                .sql(KNOWN + """
                         where g.import_id = :import and w.import_id is distinct from :import
                           and exists (select from work n where n.import_id = :import and n.source_key = w.source_key
                                          and not exists (select from work_reversal x where x.work_id = n.id))
                         order by w.id
                        """)
                .param("import", importId)
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                Objects.requireNonNullElse(row.getString("source_key"), ""),
                row.getInt("revision"),
                work(row, 0),
                row.getString("bill"),
                row.getString("gone"),
                row.getBoolean("undone"),
                row.getObject("import_id", UUID.class));
    }

    /// The work that came with a key and was not reversed.
    public List<UUID> withKey(String sourceKey) {
        return transactions
                .sql()
                .sql("select id from work w where source_key = :key"
                        + " and not exists (select from work_reversal r where r.work_id = w.id)")
                .param("key", sourceKey)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Work by its identities, on a bill or not.
    public Map<UUID, Work> byId(Collection<UUID> ids) {
        var found = HashMap.<UUID, Work>newHashMap(ids.size());
        transactions
                .sql()
                .sql("select %s from %s".formatted(COLUMNS, OF_KEYS.formatted("select unnest(:ids)")))
                .param("ids", ids.toArray(UUID[]::new))
                .query(Works::work)
                .list()
                .forEach(work -> found.put(work.id(), work));
        return found;
    }

    /// The work on each of these prebills.
    public Map<UUID, List<Work>> on(Collection<UUID> prebills) {
        var bills = new HashMap<UUID, UUID>();
        transactions
                .sql()
                .sql("select p.work_id, p.prebill_id from " + CLAIMED)
                .param("prebills", prebills.toArray(UUID[]::new))
                .query(row -> {
                    bills.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        var found = new HashMap<UUID, List<Work>>();
        transactions
                .sql()
                .sql("select %s from %s order by w.kind desc, w.day, w.id"
                        .formatted(COLUMNS, OF_KEYS.formatted("select p.work_id from " + CLAIMED)))
                .param("prebills", prebills.toArray(UUID[]::new))
                .query(row -> {
                    var work = work(row, 0);
                    var bill = bills.get(work.id());
                    if (bill != null) {
                        found.computeIfAbsent(bill, _ -> new ArrayList<>()).add(work);
                    }
                });
        return found;
    }

    /// The identities of the work on a prebill.
    public List<UUID> idsOn(UUID prebill) {
        return transactions
                .sql()
                .sql("select work_id from prebill_work where prebill_id = :prebill")
                .param("prebill", prebill)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /// Marks work as wrong or moved. It stays in the book and is never billed again.
    public void reverse(Collection<UUID> works, String reason, String actor, Instant at) {
        reverse(works, new Reversal(reason, actor, at, null));
    }

    /// Why, by whom and when work was reversed.
    ///
    /// @param importId the import that replaced it; null if none did
    public record Reversal(
            String reason,
            String actor,
            Instant at,
            @Nullable UUID importId) {}

    public void reverse(Collection<UUID> works, Reversal reversal) {
        transactions
                .sql()
                .sql("""
                        with gone as (%s)
                        insert into work_reversal (work_id, reason, reversed_by, reversed_at, import_id)
                        select unnest(:works), :reason, :actor, :at, :import
                        """.formatted(UNQUEUE))
                .param("works", works.toArray(UUID[]::new))
                .param("reason", reversal.reason())
                .param("actor", reversal.actor())
                .param("at", reversal.at().atOffset(java.time.ZoneOffset.UTC))
                .param("import", reversal.importId(), Types.OTHER)
                .update();
    }

    static Work work(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var matter = new MatterId(row.getString("matter_id"));
        var day = row.getObject("day", LocalDate.class);
        var codes = new Codes(row.getString("task"), row.getString("activity"), row.getString("expense_code"));
        var narrative = row.getString("narrative");
        var enteredOn = row.getObject("entered_on", LocalDate.class);
        if ("F".equals(row.getString("kind"))) {
            return new TimeEntry(
                    id,
                    matter,
                    new TimekeeperId(row.getString("timekeeper_id")),
                    day,
                    new Worked(row.getInt("worked_seconds")),
                    codes,
                    narrative,
                    row.getBoolean("billable"),
                    enteredOn);
        }
        return new Expense(
                id, matter, day, plain(row, "quantity"), plain(row, "unit_cost"), codes, narrative, enteredOn);
    }

    private static BigDecimal plain(ResultSet row, String column) throws SQLException {
        var stripped = Objects.requireNonNull(row.getBigDecimal(column)).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
