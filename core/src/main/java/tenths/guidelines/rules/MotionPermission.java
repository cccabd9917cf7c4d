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

/// A motion that the client wants to be asked about is drafted or filed without a word on who allowed it.
///
/// @param motions that need to be asked about
/// @param making words for drafting and filing
/// @param approval words that name the approval
public record MotionPermission(Source source, Phrases motions, Phrases making, Phrases approval) implements Asking {
    static final RuleKind KIND = new RuleKind(
                    "RES-08 Motion without permission",
                    "A motion that the client wants to be asked about is made without a word on who allowed it.",
                    List.of(
                            Parameter.phrases(
                                    "motions",
                                    List.of(
                                            "summary judgment motion",
                                            "motion for summary judgment",
                                            "motion for partial summary judgment",
                                            "motion to dismiss",
                                            "motion in limine",
                                            "dispositive motion",
                                            "motion for judgment"),
                                    "motions to be asked about"),
                            Parameter.phrases(
                                    "making",
                                    List.of("^draft", "^prepare", "^file", "^write", "^begin draft", "^finalize"),
                                    "words for making one"),
                            ApprovalWords.PARAMETER),
                    (source, settings) -> new MotionPermission(
                            source,
                            settings.phrases("motions"),
                            settings.phrases("making"),
                            settings.phrases("approval")))
            .advising();

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Lines.each(bill.fees(), this::check);
    }

    private List<Request> check(RatedLine line) {
        var text = line.narrative();
        var found = motions.in(text);
        if (found.isEmpty() || !making.touch(text) || approval.touch(text)) {
            return List.of();
        }
        var message = "%s for a %s and names nobody who allowed it"
                .formatted(Lines.deed(line), found.getFirst().in(text));
        return List.of(Found.on(source, line, message)
                .words(found)
                .riskingAll()
                .asking("Who allowed the motion, and when?")
                .needing(ApprovalKind.MOTION));
    }
}
