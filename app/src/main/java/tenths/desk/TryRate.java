package tenths.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
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
    public record Question(MatterId matter, TimekeeperId timekeeper, LocalDate day, String task, Worked worked) {}

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
                Codes.fee(question.task(), ""),
                "A question",
                true,
                question.day());
        var priced = files.values().stream()
                .flatMap(file -> Workings.forPricing(house).price(file.matter().client(), List.of(entry)).stream())
                .toList();
        return new Answer(priced, List.of());
    }
}
