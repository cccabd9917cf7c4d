package tenths.invoicing.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tenths.checks.Finding;
import tenths.checks.Severity;
import tenths.money.Money;

/// What would become of one bill if it went out now.
///
/// @param fate the hardest that any reason brings about
/// @param billed what the bill comes to
/// @param atRisk what the findings put at risk, never more than the bill
/// @param reasons the hardest first, of equals what concerns the whole matter first; none for an accepted bill
/// @param toAnswer findings and faults of the file that somebody has to do something about
public record BillOutlook(Fate fate, Money billed, Money atRisk, List<Reason> reasons, int toAnswer) {
    private static final Comparator<Reason> HARDEST_FIRST =
            Comparator.comparing(Reason::fate).reversed().thenComparing(Reason::cause);

    public BillOutlook {
        reasons = List.copyOf(reasons);
    }

    /// @param findings open ones
    /// @param outside what the file and the portal say
    public static BillOutlook of(List<Finding> findings, Money billed, List<Reason> outside) {
        var heard = findings.stream()
                .filter(finding -> finding.severity() != Severity.OFF)
                .toList();
        var reasons = Stream.concat(heard.stream().map(Reason::of), outside.stream())
                .sorted(HARDEST_FIRST)
                .toList();
        var open = heard.stream().filter(BillOutlook::waits).count()
                + outside.stream()
                        .filter(reason -> reason.fate() == Fate.REFUSED)
                        .count();
        return new BillOutlook(
                reasons.isEmpty() ? Fate.ACCEPTED : reasons.getFirst().fate(),
                billed,
                atRisk(heard, billed),
                reasons,
                Math.toIntExact(open));
    }

    private static boolean waits(Finding finding) {
        return finding.severity() == Severity.BLOCK || finding.severity() == Severity.ACKNOWLEDGE;
    }

    /// Two rules that find the same line put it at risk once at most; a credit risks nothing.
    private static Money atRisk(List<Finding> findings, Money billed) {
        var zero = Money.zero(billed.currency());
        if (billed.compareTo(zero) <= 0) {
            return zero;
        }
        var sum = findings.stream()
                .flatMap(finding -> Stream.ofNullable(finding.atRisk()))
                .filter(risk -> risk.currency().equals(billed.currency()))
                .reduce(zero, Money::plus);
        return sum.compareTo(billed) > 0 ? billed : sum;
    }
}
