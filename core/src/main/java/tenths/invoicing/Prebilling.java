package tenths.invoicing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;

/// Makes a prebill of rated lines and decisions: one function for the screen, the check and the invoice, so that the
/// preview is the bill.
public final class Prebilling {
    /// Fees before expenses, then by day, person and identity, so that the same work always gives the same bill.
    public static final Comparator<RatedLine> BILL_ORDER = Comparator.<RatedLine, Boolean>comparing(
                    line -> !(line.work() instanceof TimeEntry))
            .thenComparing(line -> line.work().day())
            .thenComparing(Prebilling::person)
            .thenComparing(RatedLine::id);

    private Prebilling() {}

    /// Without a fee deal.
    ///
    /// @param rated every line of work that was taken, as priced today
    /// @param decisions those that were not undone, in their order
    /// @param judge the client's rules; gets the lines as they would be billed, in bill order
    public static Prebill assemble(
            Currency currency,
            List<RatedLine> rated,
            List<Decision> decisions,
            Function<List<RatedLine>, List<Finding>> judge) {
        return assemble(BillDeal.none(currency), rated, decisions, judge);
    }

    /// @param deal acts on what people decided
    /// @param rated every line of work that was taken, as priced today
    /// @param decisions those that were not undone, in their order
    /// @param judge the client's rules; gets each line at what it really costs under the deal, in bill order
    public static Prebill assemble(
            BillDeal deal,
            List<RatedLine> rated,
            List<Decision> decisions,
            Function<List<RatedLine>, List<Finding>> judge) {
        var currency = deal.currency();
        var ordered = rated.stream().sorted(BILL_ORDER).toList();
        var draft = Draft.of(ordered, decisions);
        var granted = deal.granting(decisions);
        var applied = granted.to(draft.lines());
        var lines = applied.lines();
        var overrules = decisions.stream()
                .map(Decision::adjustment)
                .filter(Adjustment.Overrule.class::isInstance)
                .map(Adjustment.Overrule.class::cast)
                .toList();
        var open = new ArrayList<>(HouseChecks.check(lines, currency));
        open.addAll(HouseChecks.splitsThatNoLongerFit(draft, decisions));
        open.addAll(HouseChecks.noticed(applied.settlement()));
        var overruled = new ArrayList<Finding>();
        for (var finding : judge.apply(granted.onLines(applied, draft.lines()))) {
            var answered = overrules.stream().anyMatch(overrule -> overrule.answers(finding));
            (answered ? overruled : open).add(finding);
        }
        return new Prebill(
                lines, draft.left(), sum(ordered, currency), sorted(open, lines), overruled, applied.settlement());
    }

    /// Why an adjustment cannot be made on these lines; empty when it can.
    ///
    /// @param deal behind which a courtesy acts
    /// @param rated every line of work that was taken, as priced today
    /// @param decisions those made before, not undone
    public static List<String> problems(
            BillDeal deal, List<RatedLine> rated, List<Decision> decisions, Adjustment adjustment, String reason) {
        var draft = Draft.of(rated, decisions);
        return switch (adjustment) {
            case Adjustment.OnLine onLine -> {
                var found = draft.line(onLine.line());
                yield found.isEmpty() ? List.of(Refusals.GONE) : Refusals.of(found.getFirst(), onLine, reason);
            }
            case Adjustment.Overrule overrule -> Refusals.of(draft, overrule, reason);
            case Adjustment.AnswerInterest answer ->
                new Granting(deal.granting(decisions), draft.lines()).refusals(answer, reason);
            case Adjustment.ReleaseHeld _ ->
                new Granting(deal.granting(decisions), draft.lines()).releaseRefusals(reason);
            case Adjustment.Grant grant ->
                new Granting(deal.granting(decisions), draft.lines()).refusals(grant, reason);
        };
    }

    /// In bill order; a finding about the bill as a whole comes first.
    private static List<Finding> sorted(List<Finding> findings, List<RatedLine> lines) {
        var places = HashMap.<LineId, Integer>newHashMap(lines.size());
        lines.forEach(line -> places.put(line.id(), places.size()));
        return findings.stream()
                .sorted(Comparator.comparingInt(finding -> finding.lines().stream()
                        .mapToInt(line -> places.getOrDefault(line, -1))
                        .findFirst()
                        .orElse(-1)))
                .toList();
    }

    /// A line in another currency is a blocking finding, and is in no sum.
    public static Money sum(List<RatedLine> lines, Currency currency) {
        return lines.stream()
                .map(RatedLine::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private static String person(RatedLine line) {
        var timekeeper = line.timekeeper();
        return timekeeper == null ? "" : timekeeper.id().value();
    }
}
