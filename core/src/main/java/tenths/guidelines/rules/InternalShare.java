package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.rules.InternalConference.Inside;
import tenths.rates.Charge;

/// Talk inside the firm is a larger part of the fees than the client accepts.
public record InternalShare(Source source, Inside inside, int percent) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "COM-02 Share of in-firm talk",
            "Conferences inside the firm are a larger part of the fees than the client accepts.",
            List.of(Inside.CODES, Inside.WORDS, Parameter.count("percent", 10, "of the fees of the bill")),
            (source, settings) -> new InternalShare(source, Inside.of(settings), settings.count("percent")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var fees = bill.fees();
        var talk = fees.stream().filter(inside::isTalk).toList();
        if (talk.isEmpty()) {
            return List.of();
        }
        var all = Lines.sum(fees);
        var inside = Lines.sum(talk);
        var limit = Charge.part(all, BigDecimal.valueOf(percent, 2));
        if (inside.compareTo(limit) <= 0) {
            return List.of();
        }
        var message = "%s of %s in fees is talk inside the firm; the limit is %d%%, which is %s"
                .formatted(inside, all, percent, limit);
        return List.of(Found.on(source, talk, message)
                .risking(Cut.within(inside.minus(limit), Cut.all(talk)))
                .asking("Which of these conferences moved the matter on?")
                .finding());
    }
}
