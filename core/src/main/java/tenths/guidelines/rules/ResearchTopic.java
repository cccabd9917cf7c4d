package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.WordCount;
import tenths.rates.RatedLine;

/// Research does not say on what.
///
/// @param research words for research
public record ResearchTopic(Source source, Phrases research) implements LineRule {
    static final Parameter RESEARCH =
            Parameter.phrases("research", List.of("legal research", "research"), "words for research");

    static final RuleKind KIND = new RuleKind(
            "RES-02 Research without a topic",
            "Research is billed without a word on the question.",
            List.of(RESEARCH),
            (source, settings) -> new ResearchTopic(source, settings.phrases("research")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var silent = research.in(text).stream()
                .filter(span -> Topic.behind(text, span).isEmpty() && !isNamedBefore(text, span.start()))
                .toList();
        if (silent.isEmpty()) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " for research without a topic")
                .words(silent)
                .riskingAll()
                .asking("On which question, and what for?")
                .finding());
    }

    /// `Bad faith research`: two words or more before it in the same task.
    private static boolean isNamedBefore(String text, int start) {
        var task = text.substring(text.lastIndexOf(';', start) + 1, start);
        return WordCount.of(task) > 1;
    }
}
