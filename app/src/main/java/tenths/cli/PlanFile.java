package tenths.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Optional;
import tenths.formats.plans.PlanKind;

/// Tells files of timekeepers and budgets from e-bills.
final class PlanFile {
    private PlanFile() {}

    /// What the file is; it is then read from its beginning again.
    static Optional<PlanKind> kind(BufferedInputStream file) throws IOException {
        file.mark(PlanKind.PEEK);
        var kind = PlanKind.of(file.readNBytes(PlanKind.PEEK));
        file.reset();
        return kind;
    }
}
