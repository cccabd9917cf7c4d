package tenths.invoicing.whatif;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Mute;
import tenths.guidelines.Surroundings;
import tenths.invoicing.Decision;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Step;
import tenths.rates.deals.FeeDeal;

/// A final bill with everything that it was made of.
///
/// @param invoice as it is frozen
/// @param works in any order
/// @param decisions those that counted, in their order
/// @param pack the client's rules that it was judged by; null where there were none
/// @param mutes clauses that were not applied then
/// @param around what rules must know beyond the bill; asked for only where a rule is
public record PastBill(
        Invoice invoice,
        Client client,
        ClientTerms terms,
        List<PastWork> works,
        List<Decision> decisions,
        PastDeal deal,
        @Nullable GuidelinePack pack,
        List<Mute> mutes,
        Supplier<Surroundings> around) {
    public PastBill {
        works = List.copyOf(works);
        decisions = List.copyOf(decisions);
        mutes = List.copyOf(mutes);
    }

    /// The increment by which the bill's time became billed hours, as its traces keep it.
    ///
    /// @param agreed what the client's terms said on that day, for a bill whose time needed no increment
    public static Increment increment(List<InvoiceLine> lines, Increment agreed) {
        for (var line : lines) {
            for (var step : line.trace().steps()) {
                if (step instanceof Step.Incremented(var kept, var _, var _)) {
                    return kept;
                }
            }
        }
        return agreed;
    }

    /// The same bill, where another deal would count this as billed before it.
    public PastBill counting(FeeDeal.Before before) {
        return with(new PastDeal(deal.own(), deal.onBill(), deal.prices(), before));
    }

    PastBill with(List<PastWork> others) {
        return new PastBill(invoice, client, terms, others, decisions, deal, pack, mutes, around);
    }

    PastBill with(ClientTerms others) {
        return new PastBill(invoice, client, others, works, decisions, deal, pack, mutes, around);
    }

    PastBill with(PastDeal other) {
        return new PastBill(invoice, client, terms, works, decisions, other, pack, mutes, around);
    }

    PastBill with(GuidelinePack other) {
        return new PastBill(invoice, client, terms, works, decisions, deal, other, mutes, around);
    }

    /// Whether both give the same lines, whatever rules are asked.
    boolean costsAs(PastBill other) {
        return works.equals(other.works) && terms.equals(other.terms) && deal.equals(other.deal);
    }
}
