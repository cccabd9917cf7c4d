package tenths.store.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.checks.Severity;
import tenths.store.Transactions;

/// The open findings over all open bills, grouped by what causes them.
public final class Causes {
    private static final int LAST = 40;

    /// First by bill, then by cause: to count the bills of a cause by `distinct` every finding would be sorted.
    private static final String ALL = """
            with of_bill as (
                select f.prebill_id, p.client_id, p.currency, f.rule, f.severity,
                       f.body ->> 'document' as document, f.body ->> 'reference' as reference,
                       min(f.message) as message, min((f.body ->> 'page')::int) as page,
                       min(f.body ->> 'quote') as quote, count(*) as findings,
                       sum(jsonb_array_length(f.body -> 'lines')) as lines, sum(f.at_risk_minor) as at_risk
                  from finding f join prebill p on p.id = f.prebill_id
                 where not f.overruled and p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD')
                 group by f.prebill_id, p.client_id, p.currency, f.rule, f.severity, document, reference
            ), cause as (
                select rule, severity, client_id, currency, document, reference, min(message) as message,
                       min(page) as page, min(quote) as quote, sum(findings) as findings, sum(lines) as lines,
                       count(*) as bills, coalesce(sum(at_risk), 0) as at_risk
                  from of_bill group by rule, severity, client_id, currency, document, reference
            ), final as (
                select id, client_id, approved_at from prebill where state = 'FINAL' and approved_at >= :since
            ), latest as (
                select rule, client_id, overruled,
                       row_number() over (partition by rule, client_id order by approved_at desc) as place
                  from (select f.rule, p.client_id, f.overruled, p.approved_at
                          from final p join finding f on f.prebill_id = p.id
                        union all
                        select a.rule, a.client_id, false, p.approved_at
                          from final p join finding_answer a on a.prebill_id = p.id
                          join decision d on d.prebill_id = a.prebill_id and d.number = a.number
                         where a.real and not d.undone) told
            ), verdict as (
                select rule, client_id, count(*) as judged, count(*) filter (where not overruled) as real
                  from latest where place <= :last group by rule, client_id)
            select o.*, c.name as client_name, coalesce(v.judged, 0) as judged, coalesce(v.real, 0) as real
              from cause o join client c on c.id = o.client_id
              left join verdict v on v.rule = o.rule and v.client_id = o.client_id
             where (cardinality(cast(:severities as text[])) = 0 or o.severity = any(:severities))
               and (:client = '' or o.client_id = :client)
               and (:text = '' or strpos(lower(concat_ws(' ', o.rule, o.message, c.name, o.reference)),
                                         lower(:text)) > 0)
             order by array_position(array['BLOCK', 'ACKNOWLEDGE', 'WARN'], o.severity), o.at_risk desc,
                      o.rule, o.client_id
            """;

    private final Transactions transactions;
    private final UntilNextEvent<Asked, List<Cause>> known;

    public Causes(Transactions transactions) {
        this.transactions = transactions;
        known = new UntilNextEvent<>(transactions, this::look);
    }

    private record Asked(List<Severity> severities, String client, String text, OffsetDateTime since) {}

    /// A rule of one client with everything it found.
    ///
    /// @param message of one of its findings, as an example
    /// @param atRisk minor units
    /// @param judged findings of this rule and client on the final bills that were asked: the last 40 at most
    /// @param real how many of those a biller did not overrule
    public record Cause(
            String rule,
            Severity severity,
            String client,
            String clientName,
            String document,
            String reference,
            int page,
            String quote,
            String message,
            int findings,
            int lines,
            int bills,
            long atRisk,
            String currency,
            int judged,
            int real) {}

    /// The heaviest first, then those with the most money at risk; final bills are not asked how often they were real.
    public List<Cause> all() {
        return known.ask(new Asked(List.of(), "", "", OffsetDateTime.MAX));
    }

    /// The same with how often each was real.
    ///
    /// @param severities empty for all
    /// @param client blank for all
    /// @param text in rule, message, client or clause; blank for all
    /// @param today the bills that became final in the year before say how often; ten years of them would take long
    public List<Cause> weighed(List<Severity> severities, String client, String text, LocalDate today) {
        var since = today.minusYears(1).atStartOfDay().atOffset(ZoneOffset.UTC);
        return known.ask(new Asked(List.copyOf(severities), client, text.strip(), since));
    }

    private List<Cause> look(Asked asked) {
        return transactions
                .sql()
                .sql(ALL)
                .param("last", LAST)
                .param("since", asked.since())
                .param("severities", asked.severities().stream().map(Enum::name).toArray(String[]::new))
                .param("client", asked.client())
                .param("text", asked.text())
                .query(Causes::cause)
                .list();
    }

    /// How many causes wait for an answer: for the rail.
    public int count() {
        return transactions.sql().sql("""
                        select count(distinct (f.rule, p.client_id, f.body ->> 'reference'))
                          from finding f join prebill p on p.id = f.prebill_id
                         where not f.overruled and f.severity in ('BLOCK', 'ACKNOWLEDGE')
                           and p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD')
                        """).query(Integer.class).single();
    }

    private static Cause cause(ResultSet row, int number) throws SQLException {
        return new Cause(
                Objects.requireNonNull(row.getString("rule")),
                Severity.valueOf(row.getString("severity")),
                Objects.requireNonNull(row.getString("client_id")),
                Objects.requireNonNull(row.getString("client_name")),
                Objects.requireNonNull(row.getString("document")),
                Objects.requireNonNull(row.getString("reference")),
                row.getInt("page"),
                Objects.requireNonNull(row.getString("quote")),
                Objects.requireNonNull(row.getString("message")),
                row.getInt("findings"),
                row.getInt("lines"),
                row.getInt("bills"),
                row.getLong("at_risk"),
                Objects.requireNonNull(row.getString("currency")),
                row.getInt("judged"),
                row.getInt("real"));
    }

    /// The open bills on which a rule found something.
    public List<UUID> bills(String rule, String client, String reference) {
        return transactions
                .sql()
                .sql("""
                        select distinct p.id, p.matter_id from finding f join prebill p on p.id = f.prebill_id
                         where f.rule = :rule and p.client_id = :client and f.body ->> 'reference' = :reference
                           and not f.overruled and p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD')
                         order by p.matter_id
                        """)
                .param("rule", rule)
                .param("client", client)
                .param("reference", reference)
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
