package tenths.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.formats.BillFormat;
import tenths.formats.ebills.Conversion;
import tenths.formats.ebills.Conversion.Converted;
import tenths.formats.ebills.Conversion.Faulty;
import tenths.formats.ebills.Conversion.Impossible;

/// `tenths convert`: a bill in another format, with a list of what that format has no place for.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Writes an e-bill in another format. No amount changes; what would be lost is listed.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:converted",
            "1:the file has errors, the format cannot carry the bill, or something would be lost",
            "2:wrong usage or unreadable file"
        })
final class ConvertCommand implements Callable<Integer> {
    private static final String NO_BILL = "It is no bill, and there is no other format for what it says.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The e-bill to convert.")
    private Path from = Path.of("");

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "${COMPLETION-CANDIDATES}.")
    private BillFormat to = BillFormat.LEDES1998B;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "standard",
            description = "What the receiver wants: standard, strict, loose, task-on-expense, two-letter-classes,"
                    + " or a YAML file. Default: ${DEFAULT-VALUE}.")
    private String profile = "standard";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write.")
    private Path out = Path.of("");

    @Option(
            names = "--fill",
            paramLabel = "NAME=VALUE",
            description = "Fills what the file leaves blank: MATTER_NAME, INVOICE_CURRENCY, CLIENT_TAX_ID, PO_NUMBER,"
                    + " ACCOUNT_TYPE, LAW_FIRM_NAME, CLIENT_NAME.")
    private Map<String, String> fill = new LinkedHashMap<>();

    @Option(names = "--accept-loss", description = "Write although something is lost.")
    private boolean acceptLoss;

    @Override
    public Integer call() {
        var wanted = ProfileFile.find(profile);
        try (var in = new BufferedInputStream(Files.newInputStream(from))) {
            var plan = PlanFile.kind(in);
            if (plan.isPresent()) {
                return refuse(from + " is a file of the kind " + plan.get().title() + ":", List.of(NO_BILL));
            }
            return switch (Conversion.convert(in, to, wanted, fill)) {
                case Converted converted -> write(converted);
                case Faulty(var findings) ->
                    refuse(
                            from + " has faults:",
                            findings.stream().map(Object::toString).toList());
                case Impossible(var reasons) -> refuse(from + " cannot be written as " + to + ":", reasons);
            };
        } catch (IllegalArgumentException wrong) {
            throw new Unusable("--fill: " + wrong.getMessage(), wrong);
        } catch (IOException failure) {
            throw new Unusable("cannot convert " + from + " to " + out + ": " + failure.getMessage(), failure);
        }
    }

    private int write(Converted converted) throws IOException {
        var losses = converted.losses();
        if (!losses.isEmpty() && !acceptLoss) {
            return refuse(to + " has no place for this; --accept-loss writes without it:", losses);
        }
        var folder = out.toAbsolutePath().getParent();
        var beside = Files.createTempFile(folder, ".tenths", ".part");
        Files.write(beside, converted.file());
        Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        spec.commandLine().getOut().println("%s: %s, %d bytes".formatted(out, to, converted.file().length));
        losses.forEach(loss -> spec.commandLine().getErr().println("  lost: " + loss));
        return Main.FINE;
    }

    private int refuse(String because, List<String> reasons) {
        var err = spec.commandLine().getErr();
        err.println("tenths: " + because);
        reasons.forEach(reason -> err.println("  " + reason));
        return Main.FINDINGS;
    }
}
