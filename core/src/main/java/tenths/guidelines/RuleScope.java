package tenths.guidelines;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.rates.RatedLine;
import tenths.time.Expense;

/// Where a rule applies. An empty list leaves that side open.
///
/// @param clients numbers of clients
/// @param matters numbers of matters
/// @param phases task codes; `L300` holds `L310` to `L390`
/// @param expenses expense codes, for example `E110`
public record RuleScope(List<String> clients, List<String> matters, List<String> phases, List<String> expenses) {
    public static final RuleScope EVERYWHERE = new RuleScope(List.of(), List.of(), List.of(), List.of());

    public RuleScope {
        clients = List.copyOf(clients);
        matters = List.copyOf(matters);
        phases = List.copyOf(phases);
        expenses = List.copyOf(expenses);
    }

    public boolean everywhere() {
        return equals(EVERYWHERE);
    }

    /// Whether the bill is of one of its clients and matters.
    public boolean holds(Bill bill) {
        return among(clients, bill.client().id().value())
                && among(matters, bill.matter().id().value());
    }

    private static boolean among(List<String> names, String name) {
        return names.isEmpty() || names.contains(name);
    }

    /// Whether a line is of one of its phases or kinds of expense. A rule for phases alone leaves expenses out, and a
    /// rule for kinds of expense alone leaves time out.
    public boolean covers(RatedLine line) {
        if (phases.isEmpty() && expenses.isEmpty()) {
            return true;
        }
        return line.work() instanceof Expense
                ? expenses.contains(line.codes().expense())
                : phases.stream().anyMatch(phase -> line.codes().task().startsWith(stem(phase)));
    }

    private static String stem(String phase) {
        return phase.replaceFirst("0+$", "");
    }

    /// `matters 0412-0007; phases L300`, or blank for everywhere.
    public String words() {
        return Stream.of(
                        said("clients", clients),
                        said("matters", matters),
                        said("phases", phases),
                        said("expenses", expenses))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String said(String what, List<String> names) {
        return names.isEmpty() ? "" : what + " " + String.join(", ", names);
    }
}
