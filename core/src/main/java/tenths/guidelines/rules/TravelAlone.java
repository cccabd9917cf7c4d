package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Allotted;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// Travel stands in one entry with what was done there.
///
/// @param others verbs of other work
public record TravelAlone(Source source, Phrases travel, Phrases others) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TRV-03 Travel on its own line",
            "Travel stands in one entry with other work, without a time for each.",
            List.of(
                    Travel.WORDS,
                    Parameter.phrases(
                            "others",
                            List.of(
                                    "^attend",
                                    "^appear",
                                    "^meet",
                                    "^inspect",
                                    "^depose",
                                    "^interview",
                                    "^review",
                                    "^prepare",
                                    "^argue",
                                    "^conduct",
                                    "^defend",
                                    "^take deposition",
                                    "^participate"),
                            "verbs of other work")),
            (source, settings) -> new TravelAlone(source, settings.phrases("words"), settings.phrases("others")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var trips = travel.in(text);
        if (trips.isEmpty()) {
            return List.of();
        }
        var work =
                others.in(text).stream().filter(span -> !isPurpose(text, span)).toList();
        if (work.isEmpty() || Allotted.in(text).size() > 1) {
            return List.of();
        }
        var message = "%s for '%s' and '%s' in one entry"
                .formatted(
                        Lines.deed(line),
                        trips.getFirst().in(text),
                        work.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(Stream.concat(trips.stream(), work.stream())
                        .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                        .toList())
                .riskingAll()
                .asking("How long was the travel?")
                .finding());
    }

    /// `Travel to attend`: what the trip was for, not what else was done.
    private static boolean isPurpose(String text, Span verb) {
        return text.substring(0, verb.start()).stripTrailing().endsWith(" to");
    }
}
