package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import tenths.checks.LineId;
import tenths.desk.OpenPrebill;
import tenths.invoicing.Adjustment;
import tenths.money.Money;
import tenths.rates.deals.Arrangement.Discount.Size;

/// Reads the form of a courtesy: on the whole bill or on one line, how it is measured, and how large it is.
final class CourtesyForm {
    private CourtesyForm() {}

    /// @param line by id; blank for all fees of the bill
    static DecisionForm.Read read(HttpServletRequest request, OpenPrebill.Opened opened, String line) {
        var said = Objects.requireNonNullElse(request.getParameter("value"), "").strip();
        try {
            var value = new BigDecimal(said.replace(",", "").replace("%", ""));
            var size = size(
                    Objects.requireNonNullElse(request.getParameter("of"), "percent"),
                    value,
                    opened.row().currency());
            var lines = line.isBlank() ? List.<LineId>of() : List.of(LineId.of(line));
            return new DecisionForm.Read(List.of(new Adjustment.Grant(lines, size)), List.of());
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return new DecisionForm.Read(
                    List.of(), List.of("\"" + said + "\" is no size of a courtesy. Write it like 5 or 1900.00."));
        }
    }

    private static Size size(String of, BigDecimal value, Currency currency) {
        return switch (of) {
            case "amount" -> new Size.Amount(Money.of(value, currency));
            case "total" -> new Size.ToTotal(Money.of(value, currency));
            default -> new Size.Percent(value);
        };
    }
}
