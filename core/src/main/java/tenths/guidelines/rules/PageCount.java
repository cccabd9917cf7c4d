package tenths.guidelines.rules;

import java.util.List;
import java.util.regex.Pattern;
import tenths.checks.Finding;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Reading records does not say how many pages there were.
///
/// @param records words for reading records
/// @param over entries up to this length are let pass
public record PageCount(Source source, Phrases records, Hours over) implements LineRule {
    private static final Pattern PAGES =
            Pattern.compile("\\d[\\d,]*[\\s-]?(?:pages?|pp\\b|pgs?\\b)|\\(\\d[\\d,]* ?p\\)", Pattern.CASE_INSENSITIVE);

    static final RuleKind KIND = new RuleKind(
            "RES-07 Pages not counted",
            "Reading records is billed without the number of pages.",
            List.of(
                    Parameter.phrases(
                            "records",
                            List.of(
                                    "review medical records",
                                    "review * medical records",
                                    "review records",
                                    "review * records",
                                    "analyze * records",
                                    "analyze records",
                                    "review transcript",
                                    "review * transcript",
                                    "review document production",
                                    "review * production"),
                            "words for reading records"),
                    Parameter.hours("over", "1.00", "entries up to so many hours are let pass")),
            (source, settings) -> new PageCount(source, settings.phrases("records"), settings.hours("over")));

    static boolean isCounted(String text) {
        return PAGES.matcher(text).find();
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), line -> Lines.hours(line).compareTo(over) > 0, this::check);
    }

    private List<Finding> check(RatedLine line) {
        var found = records.in(line.narrative());
        if (found.isEmpty() || isCounted(line.narrative())) {
            return List.of();
        }
        var message = "%s for '%s' without the number of pages"
                .formatted(Lines.deed(line), found.getFirst().in(line.narrative()));
        return List.of(Found.on(source, line, message)
                .words(found)
                .riskingAll()
                .asking("How many pages?")
                .finding());
    }
}
