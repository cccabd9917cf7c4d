package tenths.jobs;

import java.time.Duration;
import tenths.desk.House;
import tenths.desk.capture.AskModel;
import tenths.desk.capture.Models;
import tenths.desk.capture.SentBytes;
import tenths.store.capture.ModelReadings;

/// Offers new notes to the firm's language model, in rounds beside everything else, and deletes sent bytes whose time
/// is
/// over. While no model is chosen a round does nothing.
public final class ModelReader {
    private static final String NAME = "language-model reader";
    private static final int NOTES_PER_ROUND = 50;
    private static final Duration OLDEST = Duration.ofDays(1);
    private static final Duration INTERRUPTED = Duration.ofMinutes(15);

    private final House house;
    private final AskModel asking;
    private final ModelReadings readings;
    private final SentBytes sent;

    public ModelReader(House house, Models models) {
        this.house = house;
        asking = new AskModel(house, models);
        readings = new ModelReadings(house.transactions());
        sent = new SentBytes(house);
    }

    /// One round.
    public void round() {
        readings.giveUp(house.now().minus(INTERRUPTED), house.now());
        for (var note : asking.waiting(house.now().minus(OLDEST), NOTES_PER_ROUND)) {
            asking.about(note, NAME);
        }
        sent.sweep(NAME);
    }
}
