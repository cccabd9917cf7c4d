package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.checks.AtRisk;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.connectors.cases.BillCase;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReading;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.guidelines.Bill;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tools.jackson.databind.json.JsonMapper;

/// `tenths judge --rules PACK.yaml < BILL.json`: what a client's rules say to a bill, without server or database; and
/// `tenths judge --test PACK.yaml`: whether the rules of a pack do what its examples say.
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a bill against a guideline pack and prints every finding with its clause and the words it rests on.",
            "The bill is JSON on standard input; docs/handbook/judge.md describes it, docs/handbook/packs.md the pack."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no finding blocks the bill, or all examples turned out as written",
            "1:a finding blocks the bill",
            "2:wrong usage, or a faulty pack or bill; every fault is named"
        })
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Wanted wanted = new Wanted();

    /// One of both.
    private static final class Wanted {
        @Option(names = "--rules", paramLabel = "PACK.yaml", description = "The guideline pack.")
        private @Nullable Path rules;

        @Option(
                names = "--test",
                paramLabel = "PACK.yaml",
                description =
                        "Run the examples of a pack instead, and say for each rule how many were flagged or silent.")
        private @Nullable Path test;
    }

    @Override
    public Integer call() throws IOException {
        var rules = wanted.rules;
        if (rules == null) {
            return test(Objects.requireNonNull(wanted.test));
        }
        var pack = PackReader.read(text(rules));
        var bill = BillReader.read(StandardInput.text(), LocalDate.now(Clock.system(ZoneId.systemDefault())));
        if (pack instanceof PackReading.Read(var wanted) && bill instanceof CaseReading.Read(var judged)) {
            return judge(wanted.pack(), judged);
        }
        if (pack instanceof PackReading.Refused(var faults)) {
            refuse(rules + ": ", faults);
        }
        if (bill instanceof CaseReading.Refused(var faults)) {
            refuse("", faults);
        }
        return Main.UNUSABLE;
    }

    private static String text(Path pack) throws IOException {
        if (!Files.isRegularFile(pack)) {
            throw new Unusable("there is no file " + pack);
        }
        return Files.readString(pack);
    }

    private int test(Path file) throws IOException {
        var trial = PackReader.trial(text(file));
        return switch (trial.reading()) {
            case PackReading.Refused(var faults) -> {
                refuse(file + ": ", faults);
                yield Main.UNUSABLE;
            }
            case PackReading.Read(var pack) -> {
                var tree = JsonMapper.shared().createObjectNode().put("pack", pack.name());
                var list = tree.putArray("rules");
                trial.shown()
                        .forEach(shown -> list.addObject()
                                .put("rule", shown.rule())
                                .put("flagged", shown.flagged())
                                .put("silent", shown.silent()));
                spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(tree));
                yield Main.FINE;
            }
        };
    }

    private int judge(GuidelinePack pack, BillCase judged) {
        var findings = Judge.judge(pack, judged.bill(), judged.around());
        var tree = FindingTree.of(findings, judged.names());
        FindingTree.together(tree.putObject("atRisk"), AtRisk.of(amounts(judged.bill()), findings, zero(judged)));
        spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(tree));
        var blocks = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        return blocks ? Main.FINDINGS : Main.FINE;
    }

    private static Map<LineId, Money> amounts(Bill bill) {
        return bill.lines().stream().collect(Collectors.toMap(RatedLine::id, RatedLine::amount));
    }

    private static Money zero(BillCase judged) {
        return Money.zero(judged.bill().client().currency());
    }

    private void refuse(String file, List<?> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("tenths: " + file + fault));
    }
}
