package tenths.store.forecasts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tenths.firm.ClientId;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.store.Copy;
import tenths.store.Transactions;
import tenths.store.forecasts.ForecastNight.Pace;

/// Forecasts of all bills: the last one of each night by client, and the newest of all matter by matter.
public final class Forecasts {
    /// Acts that are measured: a biller who answered findings of a bill.
    private static final String ANSWERS = "DecisionTaken";

    private static final int LONGEST_GAP_SECONDS = 120;

    private final Transactions transactions;

    public Forecasts(Transactions transactions) {
        this.transactions = transactions;
    }

    /// When the house asks by itself.
    public record Plan(LocalTime at, boolean active) {
        /// Before anybody is awake, and after what is pulled in at night.
        public static final Plan USUAL = new Plan(LocalTime.of(2, 30), true);
    }

    /// What would become of the bills of one client.
    public record OfClient(ClientId client, String name, Tally tally) {}

    /// A night of the trend.
    public record OfNight(LocalDate night, Tally tally) {}

    /// How many bills have the same fate for the same cause.
    public record OfCause(Fate fate, Cause cause, int bills) {}

    /// One after the other, until the transaction ends.
    public void lock() {
        transactions
                .sql()
                .sql("select pg_advisory_xact_lock(hashtext('tenths.forecast'))")
                .query(row -> {});
    }

    /// Keeps it in the place of what was kept of that night; the single matters of older ones are forgotten.
    public void keep(ForecastNight made, List<MatterForecast> matters) {
        run("delete from forecast where night = :night", made.night());
        run("delete from forecast_matter where night <> :night", made.night());
        transactions
                .sql()
                .sql("""
                        insert into forecast (night, made_by, made_at, seconds_per_finding, answers_measured)
                        values (:night, :by, :at, :seconds, :answers)
                        """)
                .param("night", made.night())
                .param("by", made.madeBy())
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .param("seconds", made.pace().secondsPerFinding())
                .param("answers", made.pace().answers())
                .update();
        copy(made.night(), matters);
        sumUp(made.night());
    }

    private void run(String sql, LocalDate night) {
        transactions.sql().sql(sql).param("night", night).update();
    }

    private void copy(LocalDate night, List<MatterForecast> matters) {
        try (var copy = Copy.into(
                transactions,
                "forecast_matter (night, matter_id, client_id, prebill_id, currency, fate, cause, billed_minor,"
                        + " at_risk_minor, to_answer, reason, more_reasons)")) {
            for (var each : matters) {
                var cause = each.cause();
                var billed = each.amounts().billed();
                copy.day(night)
                        .text(each.matter().value())
                        .text(each.client().value())
                        .id(each.prebill())
                        .text(billed.currency().getCurrencyCode())
                        .text(each.fate().name())
                        .text(cause == null ? "" : cause.name())
                        .number(billed.minor())
                        .number(each.amounts().atRisk().minor())
                        .number(each.toAnswer())
                        .text(each.reason())
                        .number(each.more())
                        .endRow();
            }
        }
    }

    private void sumUp(LocalDate night) {
        run("""
                insert into forecast_client (night, client_id, currency, accepted, flagged, late, refused,
                                             accepted_minor, flagged_minor, late_minor, refused_minor, to_answer)
                select night, client_id, min(currency),
                       count(*) filter (where fate = 'ACCEPTED'), count(*) filter (where fate = 'FLAGGED'),
                       count(*) filter (where fate = 'LATE'), count(*) filter (where fate = 'REFUSED'),
                       coalesce(sum(billed_minor) filter (where fate = 'ACCEPTED'), 0),
                       coalesce(sum(at_risk_minor) filter (where fate = 'FLAGGED'), 0),
                       coalesce(sum(billed_minor) filter (where fate = 'LATE'), 0),
                       coalesce(sum(billed_minor) filter (where fate = 'REFUSED'), 0),
                       sum(to_answer)
                  from forecast_matter where night = :night group by night, client_id
                """, night);
    }

