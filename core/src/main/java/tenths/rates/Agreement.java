package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A rate agreed for a time.
///
/// @param id stable, at most 40 characters
/// @param from first day it applies to
/// @param to last day it applies to, or null while it runs on
/// @param perHour more than 0, up to 4 decimals, in the client's currency
/// @param source where it is agreed: `Panel agreement 2026, schedule A`
public record Agreement(
        String id, Scope scope, LocalDate from, @Nullable LocalDate to, BigDecimal perHour, String source) {}
