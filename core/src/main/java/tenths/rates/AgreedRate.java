package tenths.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a trace remembers of an agreement for ever, even when the agreement is gone.
///
/// @param precedence the kind of scope it was agreed for
/// @param rank how particular the work is that it was agreed for; 0 for any
/// @param id of the agreement
/// @param source where it is agreed, and for what; may be empty
public record AgreedRate(
        Precedence precedence, int rank, String id, LocalDate from, BigDecimal perHour, String source) {
    /// For any work.
    public AgreedRate(Precedence precedence, String id, LocalDate from, BigDecimal perHour, String source) {
        this(precedence, 0, id, from, perHour, source);
    }

    private static final Pattern CURRENCY_STATED = Pattern.compile("(^|.*, )in [A-Z]{3}(, .*|$)");

    /// Whether it is agreed for a group of matters.
    public boolean isOfGroup() {
        return precedence.isGroups();
    }

    /// Whether it is agreed for a place.
    public boolean isOfPlace() {
        return Particulars.hasPlace(rank);
    }

    /// Whether its currency is said: such a rate stands before one of the same scope that goes by the client's.
    boolean statesCurrency() {
        return CURRENCY_STATED.matcher(source).matches();
    }

    static AgreedRate of(Agreement agreement) {
        var scope = agreement.scope();
        return new AgreedRate(
                scope.precedence(),
                scope.on().rank(),
                agreement.id(),
                agreement.from(),
                agreement.perHour(),
                source(agreement));
    }

    private static String source(Agreement agreement) {
        var scope = agreement.scope();
        var group = scope.group();
        var currency = scope.currency();
        var notice = agreement.notice();
        return Stream.of(
                        agreement.source(),
                        group == null ? "" : "group " + group,
                        scope.on().words(),
                        currency == null ? "" : "in " + currency,
                        notice == null ? "" : notice.words())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// `client and timekeeper 185.00 from 2026-01-01 (Panel agreement 2026)`.
    String words() {
        var agreed = source.isEmpty() ? id : source;
        return precedence.words() + " " + perHour.toPlainString() + " from " + from + " (" + agreed + ")";
    }
}
