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

/// A narrative says what was done to which document, and not why.
///
/// @param words narratives with more words are let pass
/// @param purpose words that lead to an issue or an aim
public record Purpose(Source source, int words, Phrases purpose) implements LineRule {
    static final RuleKind KIND = new RuleKind(
                    "TIM-12 No purpose or subject",
                    "A narrative names no issue and no aim beside what was done.",
                    List.of(
                            Parameter.count("words", 7, "narratives with more words are let pass"),
                            Parameter.phrases(
                                    "purpose",
                                    List.of(
                                            "regarding",
                                            "re",
                                            "concerning",
                                            "about",
                                            "for",
                                            "to",
                                            "on",
                                            "whether",
                                            "against",
                                            "in support",
                                            "in opposition",
                                            "in response",
                                            "in preparation",
                                            "issue",
                                            "because"),
                                    "words that lead to an issue or an aim")),
                    (source, settings) -> new Purpose(source, settings.count("words"), settings.phrases("purpose")))
            .advising();

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        if (WordCount.of(text) > words || purpose.touch(text)) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " for '" + text.strip() + "', without issue or aim")
                .riskingAll()
                .asking("On which issue, and to what end?")
                .finding());
    }
}
