package tenths.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.formats.pdf.Earlier;

/// What the paper of an invoice shows that is nowhere else on it. Rows are added and read, nothing else.
public final class InvoicePapers {
    private static final int AGES = Earlier.BOUNDS.size() + 1;

    private final Transactions transactions;

    public InvoicePapers(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Of one invoice.
    ///
    /// @param look version of the letterhead; null for the plain one
    /// @param withheld numbers of the lines whose narratives were left out by hand
    /// @param ages null where the paper says nothing of earlier invoices
    /// @param trust null where the paper says nothing of trust money
    public record Kept(
            UUID invoice,
            @Nullable Integer look,
            Set<Integer> withheld,
            @Nullable Ages ages,
            @Nullable Trust trust) {
        /// Whether there is nothing to keep.
        public boolean isPlain() {
            return look == null && withheld.isEmpty() && ages == null && trust == null;
        }
    }

    /// What was held for the matter at the end of a day, in minor units.
    public record Trust(LocalDate day, long minor) {}

    /// Earlier invoices in minor units, from the newest age to the oldest.
    public record Ages(List<Long> thisMatter, List<Long> otherMatters) {
        public Ages {
            thisMatter = List.copyOf(thisMatter);
            otherMatters = List.copyOf(otherMatters);
        }
    }

    public void add(Collection<Kept> papers) {
        if (papers.isEmpty()) {
            return;
        }
        try (var copy = Copy.into(
                transactions,
                "invoice_paper (invoice_id, look, withheld, this_matter, other_matters, trust_day, trust_minor)")) {
            for (var paper : papers) {
                var ages = paper.ages();
                var trust = paper.trust();
                copy.id(paper.invoice())
                        .number(paper.look())
                        .numbers(paper.withheld().stream().sorted().toList())
                        .numbers(ages == null ? null : ages.thisMatter())
                        .numbers(ages == null ? null : ages.otherMatters())
                        .day(trust == null ? null : trust.day())
                        .number(trust == null ? null : Long.valueOf(trust.minor()))
                        .endRow();
            }
        }
    }

    /// An invoice, or a draft of one, that asks how old the earlier ones are.
    ///
    /// @param serial of the invoice; the largest number for a draft
    public record Asking(UUID id, ClientId client, MatterId matter, Currency currency, LocalDate day, int serial) {}

    /// Earlier invoices of the same client in the same currency that no credit note took back, by whom they are earlier
    /// than; no answer where there is none.
    public Map<UUID, Ages> earlier(Collection<Asking> asking) {
        var found = new HashMap<UUID, long[][]>();
        transactions
                .sql()
                .sql("""
                        select a.id, e.matter_id = a.matter as own,
                               least(greatest(a.day - e.date - 1, 0) / 30, 3) as age,
                               sum(e.owed_minor) as minor
                          from unnest(:ids, :clients, :matters, :currencies, :days::date[], :serials)
                               a(id, client, matter, currency, day, serial)
                          join invoice e on e.client_id = a.client and e.currency = a.currency
                                        and e.serial < a.serial
                         where not exists (select from credit_note n where n.invoice_id = e.id)
                         group by 1, 2, 3
                        """)
                .param("ids", asking.stream().map(Asking::id).toArray(UUID[]::new))
                .param("clients", texts(asking, each -> each.client().value()))
                .param("matters", texts(asking, each -> each.matter().value()))
                .param("currencies", texts(asking, each -> each.currency().getCurrencyCode()))
                .param("days", texts(asking, each -> each.day().toString()))
                .param("serials", asking.stream().map(Asking::serial).toArray(Integer[]::new))
                .query(row -> {
                    var amounts = found.computeIfAbsent(row.getObject("id", UUID.class), _ -> new long[2][AGES]);
                    amounts[row.getBoolean("own") ? 0 : 1][row.getInt("age")] = row.getLong("minor");
                });
        var ages = new HashMap<UUID, Ages>();
        found.forEach((id, amounts) -> ages.put(id, new Ages(list(amounts[0]), list(amounts[1]))));
        return ages;
    }

    private static String[] texts(Collection<Asking> asking, Function<Asking, String> text) {
        return asking.stream().map(text).toArray(String[]::new);
    }

    private static List<Long> list(long[] amounts) {
        return Arrays.stream(amounts).boxed().toList();
    }

    /// Those that have a row, by their invoices.
    public Map<UUID, Kept> of(Collection<UUID> invoices) {
        var papers = new HashMap<UUID, Kept>();
        transactions
                .sql()
                .sql("select invoice_id, look, withheld, this_matter, other_matters, trust_day, trust_minor"
                        + " from invoice_paper where invoice_id = any(:ids)")
                .param("ids", invoices.toArray(UUID[]::new))
                .query(InvoicePapers::kept)
                .list()
                .forEach(paper -> papers.put(paper.invoice(), paper));
        return papers;
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var look = row.getObject("look", Integer.class);
        var withheld = (Integer[]) row.getArray("withheld").getArray();
        var mine = row.getArray("this_matter");
        var others = row.getArray("other_matters");
        var ages = mine == null || others == null ? null : new Ages(minor(mine), minor(others));
        var day = row.getObject("trust_day", LocalDate.class);
        var trust = day == null ? null : new Trust(day, row.getLong("trust_minor"));
        return new Kept(row.getObject("invoice_id", UUID.class), look, Set.of(withheld), ages, trust);
    }

    private static List<Long> minor(Array amounts) throws SQLException {
        return Arrays.asList((Long[]) amounts.getArray());
    }
}
