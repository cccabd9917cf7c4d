package tenths.rates.deals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
            after = after.spent(Kind.INTEREST, due.text(), due.amount(), due.parts())
                    .using(use(Use.Of.INTEREST, due));
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

    /// A balance with the days or whole months on which it bears interest.
    private record Span(Money bearing, LocalDate from, long units) {
        private BigDecimal product() {
            return bearing.decimal().multiply(BigDecimal.valueOf(units));
        }
    }

    private Stream<InterestDue> due(OpenInvoice invoice, LocalDate last) {
        var spans = switch (terms.terms()) {
            case Arrangement.Interest.PerYear _ -> days(invoice, last);
            case Arrangement.Interest.PerMonth _ -> months(invoice, last);
        };
        var settled =
                on.used(Use.Of.INTEREST, invoice.number()).plus(on.used(Use.Of.INTEREST_WAIVED, invoice.number()));
        var due = toDate(spans, settled).minus(settled);
        if (due.isNegative() || due.isZero()) {
            return Stream.empty();
        }
        var text = words(invoice, spans, last, settled);
        return Stream.of(new InterestDue(invoice.number(), last, text, parts(spans, settled), due));
    }

    /// Rounded once for the invoice.
    private Money toDate(List<Span> spans, Money like) {
        var sum = spans.stream().map(Span::product).reduce(BigDecimal.ZERO, BigDecimal::add);
        var ofYear = BigDecimal.valueOf(terms.terms().unitsOfYear());
        var decimals = like.currency().getDefaultFractionDigits();
        var amount = Percent.of(sum, terms.terms().yearly()).divide(ofYear, decimals, Charge.ROUNDING);
        return Money.of(amount, like.currency());
    }

    /// Each is what it adds to those before it, so that they add up to the whole however it is rounded.
    private List<String> parts(List<Span> spans, Money like) {
        var parts = new ArrayList<String>(spans.size());
        var before = Money.zero(like.currency());
        for (var i = 0; i < spans.size() && spans.size() > 1; i++) {
            var with = toDate(spans.subList(0, i + 1), like);
            var span = spans.get(i);
            parts.add("%s from %s for %s: %s".formatted(span.bearing(), span.from(), units(span), with.minus(before)));
            before = with;
        }
        return parts;
    }

    private LocalDate first(OpenInvoice invoice) {
        return invoice.date().plusDays(terms.graceDays() + 1L);
    }

    /// The day behind the last day of grace is the first that counts; the day of a payment counts for what was open
    /// before it.
    private List<Span> days(OpenInvoice invoice, LocalDate last) {
        var balances = invoice.balances();
        return IntStream.range(0, balances.size())
                .mapToObj(i -> {
                    var from = later(first(invoice), balances.get(i).from().plusDays(1));
                    var end = i + 1 < balances.size() ? balances.get(i + 1).from() : last;
                    var to = end.isAfter(last) ? last : end;
                    var days = Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
                    return new Span(invoice.bearing(balances.get(i), terms.compound()), from, days);
                })
                .filter(span -> span.units() > 0 && !span.bearing().isZero())
                .toList();
    }

    /// Months are counted from the last day of grace; one that begins on a day which another lacks ends on its last.
    private List<Span> months(OpenInvoice invoice, LocalDate last) {
        var due = first(invoice).minusDays(1);
        var spans = new ArrayList<Span>();
        for (var month = 1L; !due.plusMonths(month).isAfter(last); month++) {
            var from = due.plusMonths(month - 1).plusDays(1);
            var open = invoice.bearing(from, due.plusMonths(month), terms.compound());
            var like = spans.isEmpty() ? null : spans.getLast();
            if (like != null && like.bearing().equals(open)) {
                spans.set(spans.size() - 1, new Span(open, like.from(), like.units() + 1));
            } else {
                spans.add(new Span(open, from, 1));
            }
        }
        return spans.stream().filter(span -> !span.bearing().isZero()).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private String words(OpenInvoice invoice, List<Span> spans, LocalDate last, Money settled) {
        var parts = spans.stream()
                .map(span -> span.bearing() + " for " + units(span))
                .collect(Collectors.joining(" and "));
        var how = switch (terms.terms()) {
            case Arrangement.Interest.PerYear year ->
                "%s a year on %s, %d days a year".formatted(Percent.words(year.yearly()), parts, year.days());
            case Arrangement.Interest.PerMonth month ->
                month.isCapped()
                        ? "%s a year, the most that the law allows, on %s"
                                .formatted(Percent.words(month.yearly()), parts)
                        : "%s a month on %s".formatted(Percent.words(month.percent()), parts);
        };
        return "interest on invoice %s to %s: %s%s"
                .formatted(
                        invoice.number(),
                        last,
                        how,
                        settled.isZero() ? "" : ", less " + settled + " charged or waived before");
    }

    private String units(Span span) {
        return switch (terms.terms()) {
            case Arrangement.Interest.PerYear _ -> span.units() + " days";
            case Arrangement.Interest.PerMonth _ ->
                span.units() + (span.units() == 1 ? " whole month" : " whole months");
        };
    }
}
