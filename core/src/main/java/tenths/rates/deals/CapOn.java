package tenths.rates.deals;

import java.time.LocalDate;
import tenths.rates.Particulars;

/// The fees that a cap limits: of the whole matter, or of a phase or a task, for good or month by month.
///
/// @param work any, or a phase or a task
/// @param monthly true if each calendar month of the work has the whole amount
public record CapOn(Particulars work, boolean monthly) {
    /// All fees of the matter.
    public static final CapOn MATTER = new CapOn(Particulars.ANY, false);

    /// Whether the invoices of the matter say what counts against it.
    boolean isMatter() {
        return equals(MATTER);
    }

    /// `phase L300, by month`; blank for the whole matter. Bills of a matter tell its caps by it.
    public String name() {
        var words = work.words();
        if (!monthly) {
            return words;
        }
        return words.isEmpty() ? "by month" : words + ", by month";
    }

    /// A fee without a task, such as a fixed one, is of no phase; what an arrangement took off the bill as a whole is
    /// of
    /// no month.
    boolean covers(Line line) {
        if (isMatter() || line.subject() instanceof Item.Time) {
            return line.isFee() && (work.equals(Particulars.ANY) || isOf(line));
        }
        return line.isFee() && work.equals(Particulars.ANY) && !line.amount().isNegative();
    }

    private boolean isOf(Line line) {
        return line.subject() instanceof Item.Time time
                && work.meet(Particulars.of(time.codes().task(), time.codes().activity(), ""));
    }

    /// First day of the month against which a fee counts; the epoch where months do not matter.
    ///
    /// @param billed last day of the bill, for a fee that stands for no day's work
    LocalDate month(Line line, LocalDate billed) {
        return month(line.subject() instanceof Item.Time time ? time.day() : billed);
    }

    LocalDate month(LocalDate day) {
        return monthly ? day.withDayOfMonth(1) : LocalDate.EPOCH;
    }

    /// ` on task L330 in 2026-03`, for the words of a step.
    String words(LocalDate month) {
        var of = work.words();
        return (of.isEmpty() ? "" : " on " + of) + (monthly ? " in " + Every.MONTH.words(month) : "");
    }
}
