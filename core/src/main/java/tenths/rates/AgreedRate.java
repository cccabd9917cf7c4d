package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a trace remembers of an agreement for ever, even when the agreement is gone.
///
/// @param precedence the kind of scope it was agreed for
/// @param id of the agreement
/// @param source where it is agreed; may be empty
public record AgreedRate(Precedence precedence, String id, LocalDate from, BigDecimal perHour, String source) {

    static AgreedRate of(Agreement agreement) {
        return new AgreedRate(
                agreement.scope().precedence(),
                agreement.id(),
                agreement.from(),
                agreement.perHour(),
                source(agreement));
    }

    private static String source(Agreement agreement) {
        var task = agreement.scope().task();
        if (task == null) {
            return agreement.source();
        }
        return agreement.source().isEmpty() ? "task " + task : agreement.source() + ", task " + task;
    }

    /// `client and timekeeper 185.00 from 2026-01-01 (Panel agreement 2026)`.
    String words() {
        var agreed = source.isEmpty() ? id : source;
        return precedence.words() + " " + perHour.toPlainString() + " from " + from + " (" + agreed + ")";
    }
}
