package tenths.store.capture;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.TimekeeperId;
import tenths.store.Transactions;

/// Mail on its way out: rows are written by the transaction that decides, and tried until they are sent or given up.
public final class Letters {
    private final Transactions transactions;

    public Letters(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What a letter asks for.
    public enum About {
        /// Time that is missing.
        TIME,
        /// Bills that wait for the person's review.
        REVIEW,
        /// Questions about lines of the person.
        QUESTION
    }

    /// A letter to one person; one a day at most of each kind.
    ///
    /// @param day that it belongs to
    public record Letter(
            UUID id, TimekeeperId to, LocalDate day, About about, String recipient, String subject, String body) {}

    /// A letter with how often it was tried.
    public record Due(Letter letter, int attempts) {}

    /// What became of a person's newest letter.
    ///
    /// @param sentAt null while it is not sent
    /// @param error blank unless the last attempt failed
    public record Fate(Instant queuedAt, @Nullable Instant sentAt, String error, boolean givenUp) {}

    /// When the house reminds by itself.
    public record Plan(LocalTime at, Set<DayOfWeek> days) {
        public Plan {
            days = Set.copyOf(days);
        }
    }

    /// @return false if this person has a letter of this kind and day already
    public boolean add(Letter letter, Instant now) {
        return transactions
                        .sql()
                        .sql("""
                                insert into letter (id, timekeeper_id, day, about, recipient, subject, body, queued_at,
                                    next_attempt)
                                values (:id, :to, :day, :about, :recipient, :subject, :body, :now, :now)
                                on conflict (timekeeper_id, day, about) do nothing
                                """)
                        .param("id", letter.id())
                        .param("to", letter.to().value())
                        .param("day", letter.day())
                        .param("about", letter.about().name())
                        .param("recipient", letter.recipient())
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes some that are due and puts their next attempt off, so that no other machine sends them meanwhile.
    public List<Due> claim(int most, Instant now, Instant otherwise) {
        return transactions
                .sql()
                .sql("""
                        update letter set attempts = attempts + 1, next_attempt = :otherwise where id in (
                            select id from letter where next_attempt <= :now
                             order by next_attempt, id limit :most for update skip locked)
                        returning id, timekeeper_id, day, about, recipient, subject, body, attempts
                        """)
                .param("most", most)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("otherwise", otherwise.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Due(
                        new Letter(
                                Objects.requireNonNull(row.getObject("id", UUID.class)),
                                new TimekeeperId(row.getString("timekeeper_id")),
                                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                                About.valueOf(row.getString("about")),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body")),
                        row.getInt("attempts")))
                .list();
    }

    public void sent(UUID id, Instant at) {
        transactions
                .sql()
                .sql("update letter set sent_at = :at, next_attempt = null, last_error = '' where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param next null gives it up
    public void failed(UUID id, String error, @Nullable Instant next) {
        transactions
                .sql()
                .sql("update letter set last_error = :error, next_attempt = :next where id = :id")
                .param("id", id)
                .param("error", error)
                .param(
                        "next",
                        next == null ? null : next.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /// The newest letter of a kind to each of these people.
    public Map<TimekeeperId, Fate> newest(Collection<TimekeeperId> people, About about) {
        var fates = new HashMap<TimekeeperId, Fate>();
        transactions
                .sql()
                .sql("""
                        select distinct on (timekeeper_id) timekeeper_id, queued_at, sent_at, last_error,
                               sent_at is null and next_attempt is null as given_up
                          from letter where timekeeper_id = any(:people) and about = :about
                         order by timekeeper_id, day desc
                        """)
                .param("people", people.stream().map(TimekeeperId::value).toArray(String[]::new))
                .param("about", about.name())
                .query(row -> {
                    var sent = row.getTimestamp("sent_at");
                    fates.put(
                            new TimekeeperId(row.getString("timekeeper_id")),
                            new Fate(
                                    row.getTimestamp("queued_at").toInstant(),
                                    sent == null ? null : sent.toInstant(),
                                    Objects.requireNonNull(row.getString("last_error")),
                                    row.getBoolean("given_up")));
                });
        return fates;
    }

    /// None means never.
    public List<Plan> plan() {
        return transactions
                .sql()
                .sql("select at, days from reminder_plan")
                .query((row, _) -> new Plan(
                        Objects.requireNonNull(row.getObject("at", LocalTime.class)),
                        Targets.days(row.getArray("days"))))
                .list();
    }

    /// @param plan empty days mean never
    public void plan(Plan plan) {
        transactions.sql().sql("delete from reminder_plan").update();
        if (!plan.days().isEmpty()) {
            transactions
                    .sql()
                    .sql("insert into reminder_plan (at, days) values (:at, :days)")
                    .param("at", plan.at())
                    .param("days", Targets.numbers(plan.days()))
                    .update();
        }
    }
}
