package tenths.rates.deals;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import tenths.firm.ClientId;
import tenths.rates.RateBook;

/// Everything that decides what a client pays for given work.
///
/// @param arrangements in the order in which they act: by [Kind], then as written
/// @param facts that were recorded on the matter
/// @param open earlier invoices of the matter that were not paid at once
/// @param early what is taken off for paying early
public record Deal(
        ClientId client,
        Currency currency,
        Rounding rounding,
        RateBook book,
        List<Arrangement> arrangements,
        Sharing sharing,
        List<Tax> taxes,
        List<Fact> facts,
        List<OpenInvoice> open,
        List<EarlyPayment> early) {
    public Deal {
        arrangements = arrangements.stream()
                .sorted(Comparator.comparing(Arrangement::kind))
                .toList();
        taxes = List.copyOf(taxes);
        facts = List.copyOf(facts);
        open = List.copyOf(open);
        early = List.copyOf(early);
    }

    /// Nothing was recorded on the matter.
    public Deal(
            ClientId client,
            Currency currency,
            Rounding rounding,
            RateBook book,
            List<Arrangement> arrangements,
            Sharing sharing,
            List<Tax> taxes) {
        this(client, currency, rounding, book, arrangements, sharing, taxes, List.of(), List.of(), List.of());
    }

    /// False where every hour may be without a rate, since one amount stands for all of them.
    boolean needsRates() {
        return arrangements.stream()
                .noneMatch(arrangement -> arrangement instanceof Arrangement.FixedFee
                        || arrangement instanceof Arrangement.Contingency
                        || (arrangement instanceof Arrangement.Subscription subscription
                                && subscription.overagePerHour() != null));
    }
}
