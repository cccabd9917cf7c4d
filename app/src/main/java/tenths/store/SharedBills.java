package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tools.jackson.core.type.TypeReference;

/// Final bills that several payers share: what they were shared with, frozen, so that every share can be computed
/// again.
public final class SharedBills {
    private static final String LIVE = "not exists (select from credit_note c where c.invoice_id = i.id)";
    private static final TypeReference<Map<String, Long>> AMOUNTS = new TypeReference<>() {};

    private final Transactions transactions;

    public SharedBills(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A bill as it was before it was shared.
    ///
    /// @param version of the agreement
    /// @param body the whole text
    /// @param usedMinor what earlier bills took up of each layer
    /// @param dueMinor with taxes
    /// @param deal that the whole was settled with; null at hourly rates alone
    public record Whole(
            UUID prebill,
            int version,
            LocalDate from,
            String body,
            Map<String, Long> usedMinor,
            long totalMinor,
            long dueMinor,
            InvoiceDeals.@Nullable Frozen deal) {
        public Whole {
            usedMinor = Map.copyOf(usedMinor);
        }
    }

    /// The share of one invoice.
    ///
    /// @param lines for each of its lines, the number of the line of the whole
    /// @param wholeMinor for each of its lines, what all payers bear of it together
    public record Share(UUID invoice, List<Integer> lines, List<Long> wholeMinor, List<InLayer> layers) {
        public Share {
            lines = List.copyOf(lines);
            wholeMinor = List.copyOf(wholeMinor);
            layers = List.copyOf(layers);
        }

        /// The same of another invoice.
        public Share of(UUID other) {
            return new Share(other, lines, wholeMinor, layers);
        }
    }

    /// What a share bears in a layer.
    ///
    /// @param limitMinor null for a layer without a limit
    public record InLayer(String layer, @Nullable Long limitMinor, long amountMinor) {}

    public void addWholes(List<Whole> wholes) {
        for (var whole : wholes) {
            var deal = whole.deal();
            transactions
                    .sql()
                    .sql("""
                            insert into bill_split (prebill_id, version, valid_from, body, used, total_minor, due_minor,
                                deal, discount_minor, held_minor, released_minor)
                            values (:prebill, :version, :from, :body, cast(:used as jsonb), :total, :due,
                                cast(:deal as jsonb), :discount, :held, :released)
                            """)
                    .param("prebill", whole.prebill())
                    .param("version", whole.version())
                    .param("from", whole.from())
                    .param("body", whole.body())
                    .param("used", Json.MAPPER.writeValueAsString(whole.usedMinor()))
                    .param("total", whole.totalMinor())
                    .param("due", whole.dueMinor())
                    .param("deal", deal == null ? null : Json.MAPPER.writeValueAsString(deal))
                    .param("discount", deal == null ? 0 : deal.leftOut().discount())
                    .param("held", deal == null ? 0 : deal.leftOut().held())
                    .param("released", deal == null ? 0 : deal.leftOut().released())
                    .update();
        }
    }

    public void addShares(List<Share> shares) {
        for (var share : shares) {
            transactions
                    .sql()
                    .sql("insert into invoice_share (invoice_id, whole_lines, whole_minor)"
                            + " values (:invoice, :lines, :minor)")
                    .param("invoice", share.invoice())
                    .param("lines", share.lines().toArray(Integer[]::new))
                    .param("minor", share.wholeMinor().toArray(Long[]::new))
                    .update();
            addLayers(share);
        }
    }

    private void addLayers(Share share) {
        var ordinal = 0;
        for (var layer : share.layers()) {
            transactions
                    .sql()
                    .sql("insert into invoice_share_layer (invoice_id, ordinal, layer, limit_minor, amount_minor)"
                            + " values (:invoice, :ordinal, :layer, :limit, :amount)")
                    .param("invoice", share.invoice())
                    .param("ordinal", ++ordinal)
                    .param("layer", layer.layer())
                    .param("limit", layer.limitMinor())
                    .param("amount", layer.amountMinor())
                    .update();
        }
    }

    /// What the bills of some matters took up of their layers; a credited share took up nothing.
    public Map<MatterId, Map<String, Long>> used(Collection<MatterId> matters) {
        var used = new HashMap<MatterId, Map<String, Long>>();
        transactions
                .sql()
                .sql("select i.matter_id, l.layer, sum(l.amount_minor) as minor from invoice i"
                        + " join invoice_share_layer l on l.invoice_id = i.id"
                        + " where i.matter_id = any(:matters) and " + LIVE + " group by 1, 2")
                .param("matters", matters.stream().map(MatterId::value).toArray(String[]::new))
                .query(row -> {
                    used.computeIfAbsent(
                                    new MatterId(Objects.requireNonNull(row.getString("matter_id"))),
                                    _ -> new HashMap<>())
                            .put(Objects.requireNonNull(row.getString("layer")), row.getLong("minor"));
                });
        return used;
    }

    /// None where the bill was not shared.
    public List<Whole> whole(UUID prebill) {
        return transactions
                .sql()
                .sql("select * from bill_split where prebill_id = :prebill")
                .param("prebill", prebill)
                .query(SharedBills::whole)
                .list();
    }

    /// Those of these bills that were shared, by prebill.
    public Map<UUID, Whole> wholes(Collection<UUID> prebills) {
        var wholes = new HashMap<UUID, Whole>();
        transactions
                .sql()
                .sql("select * from bill_split where prebill_id = any(:prebills)")
                .param("prebills", prebills.toArray(UUID[]::new))
                .query(SharedBills::whole)
                .list()
                .forEach(whole -> wholes.put(whole.prebill(), whole));
        return wholes;
    }

    private static Whole whole(ResultSet row, int number) throws SQLException {
        var deal = row.getString("deal");
        return new Whole(
                Objects.requireNonNull(row.getObject("prebill_id", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Objects.requireNonNull(row.getString("body")),
                Json.MAPPER.readValue(row.getString("used"), AMOUNTS),
                row.getLong("total_minor"),
                row.getLong("due_minor"),
                deal == null ? null : Json.MAPPER.readValue(deal, InvoiceDeals.Frozen.class));
    }

    /// Of one invoice; none where it is the whole bill.
    public List<Share> share(UUID invoice) {
        return transactions
                .sql()
                .sql("select whole_lines, whole_minor from invoice_share where invoice_id = :invoice")
                .param("invoice", invoice)
                .query((row, _) -> new Share(
                        invoice,
                        Arrays.asList((Integer[]) row.getArray(1).getArray()),
                        Arrays.asList((Long[]) row.getArray(2).getArray()),
                        layers(invoice)))
                .list();
    }

    private List<InLayer> layers(UUID invoice) {
        return transactions
                .sql()
                .sql("select layer, limit_minor, amount_minor from invoice_share_layer where invoice_id = :invoice"
                        + " order by ordinal")
                .param("invoice", invoice)
                .query((row, _) -> new InLayer(
                        Objects.requireNonNull(row.getString(1)), row.getObject(2, Long.class), row.getLong(3)))
                .list();
    }

    /// An invoice of a shared bill.
    ///
    /// @param share place of the payer, from 1
    /// @param credited whether a credit note took it back
    public record Issued(String number, int share, int issue, String payer, long totalMinor, boolean credited) {}

    /// All invoices of a bill that was shared, in the order of the payers and of their issues.
    public List<Issued> issued(UUID prebill) {
        return transactions
                .sql()
                .sql("select i.number, i.share, i.issue, c.name, i.total_minor, not " + LIVE + " as credited"
                        + " from invoice i join client c on c.id = i.client_id"
                        + " where i.prebill_id = :prebill and i.share > 0 order by i.share, i.issue")
                .param("prebill", prebill)
                .query((row, _) -> new Issued(
                        Objects.requireNonNull(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        Objects.requireNonNull(row.getString(4)),
                        row.getLong(5),
                        row.getBoolean(6)))
                .list();
    }
}
