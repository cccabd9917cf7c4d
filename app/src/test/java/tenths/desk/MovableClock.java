package tenths.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;

/// A clock that goes only when a test says so.
@NullMarked
public final class MovableClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public MovableClock(String now, String zone) {
        this.now = Instant.parse(now);
        this.zone = ZoneId.of(zone);
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void moveTo(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}
