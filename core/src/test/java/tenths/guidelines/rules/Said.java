package tenths.guidelines.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.checks.Evidence;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.guidelines.Bill;
import tenths.guidelines.approvals.Need;
import tenths.money.Money;
import tenths.rates.RatedLine;

/// All that a rule says to a bill, as text: the sentence, the words it rests on, what is at risk, the repair, and what
/// the client would have to approve. Lines are named by their number on the bill.
@NullMarked
public final class Said {
    private final Bill bill;

    public Said(Bill bill) {
        this.bill = bill;
    }

    public String of(Finding finding) {
        return String.join(
                "\n",
                "  " + finding.message(),
                "  on " + lines(finding.lines()) + "; " + words(finding.evidence()),
                "  at risk " + amount(finding.atRisk()) + "; " + fix(finding.fix()));
    }

    String of(Need need) {
        return "  may be approved as %s for %s: %s, %s"
                .formatted(
                        need.kinds().stream().map(Enum::name).sorted().collect(Collectors.joining(" or ")),
                        lines(need.lines().stream().map(RatedLine::id).toList()),
                        amount(need.amount()),
                        need.hours());
    }

    private String lines(List<LineId> ids) {
        return ids.isEmpty() ? "the bill" : ids.stream().map(this::number).collect(Collectors.joining(", "));
    }

    private String number(LineId id) {
        var ids = bill.lines().stream().map(RatedLine::id).toList();
        return "line " + (ids.indexOf(id) + 1);
    }

    private String words(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? "no words"
                : evidence.stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Evidence evidence) {
        var line = bill.lines().stream()
                .filter(each -> each.id().equals(evidence.line()))
                .findFirst();
        var words = line.orElseThrow().narrative().substring(evidence.start(), evidence.end());
        return words.isEmpty() ? "all of " + number(evidence.line()) : "\"" + words + "\"";
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "no amount" : amount.toString();
    }

    private String fix(@Nullable Fix fix) {
        return switch (fix) {
            case null -> "no repair";
            case Fix.ReduceUnits cut -> number(cut.line()) + " to " + cut.units() + " units";
            case Fix.ReduceAmount cut -> number(cut.line()) + " to " + cut.amount();
            case Fix.NoCharge free -> number(free.line()) + " at no charge";
            case Fix.Hold hold -> number(hold.line()) + " held";
            case Fix.ChangeUnitCost change -> number(change.line()) + " at " + change.unitCost() + " each";
            case Fix.Split split -> number(split.line()) + " as " + split.parts();
            case Fix.ChangeTask change -> number(change.line()) + " under " + change.task();
            case Fix.Ask ask -> number(ask.line()) + ": " + ask.question();
            case Fix.ChangeBill change -> change.instruction();
        };
    }
}
