package tenths.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;

/// All rates of the firm, or all by which one client is billed, so many per cent higher from a day on, to the cent.
/// Each stands to the eve of the day as it is, and goes on dearer. Maxima stay.
///
/// @param client null for the whole firm
/// @param percent negative for lower rates
/// @param source where it is agreed: `Letter of 4 March 2026`
public record RateRise(@Nullable ClientId client, LocalDate from, BigDecimal percent, String source) {
    private static final int DECIMALS = 2;

    /// A rate that is so many per cent higher, to the cent.
    static BigDecimal raised(BigDecimal perHour, BigDecimal percent) {
        return perHour.add(perHour.multiply(percent).movePointLeft(2)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// Whose rates they are.
    ///
    /// @param isClients whether a scope is one of the client, of its matters or its groups of matters
    /// @param classes of the people
    public record Whose(Predicate<Scope> isClients, Map<TimekeeperId, String> classes) {
        public Whose {
            classes = Map.copyOf(classes);
        }

        private @Nullable String classOf(Scope scope) {
            var person = scope.timekeeper();
            return person == null ? scope.classification() : classes.get(person);
        }

        /// Whether work may be of both: of two people or of two classes it never is.
        boolean mayMeet(Scope one, Scope other) {
            var person = one.timekeeper();
            var classOfOne = classOf(one);
            var classOfOther = classOf(other);
            return (person == null || other.timekeeper() == null || person.equals(other.timekeeper()))
                    && (classOfOne == null || classOfOther == null || classOfOne.equals(classOfOther));
        }

        /// Whether a rate of the client stands before one of the firm wherever that one could hold for the client.
        boolean standsBefore(Scope own, Scope ofFirm) {
            var isForAll = own.client() != null && own.on().equals(Particulars.ANY) && own.currency() == null;
            var person = own.timekeeper();
            return isForAll
                    && (person != null
                            ? person.equals(ofFirm.timekeeper())
                            : own.classification() == null
                                    || own.classification().equals(classOf(ofFirm)));
        }
    }

    /// What becomes of the agreements. A client that is billed at rates of the firm gets rates of its own for them.
    ///
    /// @param all agreements of the firm
    /// @param ids gives the identity of a new agreement
    public RateChange.Made among(Collection<Agreement> all, Whose whose, Supplier<String> ids) {
        var rates = all.stream()
                .filter(each -> each.kind() == Agreement.Kind.RATE && reaches(each))
                .toList();
        var own = rates.stream()
                .filter(each -> client == null || whose.isClients().test(each.scope()))
                .toList();
        var problems = new ArrayList<String>();
        var put = new ArrayList<Agreement>();
        own.forEach(each -> raise(each, ids, put, problems));
        if (client != null) {
            rates.stream()
                    .filter(each -> each.scope().precedence().isFirms())
                    .flatMap(each -> copied(each, own, whose, problems).stream())
                    .forEach(each -> put.add(each.called(ids.get())));
        }
        if (put.isEmpty() && problems.isEmpty()) {
            problems.add("No rate holds on " + from + " or later.");
        }
        return problems.isEmpty()
                ? new RateChange.Made(put, List.of())
                : new RateChange.Made(List.of(), problems.stream().distinct().toList());
    }

    private boolean reaches(Agreement each) {
        var to = each.to();
        return to == null || !to.isBefore(from);
    }

    private void raise(Agreement old, Supplier<String> ids, List<Agreement> put, List<String> problems) {
        if (old.from().isBefore(from)) {
            put.add(old.between(old.from(), from.minusDays(1)));
            dearer(old, old.scope(), ids.get(), problems).forEach(put::add);
        } else {
            dearer(old, old.scope(), old.id(), problems).forEach(put::add);
        }
    }

    /// A rate of the firm as one of the client; none where the client is not billed by it.
    private List<Agreement> copied(Agreement ofFirm, List<Agreement> own, Whose whose, List<String> problems) {
        var scope = ofFirm.scope().of(client);
        var days = new Days(ofFirm.from().isBefore(from) ? from : ofFirm.from(), ofFirm.to());
        if (days.isCovered(own.stream()
                .filter(each -> whose.standsBefore(each.scope(), scope))
                .toList())) {
            return List.of();
        }
        var hidden = own.stream()
                .filter(each ->
                        days.meets(each) && !scope.isOutrankedBy(each.scope()) && whose.mayMeet(scope, each.scope()))
                .findFirst();
        if (hidden.isEmpty()) {
            return dearer(ofFirm, scope, ofFirm.id(), problems);
        }
        problems.add("A rate of its own instead of the %s would stand before the %s. Agree these rates one by one."
                .formatted(words(ofFirm), words(hidden.get())));
        return List.of();
    }

    private List<Agreement> dearer(Agreement old, Scope scope, String id, List<String> problems) {
        var notice = old.notice();
        var isBegun = !old.from().isAfter(from);
        if (isBegun && notice != null && notice.since(old.from()).isAfter(from)) {
            problems.add("The notice of %s has not run by %s. Choose a later day.".formatted(words(old), from));
            return List.of();
        }
        var perHour = raised(old.perHour(), percent);
        if (perHour.signum() <= 0) {
            problems.add("Nothing would be left of %s.".formatted(words(old)));
            return List.of();
        }
        var first = isBegun ? from : old.from();
        return List.of(new Agreement(
                id, scope, first, old.to(), perHour, source, old.kind(), isBegun ? null : notice, Approval.NONE));
    }

    private static String words(Agreement agreement) {
        return "%s %s from %s"
                .formatted(
                        agreement.scope().precedence().words(),
                        agreement.perHour().toPlainString(),
                        agreement.from());
    }

    /// @param to null where they run on
    private record Days(LocalDate from, @Nullable LocalDate to) {
        boolean meets(Agreement other) {
            var last = other.to();
            return (to == null || !other.from().isAfter(to)) && (last == null || !last.isBefore(from));
        }

        /// Whether each day has one of the agreements.
        boolean isCovered(List<Agreement> agreements) {
            var day = from;
            while (true) {
                var reached = day;
                var next =
                        agreements.stream().filter(each -> each.covers(reached)).findFirst();
                if (next.isEmpty()) {
                    return false;
                }
                var last = next.get().to();
                if (last == null || (to != null && !last.isBefore(to))) {
                    return true;
                }
                day = last.plusDays(1);
            }
        }
    }
}
