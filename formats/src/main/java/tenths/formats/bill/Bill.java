package tenths.formats.bill;

import java.util.List;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.rates.deals.EarlyPayment;

/// An invoice as one client wants it, ready to be written.
///
/// @param total with tax, ten-thousandths
/// @param lines in the order of the file
/// @param changes texts that had to be cleaned
/// @param early what may be taken off by paying early
public record Bill(
        FormatProfile profile,
        Head head,
        long total,
        List<Charge> lines,
        List<TextChange> changes,
        List<EarlyPayment> early) {
    /// Nothing is taken off for paying early.
    public Bill(FormatProfile profile, Head head, long total, List<Charge> lines, List<TextChange> changes) {
        this(profile, head, total, lines, changes, List.of());
    }

    public Bill {
        early = List.copyOf(early);
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /// The taxes of all lines, ten-thousandths.
    public long tax() {
        return lines.stream().mapToLong(line -> line.tax().amount()).sum();
    }

    /// True where any line carries a rate of tax, be the amount as small as it may.
    public boolean isTaxed() {
        return lines.stream()
                .anyMatch(line -> line.tax().rate() != 0 || line.tax().amount() != 0);
    }
}
