package tenths.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;
import tenths.store.forecasts.Forecasts;

/// The house asks at night what would become of its bills.
@NullMarked
class ForecastWorkerTest {
    @Test
    void stops_when_the_house_closes_and_asks_again_when_it_opens() {
        try (var firm = SmallFirm.withMatters(1)) {
            firm.worked(1, 30, "Review of records");
            var forecasts = new Forecasts(firm.house().transactions());
            var closing = new ForecastWorker(firm.house());
            closing.close();
            closing.round();
            assertThat(forecasts.newest()).as("the house closes").isEmpty();
            new ForecastWorker(firm.house()).round();
            assertThat(forecasts.newest()).as("it opened again").isPresent();
        }
    }
}
