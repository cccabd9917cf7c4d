package tenths.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.store.PrebillRow;
import tenths.store.PrebillRow.State;
import tenths.store.capture.Letters;

/// Writes letters to reviewers whose bills wait: one letter for all bills of a person, at most one a day. It says how
/// many and since when, and names neither client, matter nor amount.
public final class RemindReviewers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);

    private final House house;

    public RemindReviewers(House house) {
        this.house = house;
    }

    /// What came of it.
    ///
    /// @param reminded people whose letters are on their way
    /// @param bills that these letters ask for
    /// @param notReminded why others were not reminded, a sentence each
    public record Reminded(List<TimekeeperId> reminded, int bills, List<String> notReminded) {
        public Reminded {
            reminded = List.copyOf(reminded);
            notReminded = List.copyOf(notReminded);
        }
    }

    /// Reminds the reviewers of those of these bills that wait for a reviewer.
    ///
    /// @param asker who wants an answer, by name
    public Reminded of(Collection<UUID> bills, String actor, String asker) {
        return house.transactions().inOne(() -> {
            var waiting = house.prebills().lock(bills).stream()
                    .filter(row -> row.state() == State.REVIEW)
                    .collect(Collectors.groupingBy(
                            row -> Objects.requireNonNullElse(row.hands().reviewer(), ""),
                            TreeMap::new,
                            Collectors.toList()));
            var round = new Round(house.directory().timekeepers(), new PostLetters(house), actor, asker);
            var reminded = new ArrayList<TimekeeperId>();
            var not = new ArrayList<String>();
            var count = 0;
            for (var each : waiting.entrySet()) {
                var problem = remind(each.getKey(), each.getValue(), round);
                if (problem == null) {
                    reminded.add(new TimekeeperId(each.getKey()));
                    count += each.getValue().size();
                } else {
                    not.add(problem);
                }
            }
            return new Reminded(reminded, count, not);
        });
    }

    /// What all letters of one act share.
    private record Round(Map<TimekeeperId, Timekeeper> people, PostLetters letters, String actor, String asker) {}

    private @Nullable String remind(String reviewer, List<PrebillRow> bills, Round round) {
        if (reviewer.isEmpty()) {
            return (bills.size() == 1 ? "1 bill has" : bills.size() + " bills have") + " no reviewer. Name one first.";
        }
        var id = new TimekeeperId(reviewer);
        var person = round.people().get(id);
        if (person == null) {
            return "The firm has no timekeeper " + reviewer + ". Name another reviewer.";
        }
        var subject = bills.size() == 1 ? "1 bill waits for your review" : bills.size() + " bills wait for your review";
        var text = text(person, bills, round.asker());
        var why = Map.of("bills", bills.size());
        return switch (round.letters().post(id, Letters.About.REVIEW, subject, text, why, round.actor())) {
            case POSTED -> null;
            case NO_ADDRESS -> person.name() + " has no mail address. Enter one under Missing time, Targets.";
            case POSTED_BEFORE -> person.name() + " was reminded today already.";
        };
    }

    private String text(Timekeeper person, List<PrebillRow> bills, String asker) {
        var oldest =
                bills.stream().map(this::since).min(Comparator.naturalOrder()).orElse(house.today());
        return """
                Dear %s %s,

                %s for your review, the oldest since %s. %s has the drafts: say what should change, or that they may
                go out.
                """.formatted(
                        person.firstName(),
                        person.lastName(),
                        bills.size() == 1 ? "1 bill waits" : bills.size() + " bills wait",
                        DAY.format(oldest),
                        asker);
    }

    private LocalDate since(PrebillRow row) {
        var given =
                Objects.requireNonNullElse(row.hands().givenAt(), row.hands().preparedAt());
        return LocalDate.ofInstant(given, house.zone());
    }
}
