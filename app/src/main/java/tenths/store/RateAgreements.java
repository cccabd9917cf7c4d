package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Approval;
import tenths.rates.Notice;
import tenths.rates.Particulars;
import tenths.rates.Scope;

/// The rate agreements of the firm: what holds, what was known before, and since when it is known.
public final class RateAgreements {
    private static final String COLUMNS = """
            select a.id, a.client_id, a.matter_id, a.group_id, a.timekeeper_id, a.classification, a.task, a.activity,
                   a.place, a.currency, a.valid_from, a.valid_to, a.per_hour, a.source, a.kind, a.notice_days,
                   a.notice_given, a.approval, a.approval_day, a.approval_ref, a.version, a.recorded_at, a.recorded_by,
                   a.recorded_in, a.superseded_at, a.superseded_in
              from agreement a
            """;
    private static final String LIVE = COLUMNS + " where a.superseded_at is null";
    private static final String TARGET = "agreement (id, client_id, matter_id, group_id, timekeeper_id, classification,"
            + " task, activity, place, currency, valid_from, valid_to, per_hour, source, kind, notice_days,"
            + " notice_given, approval, approval_day, approval_ref, version, recorded_at, recorded_by, recorded_in)";

    private final Transactions transactions;

    public RateAgreements(Transactions transactions) {
        this.transactions = transactions;
    }

    /// An act that records agreements, or supersedes them.
    public record Change(UUID id, Instant at, String by) {}

    /// A version of an agreement.
    ///
    /// @param change that recorded it; null for those that came with an import or with the firm
    /// @param until when another took its place or it was withdrawn; null while it is what the firm knows
    /// @param endedBy the change that did so
    public record Recorded(
            Agreement agreement,
            int version,
            Instant since,
            String by,
            @Nullable UUID change,
            @Nullable Instant until,
            @Nullable UUID endedBy) {}

    public List<Agreement> all() {
        return transactions
                .sql()
                .sql(LIVE + " order by a.id")
                .query(RateAgreements::agreement)
                .list();
    }

    /// What the firm knew at a time.
    public List<Agreement> knownAt(Instant when) {
        return transactions
                .sql()
                .sql(COLUMNS + """
                         where a.recorded_at <= :when and (a.superseded_at is null or a.superseded_at > :when)
                         order by a.id
                        """)
                .param("when", when.atOffset(ZoneOffset.UTC))
                .query(RateAgreements::agreement)
                .list();
    }

    /// What can price work for one client: its own agreements, those of its matters and groups, and the firm's.
    public List<Agreement> of(ClientId client) {
        return transactions
                .sql()
                .sql(LIVE + """
                         and (a.client_id = :client
                              or a.client_id is null and a.matter_id is null and a.group_id is null
                              or a.matter_id in (select m.id from matter m where m.client_id = :client)
                              or a.group_id in (select g.id from matter_group g where g.client_id = :client))
                         order by a.id
                        """)
                .param("client", client.value())
                .query(RateAgreements::agreement)
                .list();
    }

    /// All versions of one agreement, the newest first.
    public List<Recorded> history(String id) {
        return recorded(" where a.id = :key order by a.version desc", id);
    }

    /// What a change recorded, and what it superseded.
    public List<Recorded> of(UUID change) {
        return recorded(" where :key in (a.recorded_in, a.superseded_in) order by a.id, a.version", change);
    }

    private List<Recorded> recorded(String where, Object key) {
        return transactions
                .sql()
                .sql(COLUMNS + where)
                .param("key", key)
                .query(RateAgreements::recorded)
                .list();
    }

    /// Lets nobody else change agreements until the transaction ends.
    public void lock() {
        transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtext('agreement'))")
                .query((_, _) -> "")
                .list();
    }

    /// Adds new agreements.
    public void add(List<Agreement> agreements, Change change) {
        insert(agreements, _ -> 1, change);
    }

    /// Adds agreements, or supersedes those with the same id by another version.
    public void put(List<Agreement> agreements, Change change) {
        var ids = agreements.stream().map(Agreement::id).toList();
        withdraw(ids, change);
        var versions = versions(ids);
        insert(agreements, id -> versions.getOrDefault(id, 0) + 1, change);
    }

    /// Nothing takes their place.
    public void withdraw(Collection<String> ids, Change change) {
        transactions
                .sql()
                .sql("""
                        update agreement set superseded_at = :at, superseded_in = :change
                         where id = any(:ids) and superseded_at is null
                        """)
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("change", change.id())
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    private Map<String, Integer> versions(Collection<String> ids) {
        var versions = new HashMap<String, Integer>();
        transactions
                .sql()
                .sql("select id, max(version) from agreement where id = any(:ids) group by id")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    versions.put(Objects.requireNonNull(row.getString(1)), row.getInt(2));
                });
        return versions;
    }

    private void insert(List<Agreement> agreements, Function<String, Integer> version, Change change) {
        try (var copy = Copy.into(transactions, TARGET)) {
            for (var each : agreements) {
                write(each, copy);
                copy.number((long) version.apply(each.id()))
                        .instant(change.at())
                        .text(change.by())
                        .id(change.id())
                        .endRow();
            }
        }
    }

    private static void write(Agreement each, Copy copy) {
        var scope = each.scope();
        var notice = each.notice();
        var approval = each.approval();
        copy.text(each.id())
                .text(text(scope.client()))
                .text(text(scope.matter()))
                .text(text(scope.group()))
                .text(text(scope.timekeeper()))
                .text(scope.classification())
                .text(scope.on().task())
                .text(scope.on().activity())
                .text(scope.on().place())
                .text(text(scope.currency()))
                .day(each.from())
                .day(each.to())
                .number(each.perHour())
                .text(each.source())
                .text(each.kind().name())
                .number(notice == null ? null : Integer.valueOf(notice.days()))
                .day(notice == null ? null : notice.given())
                .text(approval.state().name())
                .day(approval.day())
                .text(approval.reference());
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        var until = row.getTimestamp("superseded_at");
        return new Recorded(
                agreement(row, number),
                row.getInt("version"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getObject("recorded_in", UUID.class),
                until == null ? null : until.toInstant(),
                row.getObject("superseded_in", UUID.class));
    }

    private static Agreement agreement(ResultSet row, int number) throws SQLException {
        var days = row.getInt("notice_days");
        return new Agreement(
                row.getString("id"),
                scope(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBigDecimal("per_hour").stripTrailingZeros(),
                row.getString("source"),
                Agreement.Kind.valueOf(row.getString("kind")),
                days == 0 ? null : new Notice(days, row.getObject("notice_given", LocalDate.class)),
                new Approval(
                        Approval.State.valueOf(row.getString("approval")),
                        row.getObject("approval_day", LocalDate.class),
                        row.getString("approval_ref")));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                id(row.getString("client_id"), ClientId::new),
                id(row.getString("matter_id"), MatterId::new),
                id(row.getString("group_id"), MatterGroupId::new),
                id(row.getString("timekeeper_id"), TimekeeperId::new),
                row.getString("classification"),
                Particulars.of(said(row, "task"), said(row, "activity"), said(row, "place")),
                id(row.getString("currency"), Currency::getInstance));
    }

    private static String said(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static <T> @Nullable T id(@Nullable String value, Function<String, T> make) {
        return value == null ? null : make.apply(value);
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
