package tenths.desk.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;
import tenths.rates.deals.Fact;

/// A fact as somebody writes it down.
///
/// @param kind `recovery`, `outcome` or `stage`
/// @param day on which it happened
/// @param name of the outcome or stage, as the deal calls it; blank for a recovery
/// @param amount of a recovery, in major units; blank for anything else
/// @param document that shows it
public record FactWish(String kind, String day, String name, String amount, String document) {
    private static final int MOST_CHARACTERS = 500;

    /// What a form leaves out is blank.
    public FactWish {
        kind = stripped(kind);
        day = stripped(day);
        name = stripped(name);
        amount = stripped(amount);
        document = stripped(document);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// @param problems gets all that is wrong
    /// @return null if anything is
    @Nullable
    Fact fact(Currency currency, LocalDate today, List<String> problems) {
        var happened = happened(today, problems);
        if (document.isEmpty() || document.length() > MOST_CHARACTERS) {
            problems.add("The document that shows it is missing, or has more than " + MOST_CHARACTERS
                    + " characters. Write something like \"Settlement agreement of 3 March\".");
        }
        var fact = switch (kind) {
            case "recovery" -> recovery(happened, currency, problems);
            case "outcome" -> new Fact.Outcome(happened, named(problems));
            case "stage" -> new Fact.StageDone(happened, named(problems));
            default -> {
                problems.add("Say what is recorded: a recovery, an outcome or a stage.");
                yield null;
            }
        };
        return problems.isEmpty() ? fact : null;
    }

    private LocalDate happened(LocalDate today, List<String> problems) {
        try {
            var happened = LocalDate.parse(day);
            if (happened.isAfter(today)) {
                problems.add(day + " has not come yet. Record what has happened.");
            }
            return happened;
        } catch (DateTimeException noDay) {
            problems.add("The day \"" + day + "\" is no day. Write it like 2026-03-31.");
            return today;
        }
    }

    private String named(List<String> problems) {
        if (name.isEmpty() || name.length() > MOST_CHARACTERS) {
            problems.add("The name is missing. Write it as the fee deal does, such as \"settled\".");
        }
        if (!amount.isEmpty()) {
            problems.add("Only a recovery has an amount. Leave it out.");
        }
        return name;
    }

    private Fact recovery(LocalDate happened, Currency currency, List<String> problems) {
        if (!name.isEmpty()) {
            problems.add("A recovery has no name. Leave it out.");
        }
        try {
            var recovered = Money.of(amount.replace(",", ""), currency);
            if (recovered.isZero() || recovered.isNegative()) {
                problems.add("A recovery is more than 0.");
            }
            return new Fact.Recovery(happened, recovered);
        } catch (ArithmeticException | NumberFormatException noAmount) {
            problems.add("The amount \"" + amount + "\" is no amount of " + currency + ". Write it like 25000.00.");
            return new Fact.Recovery(happened, Money.zero(currency));
        }
    }
}
