package tenths.formats.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import tenths.formats.OnPaper;
import tenths.invoicing.Invoice;
import tenths.money.Money;
import tenths.rates.deals.EarlyPayment;

/// What a client pays that pays early, in the language of its bills: one sentence for each day that is agreed.
public final class EarlyLines {
    private final Words words;
    private final Figures figures;

    private EarlyLines(OnPaper.Wording wording) {
        words = Words.in(wording.language());
        figures = new Figures(wording);
    }

    /// @param owed taxes included; of a credit there is nothing to say
    public static List<String> of(OnPaper.Wording wording, LocalDate invoiced, Money owed, List<EarlyPayment> agreed) {
        var lines = new EarlyLines(wording);
        return owed.minor() <= 0
                ? List.of()
                : agreed.stream()
                        .map(offer -> lines.line(offer, invoiced, owed))
                        .toList();
    }

    /// With what is then left of each tax.
    static List<String> of(OnPaper.Wording wording, Invoice invoice) {
        var lines = new EarlyLines(wording);
        return invoice.due().minor() <= 0
                ? List.of()
                : invoice.early().stream()
                        .map(offer -> lines.line(offer, invoice.date(), invoice.due()) + lines.taxes(offer, invoice))
                        .toList();
    }

    private String line(EarlyPayment offer, LocalDate invoiced, Money owed) {
        return words.say(
                Word.EARLY_PAYMENT,
                figures.quantity(offer.percent()),
                figures.longDay(offer.until(invoiced)),
                figures.money(offer.paying(owed)));
    }

    private String taxes(EarlyPayment offer, Invoice invoice) {
        var taxes = invoice.taxes().stream()
                .filter(tax -> !tax.amount().isZero())
                .map(tax -> tax.tax().name() + " " + figures.money(offer.paying(tax.amount())))
                .collect(Collectors.joining(", "));
        return taxes.isEmpty() ? "" : " (" + taxes + ")";
    }
}
