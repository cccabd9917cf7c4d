package tenths.guidelines.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// Two people of the firm bill the same call: one day, the same names, about the same time.
///
/// @param calls words for a call
/// @param within largest difference of their hours
public record BothSides(Source source, Phrases calls, Hours within) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "COM-03 One call billed twice",
            "Two people bill a call of one day with the same names and about the same hours.",
            List.of(
                    Parameter.phrases(
                            "calls",
                            List.of(
                                    "call",
                                    "telephone conference",
                                    "teleconference",
                                    "conference call",
                                    "video conference",
                                    "phone conference"),
                            "words for a call"),
                    Parameter.hours("within", "0.10", "largest difference of their hours")),
            (source, settings) -> new BothSides(source, settings.phrases("calls"), settings.hours("within")));

    private record Call(LocalDate day, Set<String> names) {}

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var met = new LinkedHashMap<Call, List<RatedLine>>();
        bill.fees().stream().filter(line -> calls.touch(line.narrative())).forEach(line -> {
            var names = names(line.narrative());
            if (!names.isEmpty()) {
                met.computeIfAbsent(new Call(Lines.day(line), names), _ -> new ArrayList<>())
                        .add(line);
            }
        });
        return met.values().stream().flatMap(this::check).toList();
    }

    private Stream<Finding> check(List<RatedLine> lines) {
        var first = lines.getFirst();
        return lines.stream()
                .filter(line -> line.timekeeper() != null && !line.timekeeper().equals(first.timekeeper()))
                .filter(line -> Math.abs(Lines.hours(line).hundredths()
                                - Lines.hours(first).hundredths())
                        <= within.hundredths())
                .map(line -> {
                    var message = "%s for a call that %s bills too".formatted(Lines.deed(line), Lines.actor(first));
                    return Found.on(source, List.of(first, line), message)
                            .risking(Cut.all(line))
                            .mending(new Fix.NoCharge(line.id()))
                            .finding();
                });
    }

    /// The words with a capital letter that do not begin the text.
    private static Set<String> names(String text) {
        var names = new TreeSet<String>();
        for (var at = 1; at < text.length(); at++) {
            if (Character.isUpperCase(text.charAt(at)) && !Character.isLetterOrDigit(text.charAt(at - 1))) {
                var end = at;
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                if (end - at > 1) {
                    names.add(text.substring(at, end));
                }
                at = end;
            }
        }
        return names;
    }
}
