package tenths.web.forecasts;

import java.util.List;
import tenths.store.forecasts.ForecastNight;
import tenths.store.forecasts.Forecasts;
import tenths.store.forecasts.Tally;

/// The newest forecast in figures.
///
/// @param totals one for each currency; none where there was nothing to bill
/// @param changed open bills that were checked again since
public record Newest(ForecastNight night, List<Tally> totals, List<Forecasts.OfCause> causes, int changed) {
    /// None before the first.
    public static List<Newest> of(Forecasts forecasts) {
        return forecasts.newest().stream()
                .map(night -> new Newest(
                        night,
                        forecasts.totals(night.night()),
                        forecasts.causes(night.night()),
                        forecasts.changedSince(night.madeAt())))
                .toList();
    }

    public long toAnswer() {
        return totals.stream().mapToLong(Tally::toAnswer).sum();
    }

    /// What is left to do for billers, in whole minutes.
    public long minutes() {
        return night.pace().minutes(toAnswer());
    }

    /// What the minutes rest on.
    public String rests() {
        var pace = night.pace();
        return pace.isMeasured()
                ? "%d s each, measured on %d answers".formatted(pace.secondsPerFinding(), pace.answers())
                : "%d s each, an estimate until 20 answers are measured".formatted(pace.secondsPerFinding());
    }
}
