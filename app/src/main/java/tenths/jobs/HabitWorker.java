package tenths.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import tenths.desk.House;
import tenths.desk.capture.LearnHabits;

/// Learns from approved entries every night, while nobody waits.
public final class HabitWorker {
    private static final String ACTOR = "habit worker";
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final House house;
    private LocalDate done;

    public HabitWorker(House house) {
        this.house = house;
        done = house.today();
    }

    /// One of many rounds; the first behind two o'clock of a new day learns.
    public void round() {
        var now = house.now().atZone(house.zone());
        if (now.toLocalDate().isAfter(done) && !now.toLocalTime().isBefore(NIGHT)) {
            new LearnHabits(house).learn(ACTOR);
            done = now.toLocalDate();
        }
    }
}
