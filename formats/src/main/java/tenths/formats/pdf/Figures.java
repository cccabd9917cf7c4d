package tenths.formats.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import tenths.formats.OnPaper;
import tenths.formats.OnPaper.Prices;
import tenths.money.Money;

/// Numbers and days as a reader of the bill expects them, the same on every machine.
final class Figures {
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00A0';
    private static final Map<String, String> SYMBOLS = Map.of("USD", "$", "EUR", "€", "GBP", "£", "JPY", "¥");

    private final Words words;
    private final OnPaper.Dates dates;
    private final Prices prices;
    private final char grouping;
    private final char decimal;

    Figures(OnPaper.Wording wording) {
        words = Words.in(wording.language());
        dates = wording.dates();
        prices = wording.prices() == Prices.BY_LANGUAGE ? words.prices() : wording.prices();
        grouping = switch (wording.numbers()) {
            case BY_LANGUAGE -> words.grouping();
            case COMMA_POINT -> ',';
            case POINT_COMMA -> '.';
            case SPACE_COMMA -> NO_BREAK;
            case APOSTROPHE_POINT -> '\u2019';
        };
        decimal = switch (wording.numbers()) {
            case BY_LANGUAGE -> words.decimal();
            case COMMA_POINT, APOSTROPHE_POINT -> '.';
            case POINT_COMMA, SPACE_COMMA -> ',';
        };
    }

    /// `-1,234.50` with a real minus sign.
    String money(Money money) {
        return grouped(money.decimal());
    }

    /// `USD 1,234.50`.
    String priced(Money money) {
        var amount = money(money);
        var code = money.currency().getCurrencyCode();
        return switch (prices) {
            case BY_LANGUAGE, CODE_BEFORE -> code + NO_BREAK + amount;
            case CODE_AFTER -> amount + NO_BREAK + code;
            case SYMBOL_BEFORE -> before(money, code);
            case SYMBOL_AFTER -> amount + NO_BREAK + SYMBOLS.getOrDefault(code, code);
        };
    }

    /// The sign of a credit stands before the symbol.
    private String before(Money money, String code) {
        var amount = money(money);
        var symbol = SYMBOLS.get(code);
        if (symbol == null) {
            return code + NO_BREAK + amount;
        }
        return money.isNegative() ? MINUS + symbol + amount.substring(1) : symbol + amount;
    }

    /// At least two decimals, and as many more as there are.
    String decimal(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return grouped(plain.setScale(Math.max(2, plain.scale())));
    }

    /// No decimals where there are none.
    String quantity(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return grouped(plain.setScale(Math.max(0, plain.scale())));
    }

    /// For a narrow column.
    String day(LocalDate day) {
        return day("date.short", day);
    }

    String longDay(LocalDate day) {
        return day("date.long", day);
    }

    private String day(String form, LocalDate day) {
        var date = Words.twoDigits(day.getDayOfMonth());
        var month = Words.twoDigits(day.getMonthValue());
        return switch (dates) {
            case BY_LANGUAGE -> words.dated(form, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case ISO -> day.toString();
            case DAY_FIRST -> date + "/" + month + "/" + day.getYear();
            case MONTH_FIRST -> month + "/" + date + "/" + day.getYear();
            case DAY_AND_MONTH_NAME ->
                words.dated("date.named", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        };
    }

    private String grouped(BigDecimal number) {
        var digits = number.abs().toPlainString();
        var point = digits.indexOf('.');
        var whole = point < 0 ? digits.length() : point;
        var grouped = new StringBuilder(digits);
        if (point >= 0) {
            grouped.setCharAt(point, decimal);
        }
        for (var i = whole - 3; i > 0; i -= 3) {
            grouped.insert(i, grouping);
        }
        return number.signum() < 0 ? MINUS + grouped.toString() : grouped.toString();
    }
}
