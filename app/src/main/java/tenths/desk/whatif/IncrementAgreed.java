package tenths.desk.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.desk.OpenWork;
import tenths.firm.ClientId;
import tenths.rates.Increment;
import tenths.store.Terms;

/// The step in which a client's time is billed, agreed as it was tried. Open bills are billed in the step of the day on
/// which they are checked.
record IncrementAgreed(House house, ClientId client, Increment increment, LocalDate from) implements Agreeable {
    private static final String STANDARD = "standard";

    /// The terms on a day; those of a firm that agreed nothing where there are none.
    private Terms on(LocalDate day) {
        var agreed = house.directory().terms(day).get(client);
        return agreed == null ? new Terms(client, day, Increment.TENTH_UP, null, STANDARD, false) : agreed;
    }

    private List<Terms> later(LocalDate day) {
        return house.directory().allTerms().stream()
                .filter(each -> each.client().equals(client) && each.validFrom().isAfter(day))
                .toList();
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        var before = on(from).increment();
        if (from.isBefore(house.today())) {
            problems.add("Bills are rounded as it is agreed on the day of their check: " + from
                    + " is over. Choose today or later.");
        }
        if (before.equals(increment)) {
            problems.add("Client " + client + " is billed in " + increment.words() + " already.");
        }
        later(from).stream()
                .filter(each -> !each.increment().equals(before))
                .map(each -> "Another increment begins on " + each.validFrom() + ". Change that one first.")
                .forEach(problems::add);
        return problems;
    }

    @Override
    public List<OpenWork.Effect> effects() {
        return from.isAfter(house.today()) ? List.of() : new OpenWork(house).billed(on(from).billedIn(from, increment));
    }

    @Override
    public Collection<UUID> bills() {
        return house.prebills().openOf(List.of(client)).keySet();
    }

    @Override
    public String agree(String actor) {
        var before = on(from).increment();
        change(from, before, increment, actor);
        return before.hundredths() + " " + before.direction().name();
    }

    @Override
    public void takeBack(String before, String actor) {
        var was = before.split(" ", 2);
        var increment = new Increment(Integer.parseInt(was[0]), Increment.Direction.valueOf(was[1]));
        var today = house.today();
        var day = from.isBefore(today) ? today : from;
        if (!on(day).increment().equals(this.increment)) {
            throw CannotBeAgreed.changedSince("The increment");
        }
        change(day, this.increment, increment, actor);
    }

    private void change(LocalDate day, Increment before, Increment after, String actor) {
        var changed = new ArrayList<>(List.of(on(day).billedIn(day, after)));
        later(day).stream()
                .filter(each -> each.increment().equals(before))
                .map(each -> each.billedIn(each.validFrom(), after))
                .forEach(changed::add);
        house.masterData().terms(changed);
        house.book()
                .append(Event.of(house.now(), actor, Action.CLIENT_CHANGED, new Subject("client", client.value(), 1))
                        .about(client, null)
                        .with(Map.of("increment", List.of(before.words(), after.words()), "from", day.toString())));
    }
}
