package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.desk.FinaliseRehearsed;
import tenths.desk.Forecast;
import tenths.desk.Forecast.Fate;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.RehearseBills;
import tenths.jobs.OutboxWorker;
import tenths.jobs.Tasks;

/// Prebills that become final, and what their clients' portals would say.
@RestController
@Tag(name = "Moves")
final class FinalisationsApi {
    private final House house;
    private final Pace pace;
    private final OutboxWorker outbox;

    FinalisationsApi(House house, Pace pace, OutboxWorker outbox) {
        this.house = house;
        this.pace = pace;
        this.outbox = outbox;
    }

    /// Approved prebills to make invoices of.
    ///
    /// @param date of the invoices; today if it is left out
    /// @param refusedToo whether what a portal would refuse becomes final, too; true if it is left out
    public record FinalisationRequest(
            List<UUID> prebills,
            @Nullable LocalDate date,
            @Nullable Boolean refusedToo) {}

    /// What the client's portal would do.
    ///
    /// @param portal its title; null where the client's profile names none
    /// @param reasons the portal's, the refusals first; at most five
    /// @param more how many reasons there are besides
    public record PortalOutcome(Fate outcome, @Nullable String portal, List<String> reasons, long more) {
        private static PortalOutcome of(Forecast.Bill bill) {
            var said = bill.said();
            var portal = said.portal().isEmpty() ? null : said.portal();
            var reasons = said.reasons().stream().map(Forecast.Reason::words).toList();
            return new PortalOutcome(said.fate(), portal, reasons, said.more());
        }
    }

    /// What became of one prebill.
    ///
    /// @param invoice its number; null where it was refused
    /// @param invoices the numbers of all, one for each payer; none where it was refused
    /// @param reasons why it was refused; it used up no number
    /// @param rehearsal at the client's portal; null where the prebill was not approved
    public record Finalised(
            UUID prebill,
            @Nullable String invoice,
            List<String> invoices,
            List<String> reasons,
            @Nullable PortalOutcome rehearsal) {}

    /// What became of each, in the order asked for.
    ///
    /// @param files how many files were archived
    public record Finalisation(List<Finalised> items, long files) {}

    /// Makes an invoice of each that can be final, and archives the files.
    @PostMapping("/api/v1/finalisations")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Finalisation.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> finalise(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody FinalisationRequest asked) {
        var ids = MovesApi.some(asked.prebills());
        var day = day(asked.date());
        var refusedToo = !Boolean.FALSE.equals(asked.refusedToo());
        return pace.run(
                user,
                prefer,
                "Finalise prebills",
                progress -> finalised(
                        new FinaliseRehearsed(house).finalise(ids, day, refusedToo, user.login(), progress), progress),
                FinalisationsApi::words);
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? house.today() : asked;
    }

    private Finalisation finalised(FinaliseRehearsed.Done done, Progress progress) {
        var rehearsals = rehearsals(done.forecast());
        var items = new ArrayList<Finalised>();
        done.outcomes().forEach((id, outcome) -> {
            var rehearsal = rehearsals.get(id);
            items.add(
                    switch (outcome) {
                        case Outcome.Finalised(var numbers) ->
                            new Finalised(id, numbers.getFirst(), numbers, List.of(), rehearsal);
                        case Outcome.Refused(var reasons) -> new Finalised(id, null, List.of(), reasons, rehearsal);
                    });
        });
        return new Finalisation(items, outbox.drain(progress));
    }

    private static Map<UUID, PortalOutcome> rehearsals(Forecast forecast) {
        return forecast.bills().stream()
                .collect(Collectors.toMap(bill -> bill.row().id(), PortalOutcome::of));
    }

    private static Tasks.Result words(Finalisation done) {
        var words = new ArrayList<String>();
        for (var item : done.items()) {
            var number = item.invoice();
            words.add(
                    number == null
                            ? item.prebill() + ": " + String.join(" ", item.reasons())
                            : item.prebill() + ": invoice " + number + ".");
        }
        words.add("Files archived: " + done.files() + ".");
        return new Tasks.Result(
                done.items().stream().allMatch(item -> item.reasons().isEmpty()), words, "/invoices");
    }

    /// Prebills to rehearse as if they became final.
    ///
    /// @param date of the invoices; today if it is left out
    public record ForecastRequest(
            List<UUID> prebills, @Nullable LocalDate date) {}

    /// What would become of one prebill.
    public record ForeseenPrebill(UUID prebill, PortalOutcome rehearsal) {}

    /// What would become of each that is approved, in the order asked for.
    public record PortalForecast(int accepted, int flagged, int refused, int noPortal, List<ForeseenPrebill> items) {}

    /// Says what the clients' portals would do with approved prebills; nothing changes.
    @PostMapping("/api/v1/forecasts")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PortalForecast.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> forecast(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody ForecastRequest asked) {
        var ids = MovesApi.some(asked.prebills());
        var day = day(asked.date());
        return pace.run(
                user,
                prefer,
                "Rehearse prebills",
                progress -> foreseen(new RehearseBills(house).rehearse(ids, day, progress)),
                FinalisationsApi::counts);
    }

    private static PortalForecast foreseen(Forecast forecast) {
        return new PortalForecast(
                forecast.count(Fate.ACCEPTED),
                forecast.count(Fate.FLAGGED),
                forecast.count(Fate.REFUSED),
                forecast.count(Fate.NO_PORTAL),
                forecast.bills().stream()
                        .map(bill -> new ForeseenPrebill(bill.row().id(), PortalOutcome.of(bill)))
                        .toList());
    }

    private static Tasks.Result counts(PortalForecast forecast) {
        var words = "%d accepted, %d flagged, %d refused, %d no portal."
                .formatted(forecast.accepted(), forecast.flagged(), forecast.refused(), forecast.noPortal());
        return new Tasks.Result(true, List.of(words), "/bills?state=APPROVED");
    }
}
