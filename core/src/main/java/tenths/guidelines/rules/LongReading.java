package tenths.guidelines.rules;

import java.util.List;
import java.util.regex.Pattern;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Reading a letter takes longer than its pages explain.
///
/// @param letters words for reading correspondence
/// @param step hours for so many pages
/// @param pages read in a step
/// @param cap most hours where no pages are told
public record LongReading(Source source, Phrases letters, Hours step, int pages, Hours cap) implements LineRule {
    private static final Pattern COUNTED =
            Pattern.compile("(\\d{1,5})[\\s-]?(?:pages?|pp\\b|pgs?\\b|p\\b)", Pattern.CASE_INSENSITIVE);

    static final RuleKind KIND = new RuleKind(
                    "COM-09 Long reading",
                    "Reading correspondence takes longer than its pages explain.",
                    List.of(
                            Parameter.phrases(
                                    "letters",
                                    List.of(
                                            "^review letter",
                                            "^review * letter",
                                            "^review email",
                                            "^review * email",
                                            "^review e-mail",
                                            "^review correspondence",
                                            "^review * correspondence",
                                            "^read letter",
                                            "^read email",
                                            "^read correspondence",
                                            "receipt and review * letter"),
                                    "words for reading correspondence"),
                            Parameter.hours("step", "0.10", "hours for so many pages"),
                            Parameter.count("pages", 2, "pages read in that time"),
                            Parameter.hours("cap", "0.20", "most hours where no pages are told")),
                    (source, settings) -> new LongReading(
                            source,
                            settings.phrases("letters"),
                            settings.hours("step"),
                            Math.max(1, settings.count("pages")),
                            settings.hours("cap")))
            .advising();

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Finding> check(RatedLine line) {
        var text = line.narrative();
        var found = letters.in(text);
        if (found.isEmpty() || text.indexOf(';') >= 0) {
            return List.of();
        }
        var most = most(text);
        if (Lines.hours(line).compareTo(most) <= 0) {
            return List.of();
        }
        var message = "%s for '%s'; its pages explain %s"
                .formatted(Lines.deed(line), found.getFirst().in(text), most);
        return List.of(Found.on(source, line, message)
                .words(found)
                .risking(Cut.toUnits(line, most.decimal()))
                .mending(new Fix.ReduceUnits(line.id(), most.decimal()))
                .finding());
    }

    private Hours most(String text) {
        var counted = COUNTED.matcher(text);
        if (!counted.find()) {
            return cap;
        }
        var steps = (Integer.parseInt(counted.group(1)) + pages - 1) / pages;
        return new Hours(Math.multiplyExact(Math.max(1, steps), step.hundredths()));
    }
}
