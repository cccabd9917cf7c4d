package tenths.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.store.Transactions;

/// Tokens with which programs act for a person over the HTTP API.
public final class Tokens {
    private static final String MARK = "tenths_";
    private static final Duration LIFE = Duration.ofDays(90);

    private final Transactions transactions;

    public Tokens(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A token without its secret.
    public record Kept(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /// Makes a token that is good for 90 days.
    ///
    /// @return its secret, shown this once
    public String make(UUID id, UUID user, String name, Instant now) {
        var secret = MARK + Secret.random();
        transactions
                .sql()
                .sql("""
                        insert into api_token (id, token_hash, user_id, name, created_at, expires_at)
                        values (:id, :hash, :user, :name, :now, :expires)
                        """)
                .param("id", id)
                .param("hash", Secret.hash(secret))
                .param("user", user)
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    public List<Kept> of(UUID user) {
        return transactions
                .sql()
                .sql("select id, name, created_at, expires_at, last_used_at from api_token where user_id = :user"
                        + " order by created_at desc")
                .param("user", user)
                .query((row, _) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Kept(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            Objects.requireNonNull(row.getString("name")),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("expires_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /// @return whether there was one to end
    public boolean end(UUID id, UUID user) {
        return transactions
                        .sql()
                        .sql("delete from api_token where id = :id and user_id = :user")
                        .param("id", id)
                        .param("user", user)
                        .update()
                == 1;
    }

    /// For whom a program acts; none if the token is unknown, over, or of somebody disabled.
    public List<User> find(String secret, Instant now) {
        if (!secret.startsWith(MARK)) {
            return List.of();
        }
        return transactions
                .sql()
                .sql("""
                        update api_token t set last_used_at = :now from app_user u
                         where t.token_hash = :hash and t.expires_at > :now and u.id = t.user_id and not u.disabled
                        returning u.id, u.login, u.name, u.role, u.timekeeper_id, u.disabled
                        """)
                .param("hash", Secret.hash(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Users::user)
                .list();
    }
}
