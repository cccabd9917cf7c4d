package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.guidelines.words.WordCount;
import tenths.rates.RatedLine;

/// A narrative does not say what was done.
///
/// @param phrases vague wherever they stand
/// @param alone vague when nothing specific stands beside them
/// @param words fewest words
/// @param characters fewest characters
public record VagueNarrative(Source source, Phrases phrases, Phrases alone, int words, int characters)
        implements LineRule {
    private static final List<String> ANYWHERE = List.of(
            "work on matter",
            "work on file",
            "work on case",
            "attention to",
            "regarding same",
            "re same",
            "misc",
            "miscellaneous",
            "various matters",
            "various tasks",
            "handle matter",
            "handle file");
    private static final List<String> ALONE = List.of(
            "file review",
            "review file",
            "review correspondence",
            "review email",
            "correspondence",
            "email",
            "call",
            "telephone call",
            "conference",
            "legal research",
            "research",
            "deposition preparation",
            "prepare for deposition",
            "trial preparation",
            "prepare for trial",
            "hearing preparation",
            "various",
            "handle",
            "follow up",
            "strategy",
            "review document",
            "draft letter",
            "draft email",
            "meeting");
    private static final Phrases FILLERS = Phrases.of(
            "a",
            "an",
            "the",
            "of",
            "to",
            "for",
            "with",
            "and",
            "on",
            "in",
            "re",
            "regarding",
            "client",
            "matter",
            "case",
            "file",
            "team",
            "attorney",
            "counsel",
            "continue",
            "further",
            "additional",
            "same",
            "all",
            "issue",
            "review",
            "draft",
            "prepare",
            "work",
            "attend",
            "conduct",
            "perform",
            "general",
            "status");

    static final RuleKind KIND = new RuleKind(
            "TIM-11 Vague narrative",
            "A narrative is too short, or says nothing that a reader could check.",
            List.of(
                    Parameter.phrases("phrases", ANYWHERE, "vague wherever they stand"),
                    Parameter.phrases("alone", ALONE, "vague when nothing specific stands beside them"),
                    Parameter.count("words", 4, "fewest words"),
                    Parameter.count("characters", 0, "fewest characters")),
            (source, settings) -> new VagueNarrative(
                    source,
                    settings.phrases("phrases"),
                    settings.phrases("alone"),
                    settings.count("words"),
                    settings.count("characters")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var spans = vague(text);
        if (!spans.isEmpty()) {
            return found(line, "'" + spans.getFirst().in(text) + "' does not say what was done", spans);
        }
        var length = text.codePointCount(0, text.length());
        if (length < characters) {
            return found(line, "the text has %d characters; the least is %d".formatted(length, characters), spans);
        }
        var count = WordCount.of(text);
        if (count < words) {
            return found(line, "the text has %d words; the least is %d".formatted(count, words), spans);
        }
        return List.of();
    }

    private List<Span> vague(String text) {
        var anywhere = phrases.in(text);
        if (!anywhere.isEmpty()) {
            return anywhere;
        }
        var found = alone.in(text);
        if (found.isEmpty() || WordCount.outsideAtLeast(text, found) > FILLERS_AT_MOST) {
            return List.of();
        }
        var beside = new ArrayList<>(found);
        beside.addAll(FILLERS.in(text));
        return WordCount.outside(text, beside) == 0 ? found : List.of();
    }

    /// A longer text is not worth a second look.
    private static final int FILLERS_AT_MOST = 8;

    private List<Finding> found(RatedLine line, String why, List<Span> spans) {
        return List.of(Found.on(source, line, Lines.deed(line) + ": " + why)
                .words(spans)
                .riskingAll()
                .asking("What was done, on which document, on which issue?")
                .finding());
    }
}
