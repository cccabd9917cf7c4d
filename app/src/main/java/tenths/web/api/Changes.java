package tenths.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.desk.OpenPrebill;
import tenths.firm.MatterId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.Remedy;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.rates.deals.Arrangement.Discount.Size;
import tenths.time.Codes;

/// Makes adjustments of what a program asks for, on the bill as it stands. Finds all that does not fit at once.
final class Changes {
    private final OpenPrebill.Opened opened;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private Changes(OpenPrebill.Opened opened) {
        this.opened = opened;
    }

    /// @throws Refusal with everything that does not fit this bill
    static List<Adjustment> on(OpenPrebill.Opened opened, List<Change> asked) {
        var changes = new Changes(opened);
        for (var i = 0; i < asked.size(); i++) {
            changes.adjustments.addAll(changes.adjustments("decisions[" + i + "]", asked.get(i)));
        }
        if (!changes.faults.isEmpty()) {
            throw Refusal.of(Problem.Kind.REFUSED, changes.faults);
        }
        return changes.adjustments;
    }

    private List<Adjustment> adjustments(String place, Change change) {
        return switch (change) {
            case Change.Edit edit -> edit(place, edit);
            case Change.WriteDownUnits(var line, var units) ->
                List.of(new Adjustment.WriteDownUnits(LineId.of(line), new BigDecimal(units)));
            case Change.WriteDownAmount(var line, var amount) -> amount(place, line, amount);
            case Change.NoCharge(var line) -> List.of(new Adjustment.NoCharge(LineId.of(line)));
            case Change.Hold(var line) -> List.of(new Adjustment.Hold(LineId.of(line)));
            case Change.Withhold(var line) -> List.of(new Adjustment.Withhold(LineId.of(line)));
            case Change.Split split -> split(place, split);
            case Change.Transfer(var line, var matter) -> transfer(place, line, matter);
            case Change.Courtesy courtesy -> courtesy(place, courtesy);
            case Change.Interest(var charge) -> List.of(new Adjustment.AnswerInterest(charge));
            case Change.Release() -> List.of(new Adjustment.ReleaseHeld());
            case Change.Overrule(var rule, var lines) ->
                finding(place, rule, lines).stream()
                        .<Adjustment>map(Adjustment.Overrule::of)
                        .toList();
            case Change.AcceptFix(var rule, var lines) -> accepted(place, finding(place, rule, lines));
        };
    }

    private List<Adjustment> edit(String place, Change.Edit edit) {
        return line(place, edit.line()).stream()
                .<Adjustment>map(line -> {
                    var narrative = edit.narrative() == null
                            ? line.narrative()
                            : edit.narrative().strip();
                    var codes = codes(line, edit.task(), edit.activity(), edit.expense());
                    return new Adjustment.Edit(line.id(), narrative, codes);
                })
                .toList();
    }

    private static Codes codes(
            RatedLine line, @Nullable String task, @Nullable String activity, @Nullable String expense) {
        var now = line.codes();
        return new Codes(
                task == null ? now.task() : task.strip(),
                activity == null ? now.activity() : activity.strip(),
                expense == null ? now.expense() : expense.strip());
    }

    private List<Adjustment> amount(String place, String line, String amount) {
        return money(place + ".amount", amount).stream()
                .<Adjustment>map(money -> new Adjustment.WriteDownAmount(LineId.of(line), money))
                .toList();
    }

    private List<Adjustment> courtesy(String place, Change.Courtesy asked) {
        var sizes = new ArrayList<Size>();
        if (asked.percent() != null) {
            sizes.add(new Size.Percent(new BigDecimal(asked.percent())));
        }
        money(place + ".amount", asked.amount()).map(Size.Amount::new).ifPresent(sizes::add);
        money(place + ".total", asked.total()).map(Size.ToTotal::new).ifPresent(sizes::add);
        if (sizes.size() != 1) {
            faults.add(new Fault(
                    place, "How large the courtesy is stands there not once.", "Send one of percent, amount, total."));
            return List.of();
        }
        var lines = asked.lines() == null ? List.<String>of() : asked.lines();
        return List.of(new Adjustment.Grant(lines.stream().map(LineId::of).toList(), sizes.getFirst()));
    }

    private Optional<Money> money(String place, @Nullable String decimal) {
        if (decimal == null) {
            return Optional.empty();
        }
        var currency = opened.row().currency();
        var amount = new BigDecimal(decimal);
        var decimals = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > decimals) {
            faults.add(
                    new Fault(place, "The amount has fractions of a cent.", "Send " + decimals + " decimals at most."));
            return Optional.empty();
        }
        return Optional.of(Money.of(amount, currency));
    }

    private List<Adjustment> transfer(String place, String line, String matter) {
        try {
            return List.of(new Adjustment.Transfer(LineId.of(line), new MatterId(matter.strip())));
        } catch (IllegalArgumentException noNumber) {
            faults.add(new Fault(
                    place + ".matter", "\"" + matter + "\" is no number of a matter.", "Send one like 0412-0007."));
            return List.of();
        }
    }

    private List<Adjustment> split(String place, Change.Split split) {
        return line(place, split.line()).stream()
                .<Adjustment>map(line -> new Adjustment.Split(
                        line.id(),
                        split.parts().stream()
                                .map(part -> new Adjustment.Part(
                                        new BigDecimal(part.units()),
                                        part.narrative().strip(),
                                        codes(line, part.task(), part.activity(), part.expense())))
                                .toList()))
                .toList();
    }

    private List<Adjustment> accepted(String place, Optional<Finding> finding) {
        if (finding.isEmpty()) {
            return List.of();
        }
        var remedy = Remedy.of(finding.get(), opened.prebill().lines());
        if (remedy.isEmpty()) {
            faults.add(new Fault(
                    place, "The finding proposes no fix that could be accepted.", "Decide about its lines yourself."));
        }
        return remedy;
    }

    private Optional<Finding> finding(String place, String rule, List<String> lines) {
        var named = new HashSet<>(lines);
        var found = opened.prebill().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .filter(finding -> named.equals(new HashSet<>(
                        finding.lines().stream().map(LineId::toString).toList())))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(new Fault(
                    place,
                    "No finding of " + rule + " with these lines is open on this bill.",
                    "Read the bill again; the finding may be answered already."));
        }
        return found;
    }

    /// A line of the bill as it stands before this request.
    private Optional<RatedLine> line(String place, String text) {
        var id = LineId.of(text);
        var found = Stream.concat(opened.prebill().lines().stream(), opened.rated().stream())
                .filter(line -> line.id().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            faults.add(
                    new Fault(place + ".line", "The line " + text + " is not on this bill.", "Read the bill again."));
        }
        return found;
    }
}
