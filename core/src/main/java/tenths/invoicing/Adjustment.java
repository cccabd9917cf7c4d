package tenths.invoicing;

import java.math.BigDecimal;
import java.util.List;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.time.Codes;

/// What a biller decides about a line of a prebill. The work stays as it was; only the bill changes.
public sealed interface Adjustment {
    LineId line();

    /// Other words or codes on the bill.
    record Edit(LineId line, String narrative, Codes codes) implements Adjustment {}

    /// Bill fewer hours or pieces.
    record WriteDownUnits(LineId line, BigDecimal units) implements Adjustment {}

    /// Bill this amount, not more than before.
    record WriteDownAmount(LineId line, Money amount) implements Adjustment {}

    /// Show the line and charge nothing.
    record NoCharge(LineId line) implements Adjustment {}

    /// Not on this bill; it stays unbilled.
    record Hold(LineId line) implements Adjustment {}

    /// Several lines instead of one; their units add up to the units of the line.
    record Split(LineId line, List<Part> parts) implements Adjustment {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /// One part of a split, in order; part n becomes [LineId#part] n.
    record Part(BigDecimal units, String narrative, Codes codes) {}

    /// The work belongs to another matter and leaves this bill.
    record Transfer(LineId line, MatterId to) implements Adjustment {}

    /// A finding is answered: the line is charged as it stands.
    ///
    /// @param rule code of the rule that is overruled on this line
    record Overrule(LineId line, String rule) implements Adjustment {}
}
