package tenths.formats.ebills;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.formats.BillFormat;
import tenths.formats.CleanText;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;
import tenths.formats.bill.CleanBill;
import tenths.formats.bill.Taxes;
import tenths.formats.delimited.Delimited;
import tenths.formats.delimited.LedesLine;
import tenths.formats.delimited.Opening;
import tenths.formats.delimited.RawItems;
import tenths.formats.einvoices.EInvoices;
import tenths.formats.ledes98b.Ledes98b;
import tenths.formats.ledes98bi.Ledes98bi;
import tenths.formats.ledesxml.LedesXml;
import tenths.invoicing.Invoice;

/// E-bills of whatever format.
public final class EBills {
    private EBills() {}

    /// What a file holds.
    ///
    /// @param format null where the file is of no format we know
    /// @param bills one for each invoice and matter
    /// @param unread what the file says and a bill has no place for, one sentence each
    public record Loaded(@Nullable BillFormat format, FileReport report, List<Bill> bills, List<String> unread) {
        public Loaded {
            bills = List.copyOf(bills);
            unread = List.copyOf(unread);
        }
    }

    /// One invoice as a file in the format of the client's profile.
    ///
    /// @param taxes on top of the invoice's total; LEDES 1998B carries none
    /// @throws UnwritableInvoice with all problems
    public static byte[] toBytes(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return switch (profile.format()) {
            case LEDES1998B -> Ledes98b.toBytes(invoice, taxes, profile);
            case LEDES98BI -> Ledes98bi.toBytes(invoice, taxes, profile);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 ->
                xml(profile.format()).toBytes(invoice, taxes, profile);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(profile.format()).toBytes(invoice, taxes, profile);
        };
    }

    /// As [#toBytes(Invoice, Taxes, FormatProfile)], into a stream.
    ///
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public static List<TextChange> write(Invoice invoice, Taxes taxes, FormatProfile profile, OutputStream out)
            throws IOException {
        return switch (profile.format()) {
            case LEDES1998B -> Ledes98b.write(invoice, taxes, profile, out);
            case LEDES98BI -> Ledes98bi.write(invoice, taxes, profile, out);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 ->
                xml(profile.format()).write(invoice, taxes, profile, out);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(profile.format()).write(invoice, taxes, profile, out);
        };
    }

    /// Reads what was written and compares it with the invoice.
    ///
    /// @return every difference in one sentence each; empty where file and invoice say the same
    public static List<String> readBack(byte[] file, Invoice invoice, Taxes taxes, FormatProfile profile) {
        return switch (profile.format()) {
            case LEDES1998B -> Ledes98b.readBack(file, invoice, profile);
            case LEDES98BI -> Ledes98bi.readBack(file, invoice, taxes, profile);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 ->
                xml(profile.format()).readBack(file, invoice, taxes, profile);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(profile.format()).readBack(file, invoice, taxes, profile);
        };
    }

    /// Recognises a file and tells everything that is wrong with it for this client; memory does not grow with it.
    ///
    /// @param sizeBytes of the whole file
    public static FileReport check(InputStream in, long sizeBytes, FormatProfile profile) throws IOException {
        var file = new BufferedInputStream(in, Opening.PEEK);
        var format = recognise(file);
        return switch (format) {
            case null -> lines(BillFormat.LEDES1998B).check(file, sizeBytes, profile);
            case LEDES1998B, LEDES98BI -> lines(format).check(file, sizeBytes, profile);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> xml(format).check(file, sizeBytes, profile);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> EInvoices.check(file);
        };
    }

