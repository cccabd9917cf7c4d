package tenths.store.approvals;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.store.Copy;
import tenths.store.Transactions;

/// What of bills rests on which approval. Of an open bill it is as of the last check, of a final one for ever.
public final class ApprovalUses {
    private final Transactions transactions;

    public ApprovalUses(Transactions transactions) {
        this.transactions = transactions;
    }

    /// @param lines of the bill, as text
    /// @param day the last day of work among them
    /// @param minor amount used; 0 where another row of the bill has it already
    public record Use(UUID approval, String rule, List<String> lines, LocalDate day, long minor, int hundredths) {
        public Use {
            lines = List.copyOf(lines);
        }
    }

    /// What is gone of an approval.
    ///
    /// @param isFinal whether the bill cannot change any more
    public record Spent(UUID approval, UUID prebill, boolean isFinal, LocalDate day, long minor, int hundredths) {}

    /// Replaces what rests on approvals on these open prebills.
    public void replace(Map<UUID, List<Use>> uses) {
        forget(uses.keySet());
        if (uses.values().stream().allMatch(List::isEmpty)) {
            return;
        }
        try (var copy = Copy.into(
                transactions,
                "approval_use (prebill_id, ordinal, approval_id, rule, lines, day, amount_minor, hundredths)")) {
            uses.forEach((prebill, all) -> {
                var ordinal = 0;
                for (var use : all) {
                    copy.id(prebill)
                            .number(ordinal++)
                            .id(use.approval())
                            .text(use.rule())
                            .text(String.join(",", use.lines()))
                            .day(use.day())
                            .number(use.minor())
                            .number(use.hundredths())
                            .endRow();
                }
            });
        }
    }

    public void forget(Collection<UUID> prebills) {
        transactions
                .sql()
                .sql("delete from approval_use where prebill_id = any(:prebills)")
                .param("prebills", prebills.toArray(UUID[]::new))
                .update();
    }

    /// What bills have used: final ones that nobody took back, and open ones.
    ///
    /// @param client null for all
    public List<Spent> spent(@Nullable ClientId client) {
        return transactions
                .sql()
                .sql("""
                        select u.approval_id, u.prebill_id, p.state = 'FINAL' as final, u.day, u.amount_minor,
                               u.hundredths
                          from approval_use u join prebill p on p.id = u.prebill_id
                          join client_approval a on a.id = u.approval_id
                         where (cast(:client as text) is null or a.client_id = :client)
                           and (p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD')
                                or (p.state = 'FINAL' and exists (
                                    select from invoice i where i.prebill_id = p.id
                                       and not exists (select from credit_note c where c.invoice_id = i.id))))
                         order by u.approval_id, u.day, u.prebill_id, u.ordinal
                        """)
                .param("client", client == null ? null : client.value())
                .query((row, _) -> new Spent(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getObject(2, UUID.class)),
                        row.getBoolean(3),
                        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
                        row.getLong(5),
                        row.getInt(6)))
                .list();
    }

    /// What final bills have left of an approval; null for no limit.
    public record Left(@Nullable Long minor, @Nullable Integer hundredths) {}

    /// Of some approvals; the amount of a rate is not used up.
    public Map<UUID, Left> left(Collection<UUID> approvals) {
        var left = new HashMap<UUID, Left>();
        transactions
                .sql()
                .sql("""
                        select a.id, case when a.kind <> 'RATE'
                                     then (a.amount_minor - coalesce(sum(u.amount_minor), 0))::bigint end as minor,
                               (a.hundredths - coalesce(sum(u.hundredths), 0))::integer as hundredths
                          from client_approval a
                          left join (approval_use u join prebill p on p.id = u.prebill_id and p.state = 'FINAL'
                                     and exists (select from invoice i where i.prebill_id = p.id
                                           and not exists (select from credit_note c where c.invoice_id = i.id)))
                            on u.approval_id = a.id
                         where a.id = any(:approvals) group by a.id
                        """)
                .param("approvals", approvals.toArray(UUID[]::new))
                .query(row -> {
                    left.put(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            new Left(row.getObject("minor", Long.class), row.getObject("hundredths", Integer.class)));
                });
        return left;
    }

    /// Which of some open prebills rest on an approval on which others of them rest too.
    public List<UUID> sharing(Collection<UUID> prebills) {
        return transactions
                .sql()
                .sql("""
                        with shared as (
                            select approval_id from approval_use where prebill_id = any(:prebills)
                             group by approval_id having count(distinct prebill_id) > 1)
                        select u.prebill_id from approval_use u join shared s on s.approval_id = u.approval_id
                         where u.prebill_id = any(:prebills) group by u.prebill_id order by min(u.day), u.prebill_id
                        """)
                .param("prebills", prebills.toArray(UUID[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /// A use of one approval, for people.
    ///
    /// @param narrative of its first line
    /// @param invoice number of the final bill; null while it is open
    public record Told(
            UUID prebill,
            String matter,
            String rule,
            String narrative,
            LocalDate day,
            long minor,
            int hundredths,
            @Nullable String invoice) {}

    /// What rests on one approval, by day; bills that were discarded or taken back are left out.
    public List<Told> on(UUID approval, int limit) {
        return transactions
                .sql()
                .sql("""
                        select u.prebill_id, p.matter_id, u.rule, coalesce(w.narrative, '') as narrative, u.day,
                               u.amount_minor, u.hundredths, i.number
                          from approval_use u join prebill p on p.id = u.prebill_id
                          left join work w on w.id = cast(substr(u.lines, 1, 36) as uuid)
                          left join lateral (
                               select string_agg(i.number, ', ' order by i.serial) as number from invoice i
                                where i.prebill_id = p.id
                                  and not exists (select from credit_note c where c.invoice_id = i.id)) i on true
                         where u.approval_id = :approval
                           and (p.state in ('CHECK', 'REVIEW', 'APPROVED', 'HOLD') or i.number is not null)
                         order by u.day, u.prebill_id, u.ordinal limit :limit
                        """)
                .param("approval", approval)
                .param("limit", limit)
                .query((row, _) -> new Told(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4)),
                        Objects.requireNonNull(row.getObject(5, LocalDate.class)),
                        row.getLong(6),
                        row.getInt(7),
                        row.getString(8)))
                .list();
    }
}
