package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.formats.CleanText;
import tenths.formats.TextChange;
import tenths.formats.UnwritableInvoice;
import tenths.formats.bill.Bill;
import tenths.formats.ebills.EBills;
import tenths.formats.layouts.Layout;
import tenths.formats.layouts.LayoutReading.Read;
import tenths.formats.layouts.LayoutReading.Refused;

/// `tenths layout`: formats that the firm describes itself.
@Command(
        name = "layout",
        mixinStandardHelpOptions = true,
        description = "Reads the description of a format of the firm's own, and writes bills by it.",
        subcommands = {LayoutCommand.Check.class, LayoutCommand.Write.class, LayoutCommand.Show.class})
final class LayoutCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Whether a description is without a fault.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Names every fault of a layout with its line, column, field and repair.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:no faults", "1:faults were found", "2:wrong usage or unreadable file"})
    static final class Check implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "YAML files, or names of examples.")
        private List<String> files = List.of();

        @Override
        public Integer call() {
            var out = spec.commandLine().getOut();
            var code = Main.FINE;
            for (var file : files) {
                switch (LayoutFile.reading(file)) {
                    case Read(var layout) -> out.println(file + ": " + layout + ", no faults");
                    case Refused(var faults) -> {
                        out.println("%s: %d fault(s)".formatted(file, faults.size()));
                        faults.forEach(fault -> out.println("  " + fault));
                        code = Main.FINDINGS;
                    }
                }
            }
            return code;
        }
    }

    /// An example to start from.
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints an example to start from.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "NAME",
                description = "carrier-csv, mainframe, task-summary, spreadsheet or timekeepers.")
        private String name = "";

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(LayoutFile.text(name));
            return Main.FINE;
        }
    }

    /// A bill in a layout, from an e-bill of any format that Tenths reads.
    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = "Writes an e-bill in a layout, reads it back, and lists each text that had to be changed.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {
                "0:written",
                "1:the bill has errors, or the layout cannot carry it",
                "2:wrong usage or unreadable file"
            })
    static final class Write implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = "--layout",
                paramLabel = "NAME",
                required = true,
                description = "A YAML file, or the name of an example.")
        private String name = "";

        @Option(names = "--from", paramLabel = "FILE", required = true, description = "The e-bill to write.")
        private Path from = Path.of("");

        @Option(
                names = "--out",
                paramLabel = "PATH",
                required = true,
                description = "Where to write; in a folder the layout names the file.")
        private Path out = Path.of("");

        @Option(
                names = "--profile",
                paramLabel = "NAME",
                defaultValue = "standard",
                description = "By which the e-bill is read. Default: ${DEFAULT-VALUE}.")
        private String profile = "standard";

        @Override
        public Integer call() {
            var layout = LayoutFile.find(name);
            try (var in = Files.newInputStream(from)) {
                var loaded = EBills.load(in, ProfileFile.find(profile));
                if (loaded.report().hasErrors() || loaded.format() == null) {
                    return refuse(from + " has faults:", loaded.report().findings());
                }
                if (loaded.bills().size() != 1) {
                    return refuse(
                            "%s holds %d invoices or matters; write one at a time"
                                    .formatted(from, loaded.bills().size()),
                            List.of());
                }
                return write(layout, loaded.bills().getFirst());
            } catch (UnwritableInvoice refused) {
                return refuse(layout + " cannot carry " + from + ":", refused.findings());
            } catch (IOException failure) {
                throw new Unusable("cannot write " + from + " to " + out + ": " + failure.getMessage(), failure);
            }
        }

        /// Beside its place first, so that no half file ever stands there, nor one that does not read back.
        private int write(Layout layout, Bill bill) throws IOException {
            var target = Files.isDirectory(out) ? out.resolve(layout.fileName(bill)) : out;
            var beside = Files.createTempFile(target.toAbsolutePath().getParent(), ".tenths", ".part");
            try {
                List<TextChange> changes;
                try (var file = Files.newOutputStream(beside)) {
                    changes = layout.write(bill, file);
                }
                try (var in = Files.newInputStream(beside)) {
                    var differences = layout.readBack(in, bill);
                    if (!differences.isEmpty()) {
                        return refuse("what was written reads back as another bill:", differences);
                    }
                }
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                spec.commandLine()
                        .getOut()
                        .println("%s: %s, %d bytes, %d text(s) changed"
                                .formatted(target, layout, Files.size(target), changes.size()));
                changes.forEach(this::tell);
                return Main.FINE;
            } finally {
                Files.deleteIfExists(beside);
            }
        }

        private void tell(TextChange change) {
            var place = change.line() == 0 ? "invoice" : "line " + change.line();
            var why = change.changes().stream()
                    .sorted()
                    .map(CleanText.Change::words)
                    .collect(Collectors.joining("; "));
            spec.commandLine()
                    .getErr()
                    .println("  changed: %s, %s: '%s' (%s)".formatted(place, change.fieldName(), change.after(), why));
        }

        private int refuse(String because, List<?> reasons) {
            var err = spec.commandLine().getErr();
            err.println("tenths: " + because);
            reasons.forEach(reason -> err.println("  " + reason));
            return Main.FINDINGS;
        }
    }
}
