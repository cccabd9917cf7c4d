package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.firm.Whereabouts;
import tenths.rates.RateBook;
import tenths.rates.RatedLine;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// What an hour of somebody would cost on a matter on a day, and why: the price that a bill would show.
public final class TryRate {
    private final House house;

    public TryRate(House house) {
        this.house = house;
    }

    /// @param task UTBMS code; blank for none
    /// @param activity UTBMS code; blank for none
    /// @param place blank for that of the matter
    /// @param known the day at whose end the firm knew what the answer rests on; null for today
    public record Question(
            MatterId matter,
            TimekeeperId timekeeper,
            LocalDate day,
            String task,
            String activity,
            String place,
            Worked worked,
            @Nullable LocalDate known) {
        /// As far as the firm knows today.
        public Question(MatterId matter, TimekeeperId timekeeper, LocalDate day, String task, Worked worked) {
            this(matter, timekeeper, day, task, "", "", worked, null);
        }
    }

    /// @param line none where something is not known
    /// @param problems all of it
    public record Answer(List<RatedLine> line, List<String> problems) {
        public Answer {
            line = List.copyOf(line);
            problems = List.copyOf(problems);
        }
    }

    public Answer ask(Question question) {
        var files = house.directory().matters(List.of(question.matter()));
        var problems = new ArrayList<String>();
        if (files.isEmpty()) {
            problems.add("There is no matter " + question.matter().value() + ".");
        }
        if (!house.directory().timekeepers().containsKey(question.timekeeper())) {
            problems.add("There is no timekeeper " + question.timekeeper().value() + ".");
        }
        if (!problems.isEmpty()) {
            return new Answer(List.of(), problems);
        }
        var entry = new TimeEntry(
                new UUID(0, 0),
                question.matter(),
                question.timekeeper(),
                question.day(),
                question.worked(),
                Codes.fee(question.task(), question.activity()),
                "A question",
                true,
                question.day());
        var priced = files.values().stream()
                .flatMap(file -> workings(question).price(file.matter().client(), List.of(entry)).stream())
                .toList();
        return new Answer(priced, List.of());
    }

    private Workings workings(Question question) {
        var known = question.known();
        var groups = house.groups();
        var agreements = house.agreements();
        var end = known == null
                ? house.now()
                : known.plusDays(1).atStartOfDay(house.zone()).toInstant();
        var whereabouts = known == null ? groups.whereabouts() : groups.knownAt(end);
        var places = new HashMap<>(whereabouts.places());
        if (!question.place().isBlank()) {
            places.put(question.matter(), question.place());
        }
        var book = RateBook.of(
                known == null ? agreements.all() : agreements.knownAt(end),
                new Whereabouts(whereabouts.members(), places));
        return Workings.forPricing(house, book);
    }
}
