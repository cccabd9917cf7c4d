package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.connectors.cases.DealFault;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.SaveFeeDeal;
import tenths.desk.TryFeeDeal;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.jobs.Tasks;
import tenths.rates.deals.Settlement;
import tenths.store.FeeDeals;
import tenths.store.FeeDeals.Owner;

/// What clients and matters agreed beyond hourly rates.
@RestController
@Tag(name = "Fee deals")
final class FeeDealsApi {
    private final House house;
    private final Pace pace;

    FeeDealsApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
    }

    /// A version of a fee deal.
    ///
    /// @param matter null for every matter of the client that has none of its own
    /// @param from first day on which it can hold; the newest version that has begun does
    /// @param body the YAML; blank where nothing of its own is agreed from that day
    public record FeeDealVersion(
            String client,
            @Nullable String matter,
            int version,
            LocalDate from,
            String body,
            String reason,
            String savedBy,
            Instant savedAt) {
        static FeeDealVersion of(FeeDeals.Version kept) {
            var matter = kept.owner().matter();
            return new FeeDealVersion(
                    kept.owner().client().value(),
                    matter == null ? null : matter.value(),
                    kept.version(),
                    kept.from(),
                    kept.body(),
                    kept.reason(),
                    kept.savedBy(),
                    kept.savedAt());
        }
    }

    public record FeeDealVersions(List<FeeDealVersion> items) {}

    /// The newest version of each client and matter that has one.
    @GetMapping("/api/v1/fee-deals")
    FeeDealVersions deals() {
        var owners = new HashSet<Owner>();
        return new FeeDealVersions(house.feeDeals().all().stream()
                .filter(version -> owners.add(version.owner()))
                .map(FeeDealVersion::of)
                .toList());
    }

    /// All versions of one, the newest first.
    @GetMapping("/api/v1/fee-deals/{client}")
    FeeDealVersions versions(@PathVariable String client, @RequestParam(defaultValue = "") String matter) {
        return new FeeDealVersions(house.feeDeals().history(owner(client, matter)).stream()
                .map(FeeDealVersion::of)
                .toList());
    }

    private static Owner owner(String client, @Nullable String matter) {
        try {
            return new Owner(new ClientId(client), matter == null || matter.isBlank() ? null : new MatterId(matter));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refusal.faulty("client", String.valueOf(noIdentifier.getMessage()), "Take it as the list gives it.");
        }
    }

    /// @param matter null for all of the client's
    /// @param after the version that was changed; 0 for the first
    /// @param from first day on which it holds
    /// @param body the YAML
    /// @param reason where it is agreed
    /// @param dryRun true shows the newest open bill under it and saves nothing
    public record FeeDealRequest(
            @Nullable String matter,
            int after,
            LocalDate from,
            String body,
            @Nullable String reason,
            boolean dryRun) {}

    /// A step from the lines to what is owed.
    public record DealStep(String kind, String text, String amount) {}

    /// The newest open bill of the client, now and under the deal.
    public record Tried(
            @Nullable UUID prebill,
            @Nullable String before,
            @Nullable String after,
            List<DealStep> steps) {}

    /// @param version that was made
    public record SavedDeal(String client, int version, int checkedPrebills) {}

    /// Agrees the next version and checks the client's open prebills again, or shows what it would do.
    @PostMapping("/api/v1/fee-deals/{client}")
    ResponseEntity<Object> agree(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @PathVariable String client,
            @RequestBody FeeDealRequest asked) {
        var owner = owner(client, asked.matter());
        if (asked.dryRun()) {
            return ResponseEntity.ok(tried(owner, asked));
        }
        var reason = asked.reason() == null ? "" : asked.reason();
        var wish = new SaveFeeDeal.Wish(owner, asked.after(), asked.from(), asked.body(), reason);
        var version = switch (new SaveFeeDeal(house).save(wish, user.login())) {
            case SaveFeeDeal.Outcome.Saved(var made) -> made;
            case SaveFeeDeal.Outcome.Refused(var faults) -> throw faulty(faults);
            case SaveFeeDeal.Outcome.Stale(var newest) ->
                throw Refusal.stale("The fee deal has version " + newest + " now.");
        };
        var bills = house.prebills().openOf(List.of(owner.client())).keySet();
        return pace.run(
                user,
                prefer,
                "Check open bills under the new fee deal",
                progress -> new SavedDeal(client, version, new CheckAgain(house).check(bills, user.login(), progress)),
                _ -> new Tasks.Result(true, List.of("The fee deal is agreed."), "/rates/deals?client=" + client));
    }

    private Tried tried(Owner owner, FeeDealRequest asked) {
        var tried = new TryFeeDeal(house).tryOut(owner, asked.from(), asked.body());
        if (!tried.faults().isEmpty()) {
            throw faulty(tried.faults());
        }
        var bill = tried.bill();
        return bill == null
                ? new Tried(null, null, null, List.of())
                : new Tried(
                        bill.row().id(),
                        Decimals.money(bill.before().due()),
                        Decimals.money(bill.after().due()),
                        steps(bill.after().settlement()));
    }

    static List<DealStep> steps(Settlement settlement) {
        return settlement.trace().stream()
                .map(step -> new DealStep(step.step(), step.text(), Decimals.money(step.amount())))
                .toList();
    }

    static Refusal faulty(List<DealFault> faults) {
        return Refusal.faulty(faults.stream()
                .map(fault -> new Fault(
                        "line " + fault.line(),
                        (fault.member().isEmpty() ? "" : fault.member() + ": ") + fault.message(),
                        fault.repair()))
                .toList());
    }
}
