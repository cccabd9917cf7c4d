package tenths.store.topups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TrustBalance;
import tenths.money.Money;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.TopUp;
import tenths.store.Transactions;
import tenths.store.topups.TopUpRow.Answer;
import tenths.store.topups.TopUpRow.Asked;
import tenths.store.topups.TopUpRow.Kind;
import tenths.store.topups.TopUpRow.Undone;

/// Requests for money to be held, and what became of them: kept for ever, never changed.
public final class TopUps {
    private static final String ROWS = """
        select r.*, a.kind, a.day, a.words, a.told_by, a.told_at
          from top_up_request r
          left join top_up_answer a on a.number = r.number and not exists (
               select from top_up_answer_undone u where u.number = a.number and u.attempt = a.attempt)
        """;

    private final Transactions transactions;

    public TopUps(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The newest first.
    public List<TopUpRow> all() {
        return transactions
                .sql()
                .sql(ROWS + " order by r.number desc")
                .query((row, _) -> row(row))
                .list();
    }

    public Optional<TopUpRow> find(int number) {
        return transactions
                .sql()
                .sql(ROWS + " where r.number = :number")
                .param("number", number)
                .query((row, _) -> row(row))
                .optional();
    }

    /// Nobody else asks or writes an answer down until the transaction ends.
    public void lock() {
        var _ = transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtext('top-up request'))")
                .query((_, _) -> true)
                .list();
    }

    /// The number of the next request, for whoever holds the lock.
    public int next() {
        return transactions
                .sql()
                .sql("select coalesce(max(number), 0) + 1 from top_up_request")
                .query(Integer.class)
                .single();
    }

    public void add(TopUpRow row) {
        var topUp = row.topUp();
        transactions
                .sql()
                .sql("""
                    insert into top_up_request (number, matter_id, client_id, currency, floor_minor, target_minor,
                        held_minor, held_on, amount_minor, asked_on, asked_by, asked_at)
                    values (:number, :matter, :client, :currency, :floor, :target,
                        :held, :heldOn, :amount, :on, :by, :at)
                    """)
                .param("number", row.number())
                .param("matter", row.matter().value())
                .param("client", row.client().value())
                .param("currency", topUp.amount().currency().getCurrencyCode())
                .param("floor", topUp.agreed().floor().minor())
                .param("target", topUp.agreed().target().minor())
                .param("held", topUp.held().amount().minor())
                .param("heldOn", topUp.held().day())
                .param("amount", topUp.amount().minor())
                .param("on", row.asked().on())
                .param("by", row.asked().by())
                .param("at", row.asked().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void answer(int number, Answer answer) {
        transactions
                .sql()
                .sql("""
                    insert into top_up_answer (number, attempt, kind, day, words, told_by, told_at)
                    select :number, count(*) + 1, :kind, :day, :words, :by, :at
                      from top_up_answer where number = :number
                    """)
                .param("number", number)
                .param("kind", answer.kind().name())
                .param("day", answer.day())
                .param("words", answer.words())
                .param("by", answer.by())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The answer that counts was a mistake: the request waits again.
    public void undo(int number, String reason, String by, Instant at) {
        transactions
                .sql()
                .sql("""
                    insert into top_up_answer_undone (number, attempt, reason, undone_by, undone_at)
                    select number, max(attempt), :reason, :by, :at from top_up_answer where number = :number
                     group by number
                    """)
                .param("number", number)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The answers to a request that were taken back, the newest first.
    public List<Undone> undone(int number) {
        return transactions
                .sql()
                .sql("""
                    select a.kind, a.day, a.words, a.told_by, a.told_at, u.reason, u.undone_by, u.undone_at
                      from top_up_answer_undone u
                      join top_up_answer a on a.number = u.number and a.attempt = u.attempt
                     where u.number = :number order by u.attempt desc
                    """)
                .param("number", number)
                .query((row, _) -> new Undone(
                        Objects.requireNonNull(answered(row)),
                        Objects.requireNonNull(row.getString("reason")),
                        Objects.requireNonNull(row.getString("undone_by")),
                        row.getTimestamp("undone_at").toInstant()))
                .list();
    }

    private static TopUpRow row(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency").strip());
        var matter = new MatterId(Objects.requireNonNull(row.getString("matter_id")));
        var held = new TrustBalance(
                matter,
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                new Money(row.getLong("held_minor"), currency));
        var agreed = new Arrangement.Evergreen(
                new Money(row.getLong("floor_minor"), currency), new Money(row.getLong("target_minor"), currency));
        return new TopUpRow(
                row.getInt("number"),
                new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                new TopUp(held, agreed, new Money(row.getLong("amount_minor"), currency)),
                new Asked(
                        Objects.requireNonNull(row.getObject("asked_on", LocalDate.class)),
                        Objects.requireNonNull(row.getString("asked_by")),
                        row.getTimestamp("asked_at").toInstant()),
                answered(row));
    }

    private static @Nullable Answer answered(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return kind == null
                ? null
                : new Answer(
                        Kind.valueOf(kind),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        Objects.requireNonNull(row.getString("words")),
                        Objects.requireNonNull(row.getString("told_by")),
                        row.getTimestamp("told_at").toInstant());
    }
}
