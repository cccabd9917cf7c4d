package tenths.formats.delimited;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;

/// A standard of lines between pipes: its names and its field table.
public final class Standard {
    static final String TERMINATOR = "[]";

    private final Names names;
    private final Function<FormatProfile, String> firstLine;
    private final List<Field> fields;
    private final String secondLine;
    private final long invoiceFields;
    private final List<Run> runs;
    private final boolean taxed;

    /// What a standard is called.
    ///
    /// @param format for programs: `LEDES98BI`
    /// @param title for people: `LEDES 98BI`
    /// @param codes what its findings begin with: `L98BI`
    /// @param page of the handbook, without extension
    public record Names(String format, String title, String codes, String page) {}

    /// Fields that stand side by side and are the same on all lines of an invoice.
    record Run(int first, int last) {}

    /// @param firstLine of a file, with its terminator
    /// @param fields in their order; the first 24 as in LEDES 1998B
    public Standard(Names names, Function<FormatProfile, String> firstLine, List<Field> fields) {
        this.names = names;
        this.firstLine = firstLine;
        this.fields = List.copyOf(fields);
        secondLine = fields.stream().map(Field::name).collect(Collectors.joining("|", "", TERMINATOR));
        invoiceFields = bits(Field::ofInvoice);
        runs = runs(fields);
        taxed = fields.size() >= At.TAX;
    }

    public Names names() {
        return names;
    }

    /// The first line of a file as this client wants it.
    public String firstLine(FormatProfile profile) {
        return firstLine.apply(profile);
    }

    /// The names of all fields between pipes.
    public String secondLine() {
        return secondLine;
    }

    public List<Field> fields() {
        return fields;
    }

    /// @param number from 1
    public Field field(int number) {
        return fields.get(number - 1);
    }

    int size() {
        return fields.size();
    }

    /// True where each line carries a tax and totals include it.
    boolean taxed() {
        return taxed;
    }

    /// Bit n is set where field n is the same on all lines of an invoice.
    long invoiceFields() {
        return invoiceFields;
    }

    List<Run> runs() {
        return runs;
    }

    long bits(Predicate<Field> which) {
        return fields.stream()
                .filter(which)
                .mapToLong(field -> At.bit(field.number()))
                .sum();
    }

    private static List<Run> runs(List<Field> fields) {
        var runs = new ArrayList<Run>();
        for (var field : fields) {
            var number = field.number();
            if (!field.ofInvoice()) {
                continue;
            }
            if (!runs.isEmpty() && runs.getLast().last() == number - 1) {
                runs.add(new Run(runs.removeLast().first(), number));
            } else {
                runs.add(new Run(number, number));
            }
        }
        return List.copyOf(runs);
    }

    @Override
    public String toString() {
        return names.title();
    }
}