    public Optional<ForecastNight> newest() {
        return transactions
                .sql()
                .sql("select * from forecast order by night desc limit 1")
                .query((row, _) -> new ForecastNight(
                        day(row),
                        Objects.requireNonNull(row.getString("made_by")),
                        row.getTimestamp("made_at").toInstant(),
                        new Pace(row.getInt("seconds_per_finding"), row.getInt("answers_measured"))))
                .optional();
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("night", LocalDate.class));
    }

    /// What would become of all bills, one for each currency.
    public List<Tally> totals(LocalDate night) {
        return transactions
                .sql()
                .sql("select currency, " + Tally.SUMS
                        + " from forecast_client where night = :night group by currency order by currency")
                .param("night", night)
                .query((row, _) -> Tally.of(row))
                .list();
    }

    /// Client by client, in the order of their numbers.
    public List<OfClient> byClient(LocalDate night) {
        return transactions
                .sql()
                .sql("""
                        select f.*, c.name from forecast_client f join client c on c.id = f.client_id
                         where f.night = :night order by f.client_id
                        """)
                .param("night", night)
                .query((row, _) -> new OfClient(
                        new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                        Objects.requireNonNull(row.getString("name")),
                        Tally.of(row)))
                .list();
    }

    /// The last nights, the newest first; one row for each currency.
    public List<OfNight> trend(int nights) {
        return transactions
                .sql()
                .sql("select night, currency, " + Tally.SUMS + """
                          from forecast_client
                         where night in (select night from forecast order by night desc limit :nights)
                         group by night, currency order by night desc, currency
                        """)
                .param("nights", nights)
                .query((row, _) -> new OfNight(day(row), Tally.of(row)))
                .list();
    }

    /// Why bills are not simply accepted, the commonest cause of each fate first.
    public List<OfCause> causes(LocalDate night) {
        return transactions
                .sql()
                .sql("""
                        select fate, cause, count(*) as bills from forecast_matter
                         where night = :night and cause <> '' group by fate, cause order by fate, bills desc, cause
                        """)
                .param("night", night)
                .query((row, _) -> new OfCause(
                        Fate.valueOf(row.getString("fate")),
                        Cause.valueOf(row.getString("cause")),
                        row.getInt("bills")))
                .list();
    }

    /// How many open bills were checked again since a moment.
    public int changedSince(Instant at) {
        return transactions
                .sql()
                .sql("select count(*) from prebill"
                        + " where state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD') and checked_at > :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// How long billers took to answer findings since a moment: no answer counts for more than two minutes.
    ///
    /// @return the mean and how many were measured; none where nobody answered any
    public Optional<Pace> measured(Instant since) {
        return transactions
                .sql()
                .sql("""
                        select count(gap), coalesce(ceil(avg(least(extract(epoch from gap), :longest))), 0)::int
                          from (select action, at - lag(at) over (partition by actor order by seq) as gap
                                  from audit_event
                                 where at >= :since and action not in ('EntryApproved', 'ExpenseRecorded')
                                   and actor in (select login from app_user where role = 'BILLER')) acts
                         where action = :answers
                        """)
                .param("longest", LONGEST_GAP_SECONDS)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("answers", ANSWERS)
                .query((row, _) -> new Pace(row.getInt(2), row.getInt(1)))
                .optional()
                .filter(pace -> pace.isMeasured() && pace.secondsPerFinding() > 0);
    }

    public Plan plan() {
        return transactions
                .sql()
                .sql("select at, active from forecast_plan")
                .query((row, _) -> new Plan(
                        Objects.requireNonNull(row.getObject("at", LocalTime.class)), row.getBoolean("active")))
                .optional()
                .orElse(Plan.USUAL);
    }

    public void plan(Plan plan) {
        transactions.sql().sql("delete from forecast_plan").update();
        transactions
                .sql()
                .sql("insert into forecast_plan (at, active) values (:at, :active)")
                .param("at", plan.at())
                .param("active", plan.active())
                .update();
    }
}
