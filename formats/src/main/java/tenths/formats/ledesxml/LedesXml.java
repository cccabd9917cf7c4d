package tenths.formats.ledesxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.CleanBill;
import tenths.formats.bill.Place;
import tenths.formats.bill.Row;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.LedesLine;
import tenths.formats.ledesxml.Element.Segment;
import tenths.invoicing.Invoice;

/// LEDES XML e-billing, versions 2000, 2.0, 2.1 and 2.2.
public final class LedesXml {
    /// What our files say they come from.
    static final String SOURCE = "Tenths";

    /// Of this writer; a change of its output changes it.
    static final String SOURCE_VERSION = "1";

    /// No receiver takes a file a tenth as large.
    private static final long LARGEST_FILE = 1L << 30;

    private static final String UNNAMED_TAX = "TAX";
    private static final Map<Version, Segment> TABLES = Map.of(
            Version.V2000,
            Ledes2000.root(),
            Version.V20,
            Ledes2x.root(Version.V20),
            Version.V21,
            Ledes2x.root(Version.V21),
            Version.V22,
            Ledes2x.root(Version.V22));

    private final Version version;

    private LedesXml(Version version) {
        this.version = version;
    }

    /// @return empty where the format is no LEDES XML
    public static Optional<LedesXml> of(BillFormat format) {
        return Version.of(format).map(LedesXml::new);
    }

    /// Everything that keeps the invoice from being written for this client; empty where it can be written.
    public List<FileFinding> problems(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return problems(bill(invoice, taxes, profile));
    }

    /// As the checker would say of the file.
    public List<FileFinding> problems(Bill bill) {
        return BillProblems.of(version, bill);
    }

    /// One invoice as a file.
    ///
    /// @param taxes on top of the invoice's total
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public List<TextChange> write(Invoice invoice, Taxes taxes, FormatProfile profile, OutputStream out)
            throws IOException {
        return write(bill(invoice, taxes, profile), out);
    }

    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public List<TextChange> write(Bill bill, OutputStream out) throws IOException {
        var problems = problems(bill);
        if (problems.stream().anyMatch(FileFinding::isError)) {
            throw new UnwritableInvoice(bill.head().number(), problems);
        }
        new XmlWriter(version, out).write(bill);
        return bill.changes();
    }

    /// @throws UnwritableInvoice with all problems
    public byte[] toBytes(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return toBytes(bill(invoice, taxes, profile));
    }

    /// @throws UnwritableInvoice with all problems
    public byte[] toBytes(Bill bill) {
        var out = new ByteArrayOutputStream();
        try {
            write(bill, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A bill of another format with its texts and expenses as this version can carry them.
    public Bill fit(Bill bill) {
        var clean = CleanBill.of(bill, raw -> XmlText.clean(raw).text());
        return version == Version.V2000 ? WholeExpenses.of(clean) : clean;
    }

    /// Everything that is wrong with a file for this client; only the open segments are in memory.
    public FileReport check(InputStream in, FormatProfile profile) throws IOException {
        return new XmlChecker(version, profile, new Reading(version), (_, _) -> {}).check(in);
    }

    /// As [#check(InputStream, FormatProfile)], but a file that no receiver takes is not even opened.
    ///
    /// @param sizeBytes of the whole file
    public FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        if (sizeBytes > LARGEST_FILE) {
            var message = "The file has %d MB.".formatted(sizeBytes >> 20);
            var finding = XmlComplaint.TOO_LARGE.at(version, Severity.ERROR, 1, "", message);
            return new FileReport(version.format().name(), 0, 0, List.of(finding));
        }
        return check(in, profile);
    }

    /// Reads the bills of a file that fits into memory, one for each matter.
    ///
    /// @param bills is filled with what could be read
    /// @param unread is filled with what the file says and a bill has no place for, one sentence each
    public FileReport load(InputStream in, FormatProfile profile, List<Bill> bills, List<String> unread)
            throws IOException {
        var reading = new Reading(version);
        var collector = new BillCollector(reading, profile, bills);
        var rest = new Unread(unread);
        return new XmlChecker(version, profile, reading, (frame, charge) -> {
                    rest.add(frame);
                    collector.add(frame, charge);
                })
                .check(in);
    }

    /// Reads what was written and compares it with the invoice, value by value and total by total.
    ///
    /// @return every difference in one sentence each; empty where file and invoice say the same
    public List<String> readBack(byte[] file, Invoice invoice, Taxes taxes, FormatProfile profile) {
        var bills = new ArrayList<Bill>();
        try {
            var report = load(new ByteArrayInputStream(file), profile, bills, new ArrayList<>());
            var ledger = TenThousandths.of(invoice.total().decimal());
            return BillComparison.differences(version, report, bills, bill(invoice, taxes, profile), ledger);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Hands over every charge as it stands in the file, each as a line with the fields of LEDES 98BI; in constant
    /// memory.
    public void items(InputStream in, Consumer<LedesLine> taker) throws IOException {
        new XmlItems(version, taker).read(in);
    }

    /// The element that holds what a field of LEDES 98BI holds; empty where the version has none.
    public String element(int field) {
        return XmlNames.of(version, field);
    }

    /// Our schema of this version, made from its table.
    public String schema() {
        return Schema.of(version);
    }

    /// The pages of the handbook on all versions, by file name below the handbook's folder.
    public static Map<String, String> pages() {
        return XmlHandbook.pages();
    }

    private Bill bill(Invoice invoice, Taxes taxes, FormatProfile profile) {
        var bill = BillMaker.make(invoice, taxes, profile, XmlText::clean);
        return version == Version.V2000 ? WholeExpenses.of(bill) : bill;
    }

    static Segment table(Version version) {
        return Objects.requireNonNull(TABLES.get(version));
    }

    static String street(Place place) {
        return place.address2().isEmpty() ? place.address1() : place.address1() + ", " + place.address2();
    }

    static String direction(long amount) {
        return amount < 0 ? "Decrease" : "Increase";
    }

    static String taxType(String type) {
        return type.isEmpty() ? UNNAMED_TAX : type;
    }

    static void reportedTax(Row row, Scope scope) {
        if (scope.bill().head().reported().tax() != TenThousandths.UNFIT) {
            row.decimal(scope.bill().head().reported().tax(), 2);
        }
    }
}
