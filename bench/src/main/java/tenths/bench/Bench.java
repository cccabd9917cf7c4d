package tenths.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/// One thing to measure.
interface Bench {
    /// What the command line calls it.
    String name();

    /// Measures and hands over each figure as soon as it is known.
    ///
    /// @param scratch an empty folder that is deleted afterwards
    void run(Path scratch, Consumer<Row> figures) throws Exception;
}
