package tenths.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import tenths.checks.Finding;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.TimeEntry;

/// Makes a prebill of rated lines and decisions: one function for the screen, the check and the invoice, so that the
/// preview
/// is the bill.
public final class Prebilling {
    /// Fees before expenses, then by day, person and identity, so that the same work always gives the same bill.
    public static final Comparator<RatedLine> BILL_ORDER = Comparator.<RatedLine, Boolean>comparing(
                    line -> !(line.work() instanceof TimeEntry))
            .thenComparing(line -> line.work().day())
            .thenComparing(Prebilling::person)
            .thenComparing(RatedLine::id);

    private Prebilling() {}

    /// @param rated every line of work that was taken, as priced today
    /// @param decisions those that were not undone, in their order
    /// @param judge the client's rules; gets the lines as they would be billed, in bill order
    public static Prebill assemble(
            Currency currency,
            List<RatedLine> rated,
            List<Decision> decisions,
            Function<List<RatedLine>, List<Finding>> judge) {
        var ordered = rated.stream().sorted(BILL_ORDER).toList();
        var draft = Draft.of(ordered, decisions);
        var lines = draft.lines();
        var overrules = decisions.stream()
                .map(Decision::adjustment)
                .filter(Adjustment.Overrule.class::isInstance)
                .map(Adjustment.Overrule.class::cast)
                .toList();
        var open = new ArrayList<>(HouseChecks.check(lines, currency));
        var overruled = new ArrayList<Finding>();
        for (var finding : judge.apply(lines)) {
            var answered = overrules.stream().anyMatch(overrule -> overrule.answers(finding));
            (answered ? overruled : open).add(finding);
        }
        return new Prebill(lines, draft.left(), sum(ordered, currency), open, overruled);
    }

    /// Why an adjustment cannot be made on these lines; empty when it can.
    ///
    /// @param rated every line of work that was taken, as priced today
    /// @param decisions those made before, not undone
    public static List<String> problems(
            List<RatedLine> rated, List<Decision> decisions, Adjustment adjustment, String reason) {
        var draft = Draft.of(rated, decisions);
        return switch (adjustment) {
            case Adjustment.OnLine onLine -> {
                var found = draft.line(onLine.line());
                yield found.isEmpty()
                        ? List.of("The line is no longer on this bill. Look at the bill again.")
                        : Rules.problems(found.getFirst(), onLine, reason);
            }
            case Adjustment.Overrule _ -> Rules.reasonGiven(reason);
        };
    }

    private static Money sum(List<RatedLine> lines, Currency currency) {
        return lines.stream().map(RatedLine::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static String person(RatedLine line) {
        var timekeeper = line.timekeeper();
        return timekeeper == null ? "" : timekeeper.id().value();
    }

    /// What a decision about one line must respect.
    private static final class Rules {
        private Rules() {}

        static List<String> problems(RatedLine line, Adjustment.OnLine adjustment, String reason) {
            return switch (adjustment) {
                case Adjustment.Edit(var _, var narrative, var _) ->
                    narrative.isBlank() ? List.of("The narrative is empty. Say what was done.") : List.of();
                case Adjustment.WriteDownUnits(var _, var units) -> withReason(units(line, units), reason);
                case Adjustment.WriteDownAmount(var _, var amount) -> withReason(amount(line, amount), reason);
                case Adjustment.NoCharge _ -> reasonGiven(reason);
                case Adjustment.Hold _ -> reasonGiven(reason);
                case Adjustment.Transfer(var _, var to) ->
                    withReason(
                            to.equals(line.work().matter())
                                    ? List.of("The line is on matter " + to + " already. Name another matter.")
                                    : List.of(),
                            reason);
                case Adjustment.Split split -> split(line, split);
            };
        }

        static List<String> reasonGiven(String reason) {
            return reason.isBlank()
                    ? List.of("A reason is missing. Say why, for the client and the record.")
                    : List.of();
        }

        private static List<String> withReason(List<String> problems, String reason) {
            var all = new ArrayList<>(problems);
            all.addAll(reasonGiven(reason));
            return all;
        }

        private static List<String> units(RatedLine line, BigDecimal units) {
            if (units.signum() <= 0) {
                return List.of("Units are more than 0. To charge nothing, use no charge.");
            }
            return units.compareTo(line.units()) > 0
                    ? List.of("A write-down goes down: the line has "
                            + line.units().toPlainString() + " now.")
                    : List.of();
        }

        private static List<String> amount(RatedLine line, Money amount) {
            if (!amount.currency().equals(line.amount().currency())) {
                return List.of("The line is in " + line.amount().currency() + ".");
            }
            if (amount.isNegative()) {
                return List.of("An amount is not below 0.");
            }
            return amount.compareTo(line.amount()) > 0
                    ? List.of("A write-down goes down: the line costs " + line.amount() + " now.")
                    : List.of();
        }

        private static List<String> split(RatedLine line, Adjustment.Split split) {
            var problems = new ArrayList<String>();
            if (line.id().part() > 0) {
                problems.add("The line is a part of a split already. Undo that split and split the whole again.");
            }
            if (split.parts().size() < 2) {
                problems.add("A split has two parts at least.");
            }
            if (split.parts().stream().anyMatch(part -> part.units().signum() <= 0)) {
                problems.add("Every part needs units above 0.");
            }
            if (split.parts().stream().anyMatch(part -> part.narrative().isBlank())) {
                problems.add("Every part needs a narrative.");
            }
            var sum = split.parts().stream().map(Adjustment.Part::units).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(line.units()) != 0) {
                problems.add("The parts add up to %s; the line has %s."
                        .formatted(sum.toPlainString(), line.units().toPlainString()));
            }
            return problems;
        }
    }
}
