package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// Travel costs more than the agreed part of the rate of the same person.
///
/// @param percent of the person's highest rate on the bill and before
/// @param half words that say it is billed at a part already, where no other rate of the person is known
public record TravelRate(Source source, Travel travel, int percent, Phrases half) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "TRV-02 Travel at full rate",
            "Travel costs more than the agreed part of what the person's other hours cost.",
            List.of(
                    Travel.CODES,
                    Travel.WORDS,
                    Parameter.count("percent", 50, "of the person's rate that is paid"),
                    Parameter.phrases(
                            "half",
                            List.of("half rate", "half time", "half-rate", "half the rate", "50 rate", "reduced rate"),
                            "words that count where no other rate of the person is known")),
            (source, settings) ->
                    new TravelRate(source, Travel.of(settings), settings.count("percent"), settings.phrases("half")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var trips = bill.fees().stream().filter(travel::isOn).toList();
        if (trips.isEmpty()) {
            return List.of();
        }
        var known =
                Stream.concat(around.history().stream(), bill.fees().stream()).filter(line -> !travel.isOn(line));
        var others = People.of(known);
        return trips.stream().flatMap(line -> check(line, others)).toList();
    }

    private Stream<Finding> check(RatedLine line, Map<TimekeeperId, List<RatedLine>> others) {
        var charged = line.unitCost();
        if (charged == null || line.timekeeper() == null) {
            return Stream.empty();
        }
        var full = others.getOrDefault(line.timekeeper().id(), List.of()).stream()
                .map(RatedLine::unitCost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::max);
        if (full.isEmpty() && half.touch(line.narrative())) {
            return Stream.empty();
        }
        var whole = full.orElse(charged);
        var paid = whole.multiply(BigDecimal.valueOf(percent)).movePointLeft(2);
        var most = Charge.of(line.units(), paid, line.amount().currency());
        if (line.amount().compareTo(most) <= 0) {
            return Stream.empty();
        }
        var message = "%s for travel at %s an hour; %d%% of %s is paid"
                .formatted(Lines.deed(line), charged.toPlainString(), percent, whole.toPlainString());
        return Stream.of(Found.on(source, line, message)
                .words(travel.words().in(line.narrative()))
                .risking(Cut.within(line.amount().minus(most), Cut.all(line)))
                .mending(new Fix.ReduceAmount(line.id(), most))
                .finding());
    }
}
