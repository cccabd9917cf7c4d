package tenths.jobs;

import tenths.desk.House;
import tenths.desk.forecasts.PlanForecasts;

/// Asks every night what would become of all bills. When the house closes, a forecast that is under way stops soon and
/// is made when the house opens again.
public final class ForecastWorker implements AutoCloseable {
    private static final String ACTOR = "night forecast";

    private final House house;
    private volatile boolean closing;

    public ForecastWorker(House house) {
        this.house = house;
    }

    /// One of many rounds; the first behind the planned hour asks.
    public void round() {
        var _ = new PlanForecasts(house).makeIfDue(ACTOR, (_, _) -> !closing);
    }

    @Override
    public void close() {
        closing = true;
    }
}
