package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.rates.RatedLine;

/// Short trips are not paid. A trip without miles is left to the rule on miles.
public record LocalTravel(Source source, Travel travel, int miles) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "TRV-01 Local travel",
            "Travel up to so many miles, as the text states them, is not paid.",
            List.of(Travel.CODES, Travel.WORDS, Parameter.count("miles", 50, "miles up to which travel is local")),
            (source, settings) -> new LocalTravel(source, Travel.of(settings), settings.count("miles")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), travel::isOn, this::check);
    }

    private List<Finding> check(RatedLine line) {
        var driven = Travel.miles(line.narrative());
        if (driven.isEmpty() || driven.get().compareTo(BigDecimal.valueOf(miles)) > 0) {
            return List.of();
        }
        var message = "%s for travel of %s miles; up to %d is local".formatted(Lines.deed(line), driven.get(), miles);
        return List.of(Found.on(source, line, message)
                .words(travel.words().in(line.narrative()))
                .riskingAll()
                .mending(new Fix.NoCharge(line.id()))
                .finding());
    }
}
