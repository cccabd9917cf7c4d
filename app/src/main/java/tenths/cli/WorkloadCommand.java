package tenths.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tenths.connectors.workload.Size;
import tenths.connectors.workload.Workload;

/// `tenths workload`: a made-up month of any size with its right answers, to size a machine with.
@Command(
        name = "workload",
        mixinStandardHelpOptions = true,
        description = "Writes a made-up month-end folder with the right answers beside it.")
final class WorkloadCommand implements Callable<Integer> {
    @Option(names = "--entries", required = true, description = "time entries and expenses together")
    private int entries;

    @Option(names = "--matters", required = true, description = "matters, each with one entry at least")
    private int matters;

    @Option(names = "--timekeepers", defaultValue = "40", description = "people; ${DEFAULT-VALUE} if not given")
    private int timekeepers;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed gives the same bytes")
    private long seed;

    @Option(names = "--out", required = true, description = "folder to write to")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        try {
            Workload.write(new Size(entries, matters, timekeepers, seed), out);
        } catch (IllegalArgumentException wrongSize) {
            throw new Unusable(wrongSize.getMessage() + ".", wrongSize);
        }
        return Main.FINE;
    }
}
