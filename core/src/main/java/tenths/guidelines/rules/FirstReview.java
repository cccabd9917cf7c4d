package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.MatterRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Reading into a new matter takes at most so many hours, on all bills together.
public record FirstReview(Source source, Phrases words, Hours limit) implements MatterRule {
    static final RuleKind KIND = new RuleKind(
            "STF-14 Review of a new matter",
            "Reading into a new matter takes more hours than the client pays for, on all bills together.",
            List.of(
                    Parameter.phrases(
                            "words",
                            List.of(
                                    "initial file review",
                                    "initial review",
                                    "initial case review",
                                    "initial * review",
                                    "review new file",
                                    "review new matter",
                                    "review of new assignment",
                                    "review new assignment",
                                    "review assignment materials"),
                            "words that mark such work"),
                    Parameter.hours("limit", "2.00", "most hours")),
            (source, settings) -> new FirstReview(source, settings.phrases("words"), settings.hours("limit")));

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var lines = bill.fees().stream().filter(this::isReview).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        var here = Lines.hours(lines);
        var before = around.history().stream()
                .filter(line -> line.timekeeper() != null && isReview(line))
                .map(Lines::hours)
                .reduce(Hours.NONE, Hours::plus);
        var toDate = before.plus(here);
        if (toDate.compareTo(limit) <= 0) {
            return List.of();
        }
        var message = "%s was billed to read into the matter; the limit is %s".formatted(toDate, limit);
        var excess = new Hours(Math.min(toDate.hundredths() - limit.hundredths(), here.hundredths()));
        return List.of(Days.cut(Found.on(source, lines, message), excess, "Which part of it was first review?")
                .finding());
    }

    private boolean isReview(RatedLine line) {
        return words.touch(line.narrative());
    }
}
