package tenths.desk.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import tenths.connectors.csv.Faults;
import tenths.connectors.csv.Mapping;
import tenths.store.Imports;

/// Reads one file of one kind into the database, inside a transaction that its caller keeps or takes back.
interface Intake {
    void read(Path file, Run run);

    /// One file on its way in: who brings it, how its columns are called, and what came of it so far.
    final class Run {
        private static final int SHOWN = 1_000;

        private final UUID importId;
        private final Mapping mapping;
        private final String actor;
        private final Faults faults = new Faults();
        private final List<RowDiff> diffs = new ArrayList<>();
        private final Lines lines;
        private long added;
        private long changed;
        private long same;

        Run(UUID importId, Mapping mapping, String actor, Lines lines) {
            this.importId = importId;
            this.mapping = mapping;
            this.actor = actor;
            this.lines = lines;
        }

        UUID importId() {
            return importId;
        }

        Mapping mapping() {
            return mapping;
        }

        String actor() {
            return actor;
        }

        Faults faults() {
            return faults;
        }

        /// @return whether to go on
        boolean at(long line) {
            return lines.at(line);
        }

        /// Whether a person stopped it before the end of the file.
        boolean stopped() {
            return lines.stopped();
        }

        void unchanged() {
            same++;
        }

        void added(Supplier<RowDiff> diff) {
            added++;
            show(diff);
        }

        void changed(Supplier<RowDiff> diff) {
            changed++;
            show(diff);
        }

        private void show(Supplier<RowDiff> diff) {
            if (diffs.size() < SHOWN) {
                diffs.add(diff.get());
            }
        }

        List<RowDiff> diffs() {
            return diffs;
        }

        Imports.Counts counts() {
            return new Imports.Counts(added, changed, same);
        }
    }
}
