package tenths.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/// What was answered to requests that change something, so that a repeated request gets the same answer and acts once.
public final class AnsweredRequests {
    private final Transactions transactions;

    public AnsweredRequests(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A request as it can be recognised.
    ///
    /// @param actor who sent it
    /// @param key that the sender gave it
    /// @param hash SHA-256 of its method, address and body, in hexadecimal
    public record Request(String actor, String key, String hash) {}

    /// What is known of a request.
    public sealed interface Known {
        /// Nothing; it was noted as begun.
        record New() implements Known {}

        /// The first one is still at work.
        record Running() implements Known {}

        /// The key belongs to another request.
        record Different() implements Known {}

        record Answered(int status, String body) implements Known {}
    }

    /// Notes a request as begun, unless its key is known.
    ///
    /// @param broken one that began before this and has no answer broke off, and may begin again
    public Known begin(Request request, Instant now, Instant broken) {
        var begun = transactions
                .sql()
                .sql("""
                        insert into answered_request (actor, key, request_hash, at)
                        values (:actor, :key, decode(:hash, 'hex'), :now)
                        on conflict (actor, key) do update set at = :now
                         where answered_request.status is null and answered_request.at < :broken
                           and answered_request.request_hash = decode(:hash, 'hex')
                        """)
                .param("actor", request.actor())
                .param("key", request.key())
                .param("hash", request.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("broken", broken.atOffset(ZoneOffset.UTC))
                .update();
        return begun == 1 ? new Known.New() : known(request);
    }

    private Known known(Request request) {
        return transactions
                .sql()
                .sql("select encode(request_hash, 'hex'), status, body from answered_request"
                        + " where actor = :actor and key = :key")
                .param("actor", request.actor())
                .param("key", request.key())
                .query((row, _) -> {
                    if (!request.hash().equals(row.getString(1))) {
                        return new Known.Different();
                    }
                    var status = row.getInt(2);
                    return row.wasNull()
                            ? new Known.Running()
                            : new Known.Answered(status, Objects.requireNonNull(row.getString(3)));
                })
                .optional()
                .orElseGet(Known.Running::new);
    }

    /// Keeps the answer.
    public void answer(Request request, int status, String body) {
        transactions
                .sql()
                .sql("update answered_request set status = :status, body = :body where actor = :actor and key = :key")
                .param("status", status)
                .param("body", body)
                .param("actor", request.actor())
                .param("key", request.key())
                .update();
    }

    /// Forgets a request that came to nothing, so that it can be sent again.
    public void release(Request request) {
        transactions
                .sql()
                .sql("delete from answered_request where actor = :actor and key = :key and status is null")
                .param("actor", request.actor())
                .param("key", request.key())
                .update();
    }

    /// Forgets all that are older.
    public void forget(Instant before) {
        transactions
                .sql()
                .sql("delete from answered_request where at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
