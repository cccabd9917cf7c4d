package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tenths.formats.FileFinding;
import tenths.formats.bill.Bill;

/// Compares a file with the bill that it should hold.
final class ReadBack implements RowListener {
    private static final int MOST = 100;

    private final Layout layout;
    private final Iterator<BillRows.Row> wanted;
    private final List<String> differences = new ArrayList<>();

    ReadBack(Layout layout, Bill bill) {
        this.layout = layout;
        this.wanted = new BillRows(layout, bill, new RowPrinter(layout)).rows();
    }

    List<String> differences(InputStream in) throws IOException {
        var report = new FileChecks(layout, this).check(in);
        if (wanted.hasNext()) {
            differ("The file ends before the record '%s'."
                    .formatted(wanted.next().record().name()));
        }
        report.findings().stream().map(FileFinding::toString).forEach(this::differ);
        return List.copyOf(differences);
    }

    @Override
    public void row(RowType record, long line, List<String> values) {
        if (!wanted.hasNext()) {
            differ("line %d: the bill has no further record.".formatted(line));
            return;
        }
        var right = wanted.next();
        if (!right.record().equals(record)) {
            differ("line %d: a record '%s' stands here; the bill has '%s'."
                    .formatted(line, record.name(), right.record().name()));
            return;
        }
        for (var i = 0; i < values.size(); i++) {
            var column = record.columns().get(i);
            if (!values.get(i).equals(right.values().get(i))) {
                differ("line %d, %s: '%s' stands here; the bill has '%s'."
                        .formatted(
                                line,
                                column.name(),
                                Shown.of(values.get(i)),
                                Shown.of(right.values().get(i))));
            }
        }
    }

    @Override
    public void incomplete(RowType record, long line) {
        if (wanted.hasNext()) {
            wanted.next();
        }
    }

    private void differ(String sentence) {
        if (differences.size() < MOST) {
            differences.add(sentence);
        }
    }
}
