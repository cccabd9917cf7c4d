package tenths.desk.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.firm.ClientId;
import tenths.rates.Increment;
import tenths.store.Terms;

/// Says which guideline judges a client's bills, from today on. Final bills keep what they were judged by.
public final class GivePack {
    private static final String STANDARD = "standard";

    private final House house;

    public GivePack(House house) {
        this.house = house;
    }

    /// @return what is wrong with it; empty if the client has the guideline now
    public List<String> give(ClientId client, String pack, String actor) {
        return house.transactions().inOne(() -> {
            if (!house.directory().clients().containsKey(client)) {
                return List.of("There is no client " + client.value() + ". Choose one of the list.");
            }
            if (house.guides().of(pack).isEmpty()) {
                return List.of("There is no guideline " + pack + ". Choose one of the list.");
            }
            var today = house.directory().terms(house.today()).get(client);
            var now =
                    today == null ? new Terms(client, house.today(), Increment.TENTH_UP, null, STANDARD, false) : today;
            if (pack.equals(now.pack())) {
                return List.of("The client has this guideline already.");
            }
            house.masterData().terms(changed(now, pack));
            house.book()
                    .append(Event.of(
                                    house.now(), actor, Action.CLIENT_CHANGED, new Subject("client", client.value(), 1))
                            .about(client, null)
                            .with(Map.of("guideline", List.of(now.pack() == null ? "" : now.pack(), pack))));
            return List.of();
        });
    }

    /// The terms of today, and those that begin later.
    private List<Terms> changed(Terms now, String pack) {
        var changed = new ArrayList<Terms>();
        changed.add(now.judgedBy(house.today(), pack));
        house.directory().allTerms().stream()
                .filter(each ->
                        each.client().equals(now.client()) && each.validFrom().isAfter(house.today()))
                .map(each -> each.judgedBy(each.validFrom(), pack))
                .forEach(changed::add);
        return changed;
    }
}
