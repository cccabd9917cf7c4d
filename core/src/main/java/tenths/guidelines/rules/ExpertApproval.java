package tenths.guidelines.rules;

import java.util.List;
import java.util.Set;
import tenths.guidelines.Asking;
import tenths.guidelines.Bill;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.approvals.ApprovalKind;
import tenths.guidelines.approvals.Request;
import tenths.guidelines.words.Phrases;
import tenths.guidelines.words.Span;
import tenths.rates.RatedLine;

/// An expert, investigator or mediator is hired or paid without a word on who approved it.
///
/// @param retaining words for hiring one
/// @param expenses expense codes of such people
/// @param approval words that name the approval
public record ExpertApproval(Source source, Phrases retaining, Set<String> expenses, Phrases approval)
        implements Asking {
    static final RuleKind KIND = new RuleKind(
            "RES-09 Expert without approval",
            "An expert, investigator or mediator is hired or paid without a word on who approved it.",
            List.of(
                    Parameter.phrases(
                            "retaining",
                            List.of(
                                    "retain expert",
                                    "retain * expert",
                                    "engage expert",
                                    "engage * expert",
                                    "hire * expert",
                                    "retain consultant",
                                    "retain * consultant",
                                    "retain investigator",
                                    "retain * investigator",
                                    "retain mediator",
                                    "select mediator",
                                    "retention of expert"),
                            "words for hiring one"),
                    Parameter.codes("expenses", List.of("E119", "E120", "E121"), "expense codes of such people"),
                    ApprovalWords.PARAMETER),
            (source, settings) -> new ExpertApproval(
                    source, settings.phrases("retaining"), settings.codes("expenses"), settings.phrases("approval")));

    @Override
    public List<Request> requests(Bill bill, Surroundings around) {
        return Lines.each(bill.charged(), this::check);
    }

    private List<Request> check(RatedLine line) {
        var text = line.narrative();
        var found = line.timekeeper() == null ? List.<Span>of() : retaining.in(text);
        var isPaid = expenses.contains(line.codes().expense());
        if ((found.isEmpty() && !isPaid) || approval.touch(text)) {
            return List.of();
        }
        return List.of(Found.on(source, line, Lines.deed(line) + " names no approval of the expert")
                .words(found)
                .riskingAll()
                .asking("Who approved the expert, and when?")
                .needing(ApprovalKind.EXPERT));
    }
}
