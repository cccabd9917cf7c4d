package tenths.checks;

import java.math.BigDecimal;
import java.util.List;
import tenths.money.Money;

/// A repair that a finding proposes. Nothing is repaired until a biller accepts it.
public sealed interface Fix {
    /// Bill these units on the line instead: hours of a fee, pieces of an expense.
    record ReduceUnits(LineId line, BigDecimal units) implements Fix {}

    /// Bill this amount on the line instead.
    record ReduceAmount(LineId line, Money amount) implements Fix {}

    /// Show the line, charge nothing for it.
    record NoCharge(LineId line) implements Fix {}

    /// Take the line off this bill and decide later.
    record Hold(LineId line) implements Fix {}

    /// Charge the line at this price per hour or piece.
    record ChangeUnitCost(LineId line, BigDecimal unitCost) implements Fix {}

    /// Split the line; the units of the parts add up to the units of the line.
    record Split(LineId line, List<Part> parts) implements Fix {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// One part of a proposed split.
    record Part(BigDecimal units, String narrative) {}

    /// Give the line this task code; whatever else it says stays.
    record ChangeTask(LineId line, String task) implements Fix {}

    /// Someone must say what is missing; the text is the question to ask.
    record Ask(LineId line, String question) implements Fix {}

    /// Give the bill as a whole another date or period; the text says which.
    record ChangeBill(String instruction) implements Fix {}
}
