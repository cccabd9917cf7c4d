package tenths.web;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tenths.desk.House;
import tenths.desk.capture.Models;
import tenths.jobs.ModelReader;
import tenths.jobs.Rounds;

/// While the web app is open, new notes are offered to the firm's language model, if it has one.
@Configuration
class ModelRounds {
    private static final long SECONDS_BETWEEN_ROUNDS = 5;

    /// One for the whole process, so that everybody leaves a failing model alone together.
    @Bean
    Models models(House house) {
        return new Models(house);
    }

    @Bean(destroyMethod = "close")
    Rounds readingRounds(House house, Models models) {
        return Rounds.every(SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS, new ModelReader(house, models)::round);
    }
}
