package tenths.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tenths.formats.FileFinding;
import tenths.formats.FileReport;
import tenths.formats.ebills.EBills;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tenths check FILE...`: what is wrong with an e-bill, before a portal says it.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks e-bill files and names every fault with its line, field and repair.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no errors; taken by the portal",
            "1:errors were found; refused by the portal",
            "2:wrong usage or unreadable file"
        })
final class CheckCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "E-bills to check.")
    private List<Path> files = List.of();

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "standard",
            description = "What the receiver wants: standard, strict, loose, task-on-expense, two-letter-classes,"
                    + " or a YAML file. Default: ${DEFAULT-VALUE}.")
    private String profile = "standard";

    @Option(
            names = "--portal",
            paramLabel = "NAME",
            description = "Rehearse what this portal does with the file: legal-tracker, counsellink, collaborati,"
                    + " brightflag, counselgo, legal-exchange, strict, loose, or another of docs/handbook/portals.md.")
    private String portal = "";

    @Option(
            names = "--register",
            paramLabel = "FILE.yaml",
            description = "What the portal is believed to know: matters, timekeepers, rates, earlier invoices, today.")
    private @Nullable Path register;

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description = "The files are in a format of the firm's own: a YAML file, or the name of an example.")
    private @Nullable String layout;

    @Option(names = "--json", description = "Print one JSON object per file and line.")
    private boolean json;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (!portal.isEmpty()) {
            if (layout != null) {
                throw new Unusable("a portal takes no format of the firm's own: leave --portal or --layout out");
            }
            var rehearsal = PortalRehearsal.of(portal, ProfileFile.find(profile), register);
            return eachFile(file -> rehearsal.play(file, json, out));
        }
        if (register != null) {
            throw new Unusable("a register is for a portal: name it with --portal");
        }
        var checks = checks();
        return eachFile(file -> check(file, checks, out));
    }

    /// One file's exit code; the worst of all files is the command's.
    private interface Look {
        int at(Path file) throws IOException;
    }

    private int eachFile(Look look) {
        var code = Main.FINE;
        for (var file : files) {
            try {
                code = Math.max(code, look.at(file));
            } catch (IOException unreadable) {
                spec.commandLine().getErr().println("tenths: cannot read " + file + ": " + reason(unreadable));
                code = Main.UNUSABLE;
            }
        }
        return code;
    }

    private int check(Path file, Checks checks, PrintWriter out) throws IOException {
        var report = check(file, checks);
        if (json) {
            out.println(JSON.writeValueAsString(tree(file, report)));
        } else {
            print(out, file, report);
        }
        return report.hasErrors() ? Main.FINDINGS : Main.FINE;
    }

    /// What a file is held against.
    @FunctionalInterface
    private interface Checks {
        FileReport of(InputStream in, long sizeBytes) throws IOException;
    }

    private Checks checks() {
        if (layout != null) {
            var own = LayoutFile.find(layout);
            return (in, _) -> own.check(in);
        }
        var wanted = ProfileFile.find(profile);
        return (in, sizeBytes) -> {
            var file = new BufferedInputStream(in);
            var plan = PlanFile.kind(file);
            return plan.isPresent() ? plan.get().check(file) : EBills.check(file, sizeBytes, wanted);
        };
    }

    private static FileReport check(Path file, Checks checks) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return checks.of(in, Files.size(file));
        }
    }

    private static ObjectNode tree(Path file, FileReport report) {
        var tree = JSON.createObjectNode();
        tree.put("file", file.toString());
        tree.put("format", report.format());
        tree.put("invoices", report.invoices());
        tree.put("lines", report.lines());
        var findings = tree.putArray("findings");
        for (var finding : report.findings()) {
            var one = findings.addObject();
            one.put("code", finding.code());
            one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            one.put("line", finding.line());
            // An element of an XML file has a name and no number.
            one.put("field", finding.field() == 0 ? null : finding.field());
            one.put("fieldName", finding.fieldName().isEmpty() ? null : finding.fieldName());
            one.put("message", finding.message());
            one.put("repair", finding.repair());
        }
        return tree;
    }

    private static void print(PrintWriter out, Path file, FileReport report) {
        var format = report.format() == null ? "unknown format" : report.format();
        var errors = report.findings().stream().filter(FileFinding::isError).count();
        var others = report.findings().size() - errors;
        out.println("%s: %s, %d invoice(s), %d line(s), %d error(s), %d other finding(s)"
                .formatted(file, format, report.invoices(), report.lines(), errors, others));
        for (var finding : report.findings()) {
            var severity = finding.severity().name().toLowerCase(Locale.ROOT);
            var number = finding.field() == 0 ? "" : " field " + finding.field();
            var name = finding.fieldName().isEmpty() ? "" : " " + finding.fieldName();
            out.println("  %-7s line %d%s%s".formatted(severity, finding.line(), number, name));
            out.println("          " + finding.message());
            out.println("          " + finding.repair() + "  [" + finding.code() + "]");
        }
    }

    private static String reason(IOException unreadable) {
        return switch (unreadable) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "access denied";
            default -> String.valueOf(unreadable.getMessage());
        };
    }
}
