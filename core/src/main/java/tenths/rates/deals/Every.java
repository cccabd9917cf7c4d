package tenths.rates.deals;

import java.time.LocalDate;

/// How long a period of a subscription is. Periods follow the calendar; the day of the work says in which one it falls.
public enum Every {
    MONTH("month", 1),
    QUARTER("quarter", 3),
    YEAR("year", 12);

    private final String word;
    private final int months;

    Every(String word, int months) {
        this.word = word;
        this.months = months;
    }

    /// As a deal is written: `quarter`.
    public String word() {
        return word;
    }

    /// First day of the period in which a day falls.
    public LocalDate first(LocalDate day) {
        var month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /// First day of a period some periods later; earlier for a negative number.
    public LocalDate plus(LocalDate first, int periods) {
        return first.plusMonths((long) months * periods);
    }

    /// The period as a bill says it: `2026-03`, `2026-Q1`, `2026`.
    String words(LocalDate first) {
        return switch (this) {
            case MONTH -> first.toString().substring(0, "2026-03".length());
            case QUARTER -> first.getYear() + "-Q" + ((first.getMonthValue() - 1) / months + 1);
            case YEAR -> Integer.toString(first.getYear());
        };
    }
}
