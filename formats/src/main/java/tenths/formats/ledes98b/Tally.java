package tenths.formats.ledes98b;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the checker remembers of one invoice of a file: constant, however many lines it has, but for one bit a line.
final class Tally {
    private static final int MOST_BITS = 1 << 24;

    final long firstLine;

    /// Sum of the line totals, ten-thousandths.
    long sum;

    /// INVOICE_TOTAL of its first line, or [TenThousandths#UNFIT].
    long total = TenThousandths.UNFIT;

    /// False once a line could not be read, so that a sum would only repeat that fault.
    boolean summable = true;

    private final byte[][] first = new byte[Columns.COUNT + 1][];
    private final BitSet numbers = new BitSet();
    private @Nullable Set<String> otherNumbers;

    Tally(Columns columns, long line) {
        firstLine = line;
        for (var field : Field.ALL) {
            first[field.number()] = field.ofInvoice() ? columns.copy(field.number()) : new byte[0];
        }
    }

    /// What the field held on the first line of the invoice.
    byte[] first(int field) {
        return first[field];
    }

    /// False where the invoice has had this line number before.
    boolean addNumber(Columns columns) {
        var value = 0;
        var length = columns.length(9);
        var isPlain = length > 0 && length <= 8 && columns.bytes()[columns.start(9)] != '0';
        for (var i = columns.start(9); i < columns.end(9) && isPlain; i++) {
            var digit = columns.bytes()[i] - '0';
            isPlain = digit >= 0 && digit <= 9;
            value = value * 10 + digit;
        }
        if (!isPlain || value >= MOST_BITS) {
            otherNumbers = otherNumbers == null ? new HashSet<>() : otherNumbers;
            return otherNumbers.add(columns.text(9));
        }
        if (numbers.get(value)) {
            return false;
        }
        numbers.set(value);
        return true;
    }
}
