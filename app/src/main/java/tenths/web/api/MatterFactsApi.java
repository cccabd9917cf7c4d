package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.facts.FactWish;
import tenths.desk.facts.RecordFact;
import tenths.firm.MatterId;
import tenths.rates.deals.Fact;
import tenths.store.deals.MatterFacts;

/// What happened on matters and what their fee deals wait for.
@RestController
@Tag(name = "Fee deals")
final class MatterFactsApi {
    private final House house;

    MatterFactsApi(House house) {
        this.house = house;
    }

    /// A recovery, an outcome or a stage that is done.
    ///
    /// @param kind `recovery`, `outcome` or `stage`
    /// @param amount of a recovery; null for anything else
    /// @param withdrawn why it counts no more; null where it counts
    public record MatterFact(
            int number,
            String kind,
            LocalDate day,
            String name,
            @Nullable String amount,
            String document,
            String recordedBy,
            Instant recordedAt,
            @Nullable String withdrawn) {
        static MatterFact of(MatterFacts.Row row) {
            var kept = row.recorded();
            return switch (kept.fact()) {
                case Fact.Recovery(var _, var amount) -> of(row, "recovery", "", Decimals.money(amount));
                case Fact.Outcome(var _, var name) -> of(row, "outcome", name, null);
                case Fact.StageDone(var _, var name) -> of(row, "stage", name, null);
            };
        }

        private static MatterFact of(MatterFacts.Row row, String kind, String name, @Nullable String amount) {
            var kept = row.recorded();
            return new MatterFact(
                    kept.number(),
                    kind,
                    kept.fact().day(),
                    name,
                    amount,
                    kept.document(),
                    kept.by(),
                    kept.at(),
                    row.withdrawn());
        }
    }

    public record MatterFactList(List<MatterFact> items) {}

    /// @param kind `recovery`, `outcome` or `stage`
    /// @param name of an outcome or a stage, as the deal calls it
    /// @param amount of a recovery
    /// @param document that shows it
    public record MatterFactRequest(
            String kind,
            LocalDate day,
            @Nullable String name,
            @Nullable String amount,
            String document) {}

    /// @param reason why it counts no more
    public record FactWithdrawalRequest(String reason) {}

    /// @param checkedPrebills open ones of the matter, checked again
    public record RecordedFact(int number, int checkedPrebills) {}

    /// What is recorded on a matter, the newest first; what was withdrawn, too.
    @GetMapping("/api/v1/matters/{matter}/facts")
    MatterFactList facts(@PathVariable String matter) {
        return new MatterFactList(house.matterFacts().on(new MatterId(matter)).stream()
                .map(MatterFact::of)
                .toList());
    }

    /// Records what happened and checks the open prebill of the matter again.
    @PostMapping("/api/v1/matters/{matter}/facts")
    RecordedFact record(
            @AuthenticationPrincipal User user, @PathVariable String matter, @RequestBody MatterFactRequest asked) {
        var wish = new FactWish(
                asked.kind(),
                asked.day().toString(),
                asked.name() == null ? "" : asked.name(),
                asked.amount() == null ? "" : asked.amount(),
                asked.document());
        return answer(new RecordFact(house).record(new MatterId(matter), wish, user.login()));
    }

    /// What is recorded counts no more; it stays to be seen.
    @PostMapping("/api/v1/matters/{matter}/facts/{number}/withdrawal")
    RecordedFact withdraw(
            @AuthenticationPrincipal User user,
            @PathVariable String matter,
            @PathVariable int number,
            @RequestBody FactWithdrawalRequest asked) {
        return answer(new RecordFact(house).withdraw(new MatterId(matter), number, asked.reason(), user.login()));
    }

    private static RecordedFact answer(RecordFact.Outcome outcome) {
        return switch (outcome) {
            case RecordFact.Outcome.Done(var number, var bills) -> new RecordedFact(number, bills);
            case RecordFact.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
        };
    }
}
