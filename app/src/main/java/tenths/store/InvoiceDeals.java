package tenths.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tenths.money.Money;
import tenths.rates.deals.Tally;
import tools.jackson.core.type.TypeReference;

/// What final bills were settled with: frozen, so that every amount can be computed again.
public final class InvoiceDeals {
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final Transactions transactions;

    public InvoiceDeals(Transactions transactions) {
        this.transactions = transactions;
    }

    /// A step from the lines to what is owed, in minor units.
    public record Step(String step, String text, long amount) {}

    /// The deal of one invoice.
    ///
    /// @param own true for the matter's own, false for its client's
    /// @param body the whole text
    /// @param onMatterMinor fees billed on the matter before
    /// @param inYearMinor fees billed to the client in the year before
    /// @param heldBeforeMinor held on the matter before, and not billed since
    /// @param known what was recorded, used before and granted
    /// @param beforeMinor each line of work before the deal, in bill order
    public record Frozen(
            UUID invoice,
            boolean own,
            int version,
            LocalDate from,
            String body,
            long onMatterMinor,
            long inYearMinor,
            long heldBeforeMinor,
            KnownThen known,
            List<Long> beforeMinor,
            LeftOut leftOut,
            List<Step> steps) {
        public Frozen {
            known = Objects.requireNonNullElse(known, KnownThen.NOTHING);
            beforeMinor = List.copyOf(beforeMinor);
            steps = List.copyOf(steps);
        }
    }

    /// What the bill leaves out, in minor units.
    ///
    /// @param released what earlier bills left out and this one charges
    public record LeftOut(long discount, long writtenOff, long held, long shadow, long released) {
        public static LeftOut of(Tally tally, Money released) {
            return new LeftOut(
                    tally.discount().minor(),
                    tally.writtenOff().minor(),
                    tally.held().minor(),
                    tally.shadow().minor(),
                    released.minor());
        }
    }

    public void add(List<Frozen> deals) {
        for (var deal : deals) {
            transactions
                    .sql()
                    .sql("""
                            insert into invoice_deal (invoice_id, own, version, valid_from, body, on_matter_minor,
                                in_year_minor, held_before_minor, known, before_minor, discount_minor,
                                written_off_minor, held_minor, shadow_minor, released_minor, steps)
                            values (:invoice, :own, :version, :from, :body, :onMatter, :inYear, :heldBefore,
                                cast(:known as jsonb), :before,
                                :discount, :writtenOff, :held, :shadow, :released, cast(:steps as jsonb))
                            """)
                    .param("invoice", deal.invoice())
                    .param("own", deal.own())
                    .param("version", deal.version())
                    .param("from", deal.from())
                    .param("body", deal.body())
                    .param("onMatter", deal.onMatterMinor())
                    .param("inYear", deal.inYearMinor())
                    .param("heldBefore", deal.heldBeforeMinor())
                    .param("known", Json.MAPPER.writeValueAsString(deal.known()))
                    .param("before", deal.beforeMinor().toArray(Long[]::new))
                    .param("discount", deal.leftOut().discount())
                    .param("writtenOff", deal.leftOut().writtenOff())
                    .param("held", deal.leftOut().held())
                    .param("shadow", deal.leftOut().shadow())
                    .param("released", deal.leftOut().released())
                    .param("steps", Json.MAPPER.writeValueAsString(deal.steps()))
                    .update();
        }
    }

    /// None where the invoice was billed at hourly rates alone.
    public List<Frozen> of(UUID invoice) {
        return transactions
                .sql()
                .sql("select * from invoice_deal where invoice_id = :invoice")
                .param("invoice", invoice)
                .query(InvoiceDeals::frozen)
                .list();
    }

    static Frozen frozen(ResultSet row, int number) throws SQLException {
        return new Frozen(
                Objects.requireNonNull(row.getObject("invoice_id", UUID.class)),
                row.getBoolean("own"),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("valid_from", LocalDate.class)),
                Objects.requireNonNull(row.getString("body")),
                row.getLong("on_matter_minor"),
                row.getLong("in_year_minor"),
                row.getLong("held_before_minor"),
                Json.MAPPER.readValue(row.getString("known"), KnownThen.class),
                Arrays.asList((Long[]) row.getArray("before_minor").getArray()),
                new LeftOut(
                        row.getLong("discount_minor"),
                        row.getLong("written_off_minor"),
                        row.getLong("held_minor"),
                        row.getLong("shadow_minor"),
                        row.getLong("released_minor")),
                Json.MAPPER.readValue(row.getString("steps"), STEPS));
    }
}
