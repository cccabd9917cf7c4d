package tenths.invoicing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The lines of a bill whose words a biller keeps off the paper.
public final class Withheld {
    private Withheld() {}

    /// @param decisions that count
    /// @return numbers of lines
    public static Set<Integer> on(List<InvoiceLine> lines, List<Decision> decisions) {
        var marks = decisions.stream()
                .map(Decision::adjustment)
                .filter(Adjustment.Withhold.class::isInstance)
                .map(Adjustment.Withhold.class::cast)
                .toList();
        return lines.stream()
                .filter(line -> covered(line, marks))
                .map(InvoiceLine::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean covered(InvoiceLine line, List<Adjustment.Withhold> marks) {
        var id = line.id();
        return id != null && marks.stream().anyMatch(mark -> mark.covers(id));
    }
}
