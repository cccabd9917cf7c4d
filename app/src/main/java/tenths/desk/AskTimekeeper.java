package tenths.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.checks.LineId;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;
import tenths.store.PrebillRow;
import tenths.store.Questions;
import tenths.store.capture.Letters;

/// A question about a line goes to the person who worked, and the answer comes back to the line. While one is open, its
/// bill is not approved.
public final class AskTimekeeper {
    /// Longer texts are letters.
    public static final int LONGEST = 2_000;

    private final House house;

    public AskTimekeeper(House house) {
        this.house = house;
    }

    /// Whose questions somebody may answer.
    public sealed interface Whose {
        record Anybody() implements Whose {}

        record These(List<TimekeeperId> people) implements Whose {
            public These {
                people = List.copyOf(people);
            }
        }

        private boolean includes(TimekeeperId person) {
            return switch (this) {
                case Anybody _ -> true;
                case These(var people) -> people.contains(person);
            };
        }
    }

    /// What is asked.
    ///
    /// @param to who worked, or who else should know
    public record Wish(UUID prebill, LineId line, TimekeeperId to, String text) {}

    /// What came of it.
    ///
    /// @param asked the question; none where it was refused
    /// @param problems all of them; empty where it was asked
    public record Asked(List<UUID> asked, List<String> problems) {
        public Asked {
            asked = List.copyOf(asked);
            problems = List.copyOf(problems);
        }
    }

    /// @param byMail whether a letter goes to the person, too, which says only that a question waits; one a day
    public Asked ask(Wish wish, boolean byMail, String actor) {
        return house.transactions().inOne(() -> {
            var problems = problems(wish);
            if (!problems.isEmpty()) {
                return new Asked(List.of(), problems);
            }
            var asked = new Questions.Asked(
                    house.ids().next(),
                    wish.prebill(),
                    wish.line(),
                    wish.to(),
                    wish.text().strip(),
                    actor,
                    house.now());
            house.questions().add(asked);
            var row = house.questions().lock(List.of(asked.id())).getFirst();
            house.book().append(event(row, Action.QUESTION_ASKED, actor));
            if (byMail) {
                var _ = write(wish.to(), actor);
            }
            return new Asked(List.of(asked.id()), List.of());
        });
    }

    private List<String> problems(Wish wish) {
        var problems = new ArrayList<String>();
        if (wish.text().isBlank() || wish.text().length() > LONGEST) {
            problems.add("Write a question of 1 to " + LONGEST + " letters.");
        }
        if (!house.directory().timekeepers().containsKey(wish.to())) {
            problems.add("The firm has no timekeeper " + wish.to().value() + ".");
        }
        var open = house.prebills().lock(List.of(wish.prebill())).stream()
                .filter(row -> row.state().open())
                .toList();
        if (open.isEmpty()) {
            problems.add("The bill is no longer open.");
        } else if (open.getFirst().state() == PrebillRow.State.APPROVED) {
            problems.add("The bill is approved. Take it back to check, then ask.");
        } else if (house.works().on(List.of(wish.prebill())).getOrDefault(wish.prebill(), List.of()).stream()
                .noneMatch(work -> work.id().equals(wish.line().work()))) {
            problems.add("The line is not on this bill.");
        }
        return problems;
    }

    /// Who was reminded.
    ///
    /// @param people whose letters are on their way
    /// @param notReminded why others were not reminded, a sentence each
    public record Reminded(int people, List<String> notReminded) {
        public Reminded {
            notReminded = List.copyOf(notReminded);
        }
    }

    /// Writes to everybody who owes an answer: one letter for all questions of a person, at most one a day.
    public Reminded remind(String actor) {
        return house.transactions().inOne(() -> {
            var owing = house.questions().open().stream()
                    .filter(row -> !row.isAnswered())
                    .collect(Collectors.toMap(
                            row -> row.asked().to(), Questions.Row::person, (name, _) -> name, LinkedHashMap::new));
            var not = new ArrayList<String>();
            owing.forEach((to, name) -> {
                switch (write(to, actor)) {
                    case POSTED -> {}
                    case NO_ADDRESS -> not.add(name + " has no mail address. Enter one under Missing time, Targets.");
                    case POSTED_BEFORE -> not.add(name + " had a letter today already.");
                }
            });
            return new Reminded(owing.size() - not.size(), not);
        });
    }

    private PostLetters.Fate write(TimekeeperId to, String actor) {
        var waiting = house.questions().openTo(to).size();
        var subject = waiting == 1
                ? "A question about your time waits for you"
                : waiting + " questions about your time wait for you";
        var text = subject + ".\n\nSign in to Tenths and open Questions: the line and what is asked stand there.\n";
        return new PostLetters(house)
                .post(to, Letters.About.QUESTION, subject, text, Map.of("questions", waiting), actor);
    }

    /// Answers, or answers anew.
    ///
    /// @param words narrative that would settle it; blank for none
    /// @param whose questions this person may answer
    /// @return what is wrong with it; empty if it was kept
    public List<String> answer(UUID id, String text, String words, Whose whose, String actor) {
        if ((text.isBlank() && words.isBlank()) || text.length() > LONGEST || words.length() > LONGEST) {
            return List.of("Write an answer, or other words for the line, of 1 to " + LONGEST + " letters.");
        }
        return house.transactions().inOne(() -> {
            var found = house.questions().lock(List.of(id)).stream()
                    .filter(row -> whose.includes(row.asked().to()))
                    .toList();
            for (var row : found) {
                var said = text.isBlank() ? "Other words for the line." : text.strip();
                house.questions().answer(id, new Questions.Answer(said, words.strip(), actor, house.now()));
                house.book().append(event(row, Action.QUESTION_ANSWERED, actor));
            }
            return found.isEmpty() ? List.of("The question is closed already, or it is another's.") : List.of();
        });
    }

    /// Closes it: it is settled, or not asked any more.
    ///
    /// @return what was asked; none if it was closed already
    public List<Questions.Row> close(UUID id, String actor) {
        return house.transactions().inOne(() -> {
            var found = house.questions().lock(List.of(id));
            found.forEach(row -> {
                house.questions().close(id, actor, house.now());
                house.book().append(event(row, Action.QUESTION_CLOSED, actor));
            });
            return found;
        });
    }

    /// Opens it again: the undo of closing.
    ///
    /// @return whether it is open; not where its bill was approved meanwhile, or is no longer open
    public boolean reopen(UUID id, String actor) {
        return house.transactions().inOne(() -> {
            var isOpen = house.questions().reopen(id);
            if (isOpen) {
                house.questions()
                        .lock(List.of(id))
                        .forEach(row -> house.book().append(event(row, Action.QUESTION_ASKED, actor)));
            }
            return isOpen;
        });
    }

    private Event event(Questions.Row row, Action action, String actor) {
        var asked = row.asked();
        return Event.of(
                        house.now(),
                        actor,
                        action,
                        new Subject("prebill", asked.prebill().toString(), 1))
                .about(
                        new ClientId(row.about().client()),
                        new MatterId(row.about().matter()))
                .with(Map.of(
                        "question", asked.id().toString(),
                        "line", asked.line().toString(),
                        "to", asked.to().value()));
    }
}
