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

/// Work that a client does not pay for, by the words that name it.
///
/// @param words that mark such work
/// @param exceptions phrases in which such a word is other work
/// @param classes timekeeper classes concerned; empty for all
/// @param why the end of the message
/// @param question what to ask; empty where the line is simply not charged
public record NamedWork(
        Source source, Phrases words, Phrases exceptions, Set<String> classes, String why, String question)
        implements LineRule {
    /// What distinguishes one kind from the others.
    record Told(String head, String description, String why, List<String> words, List<String> exceptions) {
        RuleKind unpaid() {
            return kind("", List.of());
        }

        RuleKind asked(String question) {
            return kind(question, List.of());
        }

        RuleKind kind(String question, List<String> classes) {
            return new RuleKind(
                    head,
                    description,
                    List.of(
                            Parameter.phrases("words", words, "words that mark such work"),
                            Parameter.phrases("exceptions", exceptions, "phrases in which such a word is other work"),
                            Parameter.codes("classes", classes, "timekeeper classes concerned; none for all")),
                    (source, settings) -> new NamedWork(
                            source,
                            settings.phrases("words"),
                            settings.phrases("exceptions"),
                            settings.codes("classes"),
                            why,
                            question));
        }
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::concerns, this::check);
    }

    private boolean concerns(RatedLine line) {
        return classes.isEmpty() || People.isOf(line, classes);
    }

    private List<Finding> check(RatedLine line) {
        var found = words.in(line.narrative(), exceptions);
        if (found.isEmpty()) {
            return List.of();
        }
        var message =
                "%s for '%s', %s".formatted(Lines.deed(line), found.getFirst().in(line.narrative()), why);
        var finding = Found.on(source, line, message).words(found).riskingAll();
        return List.of((question.isEmpty() ? finding.mending(new Fix.NoCharge(line.id())) : finding.asking(question))
                .finding());
    }
}
