package tenths.formats.delimited;

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
import tenths.formats.bill.Bill;

/// What can be done with the files of one standard.
///
/// @param standard its names and fields
public record Delimited(Standard standard) {
    /// Everything that keeps a bill from being written; empty where it can be written. `line` is the number of the
    /// invoice line, 0 for the invoice as a whole.
    public List<FileFinding> problems(Bill bill) {
        return BillRules.check(standard, bill);
    }

    /// @param bills at least one, all for the same profile; gone through twice, first to check all, so that nobody
    /// needs
    ///     to keep them
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice for the first bill that has problems; then nothing has been written
    public List<TextChange> write(Iterable<Bill> bills, OutputStream out) throws IOException {
        for (var bill : bills) {
            var problems = problems(bill);
            if (!problems.isEmpty()) {
                throw new UnwritableInvoice(bill.head().number(), problems);
            }
        }
        var writer = new Writer(standard, bills.iterator().next().profile(), out);
        writer.head();
        var changes = new ArrayList<TextChange>();
        for (var bill : bills) {
            writer.write(bill);
            bill.changes().stream().filter(this::isWritten).forEach(changes::add);
        }
        writer.finish();
        return List.copyOf(changes);
    }

    private boolean isWritten(TextChange change) {
        return standard.fields().stream().anyMatch(field -> field.name().equals(change.fieldName()));
    }

    /// @throws UnwritableInvoice with all problems
    public byte[] toBytes(Bill bill) {
        var out = new ByteArrayOutputStream();
        try {
            write(List.of(bill), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// Everything that is wrong with a file for this client, in constant memory however long it is.
    public FileReport check(InputStream in, FormatProfile profile) throws IOException {
        return new Checker(in, standard, profile, null).check();
    }

    /// As [#check(InputStream, FormatProfile)], but a file that no receiver takes is not even opened.
    ///
    /// @param sizeBytes of the whole file
    public FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        if (sizeBytes > Checker.LARGEST_FILE) {
            var message = "The file has %d MB.".formatted(sizeBytes >> 20);
            return new FileReport(null, 0, 0, List.of(Complaint.TOO_LARGE.at(standard, Severity.ERROR, 1, message)));
        }
        return check(in, profile);
    }

    /// Reads a file line by line and hands every line without an error to `reader`; the report has the faults.
    public FileReport read(InputStream in, FormatProfile profile, Consumer<LedesLine> reader) throws IOException {
        return new Checker(in, standard, profile, reader).check();
    }

    /// Hands over every line item that has all its fields, whatever stands in them, in constant memory.
    public void items(InputStream in, RawItems.Taker taker) throws IOException {
        RawItems.read(in, standard, taker);
    }

    /// Reads a file that fits into memory.
    public Loaded<LedesLine> load(InputStream in, FormatProfile profile) throws IOException {
        var good = new ArrayList<LedesLine>();
        var report = read(in, profile, good::add);
        return new Loaded<>(good, report.findings());
    }

    /// Reads what was written and compares it with the bill, field by field and total by total.
    ///
    /// @param ledger what the invoice comes to before tax, ten-thousandths
    /// @return every difference in one sentence each; empty where file and bill say the same
    public List<String> readBack(byte[] file, Bill bill, long ledger) {
        return new ReadBack(file, standard, bill, ledger).differences();
    }
}
