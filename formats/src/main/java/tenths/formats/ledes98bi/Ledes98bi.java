package tenths.formats.ledes98bi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Taxes;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.Delimited;
import tenths.formats.delimited.Handbook;
import tenths.formats.delimited.LedesLine;
import tenths.formats.delimited.Standard;
import tenths.invoicing.Invoice;

/// LEDES 98BI, for clients outside the United States: one tax on each line, a currency, names and addresses.
public final class Ledes98bi {
    public static final String FORMAT = "LEDES98BI";

    /// Its names and its field table.
    public static final Standard STANDARD = new Standard(
            new Standard.Names(FORMAT, "LEDES 98BI", "L98BI", "ledes98bi"),
            profile -> profile.international().firstLine(),
            Fields.ALL);

    private static final Delimited FILES = new Delimited(STANDARD);

    private Ledes98bi() {}

    /// Everything that keeps the invoice from being written for this client; empty where it can be written. `line` is
    /// the number of the invoice line, 0 for the invoice as a whole.
    public static List<FileFinding> problems(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return FILES.problems(BillMaker.make(invoice, taxes, profile));
    }

    /// One invoice as a file.
    ///
    /// @param taxes on top of the invoice's total
    /// @return the texts that had to be cleaned, for the audit trail
    /// @throws UnwritableInvoice with all problems; then nothing has been written
    public static List<TextChange> write(Invoice invoice, Taxes taxes, FormatProfile profile, OutputStream out)
            throws IOException {
        return FILES.write(List.of(BillMaker.make(invoice, taxes, profile)), out);
    }

    /// @throws UnwritableInvoice with all problems
    public static byte[] toBytes(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return FILES.toBytes(BillMaker.make(invoice, taxes, profile));
    }

    /// Everything that is wrong with a file for this client, in constant memory however long it is.
    public static FileReport check(InputStream in, FormatProfile profile) throws IOException {
        return FILES.check(in, profile);
    }

    /// Reads a file line by line and hands every line without an error to `reader`; the report has the faults.
    public static FileReport read(InputStream in, FormatProfile profile, Consumer<LedesLine> reader)
            throws IOException {
        return FILES.read(in, profile, reader);
    }

    /// Reads what was written and compares it with the invoice, field by field and total by total.
    ///
    /// @return every difference in one sentence each; empty where file and invoice say the same
    public static List<String> readBack(byte[] file, Invoice invoice, Taxes taxes, FormatProfile profile) {
        var ledger = TenThousandths.of(invoice.total().decimal());
        return FILES.readBack(file, BillMaker.make(invoice, taxes, profile), ledger);
    }

    /// The pages of the handbook on this format, by file name below the handbook's folder.
    public static Map<String, String> pages() {
        return Handbook.pages(STANDARD, """
                Arithmetic: tax = rate x (units x unit cost + adjustment); total = units x unit cost + adjustment + tax;
                on IF and IE lines the amount stands in the adjustment or, if the client wants it so, in the unit cost
                of one unit, and the total adds the tax; the invoice total is the sum of the line totals, the tax total
                the sum of the taxes, the net total the invoice total less the tax.
                """);
    }
}
