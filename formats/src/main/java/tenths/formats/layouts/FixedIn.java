package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads lines in which each value has its place.
final class FixedIn implements RowIn {
    private final Layout layout;
    private final Findings findings;

    FixedIn(Layout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
    }

    @Override
    public void read(InputStream in, RowListener rows) throws IOException {
        var lines = new FileLines(in, layout.file(), findings);
        for (var line = lines.next(); line != null && !findings.isFull(); line = lines.next()) {
            var record = record(line);
            if (record.isEmpty()) {
                findings.add(
                        Complaint.STRANGE, lines.number(), "No record begins like '%s'.".formatted(Shown.of(line)));
            } else if (line.length() != record.get().width()) {
                findings.add(
                        Complaint.WIDTH,
                        lines.number(),
                        "The line has %d characters; a record '%s' has %d."
                                .formatted(
                                        line.length(),
                                        record.get().name(),
                                        record.get().width()));
                rows.incomplete(record.get(), lines.number());
            } else {
                rows.row(record.get(), lines.number(), values(record.get(), line, lines.number()));
            }
        }
        if (lines.number() == 0) {
            findings.add(Complaint.EMPTY, 0, Complaint.EMPTY.message());
        }
    }

    private Optional<RowType> record(String line) {
        return layout.records().size() == 1
                ? Optional.of(layout.records().getFirst())
                : layout.records().stream()
                        .filter(record -> begins(line, record))
                        .findFirst();
    }

    private static boolean begins(String line, RowType record) {
        var first = record.columns().getFirst();
        return line.startsWith(Filling.filled(first, first.constant().orElse("")));
    }

    private List<String> values(RowType record, String line, long number) {
        var values = new ArrayList<String>(record.columns().size());
        var from = 0;
        for (var column : record.columns()) {
            var cell = line.substring(from, from + column.width());
            var value = Filling.taken(column, cell);
            if (!Filling.filled(column, value).equals(cell)) {
                findings.add(
                        Complaint.FILL,
                        number,
                        record,
                        values.size(),
                        "'%s' is not filled up as it should be.".formatted(Shown.of(cell)));
            }
            values.add(value);
            from += column.width();
        }
        return values;
    }
}
