package tenths.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.firm.ClientId;

/// What became of findings: mended, or said to be no violation. What is undone does not count.
public final class FindingAnswers {
    private final Transactions transactions;

    public FindingAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A finding of the last check of a bill.
    ///
    /// @param lines it is on, as text
    public record Standing(String rule, String reference, String lines, boolean overruled) {
        /// The same finding, answered or not.
        public boolean same(Standing other) {
            return rule.equals(other.rule) && reference.equals(other.reference) && lines.equals(other.lines);
        }
    }

    /// @param real false where somebody said that it is no violation
    public record Answer(String rule, String reference, boolean real) {}

    /// Why findings of a clause were kept as they were.
    ///
    /// @param times how often it was said in these words
    /// @param at when it was said last
    public record Remembered(String rule, String reference, String reason, String by, Instant at, int times) {}

    /// The findings of the last check, those of the house's own checks left out.
    public List<Standing> standing(UUID prebill) {
        return transactions
                .sql()
                .sql("select rule, body ->> 'reference', body ->> 'lines', overruled from finding"
                        + " where prebill_id = :prebill and rule not like 'PRC-%' order by ordinal")
                .param("prebill", prebill)
                .query((row, _) -> new Standing(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3)),
                        row.getBoolean(4)))
                .list();
    }

    /// @param number of the decision that answered them
    public void add(UUID prebill, int number, ClientId client, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        transactions
                .sql()
                .sql("""
                        insert into finding_answer (prebill_id, number, ordinal, client_id, rule, reference, real)
                        select :prebill, :number, row_number() over (), :client, rule, reference, real
                          from unnest(:rules, :references, :real) as answer (rule, reference, real)
                        """)
                .param("prebill", prebill)
                .param("number", number)
                .param("client", client.value())
                .param("rules", answers.stream().map(Answer::rule).toArray(String[]::new))
                .param("references", answers.stream().map(Answer::reference).toArray(String[]::new))
                .param("real", answers.stream().map(Answer::real).toArray(Boolean[]::new))
                .update();
    }

    /// What was said about the client's clauses, the newest first, at most so much for each clause.
    public List<Remembered> of(ClientId client, int most) {
        return transactions
                .sql()
                .sql("""
                        with said as (
                            select a.rule, a.reference, d.reason, d.made_by, max(d.made_at) as at, count(*) as times
                              from finding_answer a join decision d using (prebill_id, number)
                             where a.client_id = :client and not a.real and not d.undone
                             group by a.rule, a.reference, d.reason, d.made_by
                        ), newest as (
                            select *, row_number() over (partition by rule, reference order by at desc) as place
                              from said)
                        select rule, reference, reason, made_by, at, times from newest
                         where place <= :most order by rule, reference, at desc
                        """)
                .param("client", client.value())
                .param("most", most)
                .query((row, _) -> new Remembered(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        row.getTimestamp(5).toInstant(),
                        row.getInt(6)))
                .list();
    }
}
