package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The values of one record where each stands by its name: an object of JSON, an element of XML.
final class NamedValues {
    private final RowType record;
    private final long line;
    private final Findings findings;
    private final Map<String, String> values = new LinkedHashMap<>();

    NamedValues(RowType record, long line, Findings findings) {
        this.record = record;
        this.line = line;
        this.findings = findings;
    }

    long line() {
        return line;
    }

    RowType record() {
        return record;
    }

    /// The column of that name, or -1 after a complaint.
    int index(String name, long at) {
        for (var i = 0; i < record.columns().size(); i++) {
            if (record.columns().get(i).name().equals(name)) {
                return i;
            }
        }
        findings.add(
                Complaint.STRANGE, at, "A record '%s' has no value '%s'.".formatted(record.name(), Shown.of(name)));
        return -1;
    }

    void put(String name, String value, long at) {
        if (index(name, at) >= 0 && values.putIfAbsent(name, value) != null) {
            findings.add(Complaint.STRANGE, at, "The value '%s' stands twice.".formatted(Shown.of(name)));
        }
    }

    /// Hands the row on where it is whole.
    void handTo(RowListener rows) {
        var list = new ArrayList<String>();
        for (var column : record.columns()) {
            var value = values.get(column.name());
            if (value == null) {
                findings.add(Complaint.MISSING, line, record, list.size(), "It is missing.");
            }
            list.add(value == null ? "" : value);
        }
        if (values.size() == record.columns().size()) {
            rows.row(record, line, List.copyOf(list));
        } else {
            rows.incomplete(record, line);
        }
    }
}
