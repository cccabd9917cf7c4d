package tenths.desk.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;

/// Time and expenses as fields of text: what a person compares, and what tells two of them apart.
final class WorkWords {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private WorkWords() {}

    static Map<String, String> of(Work work) {
        var words = new LinkedHashMap<String, String>();
        words.put("matter", work.matter().value());
        words.put("day", work.day().toString());
        switch (work) {
            case TimeEntry entry -> {
                words.put("timekeeper", entry.timekeeper().value());
                words.put("hours", hours(entry.worked().seconds()));
                words.put("billable", entry.billable() ? "yes" : "no");
            }
            case Expense expense -> {
                words.put("quantity", expense.quantity().stripTrailingZeros().toPlainString());
                words.put("price", expense.unitCost().stripTrailingZeros().toPlainString());
            }
        }
        var codes = work.codes();
        words.put(
                "codes",
                "%s %s %s"
                        .formatted(codes.task(), codes.activity(), codes.expense())
                        .strip());
        words.put("narrative", work.narrative());
        words.put("entered", work.enteredOn().toString());
        return words;
    }

    /// Decimal hours, as a person types them.
    private static String hours(int seconds) {
        return BigDecimal.valueOf(seconds)
                .divide(SECONDS_PER_HOUR, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
