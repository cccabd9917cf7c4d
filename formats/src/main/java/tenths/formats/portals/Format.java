package tenths.formats.portals;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.BillFormat;
import tenths.formats.delimited.Field;
import tenths.formats.ebills.EBills;
import tenths.formats.ledes98bi.Ledes98bi;

/// The fields of a format, by the numbers that they have in LEDES 98BI.
final class Format {
    /// The kind of a credit, which only XML has; behind the fields of LEDES 98BI.
    private static final String CREDIT = "disc_cred";

    private static final List<Field> FIELDS = Ledes98bi.STANDARD.fields();
    private static final int MOST = FIELDS.size() + 1;

    private final BillFormat format;
    private final List<String> names = new ArrayList<>();

    Format(BillFormat format) {
        this.format = format;
        for (var field = 1; field <= MOST; field++) {
            names.add(EBills.nameOf(field, format));
        }
    }

    BillFormat bill() {
        return format;
    }

    /// Empty where the format has no such field.
    String nameOf(int field) {
        return names.get(field - 1);
    }

    boolean isText() {
        return format == BillFormat.LEDES1998B || format == BillFormat.LEDES98BI;
    }

    /// True for `2025-10-06`, false for `20251006`.
    boolean hasDashedDays() {
        return !isText() && format != BillFormat.LEDESXML2000;
    }

    /// True where all lines of an invoice carry the same value.
    static boolean isOfInvoice(int field) {
        return field <= FIELDS.size() && FIELDS.get(field - 1).ofInvoice();
    }

    static int most() {
        return MOST;
    }

    static String name(int field) {
        return field == MOST ? CREDIT : FIELDS.get(field - 1).name();
    }

    /// @return 0 where there is no such field
    static int number(String name) {
        if (name.equals(CREDIT)) {
            return MOST;
        }
        return FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .mapToInt(Field::number)
                .findFirst()
                .orElse(0);
    }
}
