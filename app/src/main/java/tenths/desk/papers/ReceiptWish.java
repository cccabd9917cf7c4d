package tenths.desk.papers;

import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.desk.approvals.SentPaper;
import tenths.money.Money;

/// A receipt as somebody hands it in: the paper, what the vendor was paid, or both.
///
/// @param paid in major units; blank where it is not said
/// @param fileName as the browser calls it; blank where there is no paper
public record ReceiptWish(String paid, String fileName) {
    /// More than nine digits before the point are a slip of the keyboard.
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}([.]\\d+)?");

    public ReceiptWish {
        paid = paid.strip();
    }

    /// @param problems gets all that is wrong
    /// @return null where nothing is said, or it is wrong
    @Nullable
    Money paid(Currency currency, List<String> problems) {
        if (paid.isEmpty()) {
            return null;
        }
        var amount = amount(paid, currency);
        if (amount == null) {
            problems.add("What the vendor was paid, \"" + paid + "\", is no amount of " + currency
                    + " above 0. Write it like 612.40.");
        }
        return amount;
    }

    /// @return null where it is no amount above 0
    static @Nullable Money amount(String text, Currency currency) {
        var plain = text.strip().replace(",", "");
        if (!AMOUNT.matcher(plain).matches()) {
            return null;
        }
        try {
            var amount = Money.of(plain, currency);
            return amount.isZero() ? null : amount;
        } catch (ArithmeticException moreDecimals) {
            return null;
        }
    }

    /// @param bytes none where there is no paper
    /// @param problems gets all that is wrong
    void paper(byte[] bytes, List<String> problems) {
        if (isPaper(bytes)) {
            SentPaper.problem(fileName, bytes).ifPresent(problems::add);
        } else if (paid.isEmpty()) {
            problems.add("Choose the receipt, or write what the vendor was paid.");
        }
    }

    /// A file that is named and empty is a slip, and told.
    boolean isPaper(byte[] bytes) {
        return bytes.length > 0 || !fileName.isBlank();
    }
}
