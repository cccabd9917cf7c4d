package tenths.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.rates.Agreement;
import tenths.rates.Notice;
import tenths.rates.Particulars;

/// What was typed of a new rate beyond the usual.
///
/// @param kind `rate` or `maximum`; blank for a rate
/// @param days of notice before an increase; blank where it holds at once
/// @param given the day of the notice
public record RateDetails(
        String group,
        String task,
        String activity,
        String place,
        String currency,
        String kind,
        String days,
        String given) {
    private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

    /// What a form leaves out is blank.
    public RateDetails {
        group = Objects.requireNonNullElse(group, "").strip();
        task = Objects.requireNonNullElse(task, "").strip();
        activity = Objects.requireNonNullElse(activity, "").strip();
        place = Objects.requireNonNullElse(place, "").strip();
        currency = Objects.requireNonNullElse(currency, "").strip();
        kind = Objects.requireNonNullElse(kind, "");
        days = Objects.requireNonNullElse(days, "").strip();
        given = Objects.requireNonNullElse(given, "").strip();
    }

    static RateDetails none() {
        return new RateDetails("", "", "", "", "", "", "", "");
    }

    /// Blank where the rate is for no group.
    String ofGroup(String where, List<String> problems) {
        if (where.equals("group") && group.isEmpty()) {
            problems.add("Choose the group.");
        }
        return where.equals("group") ? group : "";
    }

    Particulars on() {
        return Particulars.of(
                Links.first(task).toUpperCase(Locale.ROOT),
                Links.first(activity).toUpperCase(Locale.ROOT),
                place);
    }

    Agreement.Kind what() {
        return kind.equals("maximum") ? Agreement.Kind.MAXIMUM : Agreement.Kind.RATE;
    }

    /// Null for that in which the client is billed.
    @Nullable
    Currency in(List<String> problems) {
        try {
            return currency.isEmpty() ? null : Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add("There is no currency \"" + currency + "\". Write its three letters, like USD.");
            return null;
        }
    }

    /// Null where an increase holds at once.
    @Nullable
    Notice notice(List<String> problems) {
        return notice(days, given, problems);
    }

    static @Nullable Notice notice(String days, String given, List<String> problems) {
        if (days.isEmpty() && !given.isEmpty()) {
            problems.add("Say how many days the notice runs.");
        }
        if (days.isEmpty()) {
            return null;
        }
        var number = DAYS.matcher(days).matches() ? Integer.parseInt(days) : 0;
        if (number < 1 || number > Notice.LONGEST) {
            problems.add("A notice runs 1 to " + Notice.LONGEST + " days, not \"" + days + "\".");
            return null;
        }
        return new Notice(number, given.isEmpty() ? null : day(given, "day of the notice", problems));
    }

    static @Nullable LocalDate day(String text, String what, List<String> problems) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            problems.add("The " + what + " \"" + text + "\" is not a date. Write it like 2026-03-01.");
            return null;
        }
    }
}
