package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// An expense is charged at more than the vendor was paid.
///
/// @param percent that may be added
/// @param cost words in front of what the vendor was paid, where no receipt is recorded
public record MarkUp(Source source, int percent, Phrases cost) implements LineRule {
    private static final int WHOLE = 100;
    private static final Pattern AMOUNT =
            Pattern.compile("[\\s:$]*(?:of |was |USD )?[$]?(\\d{1,9}(?:,\\d{3})*(?:\\.\\d\\d)?)");

    static final RuleKind KIND = new RuleKind(
            "EXP-05 Mark-up",
            "An expense is charged at more than the vendor was paid, by its receipt or its text.",
            List.of(
                    Parameter.count("percent", 0, "percent that may be added to the vendor's price"),
                    Parameter.phrases(
                            "cost",
                            List.of(
                                    "vendor",
                                    "vendor invoice",
                                    "vendor bill",
                                    "vendor charged",
                                    "actual cost",
                                    "our cost",
                                    "cost to firm",
                                    "cost to us"),
                            "words in front of what the vendor was paid")),
            (source, settings) -> new MarkUp(source, settings.count("percent"), settings.phrases("cost")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(
                bill.expenses(),
                line -> paid(line, around).map(paid -> check(line, paid)).orElse(List.of()));
    }

    private Optional<Money> paid(RatedLine line, Surroundings around) {
        var receipt = around.dossier().receipts().get(line.work().id());
        if (receipt != null && receipt.paid() != null) {
            return Optional.of(receipt.paid());
        }
        var text = line.narrative();
        for (var span : cost.in(text)) {
            var amount = AMOUNT.matcher(text).region(span.end(), text.length());
            if (amount.lookingAt()) {
                return Optional.of(
                        Money.of(amount.group(1).replace(",", ""), line.amount().currency()));
            }
        }
        return Optional.empty();
    }

    private List<Finding> check(RatedLine line, Money paid) {
        var most = Money.of(
                paid.decimal()
                        .multiply(BigDecimal.valueOf((long) WHOLE + percent))
                        .movePointLeft(2)
                        .setScale(line.amount().currency().getDefaultFractionDigits(), RoundingMode.HALF_UP),
                line.amount().currency());
        if (line.amount().compareTo(most) <= 0) {
            return List.of();
        }
        var message = "%s; the vendor was paid %s".formatted(Lines.deed(line), paid)
                + (percent == 0 ? "" : ", to which " + percent + "% may be added");
        return List.of(Found.on(source, line, message)
                .words(cost.in(line.narrative()))
                .risking(Cut.within(line.amount().minus(most), Cut.all(line)))
                .mending(new Fix.ReduceAmount(line.id(), most))
                .finding());
    }
}
