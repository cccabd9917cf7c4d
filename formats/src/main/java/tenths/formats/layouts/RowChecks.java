package tenths.formats.layouts;

import java.util.List;
import tenths.formats.layouts.Column.Count;
import tenths.formats.layouts.Column.Sum;
import tenths.formats.layouts.Column.Value;

/// Holds each row of a file against its columns, and all together against their order, counts and sums.
final class RowChecks implements RowListener {
    private final Layout layout;
    private final Findings findings;
    private final RowListener next;
    private final Wording wording;
    private final boolean isSpreadsheet;
    private final Tally tally = new Tally();
    private int current;
    private long lastLine;

    RowChecks(Layout layout, Findings findings, RowListener next) {
        this.layout = layout;
        this.findings = findings;
        this.next = next;
        this.wording = new Wording(layout.shape(), layout.file().encoding());
        this.isSpreadsheet = layout.shape() instanceof Shape.Delimited shape && shape.spreadsheet();
    }

    boolean isEmpty() {
        return lastLine == 0;
    }

    /// How many lines of the bill were read.
    int lines() {
        return (int) layout.records().stream()
                .filter(record -> record.rows() == Rows.LINE)
                .mapToLong(record -> tally.count(record.name()))
                .sum();
    }

    @Override
    public void row(RowType record, long line, List<String> values) {
        order(record, line);
        for (var i = 0; i < values.size(); i++) {
            check(record, i, line, values.get(i));
        }
        tally.add(record, values);
        lastLine = line;
        next.row(record, line, values);
    }

    @Override
    public void incomplete(RowType record, long line) {
        order(record, line);
        tally.add(record, List.of());
        lastLine = line;
        next.incomplete(record, line);
    }

    void end() {
        missing(current, layout.records().size(), lastLine);
    }

    private void order(RowType record, long line) {
        var index = layout.records().indexOf(record);
        if (index < current) {
            findings.add(
                    Complaint.ORDER,
                    line,
                    "A record '%s' stands behind '%s'."
                            .formatted(
                                    record.name(), layout.records().get(current).name()));
            return;
        }
        if (record.isSingle() && tally.count(record.name()) > 0) {
            findings.add(Complaint.ORDER, line, "A second record '%s' stands here.".formatted(record.name()));
        }
        missing(current, index, line);
        current = index;
    }

    /// Records that stand in every file, among those that should have come before this place.
    private void missing(int from, int to, long line) {
        layout.records().subList(from, to).stream()
                .filter(record -> record.isSingle() && tally.count(record.name()) == 0)
                .forEach(record ->
                        findings.add(Complaint.MISSING, line, "There is no record '%s'.".formatted(record.name())));
    }

    private void check(RowType record, int index, long line, String value) {
        var column = record.columns().get(index);
        if (column.required() && value.isBlank()) {
            findings.add(Complaint.BLANK, line, record, index, "It is blank.");
            return;
        }
        var length = value.codePointCount(0, value.length());
        if (length > column.maximum()) {
            findings.add(
                    Complaint.TOO_LONG,
                    line,
                    record,
                    index,
                    "'%s' has %d characters; the limit is %d.".formatted(Shown.of(value), length, column.maximum()));
        }
        if (!column.form().accepts(value)) {
            findings.add(
                    Complaint.SPELLING,
                    line,
                    record,
                    index,
                    "'%s' is not %s.".formatted(Shown.of(value), column.form().shown()));
            return;
        }
        if (isSpreadsheet && column.isText() && Formulas.isFormula(value)) {
            findings.add(
                    Complaint.FORMULA, line, record, index, "'%s' begins like a formula.".formatted(Shown.of(value)));
        }
        expected(record, index, line, value);
    }

    private void expected(RowType record, int index, long line, String value) {
        var column = record.columns().get(index);
        switch (column.source()) {
            case Value _ ->
                column.constant()
                        .map(always -> wording.of(column, always).text())
                        .ifPresent(always -> compare(Complaint.CONSTANT, record, index, line, value, always));
            case Count count ->
                compare(Complaint.COUNT, record, index, line, value, printed(column, tally.next(count)));
            case Sum sum -> compare(Complaint.SUM, record, index, line, value, printed(column, tally.sum(sum)));
        }
    }

    private void compare(Complaint complaint, RowType record, int index, long line, String value, String right) {
        if (!value.equals(right)) {
            findings.add(
                    complaint,
                    line,
                    record,
                    index,
                    "'%s' stands here; it must be '%s'.".formatted(Shown.of(value), Shown.of(right)));
        }
    }

    private static String printed(Column column, Object value) {
        try {
            return column.form().print(value);
        } catch (Form.Unprintable tooExact) {
            return String.valueOf(value);
        }
    }
}
