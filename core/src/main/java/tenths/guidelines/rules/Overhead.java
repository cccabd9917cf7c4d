package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// An expense that the client takes for part of the firm's overhead.
public record Overhead(Source source, Set<String> codes, Phrases words) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "EXP-04 Overhead expense",
            "An expense is part of running an office, by its code or its words.",
            List.of(
                    Parameter.codes("codes", List.of("E103", "E104", "E105", "E106"), "expense codes never paid"),
                    Parameter.phrases(
                            "words",
                            List.of(
                                    "westlaw",
                                    "lexis",
                                    "pacer",
                                    "postage",
                                    "secretarial overtime",
                                    "overtime",
                                    "word processing",
                                    "office supply",
                                    "online research"),
                            "words that mark overhead")),
            (source, settings) -> new Overhead(source, settings.codes("codes"), settings.phrases("words")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var found = words.in(line.narrative());
        if (found.isEmpty() && !codes.contains(line.codes().expense())) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " is overhead to this client")
                .words(found)
                .riskingAll()
                .mending(new Fix.NoCharge(line.id()))
                .finding());
    }
}
