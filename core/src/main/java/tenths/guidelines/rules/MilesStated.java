package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// Travel does not say how far it was.
///
/// @param flown words for travel that has no miles
public record MilesStated(Source source, Travel travel, Phrases flown) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TRV-04 Miles not stated",
            "Travel is billed without the miles, so that it counts as local.",
            List.of(
                    Travel.CODES,
                    Travel.WORDS,
                    Parameter.phrases(
                            "flown",
                            List.of("no travel", "fly", "flight", "train", "airport"),
                            "words for travel that has no miles")),
            (source, settings) -> new MilesStated(source, Travel.of(settings), settings.phrases("flown")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), travel::isOn, this::check);
    }

    private List<Finding> check(RatedLine line) {
        if (Travel.miles(line.narrative()).isPresent() || flown.touch(line.narrative())) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " for travel without the miles")
                .words(travel.words().in(line.narrative()))
                .riskingAll()
                .asking("How many miles, one way?")
                .finding());
    }
}
