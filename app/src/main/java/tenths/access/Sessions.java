package tenths.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// Who is signed in. A session ends 30 minutes after its last request, 12 hours after it began, at sign-out, and when
/// the
/// person is disabled (S-25).
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    /// A session seen this recently is not written again: a page asks for several things at once.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Transactions transactions;

    public Sessions(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Begins a session with a new token and sweeps up those that are over.
    ///
    /// @return the token for the cookie
    public String open(UUID user, Instant now) {
        var token = Secret.random();
        transactions.inOne(() -> {
            transactions
                    .sql()
                    .sql("delete from sign_in_session where seen_at < :idle or opened_at < :oldest")
                    .param("idle", now.minus(IDLE).atOffset(ZoneOffset.UTC))
                    .param("oldest", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                    .update();
            return transactions
                    .sql()
                    .sql("insert into sign_in_session (token_hash, user_id, opened_at, seen_at)"
                            + " values (:hash, :user, :now, :now)")
                    .param("hash", Secret.hash(token))
                    .param("user", user)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        });
        return token;
    }

    /// Whose session this is, while it lasts; none otherwise.
    public List<User> find(String token, Instant now) {
        var found = transactions
                .sql()
                .sql("""
                        select u.id, u.login, u.name, u.role, u.timekeeper_id, u.disabled, s.seen_at < :stale as stale
                          from sign_in_session s join app_user u on u.id = s.user_id
                         where s.token_hash = :hash and s.seen_at >= :idle and s.opened_at >= :oldest
                           and not u.disabled
                        """)
                .param("hash", Secret.hash(token))
                .param("stale", now.minus(FRESH).atOffset(ZoneOffset.UTC))
                .param("idle", now.minus(IDLE).atOffset(ZoneOffset.UTC))
                .param("oldest", now.minus(LONGEST).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Seen(Users.user(row, number), row.getBoolean("stale")))
                .list();
        if (!found.isEmpty() && found.getFirst().stale()) {
            touch(token, now);
        }
        return found.stream().map(Seen::user).toList();
    }

    private record Seen(User user, boolean stale) {}

    private void touch(String token, Instant now) {
        transactions
                .sql()
                .sql("update sign_in_session set seen_at = :now where token_hash = :hash")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", Secret.hash(token))
                .update();
    }

    public void close(String token) {
        transactions
                .sql()
                .sql("delete from sign_in_session where token_hash = :hash")
                .param("hash", Secret.hash(token))
                .update();
    }

    /// Ends every session of a person but the one with this token.
    ///
    /// @param but null to end all of them
    public void closeAll(UUID user, @Nullable String but) {
        transactions
                .sql()
                .sql("delete from sign_in_session where user_id = :user and token_hash <> :but")
                .param("user", user)
                .param("but", but == null ? new byte[0] : Secret.hash(but))
                .update();
    }

    /// Leaves a text for the next page.
    public void leave(String token, String notice) {
        transactions
                .sql()
                .sql("update sign_in_session set notice = :notice where token_hash = :hash")
                .param("notice", notice)
                .param("hash", Secret.hash(token))
                .update();
    }

    /// Takes the text that was left, once; none if there is none.
    public List<String> take(String token) {
        return transactions
                .sql()
                .sql("""
                        with left_there as (
                            select token_hash, notice from sign_in_session
                             where token_hash = :hash and notice is not null for update)
                        update sign_in_session s set notice = null from left_there l
                         where s.token_hash = l.token_hash returning l.notice
                        """)
                .param("hash", Secret.hash(token))
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }
}
