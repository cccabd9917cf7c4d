package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.List;
import tenths.expressions.Uncomputable;
import tenths.formats.CleanText.Change;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.TextChange;
import tenths.formats.layouts.Column.Count;
import tenths.formats.layouts.Column.Sum;
import tenths.formats.layouts.Column.Value;

/// Spells the values of one row after the other; remembers what is wrong with them and what was changed.
final class RowPrinter {
    private final Letters letters;
    private final Wording wording;
    private final Tally tally = new Tally();
    private final Findings findings = new Findings();
    private final List<TextChange> changes = new ArrayList<>();

    RowPrinter(Layout layout) {
        letters = layout.file().letters();
        wording = new Wording(layout.shape(), layout.file().encoding());
    }

    Findings findings() {
        return findings;
    }

    List<TextChange> changes() {
        return changes;
    }

    /// Whether the row is written at all.
    boolean stands(RowType record, Facts facts) {
        if (record.only() == null) {
            return true;
        }
        try {
            return (Boolean) record.only().value(facts);
        } catch (Uncomputable failure) {
            findings.add(
                    Complaint.UNCOMPUTABLE,
                    line(record, facts),
                    "'only' of %s has no value: %s.".formatted(record.name(), failure.reason()));
            return true;
        }
    }

    /// The values, not yet filled up.
    List<String> print(RowType record, Facts facts) {
        var values = new ArrayList<String>(record.columns().size());
        for (var i = 0; i < record.columns().size(); i++) {
            var value = value(record, i, facts);
            check(record, i, value, line(record, facts));
            values.add(value);
        }
        tally.add(record, values);
        return values;
    }

    private String value(RowType record, int index, Facts facts) {
        var column = record.columns().get(index);
        try {
            var value = switch (column.source()) {
                case Value(var expression) -> expression.value(facts);
                case Count count -> tally.next(count);
                case Sum sum -> tally.sum(sum);
            };
            var text = column.form().print(value);
            return column.isText() ? worded(record, index, text, line(record, facts)) : text;
        } catch (Uncomputable failure) {
            findings.add(
                    Complaint.UNCOMPUTABLE,
                    line(record, facts),
                    record,
                    index,
                    "It has no value: %s.".formatted(failure.reason()));
        } catch (Form.Unprintable failure) {
            findings.add(Complaint.UNSPELLABLE, line(record, facts), record, index, failure.getMessage() + ".");
        }
        return "";
    }

    private String worded(RowType record, int index, String raw, int line) {
        var column = record.columns().get(index);
        var said = wording.of(column, raw);
        if (!said.text().equals(raw)) {
            changes.add(new TextChange(line, column.name(), raw, said.text(), said.changes()));
        }
        if (letters == Letters.REFUSE && said.changes().contains(Change.LETTER)) {
            findings.add(
                    Complaint.LETTERS,
                    line,
                    record,
                    index,
                    "'%s' holds letters that the file cannot carry.".formatted(Shown.of(raw)));
        }
        return said.text();
    }

    private void check(RowType record, int index, String value, int line) {
        var column = record.columns().get(index);
        if (column.required() && value.isBlank()) {
            findings.add(Complaint.BLANK, line, record, index, "It is blank.");
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
    }

    private static int line(RowType record, Facts facts) {
        return record.rows() == Rows.LINE ? facts.line().number() : 0;
    }
}
