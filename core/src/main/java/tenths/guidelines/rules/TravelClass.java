package tenths.guidelines.rules;

import java.math.BigDecimal;
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

/// A hotel costs more than a night may, or a car or room is of a better class than the client pays for.
///
/// @param codes expense codes of travel
/// @param hotels words for a night
/// @param night most for a night
/// @param better words for a better class
public record TravelClass(Source source, Set<String> codes, Phrases hotels, BigDecimal night, Phrases better)
        implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TRV-09 Hotel and car class",
            "A night costs more than the client pays, or a car or room is of a better class.",
            List.of(
                    Parameter.codes("codes", List.of("E110", "E109"), "expense codes of travel"),
                    Parameter.phrases("hotels", List.of("hotel", "lodging", "motel", "room"), "words for a night"),
                    Parameter.price("night", "250.00", "most for a night"),
                    Parameter.phrases(
                            "better",
                            List.of(
                                    "luxury",
                                    "premium car",
                                    "full size suv",
                                    "convertible",
                                    "limousine",
                                    "suite",
                                    "upgrade",
                                    "first class",
                                    "business class"),
                            "words for a better class")),
            (source, settings) -> new TravelClass(
                    source,
                    settings.codes("codes"),
                    settings.phrases("hotels"),
                    settings.price("night"),
                    settings.phrases("better")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.expenses(), line -> codes.contains(line.codes().expense()), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var fine = better.in(text);
        if (!fine.isEmpty()) {
            var message =
                    "%s is for '%s'".formatted(Lines.deed(line), fine.getFirst().in(text));
            return List.of(Found.on(source, line, message)
                    .words(fine)
                    .riskingAll()
                    .asking("What would the usual class have cost?")
                    .finding());
        }
        var cost = line.unitCost();
        if (cost == null || cost.compareTo(night) <= 0 || !hotels.touch(text)) {
            return List.of();
        }
        var message = "%s costs %s a night; the limit is %s"
                .formatted(Lines.deed(line), cost.toPlainString(), night.toPlainString());
        return List.of(Found.on(source, line, message)
                .words(hotels.in(text))
                .risking(Cut.toUnitCost(line, night))
                .mending(new Fix.ChangeUnitCost(line.id(), night))
                .finding());
    }
}
