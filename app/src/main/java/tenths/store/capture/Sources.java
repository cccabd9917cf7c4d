package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// Mailboxes and calendars, as they are kept.
public final class Sources {
    private static final String READ = """
            select id, kind, name, timekeeper_id, address, port, folder, login, token, starttls, renew_address,
                   client_id, ended, validity, last, read_at, good_at, outcome, failures, received
              from source
            """;

    private final Transactions transactions;

    public Sources(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param secret locked; null where none is needed
    public void add(SourceRow row, byte @Nullable [] secret, String by, Instant now) {
        var of = row.of();
        transactions
                .sql()
                .sql("""
                        insert into source (id, kind, name, timekeeper_id, address, port, folder, login, token, secret,
                                            starttls, renew_address, client_id, version, next_at, changed_by,
                                            changed_at)
                        values (:id, :kind, :name, :of, :address, :port, :folder, :login, :token, :secret,
                                :starttls, :renew, :client, 1, :now, :by,
                                :now)
                        """)
                .param("id", row.id())
                .param("kind", row.kind().name())
                .param("name", row.name())
                .param("of", of == null ? null : of.value())
                .param("address", row.access().address())
                .param("port", row.access().port())
                .param("folder", row.access().folder())
                .param("login", row.access().login())
                .param("token", row.access().token())
                .param("secret", secret)
                .param("starttls", row.access().startTls())
                .param("renew", row.access().renewal().address())
                .param("client", row.access().renewal().client())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// All that are read, or those of one person.
    ///
    /// @param of null for everybody's
    public List<SourceRow> all(@Nullable TimekeeperId of) {
        return transactions
                .sql()
                .sql(READ + " where not ended and (:of::text is null or timekeeper_id = :of) order by lower(name), id")
                .param("of", of == null ? null : of.value())
                .query(Sources::row)
                .list();
    }

    public Optional<SourceRow> find(UUID id) {
        return transactions
                .sql()
                .sql(READ + " where id = :id and not ended")
                .param("id", id)
                .query(Sources::row)
                .optional();
    }

    /// Empty where it needs none.
    public Optional<byte[]> secret(UUID id) {
        return transactions
                .sql()
                .sql("select secret from source where id = :id and secret is not null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    public void setSecret(UUID id, byte[] secret, String by, Instant now) {
        transactions
                .sql()
                .sql("update source set secret = :secret, version = version + 1, failures = 0, next_at = :now,"
                        + " changed_by = :by, changed_at = :now where id = :id")
                .param("secret", secret)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Those that have one.
    public List<UUID> withSecrets() {
        return transactions
                .sql()
                .sql("select id from source where secret is not null order by id for update")
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /// The same secret under another key.
    public void lockedAnew(UUID id, byte[] secret) {
        transactions
                .sql()
                .sql("update source set secret = :secret where id = :id")
                .param("secret", secret)
                .param("id", id)
                .update();
    }

    /// It is read no more, and its secret is gone.
    public void end(UUID id, String by, Instant now) {
        transactions
                .sql()
                .sql("update source set ended = true, secret = null, version = version + 1, changed_by = :by,"
                        + " changed_at = :now where id = :id")
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// Those whose time has come, or the one that is named.
    public List<UUID> due(Instant now) {
        return transactions
                .sql()
                .sql("select id from source where not ended and next_at <= :now order by next_at, id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /// Takes it, so that nobody else reads it meanwhile.
    ///
    /// @return whether it was free
    public boolean claim(UUID id, Instant now, Duration longest) {
        return transactions
                        .sql()
                        .sql("update source set busy_until = :until where id = :id and not ended"
                                + " and (busy_until is null or busy_until <= :now)")
                        .param("until", now.plus(longest).atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// A mailbox has been read up to here.
    public void mark(UUID id, long validity, long last, long received) {
        transactions
                .sql()
                .sql("update source set validity = :validity, last = :last, received = received + :received"
                        + " where id = :id")
                .param("validity", validity)
                .param("last", last)
                .param("received", received)
                .param("id", id)
                .update();
    }

    /// What came of an attempt.
    ///
    /// @param failures in a row; 0 where it went well
    public void done(UUID id, String outcome, int failures, Instant now, Instant next) {
        transactions
                .sql()
                .sql("""
                        update source set outcome = :outcome, failures = :failures, read_at = :now, next_at = :next,
                               busy_until = null, good_at = case when :failures = 0 then :now else good_at end
                         where id = :id
                        """)
                .param("outcome", outcome)
                .param("failures", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static SourceRow row(ResultSet row, int number) throws SQLException {
        var of = row.getString("timekeeper_id");
        return new SourceRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                SourceRow.Kind.valueOf(row.getString("kind")),
                text(row, "name"),
                of == null ? null : new TimekeeperId(of),
                new SourceRow.Access(
                        text(row, "address"),
                        row.getInt("port"),
                        text(row, "folder"),
                        text(row, "login"),
                        row.getBoolean("token"),
                        row.getBoolean("starttls"),
                        new SourceRow.Renewal(text(row, "renew_address"), text(row, "client_id"))),
                new SourceRow.Reading(
                        row.getBoolean("ended"),
                        row.getLong("validity"),
                        row.getLong("last"),
                        instant(row.getTimestamp("read_at")),
                        instant(row.getTimestamp("good_at")),
                        text(row, "outcome"),
                        row.getInt("failures"),
                        row.getLong("received")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
