package tenths.web.budgets;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.guidelines.budgets.BudgetLine;
import tenths.guidelines.budgets.BudgetPlan;
import tenths.money.Money;
import tenths.time.Hours;

/// A budget as it is typed.
///
/// @param after the version that is changed; 0 for the first
public record BudgetForm(int after, String from, String reason, List<Typed> lines) {
    /// Blank lines below those that are filled.
    private static final int SPARE = 4;

    /// A line as it is typed; blank throughout for one that is not used.
    public record Typed(String code, String fees, String expenses, String hours) {
        private static final Typed BLANK = new Typed("", "", "", "");

        static Typed of(BudgetLine line) {
            var hours = line.hours();
            return new Typed(
                    line.code(),
                    amount(line.fees()),
                    amount(line.expenses()),
                    hours == null ? "" : hours.decimal().toPlainString());
        }

        private static String amount(Money money) {
            return money.isZero() ? "" : money.decimal().toPlainString();
        }

        private boolean isBlank() {
            return (fees + expenses + hours + code).isBlank();
        }
    }

    static BudgetForm of(int after, LocalDate from, List<Typed> lines) {
        return new BudgetForm(after, from.toString(), "", lines).roomier();
    }

    static BudgetForm of(HttpServletRequest request) {
        var codes = values(request, "code");
        var fees = values(request, "fees");
        var expenses = values(request, "expenses");
        var hours = values(request, "hours");
        var rows = Math.min(
                BudgetPlan.MOST_LINES + SPARE,
                Stream.of(codes, fees, expenses, hours)
                        .mapToInt(List::size)
                        .min()
                        .orElse(0));
        return new BudgetForm(
                number(request.getParameter("after")),
                text(request.getParameter("from")),
                text(request.getParameter("reason")),
                IntStream.range(0, rows)
                        .mapToObj(i -> new Typed(
                                codes.get(i).toUpperCase(Locale.ROOT), fees.get(i), expenses.get(i), hours.get(i)))
                        .toList());
    }

    private static List<String> values(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : Stream.of(values).map(String::strip).toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /// The same with blank lines below.
    BudgetForm roomier() {
        var filled = lines.stream().filter(line -> !line.isBlank());
        return new BudgetForm(
                after,
                from,
                reason,
                Stream.concat(filled, Stream.generate(() -> Typed.BLANK).limit(SPARE))
                        .toList());
    }

    /// @param problems gets all that is wrong
    /// @return null if it is no date
    @Nullable
    LocalDate day(List<String> problems) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException noDay) {
            problems.add("The first day \"" + from + "\" is no date; write it like 2026-03-01");
            return null;
        }
    }

    /// @param problems gets all that is wrong, line by line
    List<BudgetLine> lines(Currency currency, List<String> problems) {
        var read = new ArrayList<BudgetLine>();
        for (var i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(lines.get(i), "Line " + (i + 1) + ": ", currency, problems).forEach(read::add);
            }
        }
        return read;
    }

    private static Stream<BudgetLine> line(Typed typed, String where, Currency currency, List<String> problems) {
        var wrong = new ArrayList<String>();
        var code = typed.code().equals("TOTAL") ? "" : typed.code();
        if (!BudgetLine.isCode(code)) {
            wrong.add(where + "\"" + code
                    + "\" is no code; write a phase like L300, a task like L330, or leave it blank");
        }
        var fees = money(typed.fees(), where + "fees", currency, wrong);
        var expenses = money(typed.expenses(), where + "expenses", currency, wrong);
        var hours = decimal(typed.hours(), where + "hours", 2, wrong);
        if (wrong.isEmpty() && fees.plus(expenses).isZero()) {
            wrong.add(where + "no amount; write fees or expenses, or clear the line");
        }
        problems.addAll(wrong);
        return wrong.isEmpty()
                ? Stream.of(new BudgetLine(code, fees, expenses, typed.hours().isEmpty() ? null : Hours.of(hours)))
                : Stream.empty();
    }

    private static Money money(String typed, String what, Currency currency, List<String> wrong) {
        return Money.of(decimal(typed, what, currency.getDefaultFractionDigits(), wrong), currency);
    }

    /// Zero where nothing, or no such number, was typed.
    private static BigDecimal decimal(String typed, String what, int decimals, List<String> wrong) {
        var plain = typed.replace(",", "");
        if (!plain.isEmpty() && !plain.matches("\\d{1,9}(\\.\\d{1," + Math.max(1, decimals) + "})?")) {
            wrong.add(what + " \"" + typed + "\" is no amount; write it like 12500.00");
            return BigDecimal.ZERO;
        }
        return plain.isEmpty() ? BigDecimal.ZERO : new BigDecimal(plain);
    }
}
