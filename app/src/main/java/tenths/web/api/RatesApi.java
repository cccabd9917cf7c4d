package tenths.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.ChangeRate;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.TryRate;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.jobs.Tasks;
import tenths.rates.Agreement;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.rates.Step;
import tenths.time.Worked;

/// Rate agreements, what an hour costs, and new rates.
@RestController
@Tag(name = "Rates")
final class RatesApi {
    private static final int MINUTES_PER_HOUR = 60;

    private final House house;
    private final Pace pace;

    RatesApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
    }

    /// A rate that is agreed; what is left out means any.
    ///
    /// @param perHour up to four decimals, in the client's currency
    public record AgreedRate(
            String id,
            @Nullable String client,
            @Nullable String matter,
            @Nullable String timekeeper,
            @Nullable String classification,
            LocalDate from,
            @Nullable LocalDate to,
            String perHour,
            String source,
            AgreedFor on) {
        static AgreedRate of(Agreement agreement) {
            var scope = agreement.scope();
            var client = scope.client();
            var matter = scope.matter();
            var timekeeper = scope.timekeeper();
            return new AgreedRate(
                    agreement.id(),
                    client == null ? null : client.value(),
                    matter == null ? null : matter.value(),
                    timekeeper == null ? null : timekeeper.value(),
                    scope.classification(),
                    agreement.from(),
                    agreement.to(),
                    agreement.perHour().toPlainString(),
                    agreement.source(),
                    AgreedFor.of(agreement));
        }
    }

    /// All that can price work for a client, or all of the firm.
    public record AllAgreed(List<AgreedRate> items) {}

    @GetMapping("/api/v1/rates")
    AllAgreed rates(@RequestParam(defaultValue = "") String client) {
        var agreements = client.isBlank()
                ? house.agreements().all()
                : house.agreements().of(made("client", client, ClientId::new));
        return new AllAgreed(agreements.stream().map(AgreedRate::of).toList());
    }

    /// @param perHour null where no rate is agreed for the day
    /// @param trace why, a sentence for each step
    public record Answer(@Nullable String perHour, List<String> trace) {}

    /// What an hour would cost.
    @GetMapping("/api/v1/rates/price")
    Answer price(
            @RequestParam String matter,
            @RequestParam String timekeeper,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(required = false) @Nullable LocalDate known) {
        var answer = new TryRate(house)
                .ask(new TryRate.Question(
                        made("matter", matter, MatterId::new),
                        made("timekeeper", timekeeper, TimekeeperId::new),
                        day,
                        task,
                        activity,
                        place,
                        Worked.ofMinutes(MINUTES_PER_HOUR),
                        known));
        if (!answer.problems().isEmpty()) {
            throw Refusal.refused(answer.problems());
        }
        var line = answer.line().getFirst();
        var perHour = line.unitCost();
        return new Answer(
                perHour == null ? null : perHour.toPlainString(),
                line.trace().steps().stream().map(Step::text).toList());
    }

    /// A new rate; what is left out means any.
    ///
    /// @param source where it is agreed
    /// @param dryRun true says what would change and changes nothing
    public record RateRequest(
            @Nullable String client,
            @Nullable String matter,
            @Nullable String timekeeper,
            @Nullable String classification,
            LocalDate from,
            @Nullable LocalDate to,
            String perHour,
            String source,
            @Nullable AgreedFor on,
            boolean dryRun) {}

    /// Work of one matter that gets another amount.
    ///
    /// @param prebill null where it waits for one
    public record Effect(
            String matter, @Nullable UUID prebill, int lines, String before, String after, String currency) {
        static Effect of(ChangeRate.Effect effect) {
            return new Effect(
                    effect.matter().value(),
                    effect.bill(),
                    effect.lines(),
                    effect.before().decimal().toPlainString(),
                    effect.after().decimal().toPlainString(),
                    effect.before().currency().getCurrencyCode());
        }
    }

    /// @param agreements that are new or other than before
    /// @param effects by matter; final bills keep their prices
    public record Changed(List<AgreedRate> agreements, List<Effect> effects, boolean done) {}

    /// Agrees a rate and prices the open prebills again, or says what that would do.
    @PostMapping("/api/v1/rates")
    ResponseEntity<Object> agree(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody RateRequest asked) {
        var change = read(asked);
        var isDry = asked.dryRun();
        var changing = new ChangeRate(house);
        var preview = isDry ? changing.preview(change) : changing.agree(change, user.login());
        if (!preview.problems().isEmpty()) {
            throw Refusal.refused(preview.problems());
        }
        var said = new Changed(
                preview.put().stream().map(AgreedRate::of).toList(),
                preview.effects().stream().map(Effect::of).toList(),
                !isDry);
        if (isDry) {
            return ResponseEntity.ok(said);
        }
        return pace.run(
                user,
                prefer,
                "Price prebills at the new rate",
                progress -> {
                    new CheckAgain(house).check(preview.bills(), user.login(), progress);
                    return said;
                },
                _ -> new Tasks.Result(true, List.of("The rate is agreed."), "/rates"));
    }

    private static RateChange read(RateRequest asked) {
        var faults = new ArrayList<Fault>();
        var rate = new BigDecimal(0);
        if (asked.perHour().matches("\\d{1,8}(\\.\\d{1,4})?")) {
            rate = new BigDecimal(asked.perHour());
        }
        if (rate.signum() == 0) {
            faults.add(new Fault("perHour", "It is no amount above 0.", "Write it like \"185.00\"."));
        }
        if (asked.timekeeper() != null && asked.classification() != null) {
            faults.add(new Fault("classification", "A rate is for a person or for a class.", "Leave one out."));
        }
        if (asked.matter() != null && asked.on() != null && asked.on().group() != null) {
            faults.add(new Fault("on.group", "A rate is for a matter or for a group.", "Leave one out."));
        }
        var on = asked.on() == null ? AgreedFor.NONE : asked.on();
        var notice = on.notice(faults);
        var currency = on.in(faults);
        if (!faults.isEmpty()) {
            throw Refusal.faulty(faults);
        }
        var scope = new Scope(
                asked.client() == null ? null : made("client", asked.client(), ClientId::new),
                asked.matter() == null ? null : made("matter", asked.matter(), MatterId::new),
                on.group() == null ? null : made("on.group", on.group(), MatterGroupId::new),
                asked.timekeeper() == null ? null : made("timekeeper", asked.timekeeper(), TimekeeperId::new),
                asked.classification(),
                on.work(),
                currency);
        return new RateChange(scope, asked.from(), asked.to(), rate, asked.source(), on.kind(), notice);
    }

    private static <T> T made(String field, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException noIdentifier) {
            throw Refusal.faulty(field, String.valueOf(noIdentifier.getMessage()), "Take it as the list gives it.");
        }
    }
}
