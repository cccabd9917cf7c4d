package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.TimekeeperId;

/// Questions about lines of open bills. What was asked never changes; an answer may be given again until it is closed.
public final class Questions {
    private static final String OPEN = """
            select q.*, t.first_name || ' ' || t.last_name as person, p.matter_id, m.name as matter_name,
                   p.client_id, c.name as client_name, w.day, w.narrative, w.worked_seconds
              from question q join prebill p on p.id = q.prebill_id join matter m on m.id = p.matter_id
              join client c on c.id = p.client_id join timekeeper t on t.id = q.timekeeper_id
              join work w on w.id = q.work_id
             where q.closed_at is null and p.state not in ('FINAL', 'DISCARDED')
            """;

    private final Transactions transactions;

    public Questions(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A question as it is asked.
    public record Asked(UUID id, UUID prebill, LineId line, TimekeeperId to, String text, String by, Instant at) {}

    /// What the timekeeper said.
    ///
    /// @param words the narrative that the answer proposes; blank for none
    public record Answer(String text, String words, String by, Instant at) {}

    /// A question with the line that it is about.
    ///
    /// @param person who is asked, by name
    /// @param seconds worked; null for an expense
    /// @param answer null while nobody answered
    public record Row(
            Asked asked,
            String person,
            About about,
            LocalDate day,
            @Nullable Integer seconds,
            String narrative,
            @Nullable Answer answer) {
        public boolean isAnswered() {
            return answer != null;
        }
    }

    /// Whose bill it is.
    public record About(String matter, String matterName, String client, String clientName) {}

    public void add(Asked asked) {
        transactions
                .sql()
                .sql("""
                        insert into question (id, prebill_id, work_id, part, timekeeper_id, text, asked_by, asked_at)
                        values (:id, :prebill, :work, :part, :to, :text, :by, :at)
                        """)
                .param("id", asked.id())
                .param("prebill", asked.prebill())
                .param("work", asked.line().work())
                .param("part", asked.line().part())
                .param("to", asked.to().value())
                .param("text", asked.text())
                .param("by", asked.by())
                .param("at", asked.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// How many are not closed, on bills that are open.
    public int count() {
        return transactions
                .sql()
                .sql("select count(*) from question q join prebill p on p.id = q.prebill_id"
                        + " where q.closed_at is null and p.state not in ('FINAL', 'DISCARDED')")
                .query(Integer.class)
                .single();
    }

    /// How many a person still has to answer.
    public int countTo(TimekeeperId person) {
        return transactions
                .sql()
                .sql("select count(*) from question q join prebill p on p.id = q.prebill_id"
                        + " where q.closed_at is null and q.answer is null and q.timekeeper_id = :person"
                        + " and p.state not in ('FINAL', 'DISCARDED')")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /// Those that are not closed, on bills that are open, oldest first.
    public List<Row> open() {
        return transactions
                .sql()
                .sql(OPEN + " order by q.asked_at, q.id")
                .query(Questions::row)
                .list();
    }

    /// Those that a person still has to answer, oldest first.
    public List<Row> openTo(TimekeeperId person) {
        return transactions
                .sql()
                .sql(OPEN + " and q.timekeeper_id = :person and q.answer is null order by q.asked_at, q.id")
                .param("person", person.value())
                .query(Questions::row)
                .list();
    }

    /// Those of one bill, oldest first.
    public List<Row> openOn(UUID prebill) {
        return transactions
                .sql()
                .sql(OPEN + " and q.prebill_id = :prebill order by q.asked_at, q.id")
                .param("prebill", prebill)
                .query(Questions::row)
                .list();
    }

    /// Those of these that are not closed, locked until the end of the transaction.
    public List<Row> lock(Collection<UUID> ids) {
        return transactions
                .sql()
                .sql(OPEN + " and q.id = any(:ids) order by q.id for update of q")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Questions::row)
                .list();
    }

    public void answer(UUID id, Answer answer) {
        transactions
                .sql()
                .sql("update question set answer = :text, words = nullif(:words, ''), answered_by = :by,"
                        + " answered_at = :at where id = :id")
                .param("text", answer.text())
                .param("words", answer.words())
                .param("by", answer.by())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    public void close(UUID id, String by, Instant at) {
        transactions
                .sql()
                .sql("update question set closed_by = :by, closed_at = :at where id = :id")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// @return whether there was a closed one on a bill that is still worked on
    public boolean reopen(UUID id) {
        return transactions.sql().sql("""
                                update question q set closed_by = null, closed_at = null from prebill p
                                 where q.id = :id and q.closed_at is not null and p.id = q.prebill_id
                                   and p.state in ('CHECK', 'REVIEW', 'HOLD')
                                """).param("id", id).update() > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var asked = new Asked(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("prebill_id", UUID.class)),
                new LineId(Objects.requireNonNull(row.getObject("work_id", UUID.class)), row.getInt("part")),
                new TimekeeperId(Objects.requireNonNull(row.getString("timekeeper_id"))),
                Objects.requireNonNull(row.getString("text")),
                Objects.requireNonNull(row.getString("asked_by")),
                row.getTimestamp("asked_at").toInstant());
        return new Row(
                asked,
                Objects.requireNonNull(row.getString("person")),
                new About(
                        Objects.requireNonNull(row.getString("matter_id")),
                        Objects.requireNonNull(row.getString("matter_name")),
                        Objects.requireNonNull(row.getString("client_id")),
                        Objects.requireNonNull(row.getString("client_name"))),
                Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                row.getObject("worked_seconds", Integer.class),
                Objects.requireNonNull(row.getString("narrative")),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var text = row.getString("answer");
        return text == null
                ? null
                : new Answer(
                        text,
                        Objects.requireNonNullElse(row.getString("words"), ""),
                        Objects.requireNonNull(row.getString("answered_by")),
                        row.getTimestamp("answered_at").toInstant());
    }
}
