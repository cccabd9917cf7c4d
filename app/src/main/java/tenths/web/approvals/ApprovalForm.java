package tenths.web.approvals;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.desk.approvals.ApprovalWish;
import tenths.desk.approvals.ApprovalWish.GrantWish;
import tenths.guidelines.approvals.Terms;

/// What somebody wrote into the form of an approval. A field that was not sent is null.
///
/// @param request question that it answers
/// @param bill to which one goes back
public record ApprovalForm(
        @Nullable String client,
        @Nullable String kind,
        @Nullable String matter,
        @Nullable String timekeeper,
        @Nullable String codes,
        @Nullable String from,
        @Nullable String until,
        @Nullable String amount,
        @Nullable String hours,
        @Nullable String subject,
        @Nullable String by,
        @Nullable String on,
        @Nullable String means,
        @Nullable String reference,
        @Nullable UUID request,
        @Nullable UUID bill) {
    ApprovalWish wish() {
        return new ApprovalWish(
                or(client),
                or(kind),
                or(matter),
                or(timekeeper),
                or(codes),
                or(from),
                or(until),
                or(amount),
                or(hours),
                or(subject));
    }

    GrantWish grant() {
        return new GrantWish(or(by), or(on), or(means), or(reference));
    }

    /// Filled with what the client was asked.
    ApprovalForm asked(Terms terms, UUID id) {
        var coverage = terms.coverage();
        return new ApprovalForm(
                terms.client().value(),
                terms.kind().name(),
                coverage.matter() == null ? "" : coverage.matter().value(),
                coverage.person() == null ? "" : coverage.person().value(),
                String.join(" ", coverage.codes().stream().sorted().toList()),
                coverage.from().toString(),
                Objects.toString(coverage.until(), ""),
                terms.amount() == null ? "" : terms.amount().decimal().toPlainString(),
                terms.hours() == null ? "" : terms.hours().decimal().toPlainString(),
                terms.subject(),
                by,
                on,
                means,
                reference,
                id,
                bill);
    }

    public static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
