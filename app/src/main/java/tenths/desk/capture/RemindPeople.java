package tenths.desk.capture;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.desk.House;
import tenths.desk.PostLetters;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.capture.Letters;
import tenths.time.Hours;

/// Writes letters to people who owe time. They leave the house later, through the outbox; a letter names days and hours
/// and neither client, matter nor narrative (S-41).
public final class RemindPeople {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
    private static final int MOST_DAYS_SHOWN = 20;
    private static final int SECONDS_PER_HUNDREDTH = 36;

    private final House house;
    private final OpenWeeks weeks;

    public RemindPeople(House house) {
        this.house = house;
        weeks = new OpenWeeks(house);
    }

    /// What came of it.
    ///
    /// @param reminded whose letters are on their way
    /// @param notReminded why others were not reminded, a sentence each
    public record Reminded(List<TimekeeperId> reminded, List<String> notReminded) {
        public Reminded {
            reminded = List.copyOf(reminded);
            notReminded = List.copyOf(notReminded);
        }
    }

    /// Reminds everybody who owes time.
    public Reminded everybody(String actor) {
        return house.transactions().inOne(() -> remind(weeks.owing(), actor));
    }

    /// Reminds some of them; who owes nothing gets no letter.
    public Reminded some(Collection<TimekeeperId> people, String actor) {
        var chosen = Set.copyOf(people);
        return house.transactions()
                .inOne(() -> remind(
                        weeks.owing().stream()
                                .filter(owing -> chosen.contains(owing.person()))
                                .toList(),
                        actor));
    }

    private Reminded remind(List<OpenWeeks.Owing> owing, String actor) {
        var people = house.directory().timekeepers();
        var letters = new PostLetters(house);
        var reminded = new ArrayList<TimekeeperId>();
        var not = new ArrayList<String>();
        for (var each : owing) {
            var person = people.get(each.person());
            var name = name(person, each.person());
            switch (post(letters, each, name, actor)) {
                case POSTED -> reminded.add(each.person());
                case NO_ADDRESS -> not.add(name + " has no mail address. Enter one under Targets.");
                case POSTED_BEFORE -> not.add(name + " was reminded today already.");
            }
        }
        return new Reminded(reminded, not);
    }

    private PostLetters.Fate post(PostLetters letters, OpenWeeks.Owing owing, String name, String actor) {
        var subject = subject(owing.days(house.today()).size());
        var why = Map.of("seconds", owing.seconds());
        return letters.post(owing.person(), Letters.About.TIME, subject, text(owing, name), why, actor);
    }

    private static String subject(int days) {
        return "Time is missing for " + (days == 1 ? "1 day" : days + " days");
    }

    private String text(OpenWeeks.Owing owing, String name) {
        var days = owing.days(house.today());
        var text = new StringBuilder("Dear ").append(name).append(",\n\n");
        text.append("time is still missing for these days:\n\n");
        days.stream()
                .limit(MOST_DAYS_SHOWN)
                .forEach(day -> text.append("  %-12s %8s\n".formatted(DAY.format(day.date()), hours(day.owed()))));
        if (days.size() > MOST_DAYS_SHOWN) {
            text.append("  and ").append(days.size() - MOST_DAYS_SHOWN).append(" more days\n");
        }
        text.append("  %-12s %8s\n\n".formatted("together", hours(owing.seconds())));
        text.append("""
                Open "My time" in Tenths, write down what is missing and release it. If a week was short on purpose, say
                there that it is complete.
                """);
        return text.toString();
    }

    private static String hours(long seconds) {
        return new Hours(Math.toIntExact(Math.ceilDiv(seconds, SECONDS_PER_HUNDREDTH))).toString();
    }

    private static String name(@Nullable Timekeeper person, TimekeeperId id) {
        return person == null ? id.value() : (person.firstName() + " " + person.lastName()).strip();
    }
}
