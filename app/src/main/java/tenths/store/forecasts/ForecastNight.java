package tenths.store.forecasts;

import java.time.Instant;
import java.time.LocalDate;

/// When a forecast was made, by whom, and how long one finding is taken to need.
///
/// @param night the day on which it was made
/// @param pace of answering findings
public record ForecastNight(LocalDate night, String madeBy, Instant madeAt, Pace pace) {
    /// How long one finding needs.
    ///
    /// @param answers that were measured; 0 where the seconds are an estimate
    public record Pace(int secondsPerFinding, int answers) {
        private static final int SECONDS_PER_MINUTE = 60;

        public boolean isMeasured() {
            return answers > 0;
        }

        /// How long some findings need, to the next whole minute.
        public long minutes(long findings) {
            return Math.ceilDiv(findings * secondsPerFinding, SECONDS_PER_MINUTE);
        }
    }
}
