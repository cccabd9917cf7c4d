package tenths.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// How numbers, days and moments are written on pages.
public final class Say {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.US);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.US);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.US);
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.US);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final Map<String, String> SIGNS = Map.of("USD", "$", "EUR", "€", "GBP", "£");

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private Say() {}

    /// `$12,480.50`, `-€3.00`, `CHF 10.00`.
    public static String money(Money money) {
        return money(money.minor(), money.currency().getCurrencyCode());
    }

    /// @param minor cents and the like
    public static String money(long minor, String currency) {
        var amount = new Money(Math.absExact(minor), Currency.getInstance(currency)).decimal();
        var sign = SIGNS.getOrDefault(currency, currency + " ");
        return (minor < 0 ? "-" : "") + sign + String.format(Locale.US, "%,." + amount.scale() + "f", amount);
    }

    /// Blank where no amount can be named.
    public static String risk(@Nullable Money money) {
        return money == null ? "" : money(money);
    }

    /// What a step of a trace adds; blank where it only explains.
    public static String step(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.toPlainString();
    }

    /// Hours with two decimals.
    public static String hours(long seconds) {
        var hours = BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
        return String.format(Locale.US, "%,.2f", hours);
    }

    /// A number with two decimals, more where it has more.
    public static String units(BigDecimal units) {
        var plain = units.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    public static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// Month and day: the year stands at the top of the page.
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /// `Oct 6`: the year goes without saying.
    public static String monthDay(LocalDate day) {
        return MONTH_DAY.format(day);
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /// A period without its year: `Oct 6–31`, `Sep 30–Oct 31`.
    public static String days(LocalDate from, LocalDate to) {
        var sameMonth = from.getMonth() == to.getMonth() && from.getYear() == to.getYear();
        return MONTH_DAY.format(from) + "–" + (sameMonth ? to.getDayOfMonth() : MONTH_DAY.format(to));
    }

    /// `Tue 24 Nov`.
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// `Tuesday 24 November`.
    public static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    /// `23 Nov - 29 Nov 2026`.
    public static String shortSpan(LocalDate from, LocalDate to) {
        return DAY_AND_MONTH.format(from) + " – " + DAY.format(to);
    }

    /// To the second: `0:14:03`.
    public static String clock(long seconds) {
        return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    public static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    public static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    /// `today`, `1 day`, `12 days`.
    public static String since(LocalDate day, LocalDate today) {
        var days = ChronoUnit.DAYS.between(day, today);
        return days <= 0 ? "today" : count(days, "day", "days");
    }

    /// `today`, `1 day ago`, `12 days ago`.
    public static String ago(Instant at, LocalDate today, ZoneId zone) {
        var since = since(LocalDate.ofInstant(at, zone), today);
        return since.equals("today") ? since : since + " ago";
    }

    public static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    public static String duration(Duration duration) {
        var seconds = duration.toSeconds();
        if (seconds == 0) {
            return "less than a second";
        }
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /// How much less is billed than was worked: `-$240.00, 3.0%`; blank where nothing changed.
    public static String change(long worked, long billed, String currency) {
        if (worked == billed || worked == 0) {
            return worked == billed ? "" : money(billed - worked, currency);
        }
        var percent = BigDecimal.valueOf(Math.abs(billed - worked))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(Math.abs(worked)), 1, RoundingMode.HALF_UP);
        return money(billed - worked, currency) + ", " + percent.toPlainString() + "%";
    }
}
