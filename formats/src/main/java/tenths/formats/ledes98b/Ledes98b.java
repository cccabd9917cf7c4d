package tenths.formats.ledes98b;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.Loaded;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Delimited;
import tenths.formats.delimited.Handbook;
import tenths.formats.delimited.LedesLine;
import tenths.formats.delimited.Standard;
import tenths.invoicing.Invoice;

/// LEDES 1998B, the text format that nearly every US portal takes.
public final class Ledes98b {
    public static final String FORMAT = "LEDES1998B";

    /// Its names and its field table.
    public static final Standard STANDARD = new Standard(
            new Standard.Names(FORMAT, "LEDES 1998B", "L98B", "ledes98b"), _ -> "LEDES1998B[]", Fields.ALL);

    private static final Delimited FILES = new Delimited(STANDARD);

    private Ledes98b() {}

    /// Everything that keeps the invoice from being written for this client; empty where it can be written. `line` is
    /// the number of the invoice line, 0 for the invoice as a whole.
    public static List<FileFinding> problems(Invoice invoice, FormatProfile profile) {
        return FILES.problems(bill(invoice, profile));
    }

    /// One invoice as a file.
    ///
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public static List<TextChange> write(Invoice invoice, FormatProfile profile, OutputStream out) throws IOException {
        return write(List.of(invoice), profile, out);
    }

    /// As [#write(Invoice, FormatProfile, OutputStream)], for an invoice that may carry a tax.
    ///
    /// @throws UnwritableInvoice with all problems; a tax is one
    public static List<TextChange> write(Invoice invoice, Taxes taxes, FormatProfile profile, OutputStream out)
            throws IOException {
        return FILES.write(List.of(BillMaker.make(invoice, taxes, profile)), out);
    }

    /// Several invoices as one file, for receivers that take them. Memory does not grow with their number.
    ///
    /// @param invoices at least one; gone through twice, first to check all, and each time one after the other
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice for the first invoice that has problems; then nothing has been written
    public static List<TextChange> write(Iterable<Invoice> invoices, FormatProfile profile, OutputStream out)
            throws IOException {
        return FILES.write(
                () -> StreamSupport.stream(invoices.spliterator(), false)
                        .map(invoice -> bill(invoice, profile))
                        .iterator(),
                out);
    }

    /// @throws UnwritableInvoice with all problems
    public static byte[] toBytes(Invoice invoice, FormatProfile profile) {
        return FILES.toBytes(bill(invoice, profile));
    }

    /// As [#toBytes(Invoice, FormatProfile)], for an invoice that may carry a tax.
    ///
    /// @throws UnwritableInvoice with all problems; a tax is one
    public static byte[] toBytes(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return FILES.toBytes(BillMaker.make(invoice, taxes, profile));
    }

    /// Everything that is wrong with a file for this client, in constant memory however long it is.
    public static FileReport check(InputStream in, FormatProfile profile) throws IOException {
        return FILES.check(in, profile);
    }

    /// As [#check(InputStream, FormatProfile)], but a file that no receiver takes is not even opened.
    ///
    /// @param sizeBytes of the whole file
    public static FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        return FILES.check(in, sizeBytes, profile);
    }

    /// Reads a file line by line and hands every line without an error to `reader`; the report has the faults.
    public static FileReport read(InputStream in, FormatProfile profile, Consumer<LedesLine> reader)
            throws IOException {
        return FILES.read(in, profile, reader);
    }

    /// Reads a file that fits into memory.
    public static Loaded<LedesLine> load(InputStream in, FormatProfile profile) throws IOException {
        return FILES.load(in, profile);
    }

    /// Reads what was written and compares it with the invoice, field by field and total by total.
    ///
    /// @return every difference in one sentence each; empty where file and invoice say the same
    public static List<String> readBack(byte[] file, Invoice invoice, FormatProfile profile) {
        var ledger = TenThousandths.of(invoice.total().decimal());
        return FILES.readBack(file, bill(invoice, profile), ledger);
    }

    /// The pages of the handbook on this format, by file name below the handbook's folder.
    public static Map<String, String> pages() {
        return Handbook.pages(STANDARD, """
                Arithmetic: total = units x unit cost + adjustment on fees and expenses; total = adjustment on IF and IE
                lines; the invoice total is the sum of its lines.
                """);
    }

    private static Bill bill(Invoice invoice, FormatProfile profile) {
        return BillMaker.make(invoice, Taxes.NONE, profile);
    }
}
