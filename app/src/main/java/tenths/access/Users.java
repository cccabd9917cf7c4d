package tenths.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// The people who may sign in, as they are kept.
public final class Users {
    private static final String COLUMNS = "select id, login, name, role, timekeeper_id, disabled from app_user ";
    private static final Duration CODE_LIVES = Duration.ofHours(24);
    private static final String FIRST = "first administrator";
    private static final int FREE_FAILURES = 5;
    private static final int LONGEST_MINUTES = 15;

    private final Transactions transactions;

    public Users(Transactions transactions) {
        this.transactions = transactions;
    }

    /// One spelling for each login.
    public static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    public List<User> all() {
        return transactions
                .sql()
                .sql(COLUMNS + "order by disabled, lower(name), login")
                .query(Users::user)
                .list();
    }

    /// The person with this login, or none.
    public List<User> find(String login) {
        return transactions
                .sql()
                .sql(COLUMNS + "where login = :login")
                .param("login", login(login))
                .query(Users::user)
                .list();
    }

    public List<User> find(UUID id) {
        return transactions
                .sql()
                .sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(Users::user)
                .list();
    }

    public void add(User user, String passwordHash, Instant now) {
        var timekeeper = user.timekeeper();
        transactions
                .sql()
                .sql("""
                        insert into app_user (id, login, name, role, timekeeper_id, password_hash, created_at)
                        values (:id, :login, :name, :role, :timekeeper, :hash, :now)
                        """)
                .param("id", user.id())
                .param("login", user.login())
                .param("name", user.name())
                .param("role", user.role().name())
                .param("timekeeper", timekeeper == null ? null : timekeeper.value())
                .param("hash", passwordHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void change(UUID id, Role role, @Nullable TimekeeperId timekeeper, boolean disabled) {
        transactions
                .sql()
                .sql("update app_user set role = :role, timekeeper_id = :timekeeper, disabled = :disabled"
                        + " where id = :id")
                .param("role", role.name())
                .param("timekeeper", timekeeper == null ? null : timekeeper.value())
                .param("disabled", disabled)
                .param("id", id)
                .update();
    }

    public void setPasswordHash(UUID id, String hash) {
        transactions
                .sql()
                .sql("update app_user set password_hash = :hash, failures = 0, locked_until = null where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /// What is compared at sign-in.
    ///
    /// @param lockedUntil null unless too many attempts failed
    public record Lock(String passwordHash, @Nullable Instant lockedUntil) {}

    public Lock lock(UUID id) {
        return transactions
                .sql()
                .sql("select password_hash, locked_until from app_user where id = :id")
                .param("id", id)
                .query((row, _) -> {
                    var until = row.getTimestamp("locked_until");
                    return new Lock(
                            Objects.requireNonNull(row.getString("password_hash")),
                            until == null ? null : until.toInstant());
                })
                .single();
    }

    /// Counts a failed attempt. From the fifth on the account is closed for 1, 2, 4 ... at most 15 minutes (S-24).
    ///
    /// @return whether it is closed now
    public boolean failed(UUID id, Instant now) {
        return transactions
                .sql()
                .sql("""
                        update app_user set failures = failures + 1,
                               locked_until = case when failures + 1 < :free then null
                                   else :now + interval '1 minute' * least(power(2, failures + 1 - :free), :longest) end
                         where id = :id returning locked_until is not null
                        """)
                .param("free", FREE_FAILURES)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("longest", LONGEST_MINUTES)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void succeeded(UUID id) {
        transactions
                .sql()
                .sql("update app_user set failures = 0, locked_until = null where id = :id")
                .param("id", id)
                .update();
    }

    public boolean isEmpty() {
        return !transactions
                .sql()
                .sql("select exists (select from app_user)")
                .query(Boolean.class)
                .single();
    }

    /// A code with which the first administrator comes in; earlier ones end.
    public String firstCode(Instant now) {
        var code = Secret.typed();
        transactions
                .sql()
                .sql("delete from one_time_code where purpose = :purpose")
                .param("purpose", FIRST)
                .update();
        transactions
                .sql()
                .sql("insert into one_time_code (hash, purpose, expires_at) values (:hash, :purpose, :expires)")
                .param("hash", Secret.hash(code))
                .param("purpose", FIRST)
                .param("expires", now.plus(CODE_LIVES).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /// Uses the code up.
    ///
    /// @return whether it was the right one, in time and for the first time
    public boolean useFirstCode(String code, Instant now) {
        return transactions
                        .sql()
                        .sql("""
                                update one_time_code set used_at = :now
                                 where hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("hash", Secret.hash(code.strip()))
                        .param("purpose", FIRST)
                        .update()
                == 1;
    }

    static User user(ResultSet row, int number) throws SQLException {
        var timekeeper = row.getString("timekeeper_id");
        return new User(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getString("login")),
                Objects.requireNonNull(row.getString("name")),
                Role.valueOf(row.getString("role")),
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                row.getBoolean("disabled"));
    }
}
