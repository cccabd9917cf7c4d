package tenths.guidelines.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.guidelines.Bill;
import tenths.guidelines.Guideline;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;
import tenths.time.Hours;

/// The same hours on the road are charged to two matters.
///
/// @param travel what counts as travel
/// @param working words for work on the way
/// @param within two trips of a day that differ by no more are one trip
public record DoubleTravel(Source source, Travel travel, Phrases working, Hours within) implements Guideline {
    static final RuleKind KIND = new RuleKind(
            "TRV-05 Travel charged twice",
            "A person's trip is charged here, and the same hours stand on another matter of the day.",
            List.of(
                    Travel.CODES,
                    Travel.WORDS,
                    Parameter.phrases(
                            "working",
                            List.of(
                                    "en route",
                                    "while traveling",
                                    "while travelling",
                                    "while in transit",
                                    "during flight",
                                    "on flight",
                                    "on the plane",
                                    "on the train",
                                    "on train"),
                            "words for work on the way"),
                    Parameter.hours("within", "0.20", "two trips of a day that differ by no more are one")),
            (source, settings) -> new DoubleTravel(
                    source, Travel.of(settings), settings.phrases("working"), settings.hours("within")));

    @Override
    public boolean readsElsewhere() {
        return true;
    }

    @Override
    public List<Finding> check(Bill bill, Surroundings around) {
        var trips = bill.fees().stream().filter(travel::isOn).toList();
        var others = around.dossier().elsewhere();
        if (trips.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        var byDay = others.stream().collect(Collectors.groupingBy(DoubleTravel::day));
        return trips.stream()
                .flatMap(trip -> byDay.getOrDefault(day(trip), List.of()).stream()
                        .filter(other -> isSame(trip, other))
                        .limit(1)
                        .map(other -> found(trip, other)))
                .toList();
    }

    private static Optional<Surroundings.Day> day(RatedLine line) {
        return Optional.ofNullable(line.timekeeper()).map(who -> new Surroundings.Day(who.id(), Lines.day(line)));
    }

    private boolean isSame(RatedLine trip, RatedLine other) {
        if (working.touch(other.narrative())) {
            return true;
        }
        var apart = Lines.hours(trip).hundredths() - Lines.hours(other).hundredths();
        return travel.isOn(other) && Math.abs(apart) <= within.hundredths();
    }

    /// The other matter may be another client's: it is not named.
    private Finding found(RatedLine trip, RatedLine other) {
        var twice = Hours.of(other.units()).compareTo(Lines.hours(trip)) < 0 ? other.units() : trip.units();
        var left = trip.units().subtract(twice);
        var message = "%s for travel; %s of it stand on another matter of the day"
                .formatted(Lines.deed(trip), Hours.of(twice));
        var found = Found.on(source, trip, message)
                .words(travel.words().in(trip.narrative()))
                .risking(Cut.toUnits(trip, left));
        return (left.signum() > 0
                        ? found.mending(new Fix.ReduceUnits(trip.id(), left))
                        : found.mending(new Fix.NoCharge(trip.id())))
                .finding();
    }
}
