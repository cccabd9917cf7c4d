package tenths.formats.delimited;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.formats.bill.TenThousandths;

/// What the checker remembers of one invoice of a file: constant, however many lines it has, but for one bit a line.
final class Tally {
    private static final int MOST_BITS = 1 << 24;

    final long firstLine;

    /// Sum of the line totals, ten-thousandths.
    long sum;

    /// INVOICE_TOTAL of its first line, or [TenThousandths#UNFIT].
    long total = TenThousandths.UNFIT;

    /// Sum of the taxes of the lines, ten-thousandths.
    long taxes;

    /// INVOICE_TAX_TOTAL and INVOICE_NET_TOTAL of its first line, or [TenThousandths#UNFIT].
    long taxTotal = TenThousandths.UNFIT;

    long netTotal = TenThousandths.UNFIT;

    /// False once a line could not be read, so that a sum would only repeat that fault.
    boolean summable = true;

    private final byte[][] first;
    private final BitSet numbers = new BitSet();
    private @Nullable Set<String> otherNumbers;

    Tally(Standard standard, Columns columns, long line) {
        firstLine = line;
        first = new byte[standard.size() + 1][];
        for (var field : standard.fields()) {
            first[field.number()] = field.ofInvoice() ? columns.copy(field.number()) : new byte[0];
        }
    }

    /// What the field held on the first line of the invoice.
    byte[] first(int field) {
        return first[field];
    }

    /// An amount of the whole invoice, as its first line has it.
    void keep(int field, long value) {
        if (field == At.TAX_TOTAL) {
            taxTotal = value;
        } else if (field == At.NET_TOTAL) {
            netTotal = value;
        }
    }

    /// What the totals of the invoice say against its lines.
    void check(String number, Findings findings) {
        if (total != TenThousandths.UNFIT && sum != total) {
            findings.error(
                    Complaint.SUM,
                    firstLine,
                    At.INVOICE_TOTAL,
                    "INVOICE_TOTAL of %s is %s, its lines add up to %s."
                            .formatted(number, TenThousandths.text(total), TenThousandths.text(sum)));
        }
        if (taxTotal != TenThousandths.UNFIT && taxes != taxTotal) {
            findings.error(
                    Complaint.TAX_SUM,
                    firstLine,
                    At.TAX_TOTAL,
                    "INVOICE_TAX_TOTAL of %s is %s, the taxes of its lines add up to %s."
                            .formatted(number, TenThousandths.text(taxTotal), TenThousandths.text(taxes)));
        }
        if (total != TenThousandths.UNFIT && netTotal != TenThousandths.UNFIT && netTotal != total - taxes) {
            findings.error(
                    Complaint.NET,
                    firstLine,
                    At.NET_TOTAL,
                    "INVOICE_NET_TOTAL of %s is %s, the total less the tax is %s."
                            .formatted(number, TenThousandths.text(netTotal), TenThousandths.text(total - taxes)));
        }
    }

    /// False where the invoice has had this line number before.
    boolean addNumber(Columns columns) {
        var value = 0;
        var length = columns.length(At.LINE_NUMBER);
        var isPlain = length > 0 && length <= 8 && columns.bytes()[columns.start(At.LINE_NUMBER)] != '0';
        for (var i = columns.start(At.LINE_NUMBER); i < columns.end(At.LINE_NUMBER) && isPlain; i++) {
            var digit = columns.bytes()[i] - '0';
            isPlain = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        if (!isPlain || value >= MOST_BITS) {
            otherNumbers = otherNumbers == null ? new HashSet<>() : otherNumbers;
            return otherNumbers.add(columns.text(At.LINE_NUMBER));
        }
        if (numbers.get(value)) {
            return false;
        }
        numbers.set(value);
        return true;
    }
}
