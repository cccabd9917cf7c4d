package tenths.connectors.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tenths.time.Codes;
import tenths.time.Worked;

/// Time or an expense as a row says it; whether its matter and its timekeeper exist is for others to find out.
///
/// @param key its identity in the source; empty where the file has none
/// @param timekeeper id or, where the file has only names, the name `First Last`; empty for an expense
/// @param worked null for an expense
/// @param quantity null for time
/// @param unitCost null for time
public record ProposedWork(
        String key,
        String matter,
        String timekeeper,
        LocalDate day,
        @Nullable Worked worked,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        Codes codes,
        String narrative,
        boolean billable,
        LocalDate enteredOn) {}
