package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.formats.layouts.Shape.Delimited;

/// Reads lines of values with a character between them.
final class DelimitedIn implements RowIn {
    private final Layout layout;
    private final Delimited shape;
    private final Findings findings;
    private final Map<String, RowType> byMark = new HashMap<>();

    DelimitedIn(Layout layout, Delimited shape, Findings findings) {
        this.layout = layout;
        this.shape = shape;
        this.findings = findings;
        layout.records()
                .forEach(record ->
                        byMark.put(record.columns().getFirst().constant().orElse(""), record));
    }

    @Override
    public void read(InputStream in, RowListener rows) throws IOException {
        var lines = new FileLines(in, layout.file(), findings);
        for (var line = lines.next(); line != null && !findings.isFull(); line = lines.next()) {
            var text = lines.number() == 1 ? begun(line) : line;
            var values = Quotes.of(text, shape);
            if (values.isWrong()) {
                findings.add(Complaint.QUOTE, lines.number(), Complaint.QUOTE.message());
            }
            if (lines.number() == 1 && shape.columnNames()) {
                names(values.list());
            } else {
                row(values.list(), lines.number(), rows);
            }
        }
        if (lines.number() == 0) {
            findings.add(Complaint.EMPTY, 0, Complaint.EMPTY.message());
        }
    }

    private String begun(String line) {
        var hasMark = line.startsWith(DelimitedOut.BYTE_ORDER_MARK);
        if (hasMark != layout.file().byteOrderMark()) {
            findings.add(
                    Complaint.BYTE_ORDER_MARK,
                    1,
                    hasMark ? "The file begins with a byte order mark." : "The file begins without a byte order mark.");
        }
        return hasMark ? line.substring(1) : line;
    }

    private void names(List<String> found) {
        var right =
                layout.records().getFirst().columns().stream().map(Column::name).toList();
        for (var i = 0; i < Math.max(found.size(), right.size()); i++) {
            var one = i < found.size() ? found.get(i) : "";
            var wanted = i < right.size() ? right.get(i) : "";
            if (!one.equals(wanted)) {
                findings.add(
                        Complaint.COLUMN_NAMES,
                        1,
                        "'%s' stands where the name of column %d, '%s', should."
                                .formatted(Shown.of(one), i + 1, wanted));
            }
        }
    }

    private void row(List<String> values, long line, RowListener rows) {
        var record = record(values.getFirst());
        if (record == null) {
            findings.add(Complaint.STRANGE, line, "No record begins with '%s'.".formatted(Shown.of(values.getFirst())));
        } else if (values.size() != record.columns().size()) {
            findings.add(
                    Complaint.COLUMN_COUNT,
                    line,
                    "The line has %d values; a record '%s' has %d."
                            .formatted(
                                    values.size(),
                                    record.name(),
                                    record.columns().size()));
            rows.incomplete(record, line);
        } else {
            rows.row(record, line, values);
        }
    }

    private @Nullable RowType record(String mark) {
        return layout.records().size() == 1 ? layout.records().getFirst() : byMark.get(mark);
    }
}
