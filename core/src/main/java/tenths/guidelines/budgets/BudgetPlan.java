package tenths.guidelines.budgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenths.guidelines.Budget;
import tenths.money.Money;

/// What a matter may cost: lines for tasks, phases and the whole, which do not contradict each other.
///
/// @param lines at least one, in the order of their codes, the whole matter first
public record BudgetPlan(List<BudgetLine> lines) {
    /// Most lines of one budget: more than any code set has tasks.
    public static final int MOST_LINES = 200;

    public BudgetPlan {
        lines = lines.stream().sorted(Comparator.comparing(BudgetLine::code)).toList();
        var slips = slips(lines);
        if (!slips.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", slips));
        }
    }

    /// Everything that keeps these lines from being one budget, as sentences with their repair.
    public static List<String> slips(List<BudgetLine> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            return List.of(
                    "A budget has 1 to " + MOST_LINES + " lines, not " + lines.size() + "; add a line or join some");
        }
        if (lines.stream().map(line -> line.fees().currency()).distinct().count() > 1) {
            return List.of("A budget has one currency; write all amounts in that of the client");
        }
        var slips = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!seen.add(line.code())) {
                slips.add(name(line) + " stands twice; make one line of it");
            }
            small(line, lines, "fees", BudgetLine::fees, slips);
            small(line, lines, "expenses", BudgetLine::expenses, slips);
        }
        return slips;
    }

    /// A phase with less than its tasks could never be kept to.
    private static void small(
            BudgetLine line, List<BudgetLine> lines, String what, Function<BudgetLine, Money> of, List<String> slips) {
        var within = sum(
                top(lines.stream().filter(line::holds).toList()),
                of,
                line.fees().currency());
        if (within.compareTo(of.apply(line)) > 0) {
            slips.add("The %s of %s are %s, those of its parts %s; raise the one or lower the others"
                    .formatted(what, name(line), of.apply(line), within));
        }
    }

    /// Lines that no other line holds.
    private static List<BudgetLine> top(List<BudgetLine> lines) {
        return lines.stream()
                .filter(line -> lines.stream().noneMatch(other -> other.holds(line)))
                .toList();
    }

    private static Money sum(List<BudgetLine> lines, Function<BudgetLine, Money> of, Currency currency) {
        return lines.stream().map(of).reduce(Money.zero(currency), Money::plus);
    }

    private static String name(BudgetLine line) {
        return line.isWhole() ? "the whole matter" : line.code();
    }

    public Currency currency() {
        return lines.getFirst().fees().currency();
    }

    /// Fees of the whole matter: as its line says, or else as the phases and tasks add up.
    public Money fees() {
        return sum(top(lines), BudgetLine::fees, currency());
    }

    public Money expenses() {
        return sum(top(lines), BudgetLine::expenses, currency());
    }

    public Money total() {
        return fees().plus(expenses());
    }

    /// The lines of phases and tasks.
    public List<BudgetLine> parts() {
        return lines.stream().filter(line -> !line.isWhole()).toList();
    }

    /// Phases, and tasks whose phase has no line: each work counts for one of them at most.
    List<BudgetLine> topParts() {
        return top(parts());
    }

    /// The same money with each amount once: a line that holds others is what they leave of it, without hours; lines of
    /// which nothing is left are left out.
    public List<BudgetLine> apart() {
        return lines.stream().flatMap(line -> rest(line).stream()).toList();
    }

    private Optional<BudgetLine> rest(BudgetLine line) {
        var within = top(lines.stream().filter(line::holds).toList());
        if (within.isEmpty()) {
            return Optional.of(line);
        }
        var fees = line.fees().minus(sum(within, BudgetLine::fees, currency()));
        var expenses = line.expenses().minus(sum(within, BudgetLine::expenses, currency()));
        return fees.plus(expenses).isZero()
                ? Optional.empty()
                : Optional.of(new BudgetLine(line.code(), fees, expenses, null));
    }

    /// As the rules on budgets look at it: fees by phase and task, and everything for the matter.
    public Budget.Approved approved() {
        return new Budget.Approved(
                total(),
                parts().stream()
                        .filter(line -> !line.fees().isZero())
                        .collect(Collectors.toMap(BudgetLine::code, BudgetLine::fees)));
    }

    /// The lines by their codes.
    public Map<String, BudgetLine> byCode() {
        return lines.stream().collect(Collectors.toMap(BudgetLine::code, Function.identity()));
    }
}
