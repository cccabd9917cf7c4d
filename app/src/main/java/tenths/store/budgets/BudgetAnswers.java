package tenths.store.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.BudgetAnswer;
import tenths.store.Transactions;

/// What clients said to budgets, one after the other; what was taken back stands there too.
public final class BudgetAnswers {
    private static final String NEXT = """
            insert into budget_answer (matter_id, number, ordinal, kind, day, who, words, of, made_by, made_at)
            select :matter, :number, coalesce(max(ordinal), 0) + 1, :kind, :day, :who, :words, cast(:of as integer),
                   :by, :at
              from budget_answer where matter_id = :matter and number = :number
            """;

    private final Transactions transactions;

    public BudgetAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Who wrote it down, and when.
    public record Hand(String by, Instant at) {}

    /// @param answer anything but that the budget is proposed
    public void add(MatterId matter, int number, BudgetAnswer answer, Hand hand) {
        switch (answer) {
            case BudgetAnswer.Proposed() -> throw new IllegalArgumentException("a proposal is no answer");
            case BudgetAnswer.Submitted(var day) -> add(matter, number, new Row("SUBMITTED", day, "", "", null), hand);
            case BudgetAnswer.Approved(var day, var who, var document) ->
                add(matter, number, new Row("APPROVED", day, who, document, null), hand);
            case BudgetAnswer.Rejected(var day, var reason) ->
                add(matter, number, new Row("REJECTED", day, "", reason, null), hand);
        }
    }

    /// Takes the last answer back.
    public void takeBack(MatterId matter, int number, LocalDate day, Hand hand) {
        var last = transactions
                .sql()
                .sql("select ordinal from budget_state where matter_id = :matter and number = :number")
                .param("matter", matter.value())
                .param("number", number)
                .query(Integer.class)
                .single();
        add(matter, number, new Row("TAKEN_BACK", day, "", "", last), hand);
    }

    private record Row(
            String kind,
            LocalDate day,
            String who,
            String words,
            @Nullable Integer of) {}

    private void add(MatterId matter, int number, Row row, Hand hand) {
        transactions
                .sql()
                .sql(NEXT)
                .param("matter", matter.value())
                .param("number", number)
                .param("kind", row.kind())
                .param("day", row.day())
                .param("who", row.who())
                .param("words", row.words())
                .param("of", row.of())
                .param("by", hand.by())
                .param("at", hand.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    static BudgetAnswer answer(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        if (kind == null) {
            return new BudgetAnswer.Proposed();
        }
        var day = Objects.requireNonNull(row.getObject("day", LocalDate.class));
        var words = Objects.requireNonNull(row.getString("words"));
        return switch (kind) {
            case "SUBMITTED" -> new BudgetAnswer.Submitted(day);
            case "APPROVED" -> new BudgetAnswer.Approved(day, Objects.requireNonNull(row.getString("who")), words);
            case "REJECTED" -> new BudgetAnswer.Rejected(day, words);
            default -> throw new IllegalStateException("an answer of the kind " + kind);
        };
    }
}
