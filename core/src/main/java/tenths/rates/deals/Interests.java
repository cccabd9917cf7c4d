package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tenths.money.Money;
import tenths.rates.Charge;

/// Interest on earlier invoices: what is due to date, less what was charged or waived before. It is only proposed until
/// a person charges or waives it.
final class Interests {
    private final Arrangement.Interest terms;
    private final Occasion on;

    private Interests(Arrangement.Interest terms, Occasion on) {
        this.terms = terms;
        this.on = on;
    }

    static Workings on(Workings before, Arrangement.Interest terms, Occasion on) {
        var dues = new Interests(terms, on).dues();
        var sum = dues.stream().map(InterestDue::amount).reduce(Money.zero(before.currency()), Money::plus);
        if (dues.isEmpty() || sum.compareTo(terms.minimum()) < 0) {
            return before;
        }
        return switch (on.interest()) {
            case NONE -> before.noticing(new Notice.InterestProposed(sum, dues));
            case CHARGED -> charged(before, dues);
            case WAIVED -> waived(before, dues);
        };
    }

    private static Workings charged(Workings before, List<InterestDue> dues) {
        var after = before;
        for (var due : dues) {
            after = after.spent(Kind.INTEREST, due.text(), due.amount()).using(use(Use.Of.INTEREST, due));
        }
        return after;
    }

    private static Workings waived(Workings before, List<InterestDue> dues) {
        var after = before;
        for (var due : dues) {
            after = after.using(use(Use.Of.INTEREST_WAIVED, due));
        }
        return after;
    }

    private static Use use(Use.Of of, InterestDue due) {
        return Use.of(of, due.invoice(), due.amount().decimal());
    }

    private List<InterestDue> dues() {
        var until = terms.until();
        var last = until != null && until.isBefore(on.day()) ? until : on.day();
        return on.before().open().stream()
                .flatMap(invoice -> due(invoice, last))
                .toList();
    }

    /// A balance with the days on which it bears interest.
    private record Span(Money bearing, long days) {
        private BigDecimal product() {
            return bearing.decimal().multiply(BigDecimal.valueOf(days));
        }
    }

    private Stream<InterestDue> due(OpenInvoice invoice, LocalDate last) {
        var spans = spans(invoice, last);
        var settled =
                on.used(Use.Of.INTEREST, invoice.number()).plus(on.used(Use.Of.INTEREST_WAIVED, invoice.number()));
        var due = toDate(spans, settled).minus(settled);
        if (due.isNegative() || due.isZero()) {
            return Stream.empty();
        }
        return Stream.of(new InterestDue(invoice.number(), last, words(invoice, spans, last, settled), due));
    }

    /// Rounded once for the invoice.
    private Money toDate(List<Span> spans, Money like) {
        var sum = spans.stream().map(Span::product).reduce(BigDecimal.ZERO, BigDecimal::add);
        var ofYear = BigDecimal.valueOf(terms.perYear().days());
        var decimals = like.currency().getDefaultFractionDigits();
        var amount = Percent.of(sum, terms.perYear().rate()).divide(ofYear, decimals, Charge.ROUNDING);
        return Money.of(amount, like.currency());
    }

    /// The day behind the last day of grace is the first that counts.
    private List<Span> spans(OpenInvoice invoice, LocalDate last) {
        var first = invoice.date().plusDays(terms.graceDays() + 1L);
        var balances = invoice.balances();
        return IntStream.range(0, balances.size())
                .mapToObj(i -> {
                    var from = later(first, balances.get(i).from());
                    var end = i + 1 < balances.size() ? balances.get(i + 1).from() : last.plusDays(1);
                    var to = end.isAfter(last) ? last.plusDays(1) : end;
                    var days = Math.max(0, ChronoUnit.DAYS.between(from, to));
                    return new Span(invoice.bearing(balances.get(i), terms.compound()), days);
                })
                .filter(span -> span.days() > 0 && !span.bearing().isZero())
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private String words(OpenInvoice invoice, List<Span> spans, LocalDate last, Money settled) {
        var parts = spans.stream()
                .map(span -> span.bearing() + " for " + span.days() + " days")
                .toList();
        return "interest on invoice %s to %s: %s a year on %s, %d days a year%s"
                .formatted(
                        invoice.number(),
                        last,
                        Percent.words(terms.perYear().rate()),
                        String.join(" and ", parts),
                        terms.perYear().days(),
                        settled.isZero() ? "" : ", less " + settled + " charged or waived before");
    }
}
