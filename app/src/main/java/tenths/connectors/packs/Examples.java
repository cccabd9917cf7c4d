package tenths.connectors.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tenths.checks.Finding;
import tenths.connectors.cases.BillCase;
import tenths.connectors.cases.BillReader;
import tenths.connectors.cases.CaseReading;
import tenths.guidelines.Guideline;
import tenths.money.Money;

/// Holds a rule against the examples that its pack gives: each must be flagged or silent as it says.
record Examples(Reader reader) {
    private static final int MOST = 100;
    private static final String FLAGGED = "flagged";
    private static final String SILENT = "silent";
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            FLAGGED,
            SILENT,
            "atRisk",
            "before",
            "client",
            "matter",
            "currency",
            "invoice",
            "budget",
            "approvedTimekeepers",
            "numbers",
            "today",
            "rateNotices",
            "reductions",
            "returned",
            "elsewhere",
            "shares",
            "trust"));

    /// Each example that turns out otherwise is a fault.
    ExamplesShown run(Guideline rule, Node node) {
        var name = rule.source().name();
        if (!(node instanceof Node.Items(var _, var _, var list)) || list.size() > MOST) {
            reader.fault(node, "examples", "it cannot be read", "write a list of at most " + MOST + " examples");
            return new ExamplesShown(name, 0, 0);
        }
        var flagged = 0;
        var silent = 0;
        for (var example : list) {
            var fields = reader.fields(example, "example", FIELDS);
            if (fields.containsKey(FLAGGED) == fields.containsKey(SILENT)) {
                reader.fault(example, "example", "it does not say what must happen", "write flagged: or silent:");
            } else if (fields.containsKey(FLAGGED)) {
                flagged += run(rule, example, fields, true) ? 1 : 0;
            } else {
                silent += run(rule, example, fields, false) ? 1 : 0;
            }
        }
        return new ExamplesShown(name, flagged, silent);
    }

    /// A rule of the firm's own says nothing before it has shown both.
    void demandBoth(ExamplesShown shown, Node owner) {
        if (shown.flagged() == 0) {
            reader.fault(owner, "examples", "no example is flagged", "add one: - flagged: {hours: 0.6}");
        }
        if (shown.silent() == 0) {
            reader.fault(owner, "examples", "no example is silent", "add one: - silent: {hours: 0.5}");
        }
    }

    private boolean run(Guideline rule, Node example, Map<String, Node> fields, boolean mustBeFlagged) {
        var lines = fields.get(mustBeFlagged ? FLAGGED : SILENT);
        var json = new ExampleBill(fields).json(lines == null ? example : lines);
        return switch (BillReader.read(json, LocalDate.EPOCH)) {
            case CaseReading.Refused<BillCase>(var faults) -> {
                faults.forEach(fault ->
                        reader.fault(example, "example" + fault.path().substring(1), fault.message(), fault.repair()));
                yield false;
            }
            case CaseReading.Read<BillCase>(var bill) -> {
                var wrong = wrong(rule.check(bill.bill(), bill.around()), fields, mustBeFlagged);
                wrong.forEach(message -> reader.fault(
                        example, rule.source().name() + ".examples", message, "correct the rule or the example"));
                yield wrong.isEmpty();
            }
        };
    }

    private static List<String> wrong(List<Finding> found, Map<String, Node> fields, boolean mustBeFlagged) {
        var wrong = new ArrayList<String>(1);
        if (found.isEmpty() == mustBeFlagged) {
            wrong.add(
                    mustBeFlagged
                            ? "it must be flagged, and is not"
                            : "it must be silent, but: " + found.getFirst().message());
        } else if (fields.get("atRisk") instanceof Node.Scalar risk) {
            var sum = sum(found);
            if (!sum.equals(risk.text())) {
                wrong.add("it puts " + sum + " at risk, not " + risk.text());
            }
        }
        return wrong;
    }

    private static String sum(List<Finding> found) {
        return found.stream()
                .map(Finding::atRisk)
                .filter(Money.class::isInstance)
                .reduce(Money::plus)
                .map(sum -> sum.decimal().toPlainString())
                .orElse("nothing");
    }
}
