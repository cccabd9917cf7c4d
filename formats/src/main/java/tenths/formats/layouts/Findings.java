package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.FileFinding;

/// Collects what is wrong with one file, up to a number that somebody can still read.
final class Findings {
    static final int MOST = 1_000;

    private final List<FileFinding> list = new ArrayList<>();

    /// @param line of the file, or number of the bill's line where none is written yet; 0 for the whole
    void add(Complaint complaint, long line, String message) {
        add(complaint.at(line, 0, "", message));
    }

    /// @param index of the column, from 0
    void add(Complaint complaint, long line, RowType record, int index, String message) {
        add(complaint.at(line, index + 1, record.columns().get(index).name(), message));
    }

    private void add(FileFinding finding) {
        if (list.size() < MOST) {
            list.add(finding);
        } else if (list.size() == MOST) {
            list.add(Complaint.MORE.at(finding.line(), 0, "", Complaint.MORE.message()));
        }
    }

    boolean isFull() {
        return list.size() > MOST;
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<FileFinding> list() {
        return List.copyOf(list);
    }
}
