package tenths.invoicing.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.guidelines.Bill;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.invoicing.Invoice;
import tenths.money.Money;

/// Tries a change on a final bill: the bill is computed again from what it keeps, as it was and with the change, and
/// both are held side by side. Nothing is changed.
public final class Simulation {

    private Simulation() {}

    /// What the change would have made of the bill.
    public static BillDifference of(PastBill bill, Change change) {
        var was = Again.of(bill);
        var doubts = doubts(bill.invoice(), was);
        var changed = change.on(bill);
        return changed.orElse(bill)
                .overtaken()
                .or(() -> changed)
                .map(other -> between(bill, was, other, doubts))
                .orElseGet(() -> new BillDifference(was, was, List.of(), List.of(), List.of(), doubts));
    }

    private static BillDifference between(PastBill bill, Again was, PastBill other, List<String> doubts) {
        var would = other.costsAs(bill) ? was : Again.of(other);
        var lines = LineDifference.between(was.lines(), would.lines());
        var rules = lines.isEmpty() && would.judged().equals(was.judged())
                ? Rules.unlike(bill.rules().pack(), other.rules().pack())
                : new Rules(bill.rules().pack(), other.rules().pack());
        var before = findings(rules.before(), bill, was);
        var after = findings(rules.after(), other, would);
        return new BillDifference(was, would, lines, without(after, before), without(before, after), doubts);
    }

    private static List<String> doubts(Invoice kept, Again again) {
        if (again.lines().isEmpty()) {
            return List.of("invoice " + kept.number() + ": nothing is left of its work");
        }
        return new Pairing(kept.lines(), again.lines()).doubts();
    }

    /// The rules that must be asked before and after.
    ///
    /// @param before null for none, as after
    private record Rules(
            @Nullable GuidelinePack before, @Nullable GuidelinePack after) {
        /// On equal lines a rule that both packs have finds the same.
        static Rules unlike(@Nullable GuidelinePack before, @Nullable GuidelinePack after) {
            return Objects.equals(before, after)
                    ? new Rules(null, null)
                    : new Rules(only(before, after), only(after, before));
        }

        private static @Nullable GuidelinePack only(@Nullable GuidelinePack pack, @Nullable GuidelinePack other) {
            if (pack == null || other == null) {
                return pack;
            }
            var rules = pack.rules().stream()
                    .filter(rule -> !other.rules().contains(rule))
                    .toList();
            return new GuidelinePack(pack.name(), pack.version(), pack.from(), pack.to(), pack.dayOf(), rules);
        }
    }

    private static List<Finding> findings(@Nullable GuidelinePack pack, PastBill bill, Again again) {
        if (pack == null || pack.rules().isEmpty() || isNoShare(bill, again)) {
            return List.of();
        }
        var invoice = bill.invoice();
        var period = invoice.period();
        var seen = new Bill(
                bill.payer(), invoice.matter(), "", invoice.date(), period.start(), period.end(), again.judged());
        return Judge.judge(
                pack.without(bill.rules().mutes()), seen, bill.rules().around().get());
    }

    /// A payer who bears nothing gets no invoice that its rules could judge. Those of the matter's client see the
    /// whole.
    private static boolean isNoShare(PastBill bill, Again again) {
        return again.judged().isEmpty()
                && !bill.payer().id().equals(bill.client().id());
    }

    /// What makes two findings the same, whatever the document calls its clause.
    private record Same(
            String rule,
            Severity severity,
            List<LineId> lines,
            String message,
            @Nullable Money atRisk) {
        static Same of(Finding finding) {
            return new Same(finding.rule(), finding.severity(), finding.lines(), finding.message(), finding.atRisk());
        }
    }

    private static List<Finding> without(List<Finding> some, List<Finding> others) {
        var known = new HashSet<Same>();
        others.forEach(other -> known.add(Same.of(other)));
        var left = new ArrayList<Finding>();
        for (var each : some) {
            if (!known.contains(Same.of(each))) {
                left.add(each);
            }
        }
        return left;
    }
}
