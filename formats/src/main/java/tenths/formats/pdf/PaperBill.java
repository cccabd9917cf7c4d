package tenths.formats.pdf;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.formats.OnPaper;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// An invoice with what its paper needs beside it.
///
/// @param withheld numbers of the lines whose narratives a biller left out by hand
/// @param earlier the client's earlier invoices; null where they are not known
/// @param trust what is held in trust for the matter; null where the firm does not say
public record PaperBill(
        Invoice invoice,
        Set<Integer> withheld,
        @Nullable Earlier earlier,
        @Nullable HeldInTrust trust) {
    public PaperBill {
        withheld = Set.copyOf(withheld);
    }

    /// Nothing is left out by hand, and nothing is known of earlier invoices or trust money.
    public static PaperBill of(Invoice invoice) {
        return new PaperBill(invoice, Set.of(), null, null);
    }

    /// The bill as the client may read it: a narrative that is left out is not in it any more, so that nothing that is
    /// made of it can hold its words.
    PaperBill redacted(OnPaper.Redaction rules) {
        var silent = invoice.lines().stream()
                .filter(line -> withheld.contains(line.number()) || rules.covers(line))
                .map(InvoiceLine::number)
                .collect(Collectors.toSet());
        if (silent.isEmpty()) {
            return this;
        }
        var lines = invoice.lines().stream()
                .map(line -> silent.contains(line.number()) ? line.described("") : line)
                .toList();
        return new PaperBill(invoice.with(lines), silent, earlier, trust);
    }
}
