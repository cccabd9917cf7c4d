package tenths.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;

/// Why a decision may not be made: all reasons at once, each with what to do instead.
final class Refusals {
    static final String GONE = "The line is no longer on this bill. Look at the bill again.";

    static final String REASON = "A reason is missing. Say why, for the client and the record.";

    private static final int MAX_PARTS = 99;
    private static final int DECIMALS_OF_HOURS = 2;
    private static final int DECIMALS_OF_PIECES = 4;

    private Refusals() {}

    static List<String> of(RatedLine line, Adjustment.OnLine adjustment, String reason) {
        return switch (adjustment) {
            case Adjustment.Edit(var _, var narrative, var _) ->
                narrative.isBlank() ? List.of("The narrative is empty. Say what was done.") : List.of();
            case Adjustment.WriteDownUnits(var _, var units) -> withReason(units(line, units), reason);
            case Adjustment.WriteDownAmount(var _, var amount) -> withReason(amount(line, amount), reason);
            case Adjustment.NoCharge _ -> withReason(refund(line), reason);
            case Adjustment.Hold _, Adjustment.Withhold _ -> reasonGiven(reason);
            case Adjustment.Transfer(var _, var to) ->
                withReason(
                        to.equals(line.work().matter())
                                ? List.of("The line is on matter " + to + " already. Name another matter.")
                                : List.of(),
                        reason);
            case Adjustment.Split split -> split(line, split);
        };
    }

    static List<String> of(Draft draft, Adjustment.Overrule overrule, String reason) {
        var problems = new ArrayList<String>();
        if (HouseChecks.isOne(overrule.rule())) {
            problems.add(overrule.rule() + " is a rule of the house and cannot be overruled. Repair the line.");
        }
        if (!overrule.lines().stream().allMatch(line -> isOn(draft, line))) {
            problems.add(GONE);
        }
        return withReason(problems, reason);
    }

    private static boolean isOn(Draft draft, LineId line) {
        return !draft.line(line).isEmpty();
    }

    private static List<String> reasonGiven(String reason) {
        return reason.isBlank() ? List.of(REASON) : List.of();
    }

    private static List<String> withReason(List<String> problems, String reason) {
        var all = new ArrayList<>(problems);
        all.addAll(reasonGiven(reason));
        return all;
    }

    /// To charge less of a refund is to charge more.
    private static List<String> refund(RatedLine line) {
        return line.amount().isNegative()
                ? List.of("A refund is the client's money and is not written down. Hold or transfer it.")
                : List.of();
    }

    private static List<String> units(RatedLine line, BigDecimal units) {
        var problems = new ArrayList<>(refund(line));
        if (units.signum() <= 0) {
            problems.add("Units are more than 0. To charge nothing, use no charge.");
        }
        if (units.compareTo(line.units()) > 0) {
            problems.add("A write-down goes down: the line has " + line.units().toPlainString() + " now.");
        }
        problems.addAll(decimals(line, units));
        return problems;
    }

    private static List<String> decimals(RatedLine line, BigDecimal units) {
        var most = line.work() instanceof TimeEntry ? DECIMALS_OF_HOURS : DECIMALS_OF_PIECES;
        return units.stripTrailingZeros().scale() > most
                ? List.of(units.toPlainString() + " has too many decimals; at most " + most + " here.")
                : List.of();
    }

    private static List<String> amount(RatedLine line, Money amount) {
        if (!amount.currency().equals(line.amount().currency())) {
            return List.of("The line is in " + line.amount().currency() + ".");
        }
        var problems = new ArrayList<>(refund(line));
        if (amount.isNegative()) {
            problems.add("An amount is not below 0.");
        } else if (amount.compareTo(line.amount()) > 0 && problems.isEmpty()) {
            problems.add("A write-down goes down: the line costs " + line.amount() + " now.");
        }
        return problems;
    }

    private static List<String> split(RatedLine line, Adjustment.Split split) {
        var problems = new ArrayList<String>();
        if (line.id().part() > 0) {
            problems.add("The line is a part of a split already. Undo that split and split the whole again.");
        }
        if (split.parts().size() < 2 || split.parts().size() > MAX_PARTS) {
            problems.add("A split has 2 to " + MAX_PARTS + " parts.");
        }
        if (split.parts().stream().anyMatch(part -> part.units().signum() <= 0)) {
            problems.add("Every part needs units above 0.");
        }
        if (split.parts().stream().anyMatch(part -> part.narrative().isBlank())) {
            problems.add("Every part needs a narrative.");
        }
        split.parts().stream()
                .flatMap(part -> decimals(line, part.units()).stream())
                .forEach(problems::add);
        if (split.units().compareTo(line.units()) != 0) {
            problems.add("The parts add up to %s; the line has %s."
                    .formatted(split.units().toPlainString(), line.units().toPlainString()));
        }
        return problems;
    }
}
