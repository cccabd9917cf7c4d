package tenths.desk.topups;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.MatterId;
import tenths.store.topups.TopUpRow;
import tenths.store.topups.TopUpRow.Answer;
import tenths.store.topups.TopUpRow.Asked;
import tenths.store.topups.TopUpRow.Kind;

/// Asks a client for money to be held for a matter, and writes down that it came or that the request is withdrawn; a
/// mistake in that is taken back. No invoice, no revenue, no posting: what is held is what the firm's ledger says.
public final class AskForMoney {
    private static final int MOST_CHARACTERS = 500;

    private final House house;

    public AskForMoney(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        record Done(int number) implements Outcome {}

        /// @param problems all of them; nothing was written
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public Outcome ask(MatterId matter, String actor) {
        return house.transactions().inOne(() -> {
            house.topUps().lock();
            return new Wanting(house)
                    .found().wanting().stream()
                            .filter(row -> row.matter().id().equals(matter))
                            .findFirst()
                            .<Outcome>map(row -> new Outcome.Done(asked(row, actor)))
                            .orElseGet(() -> new Outcome.Refused(List.of("Nothing is to be asked for on matter "
                                    + matter + ": enough is held, a request waits, or no balance is known.")));
        });
    }

    private int asked(Wanting.Row row, String actor) {
        var number = house.topUps().next();
        var topUp = row.topUp();
        var asked = new Asked(house.today(), actor, house.now());
        var made = new TopUpRow(number, row.client().id(), topUp, asked, null);
        house.topUps().add(made);
        house.book()
                .append(event(Action.TOP_UP_ASKED, made, actor)
                        .with(Map.of(
                                "amount", topUp.amount().toString(),
                                "held", topUp.held().amount().toString(),
                                "heldOn", topUp.held().day().toString(),
                                "floor", topUp.agreed().floor().toString(),
                                "target", topUp.agreed().target().toString())));
        return number;
    }

    /// The money came, or the request counts no more.
    ///
    /// @param day as it was typed
    /// @param words the slip of the bank, or why it is withdrawn
    public Outcome answer(int number, Kind kind, String day, String words, String actor) {
        var problems = new ArrayList<String>();
        var on = day(day, problems);
        if (words.isBlank() || words.length() > MOST_CHARACTERS) {
            problems.add((kind == Kind.RECEIVED ? "Say how it came" : "Say why it is withdrawn") + ", in at most "
                    + MOST_CHARACTERS + " characters.");
        }
        return problems.isEmpty()
                ? house.transactions().inOne(() -> answered(number, kind, on, words.strip(), actor))
                : new Outcome.Refused(problems);
    }

    private LocalDate day(String day, List<String> problems) {
        try {
            var on = LocalDate.parse(day);
            if (on.isAfter(house.today())) {
                problems.add(day + " has not come yet. Write down what has happened.");
            }
            return on;
        } catch (DateTimeException noDay) {
            problems.add("The day \"" + day + "\" is no day. Write it like 2026-03-31.");
            return house.today();
        }
    }

    private Outcome answered(int number, Kind kind, LocalDate day, String words, String actor) {
        house.topUps().lock();
        var found = house.topUps().find(number).filter(row -> row.answer() == null);
        if (found.isEmpty()) {
            return new Outcome.Refused(
                    List.of("No request " + TopUpRow.name(number) + " waits. Look at the list again."));
        }
        if (day.isBefore(found.get().asked().on())) {
            return new Outcome.Refused(
                    List.of("It was asked for on " + found.get().asked().on() + ". Nothing came of it before."));
        }
        house.topUps().answer(number, new Answer(kind, day, words, actor, house.now()));
        var action = switch (kind) {
            case RECEIVED -> Action.TOP_UP_RECEIVED;
            case WITHDRAWN -> Action.TOP_UP_WITHDRAWN;
        };
        house.book()
                .append(event(action, found.get(), actor)
                        .with(Map.of("day", day.toString()))
                        .because(words));
        return new Outcome.Done(number);
    }

    /// What was written down of a request was a mistake: it waits again.
    public Outcome undo(int number, String reason, String actor) {
        return reason.isBlank() || reason.length() > MOST_CHARACTERS
                ? new Outcome.Refused(
                        List.of("Say why it is taken back, in at most " + MOST_CHARACTERS + " characters."))
                : house.transactions().inOne(() -> undone(number, reason.strip(), actor));
    }

    private Outcome undone(int number, String reason, String actor) {
        house.topUps().lock();
        var found = house.topUps().find(number);
        var answer = found.map(TopUpRow::answer);
        if (answer.isEmpty()) {
            return new Outcome.Refused(List.of(
                    "Nothing was written down of a request " + TopUpRow.name(number) + ". Look at the list again."));
        }
        var row = found.orElseThrow();
        var other = house.topUps().all().stream()
                .filter(each -> each.matter().equals(row.matter()) && each.answer() == null)
                .findFirst();
        if (other.isPresent()) {
            return new Outcome.Refused(List.of("Request " + other.get().name()
                    + " waits for the same matter, and two would ask for the same money. Withdraw it first."));
        }
        house.topUps().undo(number, reason, actor, house.now());
        house.book()
                .append(event(Action.TOP_UP_ANSWER_UNDONE, row, actor)
                        .with(Map.of(
                                "kind", answer.get().kind().name(),
                                "day", answer.get().day().toString()))
                        .because(reason));
        return new Outcome.Done(number);
    }

    private Event event(Action action, TopUpRow row, String actor) {
        return Event.of(house.now(), actor, action, new Subject("request for money", row.name(), 1))
                .about(row.client(), row.matter());
    }
}
