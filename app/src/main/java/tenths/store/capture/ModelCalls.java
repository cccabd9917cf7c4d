package tenths.store.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.audit.Hash;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// Every question that was put to a language model, what came back, and the exact bytes as long as they are kept.
public final class ModelCalls {
    private static final String COLUMNS = """
            select c.id, c.purpose, c.timekeeper_id, c.asked_by, c.note_id, c.provider, c.host, c.model,
                   c.prompt_version,
                   c.sha256, c.size_bytes, c.redactions, c.disclosures, c.asked_at, coalesce(r.outcome, '') as outcome,
                   coalesce(r.tokens_in, 0) as tokens_in, coalesce(r.tokens_out, 0) as tokens_out,
                   coalesce(r.latency_ms, 0) as latency_ms, coalesce(r.dropped, 0) as dropped,
                   exists (select from model_bytes b where b.call_id = c.id) as kept
              from model_call c left join model_reply r on r.call_id = c.id
            """;

    private final Transactions transactions;

    public ModelCalls(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What a question was for.
    public enum Purpose {
        NOTE,
        NARRATIVE
    }

    /// A question, before it leaves.
    ///
    /// @param timekeeper whose budget it counts against; null where a biller asks
    /// @param note null where it is not about a note
    /// @param redactions how many identifiers of each kind were taken out, as JSON
    /// @param disclosures what the clients concerned want to be told, one line each
    public record Call(
            UUID id,
            Purpose purpose,
            @Nullable TimekeeperId timekeeper,
            String askedBy,
            @Nullable UUID note,
            String provider,
            String host,
            String model,
            String promptVersion,
            Hash sha256,
            int sizeBytes,
            String redactions,
            String disclosures,
            Instant askedAt) {}

    /// What came back.
    ///
    /// @param outcome `ANSWERED`, or why there is no answer
    public record Reply(
            String outcome,
            String requestId,
            String model,
            long tokensIn,
            long tokensOut,
            long latencyMs,
            int entries,
            int dropped) {}

    /// A line of the log.
    ///
    /// @param outcome blank while nothing came back
    /// @param kept whether the bytes can still be read
    public record Logged(
            Call call, String outcome, long tokensIn, long tokensOut, long latencyMs, int dropped, boolean kept) {}

    public void add(Call call, LocalDate day) {
        transactions
                .sql()
                .sql("""
                        insert into model_call (id, purpose, timekeeper_id, asked_by, note_id, provider, host, model,
                               prompt_version, sha256, size_bytes, redactions, disclosures, asked_on, asked_at)
                        values (:id, :purpose, :timekeeper, :by, :note, :provider, :host, :model, :prompt,
                               decode(:sha256, 'hex'), :size, :redactions, :disclosures, :day, :at)
                        """)
                .param("id", call.id())
                .param("purpose", call.purpose().name())
                .param("timekeeper", value(call.timekeeper()), Types.VARCHAR)
                .param("by", call.askedBy())
                .param("note", call.note(), Types.OTHER)
                .param("provider", call.provider())
                .param("host", call.host())
                .param("model", call.model())
                .param("prompt", call.promptVersion())
                .param("sha256", call.sha256().hex())
                .param("size", call.sizeBytes())
                .param("redactions", call.redactions())
                .param("disclosures", call.disclosures())
                .param("day", day)
                .param("at", call.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String value(@Nullable TimekeeperId id) {
        return id == null ? null : id.value();
    }

    public void answered(UUID call, Reply reply, Instant at) {
        transactions
                .sql()
                .sql("insert into model_reply values (:call, :outcome, :request, :model, :in, :out, :ms, :entries,"
                        + " :dropped, :at)")
                .param("call", call)
                .param("outcome", reply.outcome())
                .param("request", reply.requestId())
                .param("model", reply.model())
                .param("in", reply.tokensIn())
                .param("out", reply.tokensOut())
                .param("ms", reply.latencyMs())
                .param("entries", reply.entries())
                .param("dropped", reply.dropped())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Which bytes of a call.
    public enum Kind {
        QUESTION,
        ANSWER
    }

    /// @param locked the database cannot read it
    public void keep(UUID call, Kind kind, byte[] locked, LocalDate until) {
        transactions
                .sql()
                .sql("insert into model_bytes (call_id, kind, keep_until, locked)"
                        + " values (:call, :kind, :until, :locked)")
                .param("call", call)
                .param("kind", kind.name())
                .param("locked", locked)
                .param("until", until)
                .update();
    }

    public Optional<byte[]> bytes(UUID call, Kind kind) {
        return transactions
                .sql()
                .sql("select locked from model_bytes where call_id = :call and kind = :kind")
                .param("call", call)
                .param("kind", kind.name())
                .query(byte[].class)
                .optional();
    }

    /// Bytes of a call as they lie there.
    ///
    /// @param hex locked
    public record Locked(UUID call, Kind kind, String hex) {
        public static final Locked BEFORE_ALL = new Locked(new UUID(0, 0), Kind.ANSWER, "");

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        public Locked as(byte[] fresh) {
            return new Locked(call, kind, HexFormat.of().formatHex(fresh));
        }
    }

    /// @param after the last of the page before
    public List<Locked> locked(Locked after, int limit) {
        return transactions
                .sql()
                .sql("""
                        select call_id, kind, encode(locked, 'hex') as hex from model_bytes
                         where (call_id, kind) > (:call, :kind) order by call_id, kind limit :limit
                        """)
                .param("call", after.call())
                .param("kind", after.kind().name())
                .param("limit", limit)
                .query((row, _) -> new Locked(
                        Objects.requireNonNull(row.getObject("call_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getString("hex"))))
                .list();
    }

    /// The same bytes under another key.
    public void lockedAnew(List<Locked> fresh) {
        transactions
                .sql()
                .sql("""
                        update model_bytes b set locked = decode(f.locked, 'hex')
                          from unnest(:calls::uuid[], :kinds::text[], :bytes::text[]) f (call_id, kind, locked)
                         where (b.call_id, b.kind) = (f.call_id, f.kind)
                        """)
                .param(
                        "calls",
                        fresh.stream().map(each -> each.call().toString()).toArray(String[]::new))
                .param("kinds", fresh.stream().map(each -> each.kind().name()).toArray(String[]::new))
                .param("bytes", fresh.stream().map(Locked::hex).toArray(String[]::new))
                .update();
    }

    /// Deletes the bytes whose time is over.
    ///
    /// @return of how many calls
    public int sweep(LocalDate today) {
        return transactions
                .sql()
                .sql("""
                        with gone as (delete from model_bytes where keep_until < :today returning call_id)
                        select count(distinct call_id) from gone
                        """)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /// What was asked on a day.
    public record Spent(int calls, long bytes) {}

    /// @param person null for the whole firm
    public Spent spent(LocalDate day, @Nullable TimekeeperId person) {
        return transactions
                .sql()
                .sql("""
                        select count(*) as calls, coalesce(sum(size_bytes), 0) as bytes from model_call
                         where asked_on = :day and (:person::text is null or timekeeper_id = :person)
                        """)
                .param("day", day)
                .param("person", value(person), Types.VARCHAR)
                .query((row, _) -> new Spent(row.getInt("calls"), row.getLong("bytes")))
                .single();
    }

    /// What was asked since the first of a month.
    public Spent since(LocalDate first) {
        return transactions
                .sql()
                .sql("select count(*) as calls, coalesce(sum(size_bytes), 0) as bytes from model_call"
                        + " where asked_on >= :first")
                .param("first", first)
                .query((row, _) -> new Spent(row.getInt("calls"), row.getLong("bytes")))
                .single();
    }

    /// The newest calls.
    ///
    /// @param person only those that count for this person; null for all
    /// @param before only earlier ones; null for the newest
    public List<Logged> log(@Nullable TimekeeperId person, @Nullable Instant before, int limit) {
        return transactions
                .sql()
                .sql(COLUMNS + """
                         where (:person::text is null or c.timekeeper_id = :person)
                           and (:before::timestamptz is null or c.asked_at < :before)
                         order by c.asked_at desc, c.id desc limit :limit
                        """)
                .param("person", value(person), Types.VARCHAR)
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(ModelCalls::logged)
                .list();
    }

    public Optional<Logged> find(UUID id) {
        return transactions
                .sql()
                .sql(COLUMNS + "where c.id = :id")
                .param("id", id)
                .query(ModelCalls::logged)
                .optional();
    }

    private static Logged logged(ResultSet row, int number) throws SQLException {
        var timekeeper = row.getString("timekeeper_id");
        var call = new Call(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose")),
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                row.getString("asked_by"),
                row.getObject("note_id", UUID.class),
                row.getString("provider"),
                row.getString("host"),
                row.getString("model"),
                row.getString("prompt_version"),
                Hash.of(row.getBytes("sha256")),
                row.getInt("size_bytes"),
                row.getString("redactions"),
                row.getString("disclosures"),
                Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class))
                        .toInstant());
        return new Logged(
                call,
                row.getString("outcome"),
                row.getLong("tokens_in"),
                row.getLong("tokens_out"),
                row.getLong("latency_ms"),
                row.getInt("dropped"),
                row.getBoolean("kept"));
    }
}
