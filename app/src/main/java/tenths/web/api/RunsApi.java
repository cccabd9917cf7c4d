package tenths.web.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import tenths.desk.ForecastRun;
import tenths.desk.House;
import tenths.desk.PreparePrebills;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.jobs.Tasks;
import tenths.store.views.WaitingList;

/// What waits for a bill, and bill runs over it.
@RestController
@Tag(name = "Bill runs")
final class RunsApi {
    private final House house;
    private final Pace pace;
    private final WaitingList waiting;

    RunsApi(House house, Pace pace) {
        this.house = house;
        this.pace = pace;
        waiting = new WaitingList(house.transactions());
    }

    /// A matter with unbilled work.
    ///
    /// @param fees what its time would come to
    /// @param unpriced lines without a rate in force; they will block the bill
    /// @param forecast what the rules would find; null for late time of an open prebill
    /// @param openState state of its open prebill; null for none. The work is late time of that bill then
    public record Waiting(
            String matter,
            String matterName,
            String client,
            String clientName,
            int entries,
            String hours,
            String fees,
            String expenses,
            String currency,
            int unpriced,
            @Nullable Forecast forecast,
            LocalDate oldest,
            @Nullable LocalDate lastBill,
            @Nullable String openState,
            boolean closing) {}

    /// Findings that a prebill of this work would have.
    public record Forecast(int blocks, int acknowledges, int warnings) {}

    /// @param upTo last day of work; the end of last month if it is left out
    @GetMapping("/api/v1/waiting")
    Page<Waiting> waiting(
            @RequestParam(required = false) @Nullable LocalDate upTo,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = Page.USUAL) int limit) {
        var day = upTo == null ? house.today().withDayOfMonth(1).minusDays(1) : upTo;
        var page = Page.within(
                "waiting", waiting.rows(day, client, text), cursor, limit, WaitingList.Row::matter, row -> row);
        var matters =
                page.items().stream().map(row -> new MatterId(row.matter())).toList();
        var forecast = new ForecastRun(house);
        var worths = forecast.forecast(matters, day);
        var outlooks = forecast.outlook(matters, day);
        var items = new ArrayList<Waiting>();
        for (var row : page.items()) {
            var worth = worths.get(new MatterId(row.matter()));
            if (worth != null) {
                items.add(waiting(row, worth, outlooks.get(new MatterId(row.matter()))));
            }
        }
        return new Page<>(items, page.next());
    }

    private static Waiting waiting(
            WaitingList.Row row, ForecastRun.Worth worth, ForecastRun.@Nullable Outlook outlook) {
        var forecast = outlook == null || row.openState() != null
                ? null
                : new Forecast(outlook.blocks(), outlook.acknowledges(), outlook.warnings());
        return new Waiting(
                row.matter(),
                row.matterName(),
                row.client(),
                row.clientName(),
                row.entries(),
                Decimals.hours(row.seconds()),
                Decimals.money(worth.fees()),
                Decimals.money(worth.expenses()),
                worth.fees().currency().getCurrencyCode(),
                worth.unpriced(),
                forecast,
                row.oldest(),
                row.lastBill(),
                row.openState(),
                row.closing());
    }

    /// What to bill.
    ///
    /// @param clients numbers; all if there are none
    /// @param matters numbers; all if there are none
    /// @param upTo last day of work that is taken
    public record RunRequest(List<String> clients, List<String> matters, LocalDate upTo) {}

    /// What was prepared.
    ///
    /// @param prebills in the order of their matters
    /// @param entries how much time and how many expenses were taken
    public record PreparedRun(List<UUID> prebills, int entries) {}

    /// Makes a prebill of each matter with work waiting. A matter with an open prebill is left alone: its new work is
    /// late time of that one.
    @PostMapping("/api/v1/runs")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PreparedRun.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TasksApi.Task.class)))
    ResponseEntity<Object> prepare(
            @AuthenticationPrincipal User user,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestBody RunRequest asked) {
        var selection = selection(asked);
        return pace.run(
                user,
                prefer,
                "Prepare prebills",
                progress -> {
                    var prepared = new PreparePrebills(house).prepare(selection, user.login(), progress);
                    return new PreparedRun(prepared.prebills(), prepared.works());
                },
                run -> new Tasks.Result(
                        true,
                        List.of("Prepared prebills: " + run.prebills().size() + ", of entries: " + run.entries() + "."),
                        "/bills?state=CHECK"));
    }

    /// Numbers that nobody has are faults: a run must not pass over what it was asked for.
    private PreparePrebills.Selection selection(RunRequest asked) {
        var faults = new ArrayList<Fault>();
        var clients = new ArrayList<ClientId>();
        var known = house.directory().clients().keySet();
        for (var i = 0; i < asked.clients().size(); i++) {
            var number = asked.clients().get(i);
            var found = known.stream().filter(id -> id.value().equals(number)).toList();
            clients.addAll(found);
            unknown(found.isEmpty(), "clients[" + i + "]", "client " + number, faults);
        }
        var matters = new ArrayList<MatterId>();
        var numbers = asked.matters().isEmpty()
                ? java.util.Set.<String>of()
                : house.directory().matterIds();
        for (var i = 0; i < asked.matters().size(); i++) {
            var number = asked.matters().get(i);
            if (numbers.contains(number)) {
                matters.add(new MatterId(number));
            }
            unknown(!numbers.contains(number), "matters[" + i + "]", "matter " + number, faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.faulty(faults);
        }
        return new PreparePrebills.Selection(clients, matters, asked.upTo());
    }

    private static void unknown(boolean unknown, String field, String what, List<Fault> faults) {
        if (unknown) {
            faults.add(new Fault(field, "There is no " + what + ".", "Check the number."));
        }
    }
}