    /// Reads the bills of a file that fits into memory.
    public static Loaded load(InputStream in, FormatProfile profile) throws IOException {
        var file = new BufferedInputStream(in, Opening.PEEK);
        var format = recognise(file);
        return switch (format) {
            case null -> new Loaded(null, lines(BillFormat.LEDES1998B).check(file, profile), List.of(), List.of());
            case LEDES1998B, LEDES98BI -> {
                var items = new ArrayList<LedesLine>();
                var report = lines(format).read(file, profile, items::add);
                yield new Loaded(format, report, BillsOfLines.of(items, profile), List.of());
            }
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> {
                var bills = new ArrayList<Bill>();
                var unread = new ArrayList<String>();
                var report = xml(format).load(file, profile, bills, unread);
                yield new Loaded(format, report, bills, unread);
            }
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> {
                var bills = new ArrayList<Bill>();
                var unread = new ArrayList<String>();
                var report = EInvoices.load(file, profile, bills, unread);
                yield new Loaded(format, report, bills, unread);
            }
        };
    }

    /// What a file is; null where it is of no format we know.
    public static @Nullable BillFormat formatOf(InputStream in) throws IOException {
        return Opening.of(in.readNBytes(Opening.PEEK)).format();
    }

    /// Hands over every line item of a file as it stands there, whatever its faults, each with the fields of LEDES 98BI
    /// as far as the format has them; in constant memory.
    public static void items(InputStream in, BillFormat format, RawItems.Taker taker) throws IOException {
        switch (format) {
            case LEDES1998B, LEDES98BI -> lines(format).items(in, taker);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 ->
                xml(format).items(in, item -> taker.take(item, RawItems.Spelling.UTF_8));
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> {} // no portal of law firms takes them
        }
    }

    /// What a field of LEDES 98BI is called in a format; empty where the format has none.
    public static String nameOf(int field, BillFormat format) {
        return switch (format) {
            case LEDES1998B, LEDES98BI -> {
                var fields = lines(format).standard().fields();
                yield field > fields.size() ? "" : fields.get(field - 1).name();
            }
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> xml(format).element(field);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 -> "";
        };
    }

    /// The bill with its texts as the format can carry them.
    static Bill fitFor(Bill bill, BillFormat format) {
        var encoding = bill.profile().layout().encoding();
        return switch (format) {
            case LEDES1998B, LEDES98BI ->
                CleanBill.of(bill, raw -> CleanText.of(raw, encoding).text());
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> xml(format).fit(bill);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(format).fit(bill);
        };
    }

    static List<FileFinding> problems(Bill bill, BillFormat format) {
        return switch (format) {
            case LEDES1998B, LEDES98BI -> lines(format).problems(bill);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> xml(format).problems(bill);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(format).problems(bill);
        };
    }

    /// Whether a bill with these problems can be written all the same. A delimited file is written without a warning or
    /// not at all.
    static boolean isWritable(List<FileFinding> problems, BillFormat format) {
        return switch (format) {
            case LEDES1998B, LEDES98BI -> problems.isEmpty();
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22, FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                problems.stream().noneMatch(FileFinding::isError);
        };
    }

    static byte[] toBytes(Bill bill, BillFormat format) {
        return switch (format) {
            case LEDES1998B, LEDES98BI -> lines(format).toBytes(bill);
            case LEDESXML2000, LEDESXML20, LEDESXML21, LEDESXML22 -> xml(format).toBytes(bill);
            case FACTURX, XRECHNUNG, XRECHNUNGUBL, PEPPOLBIS3 ->
                european(format).toBytes(bill);
        };
    }

    private static @Nullable BillFormat recognise(BufferedInputStream file) throws IOException {
        file.mark(Opening.PEEK);
        var format = Opening.of(file.readNBytes(Opening.PEEK)).format();
        file.reset();
        return format;
    }

    private static Delimited lines(BillFormat format) {
        return new Delimited(format == BillFormat.LEDES98BI ? Ledes98bi.STANDARD : Ledes98b.STANDARD);
    }

    private static LedesXml xml(BillFormat format) {
        return LedesXml.of(format).orElseThrow();
    }

    private static EInvoices european(BillFormat format) {
        return EInvoices.of(format).orElseThrow();
    }
}
