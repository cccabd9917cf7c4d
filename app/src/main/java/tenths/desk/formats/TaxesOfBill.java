package tenths.desk.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.invoicing.Invoice;
import tenths.rates.deals.Settlement.TaxOnBill;

/// The taxes of an invoice as e-bills carry them: one rate on fees and one on expenses, rounded line by line.
final class TaxesOfBill {
    private TaxesOfBill() {}

    /// For an invoice that passed [#check].
    static Taxes of(Invoice invoice) {
        var charged = charged(invoice);
        if (charged.isEmpty()) {
            return Taxes.NONE;
        }
        return new Taxes(charged.getFirst().tax().name(), rate(only(charged, true)), rate(only(charged, false)));
    }

    /// What the client owes itself is on no e-bill.
    private static List<TaxOnBill> charged(Invoice invoice) {
        return invoice.taxes().stream().filter(tax -> !tax.reverse()).toList();
    }

    private static @Nullable TaxOnBill only(List<TaxOnBill> taxes, boolean fees) {
        return on(taxes, fees).findFirst().orElse(null);
    }

    private static Stream<TaxOnBill> on(List<TaxOnBill> taxes, boolean fees) {
        return taxes.stream()
                .filter(each -> fees ? each.tax().onFees() : each.tax().onExpenses());
    }

    private static BigDecimal rate(@Nullable TaxOnBill tax) {
        return tax == null ? BigDecimal.ZERO : tax.percent().movePointLeft(2);
    }

    /// @throws UnwritableInvoice with every reason why no e-bill can carry them as the bill has them
    static void check(Invoice invoice, FormatProfile profile) {
        if (!charged(invoice).isEmpty()) {
            var problems = problems(invoice);
            var found = problems.isEmpty() ? rounded(invoice, profile) : problems;
            if (!found.isEmpty()) {
                throw new UnwritableInvoice(invoice.number(), found);
            }
        }
    }

    /// The lines of an e-bill need not be those of the bill: where adjustments stand on lines of their own, cents fall
    /// elsewhere.
    private static List<FileFinding> rounded(Invoice invoice, FormatProfile profile) {
        var onFile = BillMaker.make(invoice, of(invoice), profile).tax();
        var onBill =
                TenThousandths.ofMinor(invoice.tax().minor(), invoice.currency().getDefaultFractionDigits());
        return onFile == onBill
                ? List.of()
                : List.of(problem(
                        "The tax of the bill is %s, that of the lines of its e-bill %s."
                                .formatted(
                                        invoice.tax().decimal().toPlainString(),
                                        TenThousandths.decimal(onFile)
                                                .stripTrailingZeros()
                                                .toPlainString()),
                        charged(invoice).stream().anyMatch(tax -> tax.tax().included())
                                ? "A price with the tax in it cannot always be parted to the cent: write the prices"
                                        + " without the tax, and no included: true, or change a line by a cent."
                                : "Keep adjustments on their lines in the client's format profile: lines.adjustments"
                                        + " ON_LINE."));
    }

    private static FileFinding problem(String message, String repair) {
        return new FileFinding("EBILL-TAXES", FileFinding.Severity.ERROR, 0, 0, "", message, repair);
    }

    private static List<FileFinding> problems(Invoice invoice) {
        var taxes = charged(invoice);
        var problems = new ArrayList<FileFinding>();
        if (on(taxes, true).count() > 1 || on(taxes, false).count() > 1) {
            problems.add(problem(
                    "An e-bill carries one tax on a line; this bill has " + names(taxes) + " on the same lines.",
                    "Write them as one tax in the fee deal."));
        } else if (taxes.stream().map(each -> each.tax().name()).distinct().count() > 1) {
            problems.add(problem(
                    "An e-bill names one tax; this bill has " + names(taxes) + ".",
                    "Give them one name in the fee deal."));
        }
        taxes.stream()
                .filter(each -> !each.tax().perLine())
                .forEach(each -> problems.add(problem(
                        "An e-bill rounds a tax line by line; " + each.tax().name() + " is rounded once for the bill.",
                        "Write per: line in the fee deal.")));
        return problems;
    }

    private static String names(List<TaxOnBill> taxes) {
        return String.join(
                " and ",
                taxes.stream().map(each -> each.tax().name()).distinct().toList());
    }
}
