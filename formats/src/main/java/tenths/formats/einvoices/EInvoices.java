package tenths.formats.einvoices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.CleanBill;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.formats.ledesxml.XmlText;
import tenths.formats.pdf.Attachment;
import tenths.formats.pdf.Look;
import tenths.formats.pdf.PaperBill;
import tenths.formats.pdf.PdfInvoice;
import tenths.formats.pdf.PdfStyle;
import tenths.invoicing.Invoice;
import tenths.rates.deals.Settlement.TaxOnBill;
import tenths.rates.deals.Tax;

/// European e-invoices of one standard: Factur-X and ZUGFeRD, XRechnung, Peppol BIS 3. A file counts only when the
/// official rules pass it and it says to the cent what the bill says.
public final class EInvoices {
    private final Standard standard;

    private EInvoices(Standard standard) {
        this.standard = standard;
    }

    /// @return empty where the format is no e-invoice
    public static Optional<EInvoices> of(BillFormat format) {
        return Standard.of(format).map(EInvoices::new);
    }

    /// Reads the official rules, which takes seconds the first time, so that no bill waits for them inside a
    /// transaction.
    public void readRules() {
        OfficialRules.read(standard);
    }

    /// What no bill of this profile could have, each with the option that it misses; none for other formats.
    public static List<FileFinding> demands(FormatProfile profile) {
        return Standard.of(profile.format())
                .map(standard -> {
                    var open = new ArrayList<>(Demands.of(standard, profile));
                    open.addAll(Wishes.faults(standard, profile));
                    return List.copyOf(open);
                })
                .orElse(List.of());
    }

    /// Everything that keeps a bill from leaving: what it lacks or, where it lacks nothing, what the official rules say
    /// of its file.
    public List<FileFinding> problems(Bill bill) {
        var problems = new ArrayList<>(lacking(bill));
        if (problems.isEmpty()) {
            problems.addAll(OfficialRules.check(standard, xml(bill)).stream()
                    .filter(FileFinding::isError)
                    .toList());
        }
        return problems;
    }

    private List<FileFinding> lacking(Bill bill) {
        var unfit = Wishes.unfit(bill);
        if (!unfit.isEmpty()) {
            return unfit;
        }
        var lacking = new ArrayList<>(Demands.of(Making.of(standard, bill)));
        lacking.addAll(Wishes.faults(standard, bill.profile()));
        return lacking;
    }

    /// The data alone: the whole file but for Factur-X, where a PDF carries them.
    ///
    /// @throws UnwritableInvoice with all that the bill lacks; the official rules are not asked
    public byte[] toBytes(Bill bill) {
        var lacking = lacking(bill);
        if (!lacking.isEmpty()) {
            throw new UnwritableInvoice(bill.head().number(), lacking);
        }
        return xml(bill);
    }

    private byte[] xml(Bill bill) {
        var statement = Making.of(standard, bill);
        return switch (standard.syntax()) {
            case CII -> CiiWriter.write(statement);
            case UBL -> UblWriter.write(statement);
        };
    }

    /// The file of an invoice that was judged before; the same bytes every time, whatever the rules of the day.
    ///
    /// @throws UnwritableInvoice with all that the bill lacks
    public byte[] toBytes(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return carried(toBytes(bill(invoice, taxes, profile)), invoice, profile);
    }

    /// One invoice as a file, judged by the official rules.
    ///
    /// @param taxes on top of the invoice's total
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public List<TextChange> write(Invoice invoice, Taxes taxes, FormatProfile profile, OutputStream out)
            throws IOException {
        var bill = bill(invoice, taxes, profile);
        var problems = problems(bill);
        if (!problems.isEmpty()) {
            throw new UnwritableInvoice(invoice.number(), problems);
        }
        out.write(carried(xml(bill), invoice, profile));
        return bill.changes();
    }

    private byte[] carried(byte[] xml, Invoice invoice, FormatProfile profile) {
        if (standard != Standard.FACTURX) {
            return xml;
        }
        var out = new ByteArrayOutputStream();
        try {
            var style = PdfStyle.of(Look.PLAIN, profile.pdf());
            var data = new Attachment(Carrier.NAMES.getFirst(), xml);
            PdfInvoice.write(PaperBill.of(invoice), style, data, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A bill of another format with its texts as XML can carry them.
    public Bill fit(Bill bill) {
        return CleanBill.of(bill, raw -> XmlText.clean(raw).text());
    }

    /// Reads what was written and compares it with the invoice.
    ///
    /// @return every difference in one sentence each; empty where both say the same
    public List<String> readBack(byte[] file, Invoice invoice, Taxes taxes, FormatProfile profile) {
        var bill = bill(invoice, taxes, profile);
        var opened = Opened.of(file);
        var read = opened.statement();
        if (read == null) {
            return opened.findings().stream().map(FileFinding::toString).toList();
        }
        var differences = new ArrayList<>(Differences.between(read, Making.of(standard, bill)));
        var net = (read.head().isCredit() ? -1 : 1) * read.sums().net();
        var total = TenThousandths.of(invoice.total().decimal());
        if (net != total) {
            differences.add("The file says %s before tax, the invoice %s."
                    .formatted(TenThousandths.text(net), TenThousandths.text(total)));
        }
        return differences;
    }

    /// Everything that is wrong with a file: the standard is that which the file names.
    public static FileReport check(InputStream in) throws IOException {
        return Opened.of(in).report();
    }

    /// Reads the bill of a file.
    ///
    /// @param bills is filled with what could be read
    /// @param unread is filled with what the file says and a bill has no place for, one sentence each
    public static FileReport load(InputStream in, FormatProfile profile, List<Bill> bills, List<String> unread)
            throws IOException {
        var opened = Opened.of(in);
        var report = opened.report();
        var statement = opened.statement();
        if (statement != null && !report.hasErrors()) {
            bills.add(BillOf.of(statement, profile));
            unread.addAll(BillOf.losses(statement));
            unread.addAll(opened.unread());
        }
        return report;
    }

    /// The data of a file as people read them: those that a PDF carries, or the file itself.
    public static byte[] data(byte[] file) {
        try {
            return Carrier.isPdf(file) ? Carrier.data(file).orElse(file) : file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Bill bill(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return BillMaker.make(invoice, taxes, reversing(invoice, profile), XmlText::clean);
    }

    /// What the bill says of a reverse charge goes before what the profile says of untaxed lines.
    private static FormatProfile reversing(Invoice invoice, FormatProfile profile) {
        var onFees = reversed(invoice, Tax::onFees);
        var onExpenses = reversed(invoice, Tax::onExpenses);
        if (!onFees && !onExpenses) {
            return profile;
        }
        var abroad = profile.international();
        return profile.with(abroad.with(abroad.einvoice().reversing(onFees, onExpenses)));
    }

    private static boolean reversed(Invoice invoice, Predicate<Tax> kind) {
        return invoice.taxes().stream()
                .filter(TaxOnBill::reverse)
                .map(TaxOnBill::tax)
                .anyMatch(kind);
    }
}
