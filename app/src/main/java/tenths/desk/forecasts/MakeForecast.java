package tenths.desk.forecasts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.JudgeAllBills;
import tenths.desk.Progress;
import tenths.invoicing.outlook.Fate;
import tenths.store.forecasts.ForecastNight;
import tenths.store.forecasts.ForecastNight.Pace;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.MatterForecast;

/// Asks what would become of all bills if they went out now, and keeps the answer in the place of the one that was kept
/// of the same day. Stopped halfway it keeps nothing: half a forecast would look like a good one.
public final class MakeForecast {
    /// What a finding is taken to need until enough answers were measured.
    static final Pace ESTIMATE = new Pace(60, 0);

    /// Fewer answers say nothing.
    static final int LEAST_ANSWERS = 20;

    private static final Duration MEASURED = Duration.ofDays(90);

    private final House house;
    private final Forecasts forecasts;

    public MakeForecast(House house) {
        this.house = house;
        forecasts = new Forecasts(house.transactions());
    }

    public sealed interface Outcome {
        record Made(ForecastNight night, List<MatterForecast> bills) implements Outcome {
            public Made {
                bills = List.copyOf(bills);
            }

            public long count(Fate fate) {
                return bills.stream().filter(bill -> bill.fate() == fate).count();
            }
        }

        /// Somebody stopped it; the forecast before stands.
        record Stopped(int judged, int of) implements Outcome {}

        /// Another machine made the one of this night meanwhile.
        record MadeElsewhere() implements Outcome {}
    }

    /// Now, because somebody asked.
    public Outcome now(String actor, Progress progress) {
        return make(actor, Instant.MAX, progress);
    }

    /// By the clock, unless one was made since the hour for which it is planned.
    ///
    /// @param due the planned hour that has passed last
    Outcome planned(String actor, Instant due, Progress progress) {
        return make(actor, due, progress);
    }

    private Outcome make(String actor, Instant due, Progress progress) {
        var result = new JudgeAllBills(house).judge(progress);
        if (!result.isWhole()) {
            return new Outcome.Stopped(result.asked(), result.of());
        }
        var bills = result.bills().stream()
                .map(bill -> MatterForecast.of(bill.matter(), bill.client(), bill.prebill(), bill.outlook()))
                .toList();
        return house.transactions().inOne(() -> keep(bills, actor, due));
    }

    private Outcome keep(List<MatterForecast> bills, String actor, Instant due) {
        forecasts.lock();
        if (isMadeSince(due)) {
            return new Outcome.MadeElsewhere();
        }
        var night = new ForecastNight(house.today(), actor, house.now(), pace());
        forecasts.keep(night, bills);
        house.book().append(event(night, bills));
        return new Outcome.Made(night, bills);
    }

    private boolean isMadeSince(Instant due) {
        return forecasts.newest().filter(night -> !night.madeAt().isBefore(due)).isPresent();
    }

    private Pace pace() {
        return forecasts
                .measured(house.now().minus(MEASURED))
                .filter(pace -> pace.answers() >= LEAST_ANSWERS)
                .orElse(ESTIMATE);
    }

    private static Event event(ForecastNight night, List<MatterForecast> bills) {
        var counts = bills.stream()
                .collect(Collectors.groupingBy(bill -> bill.fate().word(), TreeMap::new, Collectors.counting()));
        return Event.of(
                        night.madeAt(),
                        night.madeBy(),
                        Action.FORECAST_MADE,
                        new Subject("forecast", night.night().toString(), 0))
                .with(counts);
    }
}
