package tenths.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.rates.Agreement;
import tenths.rates.Approval;

/// What was typed to correct an agreement.
///
/// @param days of notice; blank where an increase holds at once
/// @param state of the client's approval
/// @param day on which it was sent or approved
/// @param reference of the client
public record AgreementForm(
        String from,
        String to,
        String rate,
        String source,
        String days,
        String given,
        String state,
        String day,
        String reference) {
    /// What a form leaves out is blank.
    public AgreementForm {
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        rate = Objects.requireNonNullElse(rate, "");
        source = Objects.requireNonNullElse(source, "");
        days = Objects.requireNonNullElse(days, "").strip();
        given = Objects.requireNonNullElse(given, "").strip();
        state = Objects.requireNonNullElse(state, "");
        day = Objects.requireNonNullElse(day, "").strip();
        reference = Objects.requireNonNullElse(reference, "").strip();
    }

    /// As it stands.
    static AgreementForm of(Agreement agreement) {
        var notice = agreement.notice();
        var approval = agreement.approval();
        return new AgreementForm(
                agreement.from().toString(),
                text(agreement.to()),
                Say.units(agreement.perHour()),
                agreement.source(),
                notice == null ? "" : String.valueOf(notice.days()),
                notice == null ? "" : text(notice.given()),
                approval.state().name(),
                text(approval.day()),
                approval.reference());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// @param problems gets all that is wrong
    /// @return null if anything is
    @Nullable
    Agreement read(Agreement old, List<String> problems) {
        var first = RateDetails.day(from, "first day", problems);
        var last = to.isBlank() ? null : RateDetails.day(to, "last day", problems);
        var perHour = RateForm.rate(rate, problems);
        var notice = RateDetails.notice(days, given, problems);
        var approval = approval(problems);
        if (!problems.isEmpty() || first == null || perHour == null || approval == null) {
            return null;
        }
        if (last != null && last.isBefore(first)) {
            problems.add("The rate ends before it begins.");
            return null;
        }
        return new Agreement(
                old.id(),
                old.scope(),
                first,
                last,
                perHour.stripTrailingZeros(),
                source.strip(),
                old.kind(),
                notice,
                approval);
    }

    private @Nullable Approval approval(List<String> problems) {
        var when = day.isEmpty() ? null : RateDetails.day(day, "day of the approval", problems);
        for (var each : Approval.State.values()) {
            if (each.name().equals(state)) {
                if (each == Approval.State.NOT_SENT) {
                    return new Approval(each, null, reference);
                }
                if (when == null) {
                    problems.add("Say on which day the rate was " + each.words() + ".");
                    return null;
                }
                return new Approval(each, when, reference);
            }
        }
        problems.add("Say whether the rate was sent or approved.");
        return null;
    }
}
