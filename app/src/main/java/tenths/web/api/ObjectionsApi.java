package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.papers.ObjectionWish;
import tenths.desk.papers.RecordObjection;
import tenths.store.papers.Objections;
import tenths.store.papers.Withdrawn;

/// What clients sent back or took off, and what the firm appealed.
@RestController
@Tag(name = "Invoices")
final class ObjectionsApi {
    private final House house;
    private final RecordObjection recording;

    ObjectionsApi(House house) {
        this.house = house;
        recording = new RecordObjection(house);
    }

    /// @param line of the invoice
    /// @param day on which the client sent it back
    /// @param withdrawn why it counts no more; null while it does
    public record LineSentBack(
            int number,
            int line,
            LocalDate day,
            String reason,
            @Nullable String withdrawn) {
        static LineSentBack of(Objections.Returned row) {
            return new LineSentBack(row.number(), row.line(), row.day(), row.reason(), why(row.withdrawn()));
        }
    }

    /// @param day on which the client said so
    /// @param code the client's own word for why
    /// @param appealUntil null where the client named no day
    /// @param appealed null where nobody appealed
    public record AmountTakenOff(
            int number,
            String amount,
            LocalDate day,
            String code,
            String reason,
            @Nullable LocalDate appealUntil,
            @Nullable LocalDate appealed,
            @Nullable String withdrawn) {
        static AmountTakenOff of(Objections.Reduced row) {
            var told = row.told();
            var appeal = row.appeal();
            return new AmountTakenOff(
                    row.number(),
                    Decimals.money(told.amount()),
                    told.day(),
                    told.code(),
                    told.reason(),
                    told.until(),
                    appeal == null ? null : appeal.day(),
                    why(row.withdrawn()));
        }
    }

    private static @Nullable String why(@Nullable Withdrawn withdrawn) {
        return withdrawn == null ? null : withdrawn.reason();
    }

    public record InvoiceObjections(List<LineSentBack> lines, List<AmountTakenOff> reductions) {}

    /// In the order in which they were recorded; withdrawn ones, too.
    @GetMapping("/api/v1/invoices/{number}/objections")
    InvoiceObjections objections(@PathVariable String number) {
        var row = house.invoices().find(number).stream().findFirst().orElseThrow(() -> unknown(number));
        return new InvoiceObjections(
                house.objections().returned(row.id()).stream()
                        .map(LineSentBack::of)
                        .toList(),
                house.objections().reduced(row.id()).stream()
                        .map(AmountTakenOff::of)
                        .toList());
    }

    /// @param line of the invoice, by its number
    public record SentBackRequest(int line, LocalDate day, String reason) {}

    /// @param objection its number on the invoice
    /// @param checkedPrebills open ones of the matter, checked again
    public record RecordedObjection(int objection, int checkedPrebills) {}

    /// The client sent a line back.
    @PostMapping("/api/v1/invoices/{number}/objections/lines")
    RecordedObjection sentBack(
            @AuthenticationPrincipal User user, @PathVariable String number, @RequestBody SentBackRequest asked) {
        var wish = new ObjectionWish.SentBack(
                Integer.toString(asked.line()), asked.day().toString(), asked.reason());
        return answer(number, recording.record(number, wish, user.login()));
    }

    /// @param code the client's own word for why
    /// @param appealUntil the last day to appeal, where the client named one
    public record TakenOffRequest(
            String amount,
            LocalDate day,
            @Nullable String code,
            String reason,
            @Nullable LocalDate appealUntil) {}

    /// The client took an amount off.
    @PostMapping("/api/v1/invoices/{number}/objections/reductions")
    RecordedObjection takenOff(
            @AuthenticationPrincipal User user, @PathVariable String number, @RequestBody TakenOffRequest asked) {
        var wish = new ObjectionWish.TakenOff(
                asked.amount(),
                asked.day().toString(),
                Objects.requireNonNullElse(asked.code(), ""),
                asked.reason(),
                Objects.toString(asked.appealUntil(), ""));
        return answer(number, recording.record(number, wish, user.login()));
    }

    /// @param day of the appeal
    public record AppealRequest(LocalDate day) {}

    /// The firm appealed a reduction.
    @PostMapping("/api/v1/invoices/{number}/objections/{objection}/appeal")
    RecordedObjection appeal(
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable int objection,
            @RequestBody AppealRequest asked) {
        return answer(number, recording.appeal(number, objection, asked.day().toString(), user.login()));
    }

    /// @param reason why it counts no more
    public record ObjectionWithdrawal(String reason) {}

    /// It was a slip, or the client took it back; it stays to be seen.
    @PostMapping("/api/v1/invoices/{number}/objections/{objection}/withdrawal")
    RecordedObjection withdraw(
            @AuthenticationPrincipal User user,
            @PathVariable String number,
            @PathVariable int objection,
            @RequestBody ObjectionWithdrawal asked) {
        return answer(number, recording.withdraw(number, objection, asked.reason(), user.login()));
    }

    private static RecordedObjection answer(String number, RecordObjection.Outcome outcome) {
        return switch (outcome) {
            case RecordObjection.Outcome.Recorded(var objection, var bills) -> new RecordedObjection(objection, bills);
            case RecordObjection.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
            case RecordObjection.Outcome.Unknown() -> throw unknown(number);
        };
    }

    private static Refusal unknown(String number) {
        return Refusal.notFound("There is no invoice " + number + ".");
    }
}
