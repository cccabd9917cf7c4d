package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// People of the firm talk to each other at the client's cost.
///
/// @param inside what counts as an internal conference
/// @param one true where the person with the highest rate may bill it; false where nobody may
public record InternalConference(Source source, Inside inside, boolean one) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "COM-01 In-firm conference",
            "Conferences inside the firm are not paid, or only for the senior of each day.",
            List.of(
                    Inside.CODES,
                    Inside.WORDS,
                    Parameter.choice("pays", "for whom the client pays", "nobody", "senior")),
            (source, settings) -> new InternalConference(source, Inside.of(settings), settings.is("pays", "senior")));

    /// What counts as talk inside the firm.
    ///
    /// @param codes activity codes of it
    /// @param words that mark it, whatever the code
    record Inside(Set<String> codes, Phrases words) {
        static final Parameter CODES =
                Parameter.codes("activities", List.of("A105"), "activity codes of talk inside the firm");
        static final Parameter WORDS = Parameter.phrases(
                "words",
                List.of(
                        "conference with associate",
                        "conference with partner",
                        "conference with paralegal",
                        "confer with associate",
                        "confer with partner",
                        "confer with paralegal",
                        "meet with associate",
                        "meet with partner",
                        "meet with paralegal",
                        "discuss with associate",
                        "discuss with partner",
                        "team meeting",
                        "conference with team",
                        "intra-office",
                        "intraoffice",
                        "interoffice",
                        "internal conference",
                        "internal meeting",
                        "internal call",
                        "internal email",
                        "strategize with"),
                "words that mark talk inside the firm");

        static Inside of(Settings settings) {
            return new Inside(settings.codes("activities"), settings.phrases("words"));
        }

        boolean isTalk(RatedLine line) {
            return codes.contains(line.codes().activity()) || words.touch(line.narrative());
        }
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var days = new LinkedHashMap<LocalDate, List<RatedLine>>();
        bill.fees().stream()
                .filter(inside::isTalk)
                .forEach(line -> days.computeIfAbsent(Lines.day(line), _ -> new ArrayList<>())
                        .add(line));
        return days.values().stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(List<RatedLine> lines) {
        var senior = lines.stream().map(InternalConference::rate).reduce(BigDecimal.ZERO, BigDecimal::max);
        var paid = lines.stream()
                .filter(line -> one && rate(line).compareTo(senior) == 0)
                .findFirst();
        return lines.stream()
                .filter(line -> paid.filter(first ->
                                first.timekeeper() != null && first.timekeeper().equals(line.timekeeper()))
                        .isEmpty())
                .map(line -> {
                    var message = Lines.deed(line) + " for a conference inside the firm"
                            + (one ? "; the senior of the day bills it already" : "");
                    return Found.on(source, line, message)
                            .words(inside.words().in(line.narrative()))
                            .riskingAll()
                            .mending(new Fix.NoCharge(line.id()))
                            .finding();
                });
    }

    private static BigDecimal rate(RatedLine line) {
        return line.unitCost() == null ? BigDecimal.ZERO : line.unitCost();
    }
}
