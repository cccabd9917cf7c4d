package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.JudgedBills;
import tenths.desk.Progress;
import tenths.desk.approvals.ApprovalWish;
import tenths.desk.approvals.KeepDocument;
import tenths.desk.approvals.RecordApproval;
import tenths.firm.ClientId;
import tenths.store.approvals.ApprovalRow;

/// What clients approved.
@RestController
@Tag(name = "Approvals")
final class ApprovalsApi {
    private final House house;
    private final RecordApproval recording;
    private final KeepDocument keeping;

    ApprovalsApi(House house, Archive archive) {
        this.house = house;
        recording = new RecordApproval(house);
        keeping = new KeepDocument(house, archive);
    }

    /// What it covers, how far it goes, and who said yes.
    ///
    /// @param matter null for all matters of the client
    /// @param amount null for no limit; for a rate the most for an hour
    /// @param withdrawn first day on which it does not count; null while it does
    public record ApprovalSeen(
            int number,
            String client,
            String kind,
            @Nullable String matter,
            @Nullable String timekeeper,
            List<String> codes,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String amount,
            @Nullable String hours,
            String subject,
            String approvedBy,
            LocalDate approvedOn,
            String means,
            String reference,
            @Nullable LocalDate withdrawn) {
        static ApprovalSeen of(ApprovalRow row) {
            var terms = row.terms();
            var coverage = terms.coverage();
            var matter = coverage.matter();
            var person = coverage.person();
            var amount = terms.amount();
            var hours = terms.hours();
            var withdrawal = row.withdrawal();
            return new ApprovalSeen(
                    row.number(),
                    terms.client().value(),
                    terms.kind().name().toLowerCase(Locale.ROOT),
                    matter == null ? null : matter.value(),
                    person == null ? null : person.value(),
                    coverage.codes().stream().sorted().toList(),
                    coverage.from(),
                    coverage.until(),
                    amount == null ? null : amount.decimal().toPlainString(),
                    hours == null ? null : hours.decimal().toPlainString(),
                    terms.subject(),
                    row.grant().by(),
                    row.grant().on(),
                    row.grant().means().word(),
                    row.grant().reference(),
                    withdrawal == null ? null : withdrawal.day());
        }
    }

    public record AllApprovals(List<ApprovalSeen> items) {}

    /// The first recorded first.
    ///
    /// @param client blank for all
    @GetMapping("/api/v1/approvals")
    AllApprovals approvals(@RequestParam(defaultValue = "") String client) {
        var rows =
                client.isBlank() ? house.approvals().all() : house.approvals().of(new ClientId(client));
        return new AllApprovals(rows.stream().map(ApprovalSeen::of).toList());
    }

    /// @param codes of tasks, activities or expenses; null for all
    /// @param approvedBy who of the client
    /// @param means mail, portal, telephone or letter
    public record ApprovalRequest(
            String client,
            String kind,
            @Nullable String matter,
            @Nullable String timekeeper,
            @Nullable List<String> codes,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String amount,
            @Nullable String hours,
            @Nullable String subject,
            String approvedBy,
            LocalDate approvedOn,
            String means,
            @Nullable String reference) {
        ApprovalWish wish() {
            return new ApprovalWish(
                    client,
                    kind,
                    Objects.requireNonNullElse(matter, ""),
                    Objects.requireNonNullElse(timekeeper, ""),
                    codes == null ? "" : String.join(" ", codes),
                    from.toString(),
                    Objects.toString(until, ""),
                    Objects.requireNonNullElse(amount, ""),
                    Objects.requireNonNullElse(hours, ""),
                    Objects.requireNonNullElse(subject, ""));
        }

        ApprovalWish.GrantWish grant() {
            return new ApprovalWish.GrantWish(
                    approvedBy, approvedOn.toString(), means, Objects.requireNonNullElse(reference, ""));
        }
    }

    /// @param prebills how many open ones were checked again
    public record ApprovalRecorded(int number, int prebills) {}

    /// Records one and checks the client's open prebills again.
    @PostMapping("/api/v1/approvals")
    ApprovalRecorded record(@AuthenticationPrincipal User user, @RequestBody ApprovalRequest asked) {
        return switch (recording.record(asked.wish(), asked.grant(), null, user.login())) {
            case RecordApproval.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
            case RecordApproval.Outcome.Recorded(var _, var number, var client) ->
                new ApprovalRecorded(number, recheck(client, user));
        };
    }

    private int recheck(ClientId client, User user) {
        var bills = JudgedBills.of(house, List.of(client));
        return new CheckAgain(house).check(bills, user.login(), Progress.SILENT);
    }

    /// @param from first day on which it does not count
    public record ApprovalWithdrawalRequest(LocalDate from, String reason) {}

    /// It does not count any more; the client's open prebills are checked again.
    @PostMapping("/api/v1/approvals/{number}/withdrawal")
    ApprovalRecorded withdraw(
            @AuthenticationPrincipal User user,
            @PathVariable int number,
            @RequestBody ApprovalWithdrawalRequest asked) {
        var row = find(number);
        var problems = recording.withdraw(row.id(), asked.from(), asked.reason(), user.login());
        if (!problems.isEmpty()) {
            throw Refusal.refused(problems);
        }
        return new ApprovalRecorded(number, recheck(row.terms().client(), user));
    }

    /// @param content in Base64
    public record DocumentRequest(String name, String content) {}

    /// A paper that is kept.
    public record ApprovalDocument(UUID id, String name, String mediaType, String sha256, long sizeBytes) {}

    public record ApprovalDocuments(List<ApprovalDocument> items) {}

    /// Keeps a paper of it.
    @PostMapping("/api/v1/approvals/{number}/documents")
    ApprovalDocuments keep(
            @AuthenticationPrincipal User user, @PathVariable int number, @RequestBody DocumentRequest sent) {
        var problems = keeping.keep(find(number).id(), sent.name(), bytes(sent.content()), user.login());
        if (!problems.isEmpty()) {
            throw Refusal.refused(problems);
        }
        return documents(number);
    }

    private static byte[] bytes(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.faulty("content", "This is no Base64.", "Send the bytes of the file in Base64.");
        }
    }

    /// The papers that are kept.
    @GetMapping("/api/v1/approvals/{number}/documents")
    ApprovalDocuments documents(@PathVariable int number) {
        return new ApprovalDocuments(house.approvalDocuments().of(find(number).id()).stream()
                .map(row -> new ApprovalDocument(
                        row.id(),
                        row.file().name(),
                        row.file().mediaType(),
                        row.file().sha256(),
                        row.file().sizeBytes()))
                .toList());
    }

    private ApprovalRow find(int number) {
        return house.approvals().find(number).orElseThrow(() -> Refusal.notFound("There is no such approval."));
    }
}
