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
            + " and (cast(:client as text) is null or i.client_id = :client)"
            + " and (cast(:matter as text) is null or i.matter_id = :matter) and " + STANDING;

    private final Transactions transactions;

    public PastInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Which bills.
    ///
    /// @param client null for all
    /// @param matter null for all
    /// @param from first invoice date
    public record Range(@Nullable ClientId client, @Nullable MatterId matter, LocalDate from, LocalDate to) {}

    /// @param lines how many it has
    public record Head(UUID id, int lines) {}

    /// In the order in which they became final, without the shares of bills that several payers share.
    public List<Head> heads(Range range) {
        return within(range, "select i.id, i.lines" + WITHIN + " and i.share = 0 order by i.serial")
                .query((row, _) -> new Head(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt(2)))
                .list();
    }

    /// How many shares of bills there are besides.
    public int shares(Range range) {
        return within(range, "select count(*)" + WITHIN + " and i.share > 0")
                .query(Integer.class)
                .single();
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

    /// What the bills of a client that stand before a day come to, by matter and by the year of their period.
    ///
    /// @param volumeMinor fees before discounts
    public record Billed(MatterId matter, int year, long feesMinor, long volumeMinor, long heldMinor) {}

    public List<Billed> billed(ClientId client, LocalDate before) {
        return transactions
                .sql()
                .sql("""
                        select i.matter_id, extract(year from i.period_end)::int as year, sum(i.fees_minor) as fees,
                               sum(i.fees_minor + coalesce(d.discount_minor, 0)) as volume,
                               sum(coalesce(d.held_minor - d.released_minor, 0)) as held
                          from invoice i left join invoice_deal d on d.invoice_id = i.id
                         where i.client_id = :client and i.date < :before and %s
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
