package tenths.invoicing;

import java.time.LocalDate;

/// A billing period, both days included.
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends before it starts: " + start + " to " + end);
        }
    }
}
