package tenths.invoicing.shares;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.Timekeeper;
import tenths.invoicing.InvoiceLine;
import tenths.money.Money;
import tenths.rates.RatedLine;
import tenths.time.Codes;
import tenths.time.TimeEntry;

/// A line of a bill as far as its shares ask.
///
/// @param codes of task, activity and expense; without blanks
/// @param timekeeper by id; blank for nobody
public record Chargeable(LineTest.Kind kind, List<String> codes, String timekeeper, LocalDate day, Money amount) {
    public Chargeable {
        codes = List.copyOf(codes);
    }

    public static Chargeable of(InvoiceLine line) {
        var kind = switch (line.type()) {
            case FEE, FEE_ADJUSTMENT -> LineTest.Kind.FEES;
            case EXPENSE, EXPENSE_ADJUSTMENT -> LineTest.Kind.EXPENSES;
        };
        return new Chargeable(kind, list(line.codes()), id(line.timekeeper()), line.day(), line.total());
    }

    public static Chargeable of(RatedLine line) {
        var kind = line.work() instanceof TimeEntry ? LineTest.Kind.FEES : LineTest.Kind.EXPENSES;
        return new Chargeable(
                kind, list(line.codes()), id(line.timekeeper()), line.work().day(), line.amount());
    }

    private static List<String> list(Codes codes) {
        return Stream.of(codes.task(), codes.activity(), codes.expense())
                .filter(code -> !code.isBlank())
                .toList();
    }

    private static String id(@Nullable Timekeeper timekeeper) {
        return timekeeper == null ? "" : timekeeper.id().value();
    }
}
