package tenths.formats.portals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.formats.bill.NumberText;
import tenths.formats.bill.TenThousandths;
import tenths.formats.delimited.At;
import tenths.formats.delimited.RawItems.Spelling;

/// A line item of a file as a portal reads it: the text of each field of LEDES 98BI, as far as the format has it.
final class Item {
    private final Format format;
    private final long line;
    private final List<String> values;
    private final Spelling spelling;
    private final LineType type;

    Item(Format format, long line, List<String> values, Spelling spelling) {
        this.format = format;
        this.line = line;
        this.values = values;
        this.spelling = spelling;
        this.type = LineType.of(values.get(At.TYPE - 1));
    }

    /// Physical line of the file, from 1.
    long line() {
        return line;
    }

    Spelling spelling() {
        return spelling;
    }

    LineType type() {
        return type;
    }

    /// False where the format knows no such field; then nothing can be wrong with it.
    boolean has(int field) {
        return !format.nameOf(field).isEmpty();
    }

    /// Empty where it is blank or the format has no such field.
    String text(int field) {
        return field > values.size() ? "" : values.get(field - 1);
    }

    boolean isBlank(int field) {
        return text(field).isEmpty();
    }

    /// Ten-thousandths; 0 where it is blank, [TenThousandths#UNFIT] where it is no number.
    long amount(int field) {
        var bytes = text(field).getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? 0 : NumberText.parse(bytes, 0, bytes.length);
    }

    /// Null where there is no such day, or it is not written as the format wants.
    @Nullable
    LocalDate day(int field) {
        var text = text(field);
        var digits = format.hasDashedDays() && text.length() == 10 ? text.replace("-", "") : text;
        var bytes = digits.getBytes(StandardCharsets.UTF_8);
        var number = NumberText.day(bytes, 0, bytes.length);
        if (number == 0) {
            return null;
        }
        try {
            return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// With tax, as the format counts it, what the printed numbers come to; [TenThousandths#UNFIT] where they are none.
    long computedTotal() {
        var units = amount(At.UNITS);
        var cost = amount(At.UNIT_COST);
        var adjustment = amount(At.ADJUSTMENT);
        var tax = amount(At.TAX);
        if (isUnfit(units) || isUnfit(cost) || isUnfit(adjustment) || isUnfit(tax)) {
            return TenThousandths.UNFIT;
        }
        // LEDES 98BI may write an adjustment of the whole invoice as one unit at its amount.
        var isProduct = type.isWork() || (has(At.TAX) && adjustment == 0);
        var product = isProduct ? TenThousandths.roundedProduct(units, cost, TenThousandths.PLACES) : 0;
        return isUnfit(product) ? product : product + adjustment + tax;
    }

    static boolean isUnfit(long amount) {
        return amount == TenThousandths.UNFIT;
    }
}
