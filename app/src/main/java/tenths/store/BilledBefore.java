package tenths.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

/// What stands on the final bills of a matter, as rules look at it. Credited bills do not count.
public final class BilledBefore {
    private static final int SECONDS_PER_HUNDREDTH = 36;

    /// Lines of the invoice as a whole belong to no work and are left out. What several payers share stands once, at
    /// what they bear of it together: each share has all units of the line, and the others' part as its adjustment.
    private static final String LINES = """
            select l.work_id, l.part, l.type, l.day, l.units, l.unit_cost,
                   sum(l.total_minor) - min(l.total_minor - l.adjustment_minor) as adjustment_minor,
                   sum(l.total_minor) as total_minor, l.task, l.activity, l.expense_code, l.timekeeper_id,
                   l.description, i.matter_id, i.currency, i.prebill_id %2$s
              from invoice i join invoice_line l on l.invoice_id = i.id
              left join credit_note c on c.invoice_id = i.id
             where i.matter_id = any(:matters) and l.type in ('F', 'E') and %1$s
             group by l.work_id, l.part, l.type, l.day, l.units, l.unit_cost, l.task, l.activity, l.expense_code,
                      l.timekeeper_id, l.description, i.prebill_id, i.matter_id, i.currency %2$s
             order by l.day, min(i.serial), min(l.number)
            """;

    private final Transactions transactions;

    public BilledBefore(Transactions transactions) {
        this.transactions = transactions;
    }

    /// What the final bills of a matter depend on. They and their credit notes are only ever added, so as many as
    /// before are the same as before.
    public record State(long invoices, long credits) {}

    public State state(MatterId matter) {
        return transactions
                .sql()
                .sql("""
                        select count(*), count(c.invoice_id) from invoice i
                          left join credit_note c on c.invoice_id = i.id
                         where i.matter_id = :matter
                        """)
                .param("matter", matter.value())
                .query((row, _) -> new State(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// In the order of their days.
    ///
    /// @param people everybody who ever worked for the firm
    public List<RatedLine> on(MatterId matter, Map<TimekeeperId, Timekeeper> people) {
        return transactions
                .sql()
                .sql(LINES.formatted("c.invoice_id is null", ""))
                .param("matters", new String[] {matter.value()})
                .query((row, _) -> line(row, people))
                .list();
    }

    /// A line of a bill that became final, or what shares of it that stood for the same time bear of it.
    ///
    /// @param end when it was credited; null where it stands
    public record Past(
            UUID prebill,
            RatedLine line,
            Instant since,
            @Nullable Instant end) {
        /// What stood at a time, each line of a bill once.
        ///
        /// @param but the bill that looks back
        public static List<RatedLine> stoodAt(Instant then, UUID but, List<Past> past) {
            var lines = new LinkedHashMap<Map.Entry<UUID, LineId>, RatedLine>();
            past.stream()
                    .filter(each -> !each.prebill.equals(but) && each.stoodAt(then))
                    .forEach(each -> lines.merge(Map.entry(each.prebill, each.line.id()), each.line, Past::together));
            return List.copyOf(lines.values());
        }

        /// Each has all units of the line, and the others' part as its adjustment.
        private static RatedLine together(RatedLine line, RatedLine other) {
            return new RatedLine(
                    line.id(),
                    line.work(),
                    line.timekeeper(),
                    line.codes(),
                    line.narrative(),
                    line.units(),
                    line.unitCost(),
                    line.adjustment().plus(other.amount()),
                    line.amount().plus(other.amount()),
                    line.trace());
        }

        private boolean stoodAt(Instant then) {
            return since.isBefore(then) && (end == null || end.isAfter(then));
        }
    }

    /// Every line that was ever billed on some matters, by matter, in the order of their days.
    ///
    /// @param people everybody who ever worked for the firm
    public Map<MatterId, List<Past>> past(Collection<MatterId> matters, Map<TimekeeperId, Timekeeper> people) {
        var past = new HashMap<MatterId, List<Past>>();
        transactions
                .sql()
                .sql(LINES.formatted("true", ", i.finalised_at, c.credited_at"))
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query(row -> {
                    var end = row.getTimestamp("credited_at");
                    past.computeIfAbsent(new MatterId(text(row, "matter_id")), _ -> new ArrayList<>())
                            .add(new Past(
                                    Objects.requireNonNull(row.getObject("prebill_id", UUID.class)),
                                    line(row, people),
                                    row.getTimestamp("finalised_at").toInstant(),
                                    end == null ? null : end.toInstant()));
                });
        return past;
    }

    private static RatedLine line(ResultSet row, Map<TimekeeperId, Timekeeper> people) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        var units = row.getBigDecimal("units");
        var work = work(row, units);
        return new RatedLine(
                new LineId(work.id(), row.getInt("part")),
                work,
                work instanceof TimeEntry entry ? person(entry.timekeeper(), people) : null,
                work.codes(),
                work.narrative(),
                units,
                row.getBigDecimal("unit_cost"),
                new Money(row.getLong("adjustment_minor"), currency),
                new Money(row.getLong("total_minor"), currency),
                new Trace(List.of()));
    }

    private static @Nullable Timekeeper person(TimekeeperId id, Map<TimekeeperId, Timekeeper> people) {
        return people.get(id);
    }

    /// A bill keeps what was billed; how long the work really took, the work itself tells.
    private static Work work(ResultSet row, BigDecimal units) throws SQLException {
        var id = Objects.requireNonNull(row.getObject("work_id", UUID.class));
        var matter = new MatterId(Objects.requireNonNull(row.getString("matter_id")));
        var day = Objects.requireNonNull(row.getObject("day", LocalDate.class));
        var codes = new Codes(text(row, "task"), text(row, "activity"), text(row, "expense_code"));
        var narrative = text(row, "description");
        if (row.getString("type").equals("E")) {
            var pieces = units.signum() > 0 ? units : BigDecimal.ONE;
            return new Expense(id, matter, day, pieces, row.getBigDecimal("unit_cost"), codes, narrative, day);
        }
        var who = new TimekeeperId(text(row, "timekeeper_id"));
        return new TimeEntry(id, matter, who, day, billedAsWorked(units), codes, narrative, true, day);
    }

    private static Worked billedAsWorked(BigDecimal units) {
        var hundredths =
                units.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return new Worked(
                Math.clamp(hundredths * SECONDS_PER_HUNDREDTH, SECONDS_PER_HUNDREDTH, Worked.LONGEST_SECONDS));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
