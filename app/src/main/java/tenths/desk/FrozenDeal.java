package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.cases.FeeDealReader;
import tenths.invoicing.BillDeal;
import tenths.invoicing.Invoice;
import tenths.invoicing.Resettling;
import tenths.money.Money;
import tenths.rates.deals.Entry;
import tenths.rates.deals.FeeDeal;
import tenths.store.FeeDeals;
import tenths.store.InvoiceDeals;
import tenths.store.InvoiceDeals.Frozen;
import tenths.store.InvoiceDeals.LeftOut;
import tenths.store.KnownThen;

/// The fee deal of a final invoice: kept whole, and computed again from what is kept.
public final class FrozenDeal {
    private FrozenDeal() {}

    /// @param version null where there was a courtesy and no deal
    static Frozen of(UUID invoice, FeeDeals.@Nullable Version version, Workings.Computed computed) {
        var before = own(computed);
        var settlement = computed.prebill().settlement();
        return new Frozen(
                invoice,
                computed.deal().own(),
                version == null ? 0 : version.version(),
                version == null ? LocalDate.EPOCH : version.from(),
                version == null ? "" : version.body(),
                before.onMatter().minor(),
                before.inYear().minor(),
                before.held().minor(),
                KnownThen.of(
                        before,
                        computed.deal().deal().courtesies(),
                        computed.deal().deal().interest(),
                        computed.deal().deal().deal().releases()),
                computed.prebill().beforeDeal().stream().map(Money::minor).toList(),
                LeftOut.of(settlement.tally(), settlement.released()),
                steps(settlement.trace()));
    }

    /// What was known before it; of what vendors were paid, what concerns its own expenses.
    private static FeeDeal.Before own(Workings.Computed computed) {
        var before = computed.deal().deal().before();
        var own = computed.prebill().lines().stream()
                .map(line -> line.id().work())
                .filter(before.paid()::containsKey)
                .distinct()
                .collect(Collectors.toMap(
                        work -> work,
                        work -> Objects.requireNonNull(before.paid().get(work))));
        return before.paying(own);
    }

    /// What was known before the bill.
    static FeeDeal.Before before(Frozen frozen, Currency currency) {
        return frozen.known()
                .in(new FeeDeal.Before(
                        new Money(frozen.onMatterMinor(), currency),
                        new Money(frozen.inYearMinor(), currency),
                        new Money(frozen.heldBeforeMinor(), currency)));
    }

    private static List<InvoiceDeals.Step> steps(List<Entry> trace) {
        return trace.stream()
                .map(step -> new InvoiceDeals.Step(
                        step.step(), step.text(), step.amount().minor()))
                .toList();
    }

    /// Settles the invoice once more with the text, the lines and the figures that were kept.
    ///
    /// @return a sentence for each figure that comes out otherwise; empty where all are equal
    public static List<String> differences(Invoice invoice, Frozen frozen) {
        return differences(invoice, frozen, deal(invoice, frozen));
    }

    /// The same of a bill that was shared: there a deal shows every change on the lines.
    static List<String> differencesOnLines(Invoice invoice, Frozen frozen) {
        return differences(invoice, frozen, deal(invoice, frozen).spread());
    }

    private static FeeDeal deal(Invoice invoice, Frozen frozen) {
        var deal = FeeDealReader.read(frozen.body(), frozen.from(), invoice.currency())
                .orThrow();
        return frozen.known().releasing() ? deal.releasing() : deal;
    }

    private static List<String> differences(Invoice invoice, Frozen frozen, FeeDeal deal) {
        var currency = invoice.currency();
        var before = before(frozen, currency);
        var amounts = frozen.beforeMinor().stream()
                .map(minor -> new Money(minor, currency))
                .toList();
        var again = Resettling.again(
                new BillDeal(
                        deal,
                        currency,
                        invoice.period().end(),
                        before,
                        frozen.known().granted(),
                        frozen.known().interest()),
                invoice,
                amounts);
        var differences = new ArrayList<>(again.differences());
        if (!steps(again.settlement().trace()).equals(frozen.steps())) {
            differences.add("the steps of the bill come out otherwise than they were kept");
        }
        if (!LeftOut.of(again.settlement().tally(), again.settlement().released())
                .equals(frozen.leftOut())) {
            differences.add("what the bill leaves out comes out otherwise than it was kept");
        }
        return differences;
    }
}
