package tenths.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.Timekeeper;
import tenths.firm.Whereabouts;
import tenths.guidelines.Dossier.Notice;
import tenths.rates.Agreement;
import tenths.rates.Scope;

/// Which rates clients were told of: by a notice, or because the rate was sent to the client or approved by it.
///
/// @param agreements that hold as the firm knows it
/// @param people everybody, for rates of a class
record ToldRates(List<Agreement> agreements, Whereabouts whereabouts, Collection<Timekeeper> people) {
    /// What a payer was told of rates on a matter.
    ///
    /// @param day on which the matter stands in its group
    List<Notice> to(ClientId payer, Matter matter, LocalDate day) {
        var group = whereabouts.group(matter.id(), day);
        return agreements.stream()
                .filter(each -> each.kind() == Agreement.Kind.RATE && told(each) != null)
                .filter(each -> concerns(each.scope(), payer, matter)
                        || (group != null && group.equals(each.scope().group())))
                .flatMap(this::notices)
                .toList();
    }

    private static boolean concerns(Scope scope, ClientId payer, Matter matter) {
        if (scope.matter() != null) {
            return scope.matter().equals(matter.id());
        }
        return scope.group() == null
                && (scope.client() == null || scope.client().equals(payer));
    }

    private static @Nullable LocalDate told(Agreement agreement) {
        var notice = agreement.notice();
        return notice == null || notice.given() == null ? agreement.approval().day() : notice.given();
    }

    private Stream<Notice> notices(Agreement agreement) {
        var day = told(agreement);
        var scope = agreement.scope();
        if (day == null) {
            return Stream.empty();
        }
        if (scope.classification() == null) {
            return Stream.of(new Notice(scope.timekeeper(), day, agreement.perHour()));
        }
        return people.stream()
                .filter(person -> person.classification().equals(scope.classification()))
                .map(person -> new Notice(person.id(), day, agreement.perHour()));
    }
}
