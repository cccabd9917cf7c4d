package tenths.desk.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.store.InvoiceRow;
import tenths.store.papers.Objections;

/// Reads what somebody wrote about an objection to an invoice: all that is wrong with it, or what it says.
final class ObjectionReader {
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CODE = 60;

    private final House house;
    private final InvoiceRow row;
    private final List<String> problems = new ArrayList<>();

    ObjectionReader(House house, InvoiceRow row) {
        this.house = house;
        this.row = row;
    }

    /// All of them, each with its repair.
    List<String> problems() {
        return List.copyOf(problems);
    }

    /// A line that the client sent back.
    record Back(int line, LocalDate day, String reason) {}

    @Nullable
    Back back(ObjectionWish.SentBack wish) {
        var day = told(wish.day());
        var reason = reason(wish.reason());
        var line = line(wish.line());
        return problems.isEmpty() && line != null && day != null ? new Back(line.number(), day, reason) : null;
    }

    private @Nullable InvoiceLine line(String number) {
        var line = row.invoice().lines().stream()
                .filter(each ->
                        each.id() != null && Integer.toString(each.number()).equals(number))
                .findFirst()
                .orElse(null);
        if (line == null) {
            problems.add("The invoice has no line \"" + number + "\" of time or expenses. Write its number.");
        } else if (house.objections().returned(row.id()).stream()
                .anyMatch(each -> each.withdrawn() == null && each.line() == line.number())) {
            problems.add("Line " + number + " is recorded as sent back already.");
        }
        return line;
    }

    Objections.@Nullable Told told(ObjectionWish.TakenOff wish) {
        var day = told(wish.day());
        var reason = reason(wish.reason());
        var amount = amount(wish.amount());
        var until = wish.until().isEmpty() ? null : day("last day to appeal", wish.until());
        if (until != null && day != null && until.isBefore(day)) {
            problems.add("The last day to appeal lies before the day on which the client said so. Correct one.");
        }
        if (wish.code().length() > LONGEST_CODE) {
            problems.add("The client's code has more than " + LONGEST_CODE + " characters. Shorten it.");
        }
        return problems.isEmpty() && amount != null && day != null
                ? new Objections.Told(day, amount, wish.code(), reason, until)
                : null;
    }

    private @Nullable Money amount(String text) {
        var invoice = row.invoice();
        var amount = ReceiptWish.amount(text, invoice.currency());
        if (amount == null) {
            problems.add("The amount \"" + text + "\" is no amount of " + invoice.currency()
                    + " above 0. Write it like 370.00.");
            return null;
        }
        var left = reductions().stream().map(each -> each.told().amount()).reduce(invoice.due(), Money::minus);
        if (amount.compareTo(left) > 0) {
            problems.add(
                    amount + " is more than the " + left + " that is left of the invoice. Write what was taken off.");
        }
        return amount;
    }

    private List<Objections.Reduced> reductions() {
        return house.objections().reduced(row.id()).stream()
                .filter(each -> each.withdrawn() == null)
                .toList();
    }

    @Nullable
    LocalDate appeal(int number, String text) {
        var day = day("day of the appeal", text);
        var reduction = reductions().stream()
                .filter(each -> each.number() == number && each.appeal() == null)
                .findFirst();
        if (reduction.isEmpty()) {
            problems.add("There is no reduction " + number + " that waits for an appeal. Look at the list again.");
        } else if (day != null) {
            between(reduction.get().told().day(), day, "appeal");
        }
        return day;
    }

    /// Of an objection that counts.
    String withdrawal(int number, String text) {
        var counts = reductions().stream().anyMatch(each -> each.number() == number)
                || house.objections().returned(row.id()).stream()
                        .anyMatch(each -> each.number() == number && each.withdrawn() == null);
        if (!counts) {
            problems.add("There is no objection " + number + " that counts. Look at the list again.");
        }
        return reason(text);
    }

    private @Nullable LocalDate told(String text) {
        var day = day("day on which the client said so", text);
        if (day != null) {
            between(row.invoice().date(), day, "client's answer");
        }
        return day;
    }

    private void between(LocalDate first, LocalDate day, String what) {
        if (day.isBefore(first) || day.isAfter(house.today())) {
            problems.add("The " + what + " is of " + first + " at the earliest and not still to come; " + day
                    + " cannot be right.");
        }
    }

    private @Nullable LocalDate day(String what, String text) {
        var day = ObjectionWish.day(text);
        if (day == null) {
            problems.add("The " + what + ", \"" + text + "\", is no day. Write it like 2026-03-31.");
        }
        return day;
    }

    private String reason(String text) {
        var reason = text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            problems.add("Say why, in at most " + LONGEST_TEXT + " characters.");
        }
        return reason;
    }
}
