package tenths.desk.forecasts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.Forecasts.Plan;

/// Says when the house makes its forecast by itself, and makes it when the hour has passed. Nights that were missed are
/// made up for once.
public final class PlanForecasts {
    private final House house;
    private final Forecasts forecasts;

    public PlanForecasts(House house) {
        this.house = house;
        forecasts = new Forecasts(house.transactions());
    }

    public void plan(Plan plan, String actor) {
        house.transactions().inOne(() -> {
            forecasts.plan(plan);
            house.book()
                    .append(Event.of(house.now(), actor, Action.FORECAST_PLANNED, new Subject("plan", "forecast", 0))
                            .with(Map.of("at", plan.at().toString(), "active", plan.active())));
            return plan;
        });
    }

    /// @return what came of it; none where none is due
    public Optional<MakeForecast.Outcome> makeIfDue(String actor, Progress progress) {
        var plan = forecasts.plan();
        if (!plan.active() || house.directory().isEmpty()) {
            return Optional.empty();
        }
        var due = lastHour(plan);
        var isMade = forecasts
                .newest()
                .filter(night -> !night.madeAt().isBefore(due))
                .isPresent();
        return isMade ? Optional.empty() : Optional.of(new MakeForecast(house).planned(actor, due, progress));
    }

    /// The planned hour that has passed last: today's, or yesterday's while it is still to come.
    private Instant lastHour(Plan plan) {
        var now = house.now().atZone(house.zone());
        var today = now.toLocalDate().atTime(plan.at()).atZone(house.zone());
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
