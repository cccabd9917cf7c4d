package tenths.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.Mute;

/// Final bills that stand, as a simulation goes through them.
public final class PastInvoices {
    private static final String STANDING = "not exists (select from credit_note c where c.invoice_id = i.id)";

    private static final String WITHIN = " from invoice i where i.date between :from and :to"
            + " and (cast(:client as text) is null or i.client_id = :client"
            + " or exists (select from prebill p where p.id = i.prebill_id and p.client_id = :client))"
            + " and (cast(:matter as text) is null or i.matter_id = :matter) and " + STANDING;

    private final Transactions transactions;

    public PastInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Which bills.
    ///
    /// @param client whose matter it is, or who pays a share of it; null for all
    /// @param matter null for all
    /// @param from first invoice date
    public record Range(@Nullable ClientId client, @Nullable MatterId matter, LocalDate from, LocalDate to) {}

    /// @param lines how many it has
    /// @param shared whether it is one payer's share of a bill
    public record Head(UUID id, int lines, boolean shared) {}

    /// In the order in which they became final.
    public List<Head> heads(Range range) {
        return within(range, "select i.id, i.lines, i.share > 0" + WITHIN + " order by i.serial")
                .query((row, _) -> new Head(
                        Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt(2), row.getBoolean(3)))
                .list();
    }

    /// The first invoice of each payer of these bills, whether it stands or not: together they show the whole bill.
    public List<UUID> shares(Collection<UUID> prebills) {
        return transactions
                .sql()
                .sql("select id from invoice where prebill_id = any(:prebills) and share > 0 and issue = 1")
                .param("prebills", prebills.toArray(UUID[]::new))
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec within(Range range, String sql) {
        var client = range.client();
        var matter = range.matter();
        return transactions
                .sql()
                .sql(sql)
                .param("from", range.from())
                .param("to", range.to())
                .param("client", client == null ? null : client.value())
                .param("matter", matter == null ? null : matter.value());
    }

    /// What the bills of a client's matters that stand before a day come to, by matter and by the year of their period,
    /// whoever paid them.
    ///
    /// @param volumeMinor fees before discounts
    public record Billed(MatterId matter, int year, long feesMinor, long volumeMinor, long heldMinor) {}

    public List<Billed> billed(ClientId client, LocalDate before) {
        return transactions
                .sql()
                .sql("""
                        select matter_id, year, sum(fees) as fees, sum(fees + discount) as volume, sum(held) as held
                          from (select i.matter_id, extract(year from i.period_end)::int as year, i.fees_minor as fees,
                                       coalesce(d.discount_minor, 0) as discount,
                                       coalesce(d.held_minor - d.released_minor, 0) as held
                                  from invoice i join matter m on m.id = i.matter_id
                                  left join invoice_deal d on d.invoice_id = i.id
                                 where m.client_id = :client and i.date < :before and %1$s
                                union all
                                select p.matter_id, extract(year from p.period_end)::int, 0, b.discount_minor,
                                       b.held_minor - b.released_minor
                                  from bill_split b join prebill p on p.id = b.prebill_id
                                 where p.client_id = :client and exists (select from invoice i
                                       where i.prebill_id = p.id and i.date < :before and %1$s)) billed
                         group by 1, 2
                        """.formatted(STANDING))
                .param("client", client.value())
                .param("before", before)
                .query((row, _) -> new Billed(
                        new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                        row.getInt("year"),
                        row.getLong("fees"),
                        row.getLong("volume"),
                        row.getLong("held")))
                .list();
    }

    /// The deals that these invoices were settled with, by invoice.
    public Map<UUID, InvoiceDeals.Frozen> deals(Collection<UUID> invoices) {
        var deals = new HashMap<UUID, InvoiceDeals.Frozen>();
        transactions
                .sql()
                .sql("select * from invoice_deal where invoice_id = any(:ids)")
                .param("ids", invoices.toArray(UUID[]::new))
                .query(InvoiceDeals::frozen)
                .list()
                .forEach(deal -> deals.put(deal.invoice(), deal));
        return deals;
    }

    /// A mute with its time.
    ///
    /// @param end null while nobody ended it
    public record Muted(Mute mute, Instant since, @Nullable Instant end) {
        /// Whether it counted for a bill that became final then.
        public boolean counted(Instant at, LocalDate day) {
            return !since.isAfter(at)
                    && (end == null || end.isAfter(at))
                    && !mute.until().isBefore(day);
        }
    }

    /// Everything that was ever muted.
    public List<Muted> mutes() {
        return transactions
                .sql()
                .sql("select client_id, rule, reference, until, muted_at, ended_at from mute order by muted_at, id")
                .query((row, _) -> {
                    var end = row.getTimestamp("ended_at");
                    return new Muted(
                            new Mute(
                                    new ClientId(Objects.requireNonNull(row.getString("client_id"))),
                                    Objects.requireNonNull(row.getString("rule")),
                                    Objects.requireNonNull(row.getString("reference")),
                                    Objects.requireNonNull(row.getObject("until", LocalDate.class))),
                            row.getTimestamp("muted_at").toInstant(),
                            end == null ? null : end.toInstant());
                })
                .list();
    }
}
