package tenths.formats.delimited;

import tenths.formats.bill.CodeIndex.Standing;
import tenths.invoicing.InvoiceLine;

/// What the rules need to know of one line, whether it comes from a file or from an invoice. One is filled again and
/// again, so that a million lines make no garbage.
final class LineFacts {
    /// Physical line of the file, or the number of the invoice line that is to be written.
    long line;

    InvoiceLine.Type type = InvoiceLine.Type.FEE;

    /// Bit n is set where field n is blank.
    long blank;

    /// Bit n is set where field n is faulty in itself; rules leave it alone.
    long faulty;

    long units;
    long unitCost;
    long adjustment;
    long total;

    /// Ten-billionths.
    long taxRate;

    long tax;

    /// Dates as `YYYYMMDD`.
    int day;

    int periodStart;
    int periodEnd;
    int invoiceDate;

    Standing task = Standing.BLANK;
    Standing expense = Standing.BLANK;
    Standing activity = Standing.BLANK;
    Standing classification = Standing.BLANK;

    boolean isBlank(int field) {
        return (blank & At.bit(field)) != 0;
    }

    boolean isFaulty(int field) {
        return (faulty & At.bit(field)) != 0;
    }

    /// True where the field holds a value the rules may use.
    boolean has(int field) {
        return ((blank | faulty) & At.bit(field)) == 0;
    }

    /// Tells what stands in a field, for messages only.
    @FunctionalInterface
    interface Words {
        String of(int field);
    }
}
