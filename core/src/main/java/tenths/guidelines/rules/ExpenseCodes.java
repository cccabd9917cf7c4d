package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Expenses carry a code that the client uses.
///
/// @param allowed expense codes allowed; empty for any
public record ExpenseCodes(Source source, Set<String> allowed) implements LineRule {
    private static final List<String> NAMED = List.of(
            "E101", "E102", "E103", "E104", "E105", "E106", "E107", "E108", "E109", "E110", "E111", "E112", "E113",
            "E114", "E115", "E116", "E117", "E118", "E119", "E120", "E121", "E122", "E123");

    static final RuleKind KIND = new RuleKind(
            "EXP-11 Expense code",
            "An expense lacks a code, or has one that the client does not use, such as E124 for anything else.",
            List.of(Parameter.codes("allowed", NAMED, "expense codes allowed; none for any")),
            (source, settings) -> new ExpenseCodes(source, settings.codes("allowed")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        return Codes.fault("expense", line.codes().expense(), true, allowed).stream()
                .map(wrong -> Found.on(source, line, Lines.deed(line) + " has " + wrong)
                        .riskingAll()
                        .asking("What was bought?")
                        .finding())
                .toList();
    }
}
