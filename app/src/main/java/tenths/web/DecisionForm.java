package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tenths.desk.OpenPrebill;
import tenths.firm.MatterId;
import tenths.invoicing.Adjustment;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Codes;

/// Reads the form under a line: which decision, with its figures. All that is wrong is said at once.
final class DecisionForm {
    private final HttpServletRequest request;
    private final RatedLine line;
    private final List<String> problems = new ArrayList<>();

    private DecisionForm(HttpServletRequest request, RatedLine line) {
        this.request = request;
        this.line = line;
    }

    /// @param problems all of them; the adjustments are empty then
    record Read(List<Adjustment> adjustments, List<String> problems) {}

    static Read read(HttpServletRequest request, OpenPrebill.Opened opened, String id) {
        if ("courtesy".equals(request.getParameter("kind"))) {
            return CourtesyForm.read(request, opened, id);
        }
        if ("interest".equals(request.getParameter("kind"))) {
            var isCharged = "charge".equals(request.getParameter("answer"));
            return new Read(List.of(new Adjustment.AnswerInterest(isCharged)), List.of());
        }
        if ("release".equals(request.getParameter("kind"))) {
            return new Read(List.of(new Adjustment.ReleaseHeld()), List.of());
        }
        var found = opened.prebill().lines().stream()
                .filter(line -> line.id().toString().equals(id))
                .findFirst();
        if (found.isEmpty()) {
            return new Read(
                    List.of(), List.of("The line is not on this bill any more. Undo what took it off to change it."));
        }
        var form = new DecisionForm(request, found.get());
        var adjustments = form.adjustments();
        return new Read(form.problems.isEmpty() ? adjustments : List.of(), form.problems);
    }

    private String said(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private List<Adjustment> adjustments() {
        var id = line.id();
        return switch (said("kind")) {
            case "edit" -> List.of(new Adjustment.Edit(id, said("narrative"), codes("")));
            case "units" ->
                number("units", said("units"))
                        .<Adjustment>map(units -> new Adjustment.WriteDownUnits(id, units))
                        .stream()
                        .toList();
            case "amount" -> amount();
            case "no-charge" -> List.of(new Adjustment.NoCharge(id));
            case "hold" -> List.of(new Adjustment.Hold(id));
            case "withhold" -> List.of(new Adjustment.Withhold(id));
            case "transfer" -> transfer();
            case "split" -> split();
            default -> {
                problems.add("This decision is not known. Load the page again.");
                yield List.of();
            }
        };
    }

    private Codes codes(String suffix) {
        return line.timekeeper() == null
                ? Codes.expense(said("expense" + suffix))
                : Codes.fee(said("task" + suffix), said("activity" + suffix));
    }

    private List<Adjustment> amount() {
        var currency = line.amount().currency();
        return number("amount", said("amount")).stream()
                .<Adjustment>mapMulti((amount, out) -> {
                    if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
                        problems.add("The amount has fractions of a cent. Two decimals at most.");
                    } else {
                        out.accept(new Adjustment.WriteDownAmount(line.id(), Money.of(amount, currency)));
                    }
                })
                .toList();
    }

    private List<Adjustment> transfer() {
        var matter = said("matter").split(" ", 2)[0];
        if (matter.isBlank()) {
            problems.add("The matter to move the line to is missing.");
            return List.of();
        }
        return List.of(new Adjustment.Transfer(line.id(), new MatterId(matter)));
    }

    private List<Adjustment> split() {
        var parts = new ArrayList<Adjustment.Part>();
        for (var i = 1; request.getParameter("units" + i) != null; i++) {
            if (!said("units" + i).isBlank() || !said("narrative" + i).isBlank()) {
                var narrative = said("narrative" + i);
                var codes = codes(Integer.toString(i));
                number("units of part " + i, said("units" + i))
                        .ifPresent(units -> parts.add(new Adjustment.Part(units, narrative, codes)));
            }
        }
        return List.of(new Adjustment.Split(line.id(), parts));
    }

    private Optional<BigDecimal> number(String name, String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(",", "").replace("$", "")));
        } catch (NumberFormatException noNumber) {
            problems.add("The " + name + " \"" + text + "\" is not a number. Write it like 0.40 or 74.00.");
            return Optional.empty();
        }
    }
}
