package tenths.web.forecasts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tenths.access.User;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.forecasts.MakeForecast;
import tenths.desk.forecasts.PlanForecasts;
import tenths.desk.forecasts.WhoAnswers;
import tenths.invoicing.outlook.Cause;
import tenths.invoicing.outlook.Fate;
import tenths.jobs.Tasks;
import tenths.store.forecasts.ForecastRows;
import tenths.store.forecasts.Forecasts;
import tenths.web.Frames;
import tenths.web.Links;
import tenths.web.Notices;
import tenths.web.Say;
import tenths.web.Sheet;

/// If all bills went out now: the newest forecast by client and matter, its trend, and who must answer what.
@Controller
public final class ForecastPage {
    private static final int PAGE = 100;
    private static final int NIGHTS = 14;
    private static final Object[] HEADER =
            "Client,Client name,Matter,Matter name,Forecast,Cause,Currency,Billed,At risk,To answer,Reason,More"
                    .split(",");

    private final House house;
    private final Frames frames;
    private final Notices notices;
    private final Tasks tasks;
    private final Forecasts forecasts;
    private final ForecastRows rows;

    ForecastPage(House house, Frames frames, Notices notices, Tasks tasks) {
        this.house = house;
        this.frames = frames;
        this.notices = notices;
        this.tasks = tasks;
        forecasts = new Forecasts(house.transactions());
        rows = new ForecastRows(house.transactions());
    }

    /// Which matters are listed.
    public record Filter(ForecastRows.Filter rows) {
        public String query(String path) {
            var fate = rows.fate();
            var cause = rows.cause();
            return Links.to(
                    path,
                    Map.of(
                            "fate",
                            fate == null ? "" : fate.name(),
                            "cause",
                            cause == null ? "" : cause.name(),
                            "client",
                            rows.client()));
        }
    }

    /// The listed matters.
    ///
    /// @param all how many fit
    public record Listed(Filter filter, List<ForecastRows.Row> rows, int all, int page) {
        public int pages() {
            return Math.max(1, (all + PAGE - 1) / PAGE);
        }
    }

    /// @param newest none before the first
    public record Shown(
            List<Newest> newest,
            Listed listed,
            List<Forecasts.OfClient> clients,
            List<Forecasts.OfNight> trend,
            List<WhoAnswers.Waiting> waiting,
            Forecasts.Plan plan,
            ZoneId zone) {
        public List<Fate> fates() {
            return List.of(Fate.values());
        }

        public List<Cause> causes() {
            return List.of(Cause.values());
        }
    }

    @GetMapping("/forecast")
    ModelAndView show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "1") int page) {
        var newest = Newest.of(forecasts);
        var clients = newest.stream()
                .flatMap(each -> forecasts.byClient(each.night().night()).stream())
                .toList();
        return frames.page(
                request,
                "forecasts/forecast",
                new Shown(
                        newest,
                        listed(new Filter(new ForecastRows.Filter(fate, cause, client)), page),
                        clients,
                        forecasts.trend(NIGHTS),
                        new WhoAnswers(house).all(),
                        forecasts.plan(),
                        house.zone()));
    }

    private Listed listed(Filter filter, int page) {
        var all = rows.count(filter.rows());
        var at = Math.clamp(page, 1, Math.max(1, (all + PAGE - 1) / PAGE));
        return new Listed(filter, rows.rows(filter.rows(), (at - 1) * PAGE, PAGE), all, at);
    }

    /// Asks anew; one may leave the page, or stop it.
    @PostMapping("/forecast")
    String ask(@AuthenticationPrincipal User user) {
        var task = tasks.start(user.login(), "Forecast all bills", progress -> made(user.login(), progress));
        return "redirect:/tasks/" + task;
    }

    private Tasks.Result made(String actor, Progress progress) {
        return switch (new MakeForecast(house).now(actor, progress)) {
            case MakeForecast.Outcome.Made made -> new Tasks.Result(true, List.of(words(made)), "/forecast");
            case MakeForecast.Outcome.Stopped(var judged, var of) ->
                new Tasks.Result(
                        false,
                        List.of("Stopped after %d of %d bills; the forecast before stands.".formatted(judged, of)),
                        "/forecast");
            case MakeForecast.Outcome.MadeElsewhere() ->
                new Tasks.Result(true, List.of("It was made by another machine meanwhile."), "/forecast");
        };
    }

    private static String words(MakeForecast.Outcome.Made made) {
        return "If %s went out now: %d accepted, %d flagged, %d late, %d refused."
                .formatted(
                        Say.count(made.bills().size(), "bill", "bills"),
                        made.count(Fate.ACCEPTED),
                        made.count(Fate.FLAGGED),
                        made.count(Fate.LATE),
                        made.count(Fate.REFUSED));
    }

    @PostMapping("/forecast/plan")
    String plan(
            HttpServletRequest request,
            @AuthenticationPrincipal User user,
            @RequestParam String at,
            @RequestParam(defaultValue = "false") boolean active) {
        try {
            new PlanForecasts(house).plan(new Forecasts.Plan(LocalTime.parse(at), active), user.login());
            notices.good(
                    request,
                    active
                            ? "The house makes its forecast every night at " + at + "."
                            : "The house makes a forecast only when somebody asks.");
        } catch (DateTimeException unreadable) {
            notices.bad(request, List.of("The time is not understood. Write it like 02:30."));
        }
        return "redirect:/forecast";
    }

    @GetMapping("/forecast.csv")
    void export(
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable Fate fate,
            @RequestParam(required = false) @Nullable Cause cause,
            @RequestParam(defaultValue = "") String client)
            throws IOException {
        var filter = new ForecastRows.Filter(fate, cause, client);
        Sheet.download(response, "forecast", sheet -> {
            sheet.row(HEADER);
            rows.rows(filter, 0, Integer.MAX_VALUE).forEach(row -> write(row, sheet));
        });
    }

    private static void write(ForecastRows.Row row, Sheet sheet) {
        var said = row.said();
        var cause = said.cause();
        sheet.row(
                said.client(),
                row.clientName(),
                said.matter(),
                row.matterName(),
                said.fate().word(),
                cause == null ? "" : cause.words(),
                said.amounts().billed().currency().getCurrencyCode(),
                said.amounts().billed().decimal(),
                said.amounts().atRisk().decimal(),
                said.toAnswer(),
                said.reason(),
                said.more());
    }
}
