package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import tenths.expressions.Uncomputable;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;

/// A format of the firm's own: what its files look like, and so how a bill is written, read back and checked.
///
/// Made by [Layouts#read]; may be used by many threads at once. The texts of a bill should come as they are on the
/// invoice: the layout itself makes of them what its file can carry.
public final class Layout {
    private static final int LONGEST_NAME = 150;

    /// Of the paper that goes with every bill.
    private static final String PAPER = ".pdf";

    private final String name;
    private final int version;
    private final Shape shape;
    private final FileRules file;
    private final List<RowType> records;

    Layout(String name, int version, Shape shape, FileRules file, List<RowType> records) {
        this.name = name;
        this.version = version;
        this.shape = shape;
        this.file = file;
        this.records = List.copyOf(records);
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    public Shape shape() {
        return shape;
    }

    /// In which the letters of its files are written.
    public Charset charset() {
        return file.encoding().charset();
    }

    FileRules file() {
        return file;
    }

    List<RowType> records() {
        return records;
    }

    /// Writes the bill, or nothing at all where something is wrong with it. The stream stays open.
    ///
    /// @return every text that had to be changed so that the file can carry it
    /// @throws UnwritableInvoice with all problems
    public List<TextChange> write(Bill bill, OutputStream out) throws IOException {
        var problems = problems(bill);
        if (!problems.isEmpty()) {
            throw new UnwritableInvoice(bill.head().number(), problems);
        }
        var printer = new RowPrinter(this);
        new BillRows(this, bill, printer).writeTo(RowOut.of(this, new Encoded(out, file)));
        return List.copyOf(printer.changes());
    }

    /// What keeps the bill from being written; empty where it can be.
    public List<FileFinding> problems(Bill bill) {
        return BillRows.problems(this, bill);
    }

    /// The name of the file for a bill; characters that are unsafe in one become `-`.
    ///
    /// @throws UnwritableInvoice where it has no value, more characters than a disk takes, or the ending of a PDF
    public String fileName(Bill bill) {
        try {
            var facts = Facts.of(bill, Rows.INVOICE).findFirst().orElseThrow();
            var safe = ((String) file.name().value(facts)).replaceAll("[^A-Za-z0-9._-]", "-");
            if (safe.length() > LONGEST_NAME) {
                throw unnamed(
                        bill,
                        "'%s' has %d characters; the limit is %d."
                                .formatted(Shown.of(safe), safe.length(), LONGEST_NAME));
            }
            if (safe.toLowerCase(Locale.ROOT).endsWith(PAPER)) {
                throw unnamed(bill, "'%s' ends like the PDF that goes with the bill.".formatted(Shown.of(safe)));
            }
            return safe.startsWith(".") || safe.isEmpty() ? "bill" + safe : safe;
        } catch (Uncomputable failure) {
            throw unnamed(bill, "It has no value: " + failure.reason() + ".");
        }
    }

    private static UnwritableInvoice unnamed(Bill bill, String because) {
        var finding = Complaint.UNCOMPUTABLE.at(0, 0, "file.name", because);
        return new UnwritableInvoice(bill.head().number(), List.of(finding));
    }

    /// Everything that is wrong with a file in this layout, whoever wrote it; memory does not grow with it.
    public FileReport check(InputStream in) throws IOException {
        return new FileChecks(this).check(in);
    }

    /// Reads what was written and compares it with the bill.
    ///
    /// @return every difference in one sentence each; empty where file and bill say the same
    public List<String> readBack(InputStream in, Bill bill) throws IOException {
        return new ReadBack(this, bill).differences(in);
    }

    @Override
    public String toString() {
        return name + " version " + version;
    }
}
