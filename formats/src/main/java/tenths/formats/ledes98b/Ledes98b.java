package tenths.formats.ledes98b;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.Loaded;
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

    /// Everything that is wrong with a file for this client, in constant memory however long it is.
    public static FileReport check(InputStream in, FormatProfile profile) throws IOException {
        return new Checker(in, profile, null).check();
    }

    /// As [#check(InputStream, FormatProfile)], but a file that no receiver takes is not even opened.
    ///
    /// @param sizeBytes of the whole file
    public static FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        if (sizeBytes > Checker.LARGEST_FILE) {
            var message = "The file has %d MB.".formatted(sizeBytes >> 20);
            return new FileReport(null, 0, 0, List.of(Complaint.TOO_LARGE.at(Severity.ERROR, 1, message)));
        }
        return check(in, profile);
    }

    /// Reads a file line by line and hands every line without an error to `reader`; the report has the faults.
    public static FileReport read(InputStream in, FormatProfile profile, Consumer<LedesLine> reader)
            throws IOException {
        return new Checker(in, profile, reader).check();
    }

    /// Reads a file that fits into memory.
    public static Loaded<LedesLine> load(InputStream in, FormatProfile profile) throws IOException {
        var good = new ArrayList<LedesLine>();
        var report = read(in, profile, good::add);
        return new Loaded<>(good, report.findings());
    }

    /// Reads what was written and compares it with the invoice, field by field and total by total.
    ///
    /// @return every difference in one sentence each; empty where file and invoice say the same
    public static List<String> readBack(byte[] file, Invoice invoice, FormatProfile profile) {
        return new ReadBack(file, BillMaker.make(invoice, profile)).differences();
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
