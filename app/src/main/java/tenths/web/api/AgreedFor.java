package tenths.web.api;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tenths.rates.Agreement;
import tenths.rates.Notice;
import tenths.rates.Particulars;

/// For what a rate is agreed beyond client, matter and person; what is left out means any.
///
/// @param group of matters
/// @param task a task or a phase
/// @param place where the matter is handled
/// @param currency left out: that in which the client is billed
/// @param maximum true for the most that a rate may be
/// @param noticeDays an increase holds so many days after the notice
/// @param noticeGiven left out while nobody gave it
record AgreedFor(
        @Nullable String group,
        @Nullable String task,
        @Nullable String activity,
        @Nullable String place,
        @Nullable String currency,
        boolean maximum,
        @Nullable Integer noticeDays,
        @Nullable LocalDate noticeGiven) {
    static final AgreedFor NONE = new AgreedFor(null, null, null, null, null, false, null, null);

    static AgreedFor of(Agreement agreement) {
        var scope = agreement.scope();
        var group = scope.group();
        var currency = scope.currency();
        var notice = agreement.notice();
        return new AgreedFor(
                group == null ? null : group.value(),
                scope.on().task(),
                scope.on().activity(),
                scope.on().place(),
                currency == null ? null : currency.getCurrencyCode(),
                agreement.kind() == Agreement.Kind.MAXIMUM,
                notice == null ? null : notice.days(),
                notice == null ? null : notice.given());
    }

    Particulars work() {
        return Particulars.of(said(task), said(activity), said(place));
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    Agreement.Kind kind() {
        return maximum ? Agreement.Kind.MAXIMUM : Agreement.Kind.RATE;
    }

    /// @param faults gets what is wrong
    @Nullable
    Currency in(List<Fault> faults) {
        try {
            return currency == null ? null : Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            faults.add(new Fault("on.currency", "There is no such currency.", "Write three letters, like \"USD\"."));
            return null;
        }
    }

    /// @param faults gets what is wrong
    @Nullable
    Notice notice(List<Fault> faults) {
        if (noticeDays == null) {
            return null;
        }
        if (noticeDays < 1 || noticeDays > Notice.LONGEST) {
            faults.add(new Fault(
                    "on.noticeDays", "A notice runs 1 to " + Notice.LONGEST + " days.", "Write the number of days."));
            return null;
        }
        return new Notice(noticeDays, noticeGiven);
    }
}
