package tenths.store.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tenths.firm.MatterId;
import tenths.guidelines.budgets.Spent;
import tenths.money.Money;
import tenths.store.Series;
import tenths.store.Transactions;

/// What stands on the final bills of matters by task, as budgets look at it. Credited bills do not count; the shares of
/// several payers count together.
public final class BilledByTask {
    private static final String BY_TASK = """
            select i.matter_id, i.currency, l.task, l.type in ('F', 'IF') as is_fee, sum(l.total_minor) as minor,
                   coalesce(sum(l.total_minor) filter (where l.day > :since), 0) as recent, max(l.day) as last
              from invoice i join invoice_line l on l.invoice_id = i.id
             where i.matter_id = any(:matters)
               and not exists (select from credit_note c where c.invoice_id = i.id)
             group by 1, 2, 3, 4
            """;

    /// The middle of what closed matters of a client took, phase by phase.
    private static final String MEDIANS = """
            select phase, count(*) as matters,
                   (percentile_disc(0.5) within group (order by fees))::bigint as fees
              from (select i.matter_id, left(l.task, 2) || repeat('0', length(l.task) - 2) as phase,
                           sum(l.total_minor) as fees
                      from matter m join invoice i on i.matter_id = m.id and i.currency = :currency
                      join invoice_line l on l.invoice_id = i.id and l.type = 'F' and length(l.task) > 2
                     where m.client_id = (select client_id from matter where id = :matter)
                       and m.closed is not null and m.id <> :matter
                       and not exists (select from credit_note c where c.invoice_id = i.id)
                     group by 1, 2) done
             group by phase having percentile_disc(0.5) within group (order by fees) > 0
             order by phase
            """;

    private final Transactions transactions;

    public BilledByTask(Transactions transactions) {
        this.transactions = transactions;
    }

    /// The last numbers that were given out. Each final bill and each credit note takes the next one of its series in
    /// the transaction that makes it, so that as long as these stand nothing was billed.
    public record State(int invoices, int credits) {}

    public State state() {
        return transactions
                .sql()
                .sql("select max(last) filter (where name = :invoice), max(last) filter (where name = :credit)"
                        + " from series")
                .param("invoice", Series.INVOICE)
                .param("credit", Series.CREDIT)
                .query((row, _) -> new State(row.getInt(1), row.getInt(2)))
                .single();
    }

    /// The matters on which something became final or was credited since.
    public Set<MatterId> since(State before) {
        return transactions
                .sql()
                .sql("""
                        select matter_id from invoice where series = :invoice and serial > :invoices
                         union
                        select i.matter_id from credit_note c join invoice i on i.id = c.invoice_id
                         where c.serial > :credits
                        """)
                .param("invoice", Series.INVOICE)
                .param("invoices", before.invoices())
                .param("credits", before.credits())
                .query((row, _) -> new MatterId(Objects.requireNonNull(row.getString(1))))
                .set();
    }

    /// @param today from which recent work is counted back
    public Map<MatterId, List<Spent>> on(Collection<MatterId> matters, LocalDate today) {
        var spent = new HashMap<MatterId, List<Spent>>();
        transactions
                .sql()
                .sql(BY_TASK)
                .param("since", today.minusDays(Spent.RECENT_DAYS))
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query(row -> {
                    spent.computeIfAbsent(
                                    new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                                    _ -> new ArrayList<>())
                            .add(spent(row));
                });
        return spent;
    }

    private static Spent spent(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new Spent(
                Objects.requireNonNull(row.getString("task")),
                row.getBoolean("is_fee"),
                Spent.Stage.BILLED,
                new Money(row.getLong("minor"), currency),
                new Money(row.getLong("recent"), currency),
                row.getObject("last", LocalDate.class));
    }

    /// What a phase took in the middle of some closed matters.
    ///
    /// @param matters how many had work in this phase
    public record Usual(String phase, int matters, Money fees) {}

    /// What the closed matters of the same client took, in the middle; none where it has none in this currency.
    public List<Usual> usual(MatterId matter, Currency currency) {
        return transactions
                .sql()
                .sql(MEDIANS)
                .param("matter", matter.value())
                .param("currency", currency.getCurrencyCode())
                .query((row, _) -> new Usual(
                        Objects.requireNonNull(row.getString("phase")),
                        row.getInt("matters"),
                        new Money(row.getLong("fees"), currency)))
                .list();
    }
}
