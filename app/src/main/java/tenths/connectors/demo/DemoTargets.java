package tenths.connectors.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tenths.firm.TimekeeperId;

/// How much the people of the demo firm mean to work in a month, by their class.
public record DemoTargets(List<Goal> goals) {
    private static final LocalDate SINCE = LocalDate.of(2026, 10, 1);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int MINUTE = 60;

    /// @param secondsPerDay on each of the days
    public record Goal(TimekeeperId of, LocalDate since, int secondsPerDay, Set<DayOfWeek> days, String address) {}

    public static DemoTargets generate() {
        return new DemoTargets(DemoPeople.all().stream()
                .map(person -> new Goal(
                        person.id(),
                        SINCE,
                        minutes(person.classification()) * MINUTE,
                        WEEKDAYS,
                        person.lastName().toLowerCase(Locale.ROOT) + "@marlowfinch.example"))
                .toList());
    }

    private static int minutes(String classification) {
        return switch (classification) {
            case DemoPeople.PARTNER -> 300;
            case DemoPeople.COUNSEL -> 330;
            case DemoPeople.ASSOCIATE -> 390;
            case DemoPeople.PARALEGAL -> 360;
            default -> 0;
        };
    }
}
