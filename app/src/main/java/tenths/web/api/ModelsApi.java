package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.capture.ChooseModel;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.leave.ClientLeave;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelTerms;

/// Language models: what clients consented to, and what was sent. The words themselves are read in the browser only.
@RestController
@Tag(name = "Language models")
final class ModelsApi {
    private final ChooseModel terms;
    private final ModelTerms kept;
    private final ModelCalls calls;

    ModelsApi(House house) {
        terms = new ChooseModel(house);
        kept = new ModelTerms(house.transactions());
        calls = new ModelCalls(house.transactions());
    }

    /// What a client says.
    ///
    /// @param policy FORBIDDEN, DISCLOSE or ALLOWED
    /// @param quote the guideline's own words
    /// @param openMatters matters that are open to language models
    public record Leave(
            String client,
            ClientLeave.Policy policy,
            String quote,
            String disclosure,
            @Nullable Consent consent,
            List<String> openMatters) {}

    /// @param letter id of the engagement letter
    public record Consent(String by, LocalDate on, String words, String letter) {}

    public record AllLeaves(List<Leave> items) {}

    /// What every client says.
    @GetMapping("/api/v1/models/consents")
    AllLeaves consents() {
        return new AllLeaves(kept.clients().stream().map(this::leave).toList());
    }

    private Leave leave(ClientLeave client) {
        var consent = client.consent();
        return new Leave(
                client.client().value(),
                client.policy(),
                client.quote(),
                client.disclosure(),
                consent == null ? null : new Consent(consent.by(), consent.on(), consent.text(), consent.letter()),
                kept.openMatters(client.client()).stream().map(MatterId::value).toList());
    }

    /// A consent as it was given.
    ///
    /// @param words the text that was consented to
    /// @param letter id of the engagement letter
    public record ConsentRequest(String client, String by, LocalDate on, String words, String letter) {}

    /// Puts a client's consent on record.
    @PostMapping("/api/v1/models/consents")
    AllLeaves consent(@AuthenticationPrincipal User user, @RequestBody ConsentRequest asked) {
        var consent = new ClientLeave.Consent(asked.by(), asked.on(), asked.words(), asked.letter());
        return done(terms.consent(new ClientId(asked.client()), consent, user.login()));
    }

    /// A client that withdraws its consent.
    public record LeaveWithdrawalRequest(String client) {}

    /// Withdraws a client's consent; it counts from the next question on.
    @PostMapping("/api/v1/models/withdrawals")
    AllLeaves withdraw(@AuthenticationPrincipal User user, @RequestBody LeaveWithdrawalRequest asked) {
        return done(terms.withdraw(new ClientId(asked.client()), user.login()));
    }

    /// A matter that is opened to language models, or shut.
    public record MatterRequest(String matter, boolean open) {}

    /// Opens a matter to language models, or shuts it.
    @PostMapping("/api/v1/models/matters")
    AllLeaves matter(@AuthenticationPrincipal User user, @RequestBody MatterRequest asked) {
        return done(terms.setMatter(new MatterId(asked.matter()), asked.open(), user.login()));
    }

    private AllLeaves done(ChooseModel.Outcome outcome) {
        return switch (outcome) {
            case ChooseModel.Outcome.Done() -> consents();
            case ChooseModel.Outcome.Refused(var problems) -> throw Refusal.refused(problems);
        };
    }

    /// A question that was sent.
    ///
    /// @param timekeeper for whom it counts
    /// @param sha256 of the bytes that left
    /// @param outcome ANSWERED, or why there is no answer
    public record Call(
            UUID id,
            Instant askedAt,
            String askedBy,
            @Nullable String timekeeper,
            String provider,
            String host,
            String model,
            String promptVersion,
            String sha256,
            int bytes,
            String outcome,
            long tokensIn,
            long tokensOut,
            long milliseconds,
            int dropped) {
        static Call of(ModelCalls.Logged logged) {
            var call = logged.call();
            var person = call.timekeeper();
            return new Call(
                    call.id(),
                    call.askedAt(),
                    call.askedBy(),
                    person == null ? null : person.value(),
                    call.provider(),
                    call.host(),
                    call.model(),
                    call.promptVersion(),
                    call.sha256().hex(),
                    call.sizeBytes(),
                    logged.outcome(),
                    logged.tokensIn(),
                    logged.tokensOut(),
                    logged.latencyMs(),
                    logged.dropped());
        }
    }

    public record Calls(List<Call> items) {}

    /// Questions that were sent, the newest first.
    ///
    /// @param before only earlier ones
    @GetMapping("/api/v1/models/calls")
    Calls calls(
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        return new Calls(calls.log(null, before, Page.limit(limit)).stream()
                .map(Call::of)
                .toList());
    }
}
