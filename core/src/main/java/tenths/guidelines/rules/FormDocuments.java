package tenths.guidelines.rules;

import java.util.List;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.LineRule;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// A form takes longer than a form should.
///
/// @param forms documents that are forms
/// @param cap most hours for one
public record FormDocuments(Source source, Phrases forms, Hours cap) implements LineRule {
    static final RuleKind KIND = new RuleKind(
            "ADM-13 Forms at full time",
            "A document that is a form takes more time than the client pays for one.",
            List.of(
                    Parameter.phrases(
                            "forms",
                            List.of(
                                    "notice of appearance",
                                    "notice of deposition",
                                    "notice of hearing",
                                    "notice of service",
                                    "notice of unavailability",
                                    "certificate of service",
                                    "proof of service",
                                    "substitution of counsel",
                                    "designation of email",
                                    "request for copies",
                                    "form interrogatories",
                                    "medical authorization",
                                    "subpoena duces tecum",
                                    "civil cover sheet"),
                            "documents that are forms"),
                    Parameter.hours("cap", "0.20", "most hours for one")),
            (source, settings) -> new FormDocuments(source, settings.phrases("forms"), settings.hours("cap")));

    private static final Phrases DRAFTING = Phrases.of("draft", "prepare", "complete", "revise", "finalize");

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), line -> Lines.hours(line).compareTo(cap) > 0, this::check);
    }

    private List<Finding> check(RatedLine line) {
        var found = forms.in(line.narrative());
        if (found.isEmpty() || !DRAFTING.touch(line.narrative())) {
            return List.of();
        }
        var message = "%s for '%s'; a form takes %s"
                .formatted(Lines.deed(line), found.getFirst().in(line.narrative()), cap);
        return List.of(Found.on(source, line, message)
                .words(found)
                .risking(Cut.toUnits(line, cap.decimal()))
                .mending(new Fix.ReduceUnits(line.id(), cap.decimal()))
                .finding());
    }
}
