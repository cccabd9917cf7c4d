package tenths.invoicing.whatif;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.Samples;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Firm;
import tenths.firm.Matter;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Surroundings;
import tenths.invoicing.BillDeal;
import tenths.invoicing.Decided;
import tenths.invoicing.Decision;
import tenths.invoicing.Finalising;
import tenths.invoicing.Invoice;
import tenths.invoicing.Party;
import tenths.invoicing.Period;
import tenths.invoicing.Prebilling;
import tenths.invoicing.shares.Chargeable;
import tenths.invoicing.shares.Cutting;
import tenths.invoicing.shares.RandomSplits;
import tenths.invoicing.shares.ShareOfBill;
import tenths.invoicing.shares.SharingOut;
import tenths.invoicing.shares.SplitAgreement;
import tenths.money.Money;
import tenths.rates.PriceChanges;
import tenths.rates.RatedLine;
import tenths.rates.deals.RandomFeeDeals;
import tenths.time.Work;

/// Final bills for tests: random work with random decisions under random deals, as the house would keep them.
@NullMarked
final class PastBills {
    static final Client CLIENT = new Client(Samples.CLIENT, "Carrier", "", Samples.USD);
    static final LocalDate END = LocalDate.of(2026, 3, 31);
    private static final Matter MATTER =
            new Matter(Samples.MATTER, Samples.CLIENT, "Smith v. Acme", "CLM1", LocalDate.of(2026, 1, 1), null);
    private static final Finalising.Header HEADER = new Finalising.Header(
            "1043",
            LocalDate.of(2026, 4, 3),
            new Period(Samples.DAY, END),
            new Firm("Example LLP", "24-6437381", "1 Main St", "By wire"),
            new Party("0412", "Carrier", ""),
            MATTER,
            "Services");

    private PastBills() {}

    /// None where the decisions left nothing to bill.
    static List<PastBill> random(Random random) {
        var rated = Samples.lines(random);
        var decisions = Decided.random(random, rated);
        var deal = random.nextBoolean()
                ? BillDeal.none(Samples.USD)
                : new BillDeal(RandomFeeDeals.any(random), Samples.USD, END, RandomFeeDeals.before(random));
        return of(rated, decisions, deal, null);
    }

    /// A bill that several payers share, as each of them got it: the whole beside its shares.
    ///
    /// @param whole as if nobody shared it
    record Shared(PastBill whole, List<PastBill> shares) {}

    /// None where the decisions left nothing to bill.
    static List<Shared> shared(Random random) {
        var rated = Samples.lines(random);
        var deal = random.nextBoolean()
                ? BillDeal.none(Samples.USD)
                : new BillDeal(RandomFeeDeals.any(random), Samples.USD, END, RandomFeeDeals.before(random)).spread();
        var agreement = RandomSplits.any(random);
        var used = RandomSplits.used(agreement, random);
        return of(rated, Decided.random(random, rated), deal, null).stream()
                .map(whole -> new Shared(whole, shares(whole, agreement, used)))
                .toList();
    }

    static List<PastBill> shares(PastBill whole, SplitAgreement agreement, Map<String, Money> used) {
        var invoice = whole.invoice();
        var lines = invoice.lines().stream().map(Chargeable::of).toList();
        var cut = Cutting.cut(agreement, used, lines, Money.zero(Samples.USD));
        return SharingOut.of(invoice, cut, RandomSplits.parties(agreement)).stream()
                .map(share -> new PastBill(
                        share.invoice(),
                        CLIENT,
                        whole.terms(),
                        whole.works(),
                        whole.decisions(),
                        whole.deal(),
                        whole.rules(),
                        new PastSplit(agreement, used, used, share.payer(), payer(share))))
                .toList();
    }

    private static Client payer(ShareOfBill share) {
        var party = share.invoice().client();
        return new Client(new ClientId(party.id()), party.name(), "", Samples.USD);
    }

    static PastBill plain(List<RatedLine> rated, @Nullable GuidelinePack pack) {
        return of(rated, List.of(), BillDeal.none(Samples.USD), pack).getFirst();
    }

    static List<PastBill> of(
            List<RatedLine> rated, List<Decision> decisions, BillDeal deal, @Nullable GuidelinePack pack) {
        var prebill = Prebilling.assemble(deal, rated, decisions, _ -> List.of());
        return Finalising.preview(prebill, HEADER).stream()
                .map(invoice -> past(invoice, rated, decisions, deal, pack))
                .toList();
    }

    private static PastBill past(
            Invoice invoice,
            List<RatedLine> rated,
            List<Decision> decisions,
            BillDeal deal,
            @Nullable GuidelinePack pack) {
        Map<UUID, Work> works = new HashMap<>();
        rated.forEach(line -> works.put(line.work().id(), line.work()));
        return new PastBill(
                invoice,
                CLIENT,
                Samples.TENTHS_UP,
                PastWork.of(invoice.lines(), works),
                decisions,
                new PastDeal(false, deal, PriceChanges.NONE, deal.before()),
                new PastRules(pack, pack == null ? List.of() : List.of(pack), List.of(), () -> Surroundings.NONE),
                null);
    }
}
