package tenths.formats.delimited;

import java.util.function.Consumer;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Where the checks of one standard put what they find.
final class Findings {
    private final Standard standard;
    private final Consumer<FileFinding> found;
    private int errors;

    Findings(Standard standard, Consumer<FileFinding> found) {
        this.standard = standard;
        this.found = found;
    }

    /// How many errors were told so far.
    int errors() {
        return errors;
    }

    void error(Complaint complaint, long line, int field, String message) {
        add(complaint, Severity.ERROR, line, field, message);
    }

    void warn(Complaint complaint, long line, int field, String message) {
        found.accept(complaint.at(standard, Severity.WARNING, line, field, message));
    }

    void add(Complaint complaint, Severity severity, long line, int field, String message) {
        errors += severity == Severity.ERROR ? 1 : 0;
        found.accept(complaint.at(standard, severity, line, field, message));
    }

    /// On the file as a whole.
    void add(Complaint complaint, Severity severity, long line, String message) {
        found.accept(complaint.at(standard, severity, line, message));
    }
}
