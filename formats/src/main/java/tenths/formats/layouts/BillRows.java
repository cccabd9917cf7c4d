package tenths.formats.layouts;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tenths.formats.FileFinding;
import tenths.formats.bill.Bill;

/// The rows of one bill in the order of the file.
final class BillRows {
    private final Layout layout;
    private final Bill bill;
    private final RowPrinter printer;

    BillRows(Layout layout, Bill bill, RowPrinter printer) {
        this.layout = layout;
        this.bill = bill;
        this.printer = printer;
    }

    /// A row of the file.
    record Row(RowType record, List<String> values) {}

    static List<FileFinding> problems(Layout layout, Bill bill) {
        var printer = new RowPrinter(layout);
        if (bill.lines().isEmpty()) {
            printer.findings().add(Complaint.NO_LINES, 0, Complaint.NO_LINES.message());
        }
        new BillRows(layout, bill, printer).rows().forEachRemaining(_ -> {});
        return printer.findings().list();
    }

    /// Spells each row when it is asked for.
    Iterator<Row> rows() {
        var records = layout.records().iterator();
        return new Iterator<>() {
            private Iterator<Row> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && records.hasNext()) {
                    current = rows(records.next()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public Row next() {
                return hasNext()
                        ? current.next()
                        : Collections.<Row>emptyIterator().next();
            }
        };
    }

    private Stream<Row> rows(RowType record) {
        return Facts.of(bill, record.rows())
                .filter(facts -> printer.stands(record, facts))
                .map(facts -> new Row(record, printer.print(record, facts)));
    }

    void writeTo(RowOut out) throws IOException {
        out.begin();
        for (var record : layout.records()) {
            out.open(record);
            for (var rows = rows(record).iterator(); rows.hasNext(); ) {
                out.row(record, rows.next().values());
            }
            out.close(record);
        }
        out.end();
    }
}
