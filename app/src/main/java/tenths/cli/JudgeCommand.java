package tenths.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tenths.checks.Severity;
import tenths.connectors.cases.BillCase;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReading;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tools.jackson.databind.json.JsonMapper;

/// `tenths judge --rules PACK.yaml < BILL.json`: what a client's rules say to a bill, without server or database.
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Holds a bill against a guideline pack and prints every finding with its clause and the words it rests on.",
            "The bill is JSON on standard input; docs/handbook/judge.md describes it, docs/handbook/packs.md the pack."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no finding blocks the bill",
            "1:a finding blocks the bill",
            "2:wrong usage, or a faulty pack or bill; every fault is named"
        })
final class JudgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rules", required = true, paramLabel = "PACK.yaml", description = "The guideline pack.")
    private Path rules = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(rules)) {
            throw new Unusable("there is no file " + rules);
        }
        var pack = PackReader.read(Files.readString(rules));
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

    private int judge(GuidelinePack pack, BillCase judged) {
        var findings = Judge.judge(pack, judged.bill(), judged.around());
        var tree = FindingTree.of(findings, judged.names());
        spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(tree));
        var blocks = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        return blocks ? Main.FINDINGS : Main.FINE;
    }

    private void refuse(String file, List<?> faults) {
        faults.forEach(fault -> spec.commandLine().getErr().println("tenths: " + file + fault));
    }
}
