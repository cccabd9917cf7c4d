package tenths.desk.formats;

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

/// Gives a client another format profile from today on: for its open bills and all that come. Final bills keep theirs.
public final class GiveProfile {
    private static final String STANDARD = "standard";

    private final House house;

    public GiveProfile(House house) {
        this.house = house;
    }

    public sealed interface Outcome {
        /// @param before the profile that the client had
        /// @param openBills that follow
        record Given(String before, int openBills) implements Outcome {}

        /// @param reasons each with its repair
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    public Outcome give(ClientId client, String profile, String actor) {
        return house.transactions().inOne(() -> {
            if (!house.directory().clients().containsKey(client)) {
                return refused("There is no client " + client.value() + ". Choose one of the list.");
            }
            if (KnownProfiles.of(house).find(profile).isEmpty()) {
                return refused("There is no format profile " + profile + ". Choose one of the list.");
            }
            var today = house.directory().terms(house.today()).get(client);
            var before = today == null ? STANDARD : today.profile();
            if (before.equals(profile)) {
                return refused("The client has the profile " + profile + " already. Choose another.");
            }
            house.masterData().terms(changed(client, today, profile));
            var bills = house.prebills().follow(client, profile);
            var details = Map.<String, Object>of("e-bill profile", List.of(before, profile), "openBills", bills);
            house.book()
                    .append(Event.of(
                                    house.now(), actor, Action.CLIENT_CHANGED, new Subject("client", client.value(), 1))
                            .about(client, null)
                            .with(details));
            return new Outcome.Given(before, bills);
        });
    }

    /// The terms of today, and those that begin later.
    private List<Terms> changed(ClientId client, @Nullable Terms today, String profile) {
        var changed = new ArrayList<Terms>();
        var now = today == null ? new Terms(client, house.today(), Increment.TENTH_UP, null, STANDARD, false) : today;
        changed.add(now.with(house.today(), profile));
        house.directory().allTerms().stream()
                .filter(each -> each.client().equals(client) && each.validFrom().isAfter(house.today()))
                .map(each -> each.with(each.validFrom(), profile))
                .forEach(changed::add);
        return changed;
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(List.of(reason));
    }
}
