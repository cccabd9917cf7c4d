package tenths.invoicing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.firm.MatterId;
import tenths.money.Money;
import tenths.rates.deals.Arrangement;
import tenths.rates.deals.Courtesy;
import tenths.rates.deals.InterestAnswer;
import tenths.time.Codes;

/// What a biller decides about a prebill. The work stays as it was; only the bill changes.
public sealed interface Adjustment {
    /// The lines it is about; empty where it is about the bill as a whole.
    List<LineId> lines();

    /// A decision about one line.
    sealed interface OnLine extends Adjustment {
        LineId line();

        @Override
        default List<LineId> lines() {
            return List.of(line());
        }
    }

    /// Other words or codes on the bill.
    record Edit(LineId line, String narrative, Codes codes) implements OnLine {}

    /// Bill fewer hours or pieces.
    record WriteDownUnits(LineId line, BigDecimal units) implements OnLine {}

    /// Bill this amount, not more than before.
    record WriteDownAmount(LineId line, Money amount) implements OnLine {}

    /// Show the line and charge nothing.
    record NoCharge(LineId line) implements OnLine {}

    /// Not on this bill; it stays unbilled.
    record Hold(LineId line) implements OnLine {}

    /// The bill on paper leaves out what the line says; it is charged all the same. Holds for the parts of a line that
    /// is
    /// split.
    record Withhold(LineId line) implements OnLine {
        boolean covers(LineId other) {
            return line.equals(other) || (line.part() == 0 && line.work().equals(other.work()));
        }
    }

    /// Several lines instead of one; their units add up to the units of the line.
    record Split(LineId line, List<Part> parts) implements OnLine {
        public Split {
            parts = List.copyOf(parts);
        }

        /// The units of all parts.
        BigDecimal units() {
            return parts.stream().map(Part::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /// One part of a split, in order; part n becomes [LineId#part] n.
    record Part(BigDecimal units, String narrative, Codes codes) {}

    /// The work belongs to another matter and leaves this bill.
    record Transfer(LineId line, MatterId to) implements OnLine {}

    /// A courtesy to the client, behind the fee deal: a part of some fees, an amount, or down to a total.
    ///
    /// @param lines on which it is given; empty for all fees of the bill
    record Grant(List<LineId> lines, Arrangement.Discount.Size size) implements Adjustment {
        public Grant {
            lines = List.copyOf(lines);
        }

        Courtesy courtesy() {
            return new Courtesy(lines.stream().map(LineId::toString).collect(Collectors.toSet()), size);
        }
    }

    /// What becomes of the interest on overdue invoices that the bill proposes.
    record AnswerInterest(boolean isCharged) implements Adjustment {
        @Override
        public List<LineId> lines() {
            return List.of();
        }

        InterestAnswer answer() {
            return isCharged ? InterestAnswer.CHARGED : InterestAnswer.WAIVED;
        }
    }

    /// The bill charges what earlier bills of the matter held, though its deal does not say so yet.
    record ReleaseHeld() implements Adjustment {
        @Override
        public List<LineId> lines() {
            return List.of();
        }
    }

    /// A finding is answered: what it names is charged as it stands. A finding of the same rule that names another line
    /// as well is not answered by it and opens again.
    ///
    /// @param rule code of the rule that is overruled
    /// @param lines the lines the finding names; empty for a finding about the bill as a whole
    record Overrule(String rule, List<LineId> lines) implements Adjustment {
        public Overrule {
            lines = List.copyOf(lines);
        }

        public static Overrule of(Finding finding) {
            return new Overrule(finding.rule(), finding.lines());
        }

        boolean answers(Finding finding) {
            return rule.equals(finding.rule())
                    && lines.isEmpty() == finding.lines().isEmpty()
                    && lines.containsAll(finding.lines());
        }
    }
}
