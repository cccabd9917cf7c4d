package tenths.desk.formats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.rates.Increment;
import tenths.store.Terms;

/// Gives a client another format profile from a day on: from today also for its open bills. Final bills keep theirs.
public final class GiveProfile {
    private static final String STANDARD = "standard";

    private final House house;

    public GiveProfile(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param before the profile that the client had
        /// @param openBills that follow; none where the day is still to come
        record Given(String before, int openBills) implements Outcome {}

        /// @param reasons each with its repair
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// From today on.
    public Outcome give(ClientId client, String profile, String actor) {
        return give(client, profile, house.today(), actor);
    }

    /// @param from today or later
    public Outcome give(ClientId client, String profile, LocalDate from, String actor) {
        return house.transactions().inOne(() -> {
            if (!house.directory().clients().containsKey(client)) {
                return refused("There is no client " + client.value() + ". Choose one of the list.");
            }
            if (KnownProfiles.of(house).find(profile).isEmpty()) {
                return refused("There is no format profile " + profile + ". Choose one of the list.");
            }
            if (from.isBefore(house.today())) {
                return refused("Bills are written as their profile says on their day: " + from
                        + " is over. Choose today or later.");
            }
            var then = house.directory().terms(from).get(client);
            var before = then == null ? STANDARD : then.profile();
            if (before.equals(profile)) {
                return refused("The client has the profile " + profile + " already. Choose another.");
            }
            return given(new Wish(client, profile, from), then, before, actor);
        });
    }

    private record Wish(ClientId client, String profile, LocalDate from) {}

    private Outcome given(Wish wish, @Nullable Terms then, String before, String actor) {
        var client = wish.client();
        house.masterData().terms(changed(wish, then));
        var isNow = !wish.from().isAfter(house.today());
        var bills = isNow ? house.prebills().follow(client, wish.profile()) : 0;
        var details = Map.<String, Object>of(
                "e-bill profile",
                List.of(before, wish.profile()),
                "from",
                wish.from().toString(),
                "openBills",
                bills);
        house.book()
                .append(Event.of(house.now(), actor, Action.CLIENT_CHANGED, new Subject("client", client.value(), 1))
                        .about(client, null)
                        .with(details));
        return new Outcome.Given(before, bills);
    }

    /// The terms of the day, and those that begin later.
    private List<Terms> changed(Wish wish, @Nullable Terms then) {
        var changed = new ArrayList<Terms>();
        var from = wish.from();
        var now = then == null ? new Terms(wish.client(), from, Increment.TENTH_UP, null, STANDARD, false) : then;
        changed.add(now.with(from, wish.profile()));
        house.directory().allTerms().stream()
                .filter(each ->
                        each.client().equals(wish.client()) && each.validFrom().isAfter(from))
                .map(each -> each.with(each.validFrom(), wish.profile()))
                .forEach(changed::add);
        return changed;
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(List.of(reason));
    }
}
