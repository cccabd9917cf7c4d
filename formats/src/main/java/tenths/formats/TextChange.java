package tenths.formats;

import java.util.Set;

/// A text that was changed so that the file can carry it, for the audit trail.
///
/// @param line number of the invoice line; 0 for a text of the whole invoice
/// @param fieldName as in the standard
/// @param before as on the invoice
/// @param after as in the file
public record TextChange(int line, String fieldName, String before, String after, Set<CleanText.Change> changes) {
    public TextChange {
        changes = Set.copyOf(changes);
    }
}
