package tenths.desk.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.connectors.csv.Fault;
import tenths.connectors.csv.Mapping;
import tenths.store.Imports;

/// What a file would do, or did.
///
/// @param applied the import that was made; null for a dry run and for a file with faults
/// @param diffs the first thousand rows that are new or changed
/// @param faultCount all of them
/// @param faults the first thousand
/// @param earlier the latest import of the same bytes; null if there was none
public record ImportReport(
        @Nullable UUID applied,
        Mapping.Kind kind,
        Imports.Counts counts,
        List<RowDiff> diffs,
        long faultCount,
        List<Fault> faults,
        Imports.@Nullable Row earlier) {
    public ImportReport {
        diffs = List.copyOf(diffs);
        faults = List.copyOf(faults);
    }

    /// Whether the file can be imported and would change anything.
    public boolean worthApplying() {
        return faultCount == 0 && counts.added() + counts.changed() > 0;
    }
}
