package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.forecasts.MakeForecast;
import tenths.desk.forecasts.MakeForecast.Outcome;
import tenths.invoicing.outlook.Fate;
import tenths.jobs.Tasks;
import tenths.money.Money;
import tenths.store.forecasts.ForecastRows;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.Tally;

/// What would become of all bills if they went out now.
@RestController
@Tag(name = "Night forecast")
final class NightForecastApi {
    private final House house;
    private final Pace pace;
    private final Forecasts forecasts;
    private final ForecastRows rows;

    NightForecastApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        forecasts = new Forecasts(house.transactions());
        rows = new ForecastRows(house.transactions());
    }

    /// @param atRisk of the flagged bills
    public record ForeseenBills(
            String currency, int accepted, int flagged, int late, int refused, String atRisk, int toAnswer) {
        private static ForeseenBills of(Tally tally) {
            var counts = tally.counts();
            return new ForeseenBills(
                    tally.currency(),
                    counts.accepted(),
                    counts.flagged(),
                    counts.late(),
                    counts.refused(),
                    Decimals.money(new Money(tally.flaggedMinor(), Currency.getInstance(tally.currency()))),
                    tally.toAnswer());
        }
    }

    public record ForeseenClient(String client, String name, ForeseenBills bills) {}

    /// @param minutes left to answer the findings
    /// @param measured whether the minutes rest on answers that were measured, or on an estimate
    public record NightForecast(
            Instant asOf, List<ForeseenBills> totals, List<ForeseenClient> clients, long minutes, boolean measured) {}

    /// The newest forecast by client.
    @GetMapping("/api/v1/night-forecast")
    NightForecast newest() {
        var night = forecasts.newest().orElseThrow(() -> Refusal.notFound("No forecast was made yet."));
        var totals = forecasts.totals(night.night());
        return new NightForecast(
                night.madeAt(),
                totals.stream().map(ForeseenBills::of).toList(),
                forecasts.byClient(night.night()).stream()
                        .map(client -> new ForeseenClient(
                                client.client().value(), client.name(), ForeseenBills.of(client.tally())))
                        .toList(),
                night.pace().minutes(totals.stream().mapToLong(Tally::toAnswer).sum()),
                night.pace().isMeasured());
    }

    /// @param prebill the open one; null for work that waits
    /// @param forecast accepted, flagged, late or refused
    /// @param cause in words; empty for an accepted bill
    public record ForeseenBill(
            String matter,
            String client,
            @Nullable UUID prebill,
            String forecast,
            String cause,
            String reason,
            String billed,
            String atRisk,
            int toAnswer) {
        private static ForeseenBill of(ForecastRows.Row row) {
            var said = row.said();
            var cause = said.cause();
            return new ForeseenBill(
                    said.matter().value(),
                    said.client().value(),
                    said.prebill(),
                    said.fate().word(),
                    cause == null ? "" : cause.words(),
                    said.reason(),
                    Decimals.money(said.amounts().billed()),
                    Decimals.money(said.amounts().atRisk()),
                    said.toAnswer());
        }
    }

    /// The newest forecast bill by bill.
    ///
    /// @param forecast one of accepted, flagged, late, refused; all if it is left out
    @GetMapping("/api/v1/night-forecast/bills")
    Page<ForeseenBill> bills(
            @RequestParam(defaultValue = "") String forecast,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var all = rows.rows(new ForecastRows.Filter(fate(forecast), null, client), 0, Integer.MAX_VALUE);
        return Page.within(
                "night-forecast", all, cursor, limit, row -> row.said().matter().value(), ForeseenBill::of);
    }

    private static @Nullable Fate fate(String word) {
        if (word.isEmpty()) {
            return null;
        }
        try {
            return Fate.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.faulty(
                    "forecast", word + " is no forecast.", "Take accepted, flagged, late or refused, or leave it out.");
        }
    }

    /// What was made.
    public record Made(Instant asOf, long accepted, long flagged, long late, long refused) {
        private static Made of(Outcome.Made made) {
            return new Made(
                    made.night().madeAt(),
                    made.count(Fate.ACCEPTED),
                    made.count(Fate.FLAGGED),
                    made.count(Fate.LATE),
                    made.count(Fate.REFUSED));
        }
    }

    /// Asks anew and keeps the answer; no bill is touched.
    @PostMapping("/api/v1/night-forecast")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Made.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> make(
            @AuthenticationPrincipal User user, @RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
        return pace.run(
                user,
                prefer,
                "Forecast all bills",
                progress -> switch (new MakeForecast(house).now(user.login(), progress)) {
                    case Outcome.Made made -> Made.of(made);
                    case Outcome.Stopped _, Outcome.MadeElsewhere _ ->
                        throw Refusal.refused(List.of("It was stopped; the forecast before stands."));
                },
                made -> new Tasks.Result(
                        true,
                        List.of("Accepted: %d, flagged: %d, late: %d, refused: %d."
                                .formatted(made.accepted(), made.flagged(), made.late(), made.refused())),
                        "/forecast"));
    }
}
