package tenths.rates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days on which an agreement really holds. An increase with notice holds as soon as the notice has run, and until
/// then the rate that stood before it goes on.
///
/// @param from first day it holds; [LocalDate#MAX] where it never does
/// @param to last day; null where it runs on
record Term(
        Agreement agreement,
        AgreedRate rate,
        LocalDate from,
        @Nullable LocalDate to) {
    /// Of agreements of one scope in one currency, in the order of their first days.
    static List<Term> of(List<Agreement> agreements) {
        var terms = new ArrayList<Term>(agreements.size());
        agreements.stream()
                .sorted(Comparator.comparing(Agreement::from).thenComparing(Agreement::id))
                .forEach(each -> add(each, terms));
        terms.sort(Comparator.comparing(Term::from).thenComparing(term -> term.agreement.id()));
        return terms;
    }

    private static void add(Agreement next, List<Term> terms) {
        var before = before(next, terms);
        var waits = before == null
                || next.perHour().compareTo(terms.get(before).agreement.perHour()) > 0;
        var notice = next.notice();
        var since = notice == null || !waits ? next.from() : notice.since(next.from());
        var to = next.to();
        var holds = to == null || !since.isAfter(to);
        if (before != null && since.isAfter(next.from())) {
            var eve = holds && !since.equals(LocalDate.MAX) ? since.minusDays(1) : to;
            terms.set(before, terms.get(before).until(eve));
        }
        terms.add(new Term(next, AgreedRate.of(next), holds ? since : LocalDate.MAX, to));
    }

    /// The place of what holds on the day before; null where nothing does.
    private static @Nullable Integer before(Agreement next, List<Term> terms) {
        var eve = next.from().minusDays(1);
        for (var i = terms.size() - 1; i >= 0; i--) {
            if (terms.get(i).holds(eve)) {
                return i;
            }
        }
        return null;
    }

    /// The same at least until that day; null where it runs on.
    private Term until(@Nullable LocalDate day) {
        var isLonger = to != null && (day == null || day.isAfter(to));
        return isLonger ? new Term(agreement, rate, from, day) : this;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Whether it is agreed for the day and its notice has not run.
    boolean waits(LocalDate day) {
        return agreement.covers(day) && day.isBefore(from);
    }

    LocalDate end() {
        return to == null ? LocalDate.MAX : to;
    }
}
