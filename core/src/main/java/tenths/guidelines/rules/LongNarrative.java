package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.WordCount;
import tenths.rates.RatedLine;

/// A narrative is longer than a reader, or the client's system, will take.
public record LongNarrative(Source source, int words, int characters) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TIM-14 Narrative too long",
            "A narrative has more words or characters than the client reads.",
            List.of(
                    Parameter.count("words", 60, "most words; 0 for no limit"),
                    Parameter.count("characters", 0, "most characters; 0 for no limit")),
            (source, settings) -> new LongNarrative(source, settings.count("words"), settings.count("characters")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.charged(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        if (characters > 0 && text.codePointCount(0, text.length()) > characters) {
            return found(line, text.codePointCount(0, text.length()) + " characters; the limit is " + characters);
        }
        if (words > 0 && WordCount.of(text) > words) {
            return found(line, WordCount.of(text) + " words; the limit is " + words);
        }
        return List.of();
    }

    private List<Finding> found(RatedLine line, String tooLong) {
        return List.of(Found.on(source, line, Lines.deed(line) + " in a text of " + tooLong)
                .asking("What can be left out?")
                .finding());
    }
}
