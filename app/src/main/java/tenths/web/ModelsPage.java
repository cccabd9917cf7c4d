package tenths.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.capture.language.NoteQuestion;
import tenths.desk.House;
import tenths.desk.capture.ChooseModel;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.guidelines.leave.ClientLeave;
import tenths.guidelines.leave.Contract;
import tenths.guidelines.leave.ModelChoice;
import tenths.guidelines.leave.Provider;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelTerms;

/// S18: whether a language model is used, under which contract and limits, and which clients and matters allow it.
@Controller
public final class ModelsPage {
    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final ChooseModel terms;
    private final ModelTerms kept;
    private final ModelCalls calls;

    ModelsPage(House house, Frames frames, Notices notices) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        terms = new ChooseModel(house);
        kept = new ModelTerms(house.transactions());
        calls = new ModelCalls(house.transactions());
    }

    /// The page.
    ///
    /// @param contract with the provider that is chosen; null for none
    /// @param month what was sent since the first of the month
    /// @param clients each with the matters that are open to models
    public record Shown(
            ModelTerms.Kept kept,
            @Nullable Contract contract,
            ModelCalls.Spent month,
            Map<ClientLeave, List<MatterId>> clients,
            LocalDate today) {
        public ModelChoice choice() {
            return kept.choice();
        }

        public String promptVersion() {
            return NoteQuestion.VERSION;
        }
    }

    @GetMapping("/models")
    ModelAndView show(HttpServletRequest request) {
        var now = kept.choice();
        var clients = new LinkedHashMap<ClientLeave, List<MatterId>>();
        kept.clients().forEach(client -> clients.put(client, kept.openMatters(client.client())));
        return frames.page(
                request,
                "models",
                new Shown(
                        now,
                        kept.contract(now.choice().provider()),
                        calls.since(house.today().withDayOfMonth(1)),
                        clients,
                        house.today()));
    }

    /// The limits of a form.
    public record LimitsForm(
            int callsPerPerson,
            long bytesPerPerson,
            long bytesPerDay,
            int answerTokens,
            int patienceSeconds,
            int keepDays) {
        ModelChoice.Limits limits() {
            return new ModelChoice.Limits(
                    callsPerPerson, bytesPerPerson, bytesPerDay, answerTokens, Duration.ofSeconds(patienceSeconds));
        }
    }

    @PostMapping("/models")
    String choose(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam Provider provider,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String model,
            @RequestParam ModelChoice.KeyHeader keyHeader,
            @RequestParam(defaultValue = "false") boolean local,
            @RequestParam(defaultValue = "") String key,
            LimitsForm limits) {
        var choice = new ModelChoice(provider, address.strip(), model.strip(), keyHeader, local, limits.limits());
        return said(request, terms.choose(choice, limits.keepDays(), key, user.login()), "Saved.");
    }

    @PostMapping("/models/contracts")
    String contract(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam Provider provider,
            @RequestParam String words,
            @RequestParam(defaultValue = "false") boolean commercial,
            @RequestParam(defaultValue = "false") boolean training,
            @RequestParam int retentionDays,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate checkedOn) {
        var contract =
                new Contract(provider, words.strip(), commercial, training, retentionDays, checkedOn, user.login());
        return said(request, terms.record(contract), "The contract is on record.");
    }

    @PostMapping("/models/clients/{client}/policy")
    String policy(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String client,
            @RequestParam ClientLeave.Policy policy,
            @RequestParam(defaultValue = "") String quote,
            @RequestParam(defaultValue = "") String disclosure) {
        var outcome = terms.setPolicy(new ClientId(client), policy, quote, disclosure, user.login());
        return said(request, outcome, "The client's rule is on record.");
    }

    @PostMapping("/models/clients/{client}/consent")
    String consent(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @PathVariable String client,
            @RequestParam String by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String words,
            @RequestParam String letter) {
        var consent = new ClientLeave.Consent(by.strip(), on, words.strip(), letter.strip());
        return said(request, terms.consent(new ClientId(client), consent, user.login()), "The consent is on record.");
    }

    @PostMapping("/models/clients/{client}/withdrawal")
    String withdraw(HttpServletRequest request, @AuthenticationPrincipal User user, @PathVariable String client) {
        return said(request, terms.withdraw(new ClientId(client), user.login()), "The consent is withdrawn.");
    }

    /// Opens a matter to language models, or shuts it.
    @PostMapping("/models/matters")
    String matter(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String matter,
            @RequestParam boolean open) {
        var outcome = matter.isBlank()
                ? new ChooseModel.Outcome.Refused(List.of("The number of the matter is missing."))
                : terms.setMatter(new MatterId(matter.strip()), open, user.login());
        return said(request, outcome, "Matter " + matter.strip() + (open ? " is open." : " is shut."));
    }

    private String said(HttpServletRequest request, ChooseModel.Outcome outcome, String done) {
        switch (outcome) {
            case ChooseModel.Outcome.Done() -> notices.good(request, done);
            case ChooseModel.Outcome.Refused(var problems) -> notices.bad(request, problems);
        }
        return "redirect:/models";
    }
}
