package tenths.guidelines.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// A narrative tells what a reader of the bill should not read.
///
/// @param fault words for an opinion on fault or an admission
/// @param medical words for a diagnosis
/// @param rude words that offend
public record PrivateContent(Source source, Phrases fault, Phrases medical, Phrases rude) implements LineRule {
    /// Social security numbers, and card numbers in groups.
    private static final Pattern NUMBERS = Pattern.compile("\\b\\d{3}-\\d{2}-\\d{4}\\b|\\b(?:\\d{4}[ -]){3}\\d{4}\\b");

    private static final int FEWEST_DIGITS = 9;

    static final RuleKind KIND = new RuleKind(
                    "TIM-22 Private content",
                    "A narrative holds a number of a person, a diagnosis, an opinion on fault or rude words.",
                    List.of(
                            Parameter.phrases(
                                    "fault",
                                    List.of(
                                            "admit that",
                                            "admitted he",
                                            "admitted she",
                                            "admitted they",
                                            "client admitted",
                                            "insured admitted",
                                            "our liability",
                                            "client at fault",
                                            "insured at fault",
                                            "client lied",
                                            "insured lied",
                                            "client is liable",
                                            "weakness of our case",
                                            "bad facts"),
                                    "words for an opinion on fault"),
                            Parameter.phrases(
                                    "medical",
                                    List.of(
                                            "hiv",
                                            "cancer",
                                            "abortion",
                                            "psychiatric",
                                            "suicidal",
                                            "overdose",
                                            "addiction",
                                            "mental illness",
                                            "sexually transmitted"),
                                    "words for a diagnosis"),
                            Parameter.phrases(
                                    "rude",
                                    List.of("idiot", "stupid", "moron", "crazy", "liar", "scumbag", "ridiculous"),
                                    "words that offend")),
                    (source, settings) -> new PrivateContent(
                            source, settings.phrases("fault"), settings.phrases("medical"), settings.phrases("rude")))
            .advising();

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.charged(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var found = new ArrayList<Span>(0);
        if (text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
            NUMBERS.matcher(text).results().forEach(number -> found.add(new Span(number.start(), number.end())));
        }
        found.addAll(fault.in(text));
        found.addAll(medical.in(text));
        found.addAll(rude.in(text));
        if (found.isEmpty()) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " in words that the reader of a bill should not see")
                .words(found)
                .riskingAll()
                .asking("Can it be said without this?")
                .finding());
    }
}
