package tenths.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.notes.Flag;
import tenths.notes.Ground;
import tenths.store.capture.DraftRow;
import tenths.time.Basis;
import tenths.time.DraftEntry;
import tenths.time.Measure;

/// A proposed entry. It is no fact before its timekeeper approves it.
///
/// @param version counts its changes; send it with an act
/// @param content hash of what it says; send it with an act, which is bound to it
/// @param state OPEN, APPROVED or DISMISSED
/// @param hours exact text; null for an expense, and while nobody said it
/// @param quantity null for time
/// @param needs what must be said before it can be approved
/// @param candidates matters that fit where several do
/// @param quotes for each field where in the note's text it was said, in UTF-16 units
/// @param grounds why each code was proposed, as it was when the words were read
/// @param work the fact it became; null unless approved
public record Draft(
        UUID id,
        UUID note,
        String timekeeper,
        int version,
        String content,
        String state,
        @Nullable String hours,
        @Nullable String quantity,
        @Nullable String unitCost,
        @Nullable LocalDate day,
        @Nullable String matter,
        String task,
        String activity,
        String expense,
        boolean billable,
        String narrative,
        String certainty,
        List<String> needs,
        List<String> flags,
        List<String> candidates,
        Map<String, Quote> quotes,
        String proposedBy,
        List<Why> grounds,
        @Nullable UUID work) {
    /// @param end one after the last character
    public record Quote(int start, int end) {}

    /// Why a code was proposed.
    ///
    /// @param by RULE, PLAINEST where the heaviest word decides, HISTORY where the sum of the weights does
    /// @param next the code that came second; blank where no other was weighed
    public record Why(String code, String by, String why, String next, List<Weight> weights) {
        static Why of(Ground ground) {
            var weights = ground.weights().stream()
                    .map(each ->
                            new Weight(each.words(), each.code(), each.weight().toPlainString()))
                    .toList();
            return new Why(ground.code(), ground.by().name(), ground.why(), ground.next(), weights);
        }
    }

    /// @param words blank for how often the firm bills the code
    /// @param code the one for which they speak
    /// @param weight exact text
    public record Weight(String words, String code, String weight) {}

    static Draft of(DraftRow row) {
        return of(row.draft(), row.state(), row.work());
    }

    static Draft open(DraftEntry draft) {
        return of(draft, DraftRow.State.OPEN, null);
    }

    private static Draft of(DraftEntry draft, DraftRow.State state, @Nullable UUID work) {
        var content = draft.content();
        var codes = content.codes();
        var cost = content.measure() instanceof Measure.Cost some ? some : null;
        var unitCost = cost == null ? null : cost.unitCost();
        return new Draft(
                draft.id(),
                draft.note(),
                draft.of().value(),
                draft.version(),
                content.hash().hex(),
                state.name(),
                content.measure() instanceof Measure.Time(var worked) && worked != null
                        ? Decimals.hours(worked.seconds())
                        : null,
                cost == null ? null : Decimals.units(cost.quantity()),
                unitCost == null ? null : Decimals.units(unitCost),
                content.day(),
                content.matter() == null ? null : content.matter().value(),
                codes.task(),
                codes.activity(),
                codes.expense(),
                content.billable(),
                content.narrative(),
                draft.proposed().word().name(),
                draft.proposed().needs().stream().map(Enum::name).toList(),
                draft.basis().flags().stream().map(Flag::code).toList(),
                draft.basis().candidates().stream().map(id -> id.value()).toList(),
                quotes(draft.basis()),
                draft.basis().by().name(),
                draft.basis().grounds().stream().map(Why::of).toList(),
                work);
    }

    private static Map<String, Quote> quotes(Basis basis) {
        var quotes = new TreeMap<String, Quote>();
        basis.quotes().forEach((field, span) -> quotes.put(field.name(), new Quote(span.start(), span.end())));
        return quotes;
    }
}
