package tenths.invoicing.whatif;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenths.firm.Client;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.Decision;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.ClientTerms;
import tenths.rates.Increment;
import tenths.rates.Step;
import tenths.rates.deals.FeeDeal;

/// A final bill with everything that it was made of.
///
/// @param invoice as it is frozen
/// @param client of the matter
/// @param works of the whole bill, in any order
/// @param decisions those that counted, in their order
/// @param split who shares the bill, where the invoice is one payer's share of it; else null
public record PastBill(
        Invoice invoice,
        Client client,
        ClientTerms terms,
        List<PastWork> works,
        List<Decision> decisions,
        PastDeal deal,
        PastRules rules,
        @Nullable PastSplit split) {
    public PastBill {
        works = List.copyOf(works);
        decisions = List.copyOf(decisions);
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

    /// Who gets the invoice: the matter's client, or one of those who share the bill.
    public Client payer() {
        return split == null ? client : split.client();
    }

    /// The same bill, where another deal would count this as billed before it.
    public PastBill counting(FeeDeal.Before before) {
        return with(new PastDeal(deal.own(), deal.onBill(), deal.prices(), before));
    }

    /// The same bill, where earlier bills would have taken up this much of each layer of its payers.
    public PastBill finding(Map<String, Money> used) {
        return split == null ? this : with(split.finding(used));
    }

    /// The bill with the layers as full as they would have been; none where they are as full as they were.
    Optional<PastBill> overtaken() {
        return split == null || split.used().equals(split.wouldUse())
                ? Optional.empty()
                : Optional.of(with(split.overtaken()));
    }

    PastBill with(List<PastWork> others) {
        return new PastBill(invoice, client, terms, others, decisions, deal, rules, split);
    }

    PastBill with(ClientTerms others) {
        return new PastBill(invoice, client, others, works, decisions, deal, rules, split);
    }

    PastBill with(PastDeal other) {
        return new PastBill(invoice, client, terms, works, decisions, other, rules, split);
    }

    PastBill with(PastRules others) {
        return new PastBill(invoice, client, terms, works, decisions, deal, others, split);
    }

    PastBill with(GuidelinePack other) {
        return new PastBill(invoice, client, terms, works, decisions, deal, rules.with(other), split);
    }

    /// The share of a payer who got no invoice, since they bore nothing.
    ///
    /// @param place of the payer in the agreement, from 1; 0 for the matter's client where it is none of the payers
    /// @param others by which that share is judged
    public PastBill paidBy(int place, Client other, PastRules others) {
        var share = split == null ? null : split.paidBy(place, other);
        return new PastBill(invoice, client, terms, works, decisions, deal, others, share);
    }

    private PastBill with(PastSplit other) {
        return new PastBill(invoice, client, terms, works, decisions, deal, rules, other);
    }

    /// Whether both give the same lines, whatever rules are asked.
    boolean costsAs(PastBill other) {
        return works.equals(other.works)
                && terms.equals(other.terms)
                && deal.equals(other.deal)
                && Objects.equals(split, other.split);
    }
}
