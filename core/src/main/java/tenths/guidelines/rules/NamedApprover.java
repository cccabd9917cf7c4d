package tenths.guidelines.rules;

import java.util.List;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// A text tells of an event attended with a colleague and does not say who approved it.
///
/// @param colleagues words for somebody of the firm who was there too
/// @param approval words that name the approval
public record NamedApprover(Source source, Events events, Phrases colleagues, Phrases approval) implements Asking {
    static final RuleKind KIND = new RuleKind(
            "STF-07 Approver not named",
            "A text tells of an event attended with a colleague and does not say who approved it.",
            List.of(
                    Events.EVENTS,
                    Events.ATTENDING,
                    Parameter.phrases(
                            "colleagues",
                            List.of(
                                    "with associate",
                                    "with partner",
                                    "with co-counsel",
                                    "with paralegal",
                                    "with second attorney",
                                    "with second chair",
                                    "as second chair",
                                    "assist * at",
                                    "with colleague"),
                            "words for somebody of the firm who was there too"),
                    ApprovalWords.PARAMETER),
            (source, settings) -> new NamedApprover(
                    source,
                    new Events(settings.phrases("events"), settings.phrases("attending")),
                    settings.phrases("colleagues"),
                    settings.phrases("approval")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Request> check(RatedLine line) {
        var text = line.narrative();
        var with = colleagues.in(text);
        if (with.isEmpty() || events.kinds(text).isEmpty() || approval.touch(text)) {
            return List.of();
        }
        var message = "%s '%s' without naming who approved it"
                .formatted(Lines.deed(line), with.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(with)
                .riskingAll()
                .asking("Who at the client approved the second person?")
                .needing(ApprovalKind.ATTENDANCE));
    }
}
