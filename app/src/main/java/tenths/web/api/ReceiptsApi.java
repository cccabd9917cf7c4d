package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.archive.Archive;
import tenths.desk.House;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ReceiptWish;
import tenths.store.papers.Receipts;

/// Receipts of expenses.
@RestController
@Tag(name = "Receipts")
final class ReceiptsApi {
    private final House house;
    private final KeepReceipt keeping;

    ReceiptsApi(House house, Archive archive) {
        this.house = house;
        keeping = new KeepReceipt(house, archive);
    }

    /// @param paid to the vendor; null where nobody said
    /// @param name of the paper; null where it is not there, as its hash and size
    /// @param withdrawn why it counts no more; null while it does
    public record ExpenseReceipt(
            UUID id,
            @Nullable String paid,
            @Nullable String name,
            @Nullable String sha256,
            @Nullable Long sizeBytes,
            String recordedBy,
            Instant recordedAt,
            @Nullable String withdrawn) {
        static ExpenseReceipt of(Receipts.Row row) {
            var paid = row.paid();
            var file = row.file();
            var withdrawn = row.withdrawn();
            return new ExpenseReceipt(
                    row.id(),
                    paid == null ? null : Decimals.money(paid),
                    file == null ? null : file.name(),
                    file == null ? null : file.sha256(),
                    file == null ? null : file.sizeBytes(),
                    row.by(),
                    row.at(),
                    withdrawn == null ? null : withdrawn.reason());
        }
    }

    public record ExpenseReceipts(List<ExpenseReceipt> items) {}

    /// Those of an expense, the first recorded first; withdrawn ones, too.
    @GetMapping("/api/v1/expenses/{expense}/receipts")
    ExpenseReceipts receipts(@PathVariable UUID expense) {
        return new ExpenseReceipts(house.receipts().of(List.of(expense)).stream()
                .map(ExpenseReceipt::of)
                .toList());
    }

    /// @param paid to the vendor
    /// @param name of the paper
    /// @param content of the paper in Base64
    public record ReceiptRequest(
            @Nullable String paid,
            @Nullable String name,
            @Nullable String content) {
        ReceiptWish wish() {
            return new ReceiptWish(Objects.requireNonNullElse(paid, ""), Objects.requireNonNullElse(name, ""));
        }

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(Objects.requireNonNullElse(content, ""));
            } catch (IllegalArgumentException noBase64) {
                throw Refusal.faulty("content", "This is no Base64.", "Send the bytes of the file in Base64.");
            }
        }
    }

    /// @param checkedPrebills open ones that were checked again
    public record KeptReceipt(UUID id, int checkedPrebills) {}

    /// Keeps the paper, what the vendor was paid, or both, and checks the open prebill again.
    @PostMapping("/api/v1/expenses/{expense}/receipts")
    KeptReceipt keep(@AuthenticationPrincipal User user, @PathVariable UUID expense, @RequestBody ReceiptRequest sent) {
        return answer(keeping.keep(expense, sent.wish(), sent.bytes(), user.login()));
    }

    /// @param reason why it counts no more
    public record ReceiptWithdrawal(String reason) {}

    /// It counts no more; it stays to be seen.
    @PostMapping("/api/v1/expenses/{expense}/receipts/{receipt}/withdrawal")
    KeptReceipt withdraw(
            @AuthenticationPrincipal User user,
            @PathVariable UUID expense,
            @PathVariable UUID receipt,
            @RequestBody ReceiptWithdrawal asked) {
        if (house.receipts().find(receipt).stream().noneMatch(row -> row.work().equals(expense))) {
            throw Refusal.notFound("The expense has no such receipt.");
        }
        return answer(keeping.withdraw(receipt, asked.reason(), user.login()));
    }

    private static KeptReceipt answer(KeepReceipt.Outcome outcome) {
        return switch (outcome) {
            case KeepReceipt.Outcome.Kept(var id, var bills) -> new KeptReceipt(id, bills);
            case KeepReceipt.Outcome.Refused(var reasons) -> throw Refusal.refused(reasons);
        };
    }
}
