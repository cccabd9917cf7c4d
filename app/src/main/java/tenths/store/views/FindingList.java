package tenths.store.views;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.checks.Severity;
import tenths.store.Transactions;

/// The open findings of the last check of every open bill, one by one.
public final class FindingList {
    private final Transactions transactions;

    public FindingList(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param rule blank for all
    /// @param client blank for all
    /// @param severities empty for all
    public record Filter(String rule, String client, List<Severity> severities) {}

    /// A finding.
    ///
    /// @param ordinal its place among the findings of its bill
    /// @param lines separated by commas; blank where the bill as a whole is meant
    /// @param atRisk minor units; null where no amount can be named
    public record Row(
            UUID prebill,
            int ordinal,
            String client,
            String matter,
            String rule,
            Severity severity,
            String message,
            String reference,
            String lines,
            @Nullable Long atRisk,
            String currency) {}

    /// The findings behind one of them, in the order of their bills.
    public List<Row> after(Filter filter, UUID prebill, int ordinal, int limit) {
        return transactions
                .sql()
                .sql("""
                        select f.prebill_id, f.ordinal, p.client_id, p.matter_id, f.rule, f.severity, f.message,
                               f.body ->> 'reference' as reference, f.at_risk_minor, p.currency,
                               array_to_string(array(select jsonb_array_elements_text(f.body -> 'lines')), ',') as lines
                          from finding f join prebill p on p.id = f.prebill_id
                         where not f.overruled and p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD')
                           and (:rule = '' or f.rule = :rule) and (:client = '' or p.client_id = :client)
                           and (cardinality(cast(:severities as text[])) = 0 or f.severity = any(:severities))
                           and (f.prebill_id, f.ordinal) > (:prebill, :ordinal)
                         order by f.prebill_id, f.ordinal limit :limit
                        """)
                .param("rule", filter.rule())
                .param("client", filter.client())
                .param(
                        "severities",
                        filter.severities().stream().map(Enum::name).toArray(String[]::new))
                .param("prebill", prebill)
                .param("ordinal", ordinal)
                .param("limit", limit)
                .query((row, _) -> new Row(
                        Objects.requireNonNull(row.getObject("prebill_id", UUID.class)),
                        row.getInt("ordinal"),
                        Objects.requireNonNull(row.getString("client_id")),
                        Objects.requireNonNull(row.getString("matter_id")),
                        Objects.requireNonNull(row.getString("rule")),
                        Severity.valueOf(row.getString("severity")),
                        Objects.requireNonNull(row.getString("message")),
                        Objects.requireNonNull(row.getString("reference")),
                        Objects.requireNonNull(row.getString("lines")),
                        row.getObject("at_risk_minor", Long.class),
                        Objects.requireNonNull(row.getString("currency"))))
                .list();
    }
}
