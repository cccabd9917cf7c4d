package tenths.desk.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.rates.deals.Fact;
import tenths.store.KnownThen.KeptFact;
import tenths.store.deals.MatterFacts.Recorded;

/// Records what happened on a matter and what its fee deal waits for, or withdraws a slip with its reason. The open
/// bill of the matter follows at once; final bills never change.
public final class RecordFact {
    private final House house;

    public RecordFact(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param bills that were open and are checked again
        record Done(int number, int bills) implements Outcome {}

        /// @param problems all of them; nothing was recorded
        record Refused(List<String> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public Outcome record(MatterId id, FactWish wish, String actor) {
        var matter = matter(id);
        if (matter.isEmpty()) {
            return unknown(id);
        }
        var problems = new ArrayList<String>();
        var client = Objects.requireNonNull(
                house.directory().clients().get(matter.getFirst().client()));
        var currency = client.currency();
        var fact = wish.fact(currency, house.today(), problems);
        if (fact == null) {
            return new Outcome.Refused(problems);
        }
        var number = house.transactions().inOne(() -> add(matter.getFirst(), fact, wish.document(), actor));
        return new Outcome.Done(number, checkAgain(matter.getFirst(), actor));
    }

    private int add(Matter matter, Fact fact, String document, String actor) {
        var number = house.matterFacts().next(matter.id());
        house.matterFacts().add(new Recorded(matter.id(), number, fact, document, actor, house.now()));
        var kept = KeptFact.of(fact);
        house.book()
                .append(event(Action.FACT_RECORDED, matter, number, actor)
                        .with(Map.of(
                                "kind", kept.kind(),
                                "day", kept.day().toString(),
                                "name", kept.name(),
                                "amount", fact instanceof Fact.Recovery(var _, var amount) ? amount.toString() : ""))
                        .because(document));
        return number;
    }

    /// A slip counts no more; it stays to be seen.
    public Outcome withdraw(MatterId id, int number, String reason, String actor) {
        var matter = matter(id);
        if (matter.isEmpty()) {
            return unknown(id);
        }
        var problems = new ArrayList<String>();
        if (reason.isBlank()) {
            problems.add("A reason is missing. Say why it counts no more.");
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        var isDone = house.transactions().inOne(() -> withdrawn(matter.getFirst(), number, reason.strip(), actor));
        return isDone
                ? new Outcome.Done(number, checkAgain(matter.getFirst(), actor))
                : new Outcome.Refused(
                        List.of("There is no number " + number + " that counts. Look at the list again."));
    }

    /// @return false where it does not count, for instance because somebody else withdrew it meanwhile
    private boolean withdrawn(Matter matter, int number, String reason, String actor) {
        house.matterFacts().lock(matter.id());
        if (house.matterFacts().on(matter.id()).stream()
                .noneMatch(row -> row.recorded().number() == number && row.withdrawn() == null)) {
            return false;
        }
        house.matterFacts().withdraw(matter.id(), number, reason, actor, house.now());
        house.book().append(event(Action.FACT_WITHDRAWN, matter, number, actor).because(reason));
        return true;
    }

    private List<Matter> matter(MatterId id) {
        return house.directory().matters(List.of(id)).values().stream()
                .map(file -> file.matter())
                .toList();
    }

    private static Outcome unknown(MatterId id) {
        return new Outcome.Refused(List.of("There is no matter " + id + ". Check the number."));
    }

    private Event event(Action action, Matter matter, int number, String actor) {
        return Event.of(
                        house.now(),
                        actor,
                        action,
                        new Subject("matter", matter.id().value(), number))
                .about(matter.client(), matter.id());
    }

    private int checkAgain(Matter matter, String actor) {
        List<UUID> bills = house.prebills().openOf(List.of(matter.client())).entrySet().stream()
                .filter(each -> each.getValue().equals(matter.id()))
                .map(Map.Entry::getKey)
                .toList();
        return new CheckAgain(house).check(bills, actor, Progress.SILENT);
    }
}
