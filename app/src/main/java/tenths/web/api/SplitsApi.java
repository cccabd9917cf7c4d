package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.SaveSplit;
import tenths.desk.SharesOfBill;
import tenths.desk.TrySplit;
import tenths.firm.MatterId;
import tenths.store.SplitAgreements;

/// Who pays which part of the bills of matters.
@RestController
@Tag(name = "Splits")
final class SplitsApi {
    private final House house;

    SplitsApi(House house) {
        this.house = house;
    }

    /// A version of a split agreement.
    ///
    /// @param from first day on which it can hold; the newest version that has begun does
    /// @param body the YAML; blank where one client pays all from that day
    public record SplitVersion(
            String matter,
            String client,
            int version,
            LocalDate from,
            String body,
            String reason,
            String savedBy,
            Instant savedAt) {
        static SplitVersion of(SplitAgreements.Version kept) {
            return new SplitVersion(
                    kept.matter().value(),
                    kept.client().value(),
                    kept.version(),
                    kept.from(),
                    kept.body(),
                    kept.reason(),
                    kept.savedBy(),
                    kept.savedAt());
        }
    }

    public record SplitVersions(List<SplitVersion> items) {}

    /// The newest version of each matter that has one.
    @GetMapping("/api/v1/splits")
    SplitVersions splits() {
        var matters = new HashSet<MatterId>();
        return new SplitVersions(house.splitAgreements().all().stream()
                .filter(version -> matters.add(version.matter()))
                .map(SplitVersion::of)
                .toList());
    }

    /// All versions of one matter, the newest first.
    @GetMapping("/api/v1/splits/{matter}")
    SplitVersions versions(@PathVariable String matter) {
        return new SplitVersions(house.splitAgreements().history(id(matter)).stream()
                .map(SplitVersion::of)
                .toList());
    }

    private static MatterId id(String matter) {
        try {
            return new MatterId(matter);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refusal.faulty("matter", String.valueOf(noIdentifier.getMessage()), "Take it as the list gives it.");
        }
    }

    /// @param after the version that was changed; 0 for the first
    /// @param from first day on which it holds
    /// @param body the YAML
    /// @param reason where it is agreed
    /// @param dryRun true shows the open bill of the matter under it and saves nothing
    public record PayersRequest(
            int after,
            LocalDate from,
            String body,
            @Nullable String reason,
            boolean dryRun) {}

    /// What one payer gets of a bill.
    ///
    /// @param place in the agreement, from 1
    /// @param format profile of its e-bill
    public record Share(
            int place,
            String client,
            String clientName,
            int lines,
            String format,
            String fees,
            String expenses,
            String due) {
        static List<Share> of(SharesOfBill shares) {
            return shares.payers().stream()
                    .map(payer -> new Share(
                            payer.place(),
                            payer.client(),
                            payer.name(),
                            payer.lines(),
                            payer.profile(),
                            Decimals.money(payer.fees()),
                            Decimals.money(payer.expenses()),
                            Decimals.money(payer.due())))
                    .toList();
        }
    }

    /// @param version that was made; null where it was only tried
    /// @param checkedPrebills how many were checked again
    /// @param prebill the open bill on which it was tried; null where there is none
    public record AgreedPayers(
            String matter,
            @Nullable Integer version,
            int checkedPrebills,
            @Nullable UUID prebill,
            List<Share> shares) {}

    /// Agrees the next version and checks the matter's open prebill again, or shows what it would do.
    @PostMapping("/api/v1/splits/{matter}")
    AgreedPayers agree(
            @AuthenticationPrincipal User user, @PathVariable String matter, @RequestBody PayersRequest asked) {
        var id = id(matter);
        if (asked.dryRun()) {
            return tried(id, asked);
        }
        var reason = asked.reason() == null ? "" : asked.reason();
        var wish = new SaveSplit.Wish(id, asked.after(), asked.from(), asked.body(), reason);
        return switch (new SaveSplit(house).save(wish, user.login())) {
            case SaveSplit.Outcome.Saved(var version, var checked) ->
                new AgreedPayers(matter, version, checked, null, List.of());
            case SaveSplit.Outcome.Refused(var faults) -> throw FeeDealsApi.faulty(faults);
            case SaveSplit.Outcome.Stale(var newest) ->
                throw Refusal.stale("The agreement has version " + newest + " now.");
        };
    }

    private AgreedPayers tried(MatterId matter, PayersRequest asked) {
        var tried = new TrySplit(house).tryOut(matter, asked.from(), asked.body());
        if (!tried.faults().isEmpty()) {
            throw FeeDealsApi.faulty(tried.faults());
        }
        var bill = tried.bill();
        return bill == null
                ? new AgreedPayers(matter.value(), null, 0, null, List.of())
                : new AgreedPayers(matter.value(), null, 0, bill.row().id(), Share.of(bill.shares()));
    }
}
