package tenths.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.checks.AtRisk;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Findings as other programs read them.
///
/// @param names what the bill calls each line
record FindingTree(Map<LineId, String> names) {
    static ObjectNode of(List<Finding> findings, Map<LineId, String> names) {
        var tree = JsonMapper.shared().createObjectNode();
        var list = tree.putArray("findings");
        var one = new FindingTree(names);
        findings.forEach(finding -> one.write(list.addObject(), finding));
        return tree;
    }

    /// What all of them put at risk, in each way of netting cuts on one line.
    static void together(ObjectNode tree, AtRisk atRisk) {
        tree.put("added", atRisk.added().decimal().toPlainString());
        tree.put("sequential", atRisk.sequential().decimal().toPlainString());
        tree.put("largest", atRisk.largest().decimal().toPlainString());
    }

    private void write(ObjectNode tree, Finding finding) {
        tree.put("rule", finding.rule());
        tree.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        tree.put("document", finding.clause().document());
        tree.put("clause", finding.clause().reference());
        tree.put("page", finding.clause().page());
        tree.put("quote", finding.clause().quote());
        var lines = tree.putArray("lines");
        finding.lines().forEach(line -> lines.add(name(line)));
        var evidence = tree.putArray("evidence");
        for (var words : finding.evidence()) {
            var one = evidence.addObject().put("line", name(words.line()));
            one.putArray("offsets").add(words.start()).add(words.end());
        }
        var atRisk = finding.atRisk();
        tree.put("amountAtRisk", atRisk == null ? null : atRisk.decimal().toPlainString());
        tree.put("message", finding.message());
        fix(tree, finding.fix());
    }

    private void fix(ObjectNode tree, @Nullable Fix fix) {
        if (fix == null) {
            tree.putNull("fix");
            return;
        }
        var one = tree.putObject("fix");
        switch (fix) {
            case Fix.ReduceUnits(var line, var units) ->
                kind(one, "reduce-units", line).put("units", units.toPlainString());
            case Fix.ReduceAmount(var line, var amount) ->
                kind(one, "reduce-amount", line).put("amount", amount.decimal().toPlainString());
            case Fix.NoCharge(var line) -> kind(one, "no-charge", line);
            case Fix.Hold(var line) -> kind(one, "hold", line);
            case Fix.ChangeUnitCost(var line, var unitCost) ->
                kind(one, "change-unit-cost", line).put("unitCost", unitCost.toPlainString());
            case Fix.Split(var line, var parts) -> {
                var list = kind(one, "split", line).putArray("parts");
                parts.forEach(part -> list.addObject()
                        .put("units", part.units().toPlainString())
                        .put("narrative", part.narrative()));
            }
            case Fix.ChangeTask(var line, var task) ->
                kind(one, "change-task", line).put("task", task);
            case Fix.Ask(var line, var question) -> kind(one, "ask", line).put("question", question);
            case Fix.ChangeBill(var instruction) ->
                one.put("kind", "change-bill").put("instruction", instruction);
        }
    }

    private ObjectNode kind(ObjectNode tree, String kind, LineId line) {
        return tree.put("kind", kind).put("line", name(line));
    }

    private String name(LineId line) {
        return names.getOrDefault(line, line.toString());
    }
}
