package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.audit.Hash;
import tenths.desk.House;
import tenths.desk.capture.ChangeDraft;
import tenths.desk.capture.DraftOutcome;
import tenths.desk.capture.Seen;
import tenths.firm.MatterId;
import tenths.time.Codes;
import tenths.time.Content;
import tenths.time.Measure;
import tenths.time.Worked;

/// Changes what a draft says, and makes several of one. A biller may change the drafts of others, and approves none.
@RestController
@Tag(name = "Drafts")
final class DraftChangesApi {
    private final ChangeDraft change;

    DraftChangesApi(House house) {
        change = new ChangeDraft(house);
    }

    /// What is to be set; what is left out stays.
    ///
    /// @param version of the draft that was read
    /// @param content the hash that stood in it
    public record DraftChangeRequest(
            int version,

            @Schema(pattern = DraftsApi.HASH, example = "64 hexadecimal digits")
            String content,

            @Schema(pattern = Reading.DECIMAL, example = "0.40") @Nullable
            String hours,

            @Schema(pattern = Reading.DECIMAL, example = "1") @Nullable
            String quantity,

            @Schema(pattern = Reading.DECIMAL, example = "34.50") @Nullable
            String unitCost,

            @Nullable LocalDate day,
            @Nullable String matter,
            @Nullable String task,
            @Nullable String activity,
            @Nullable String expense,

            @Schema(pattern = "yes|no", example = "yes") @Nullable
            String billable,

            @Nullable String narrative) {}

    /// The drafts as they are now; several after a split.
    public record ChangedDrafts(List<Draft> items) {}

    @PostMapping("/api/v1/drafts/{id}/changes")
    ChangedDrafts change(
            @AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody DraftChangeRequest asked) {
        var seen = new Seen(id, asked.version(), new Hash(asked.content()));
        return answer(id, change.change(seen, now -> changed(asked, now), DraftsApi.person(user)));
    }

    private static Content changed(DraftChangeRequest asked, Content now) {
        var codes = now.codes();
        var narrative = Objects.requireNonNullElse(asked.narrative(), now.narrative());
        if (narrative.length() > Content.LONGEST_NARRATIVE) {
            throw Refusal.faulty(
                    "narrative",
                    "It has " + narrative.length() + " characters.",
                    "Send at most " + Content.LONGEST_NARRATIVE + ".");
        }
        return new Content(
                measure(asked, now.measure()),
                asked.day() == null ? now.day() : asked.day(),
                matter("matter", asked.matter(), now.matter()),
                new Codes(
                        Objects.requireNonNullElse(asked.task(), codes.task()),
                        Objects.requireNonNullElse(asked.activity(), codes.activity()),
                        Objects.requireNonNullElse(asked.expense(), codes.expense())),
                asked.billable() == null ? now.billable() : asked.billable().equals("yes"),
                narrative);
    }

    private static Measure measure(DraftChangeRequest asked, Measure now) {
        return switch (now) {
            case Measure.Time time -> asked.hours() == null ? time : new Measure.Time(worked("hours", asked.hours()));
            case Measure.Cost cost ->
                new Measure.Cost(
                        asked.quantity() == null ? cost.quantity() : positive(asked.quantity()),
                        asked.unitCost() == null ? cost.unitCost() : new BigDecimal(asked.unitCost()));
        };
    }

    private static BigDecimal positive(String quantity) {
        var number = new BigDecimal(quantity);
        if (number.signum() <= 0) {
            throw Refusal.faulty("quantity", "It is not above 0.", "Send how many were paid for.");
        }
        return number;
    }

    private static Worked worked(String field, String hours) {
        try {
            return Worked.ofHours(new BigDecimal(hours));
        } catch (ArithmeticException | IllegalArgumentException noTime) {
            throw Refusal.faulty(field, hours + " h is no time of one day.", "Send more than 0 and at most 24.");
        }
    }

    private static @Nullable MatterId matter(String field, @Nullable String said, @Nullable MatterId now) {
        try {
            return said == null ? now : new MatterId(said);
        } catch (IllegalArgumentException noNumber) {
            throw Refusal.faulty(field, "\"" + said + "\" is no number of a matter.", "Send one like 0412-0007.");
        }
    }

    /// @param matter that of the draft if it is left out
    public record PartRequest(
            @Schema(pattern = Reading.DECIMAL, example = "0.40")
            String hours,

            String narrative,
            @Nullable String matter) {}

    /// @param version of the draft that was read
    /// @param content the hash that stood in it
    public record DraftSplitRequest(
            int version,

            @Schema(pattern = DraftsApi.HASH, example = "64 hexadecimal digits")
            String content,

            List<PartRequest> parts) {}

    @PostMapping("/api/v1/drafts/{id}/parts")
    ChangedDrafts split(
            @AuthenticationPrincipal User user, @PathVariable UUID id, @RequestBody DraftSplitRequest asked) {
        var seen = new Seen(id, asked.version(), new Hash(asked.content()));
        var parts = asked.parts().stream()
                .map(part -> new ChangeDraft.Part(
                        worked("parts", part.hours()), part.narrative(), matter("parts", part.matter(), null)))
                .toList();
        return answer(id, change.split(seen, parts, DraftsApi.person(user)));
    }

    private static ChangedDrafts answer(UUID id, DraftOutcome outcome) {
        return switch (outcome) {
            case DraftOutcome.Changed(var drafts) ->
                new ChangedDrafts(drafts.stream().map(Draft::open).toList());
            case DraftOutcome.Unknown _ -> throw DraftsApi.unknown(id);
            case DraftOutcome.Stale(var now) -> throw Refusal.staleDraft(now.version());
            case DraftOutcome.Approved _,
                    DraftOutcome.Dismissed _,
                    DraftOutcome.Reopened _,
                    DraftOutcome.Incomplete _,
                    DraftOutcome.Settled _,
                    DraftOutcome.Refused _ -> throw Refusal.refused(List.of(outcome.problem()));
        };
    }
}
