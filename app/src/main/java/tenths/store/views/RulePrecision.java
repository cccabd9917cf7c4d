package tenths.store.views;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import tenths.store.Transactions;

/// How many of a rule's last findings were real: mended, or left standing on a final bill, and not said to be none.
public final class RulePrecision {
    /// Findings of a rule that are looked at, the newest.
    public static final int LAST = 40;
    /// With fewer findings nothing is said about a rule.
    public static final int FEWEST = 5;
    /// A rule of whose findings fewer of a hundred are real cries wolf.
    public static final int WOLF_PERCENT = 50;

    private static final String SHARES = """
            with told as (
                select p.pack, f.rule, f.body ->> 'reference' as reference, not f.overruled as real, p.approved_at as at
                  from prebill p join finding f on f.prebill_id = p.id
                 where p.state = 'FINAL' and p.approved_at >= :since and p.pack is not null
                   and (not f.overruled
                        or not exists (select from finding_answer a where a.prebill_id = p.id and a.rule = f.rule))
                union all
                select p.pack, a.rule, a.reference, a.real, d.made_at
                  from finding_answer a join decision d using (prebill_id, number) join prebill p on p.id = a.prebill_id
                 where not d.undone and d.made_at >= :since and p.pack is not null
            ), latest as (
                select *, row_number() over (partition by pack, rule, reference order by at desc) as place from told
                 where rule not like 'PRC-%' and (:pack = '' or pack = :pack))
            select pack, rule, reference, count(*) as judged, count(*) filter (where real) as real
              from latest where place <= :last group by pack, rule, reference order by pack, rule, reference
            """;

    private final Transactions transactions;

    public RulePrecision(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A rule's share.
    ///
    /// @param reference of the clause
    /// @param judged its findings that were looked at
    /// @param real how many of them were real
    public record Share(String pack, String rule, String reference, int judged, int real) {
        /// Whether the rule finds more than is there.
        public boolean criesWolf() {
            return judged >= FEWEST && real * 100 < judged * WOLF_PERCENT;
        }
    }

    /// Of the year before a day.
    ///
    /// @param pack blank for all
    public List<Share> of(String pack, LocalDate today) {
        return transactions
                .sql()
                .sql(SHARES)
                .param("since", today.minusYears(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .param("last", LAST)
                .param("pack", pack)
                .query((row, _) -> new Share(
                        Objects.requireNonNull(row.getString("pack")),
                        Objects.requireNonNull(row.getString("rule")),
                        Objects.requireNonNull(row.getString("reference")),
                        row.getInt("judged"),
                        row.getInt("real")))
                .list();
    }
}
