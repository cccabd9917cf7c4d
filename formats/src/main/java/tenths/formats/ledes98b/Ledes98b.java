package tenths.formats.ledes98b;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.invoicing.Invoice;

/// LEDES 1998B, the text format that nearly every US portal takes.
public final class Ledes98b {
    public static final String FORMAT = "LEDES1998B";

    private Ledes98b() {}

    /// Everything that keeps the invoice from being written for this client; empty where it can be written. `line` is
    /// the number of the invoice line, 0 for the invoice as a whole.
    public static List<FileFinding> problems(Invoice invoice, FormatProfile profile) {
        return BillRules.check(BillMaker.make(invoice, profile));
    }

    /// One invoice as a file.
    ///
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public static List<TextChange> write(Invoice invoice, FormatProfile profile, OutputStream out) throws IOException {
        return write(List.of(invoice), profile, out);
    }

    /// Several invoices as one file, for receivers that take them.
    ///
    /// @param invoices at least one
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice for the first invoice that has problems; then nothing has been written
    public static List<TextChange> write(List<Invoice> invoices, FormatProfile profile, OutputStream out)
            throws IOException {
        var bills = invoices.stream().map(invoice -> writable(invoice, profile)).toList();
        var writer = new Writer(profile, out);
        writer.head();
        for (var bill : bills) {
            writer.write(bill);
        }
        writer.finish();
        return bills.stream().flatMap(bill -> bill.changes().stream()).toList();
    }

    /// @throws UnwritableInvoice with all problems
    public static byte[] toBytes(Invoice invoice, FormatProfile profile) {
        var out = new ByteArrayOutputStream();
        try {
            write(invoice, profile, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static Bill writable(Invoice invoice, FormatProfile profile) {
        var bill = BillMaker.make(invoice, profile);
        var problems = BillRules.check(bill);
        if (!problems.isEmpty()) {
            throw new UnwritableInvoice(invoice.number(), problems);
        }
        return bill;
    }
}
