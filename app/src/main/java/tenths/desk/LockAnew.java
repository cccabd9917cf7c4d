package tenths.desk;

import java.util.ArrayList;
import java.util.Map;
import tenths.access.Vault;
import tenths.access.Vault.Spot;
import tenths.access.Vault.Unopened;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.store.capture.ModelCalls;
import tenths.store.capture.ModelTerms;
import tenths.store.capture.Sources;

/// Locks all secrets under a new key and forgets the old ones, as one does when somebody leaves who had the key file
/// (S-39).
public final class LockAnew {
    private static final int AT_A_TIME = 100;

    private final House house;
    private final Vault vault;
    private final Sources sources;
    private final ModelTerms terms;
    private final ModelCalls calls;

    public LockAnew(House house) {
        this.house = house;
        vault = house.vault();
        sources = new Sources(house.transactions());
        terms = new ModelTerms(house.transactions());
        calls = new ModelCalls(house.transactions());
    }

    /// All of them or none: the old keys are forgotten only when every secret lies under the new one.
    ///
    /// @return how many there are
    /// @throws Unopened if one does not open; nothing is changed then, and both keys stay
    public int lockAnew(String actor) throws Unopened {
        vault.keys().renew();
        var count = relocked(actor);
        vault.keys().forgetOld();
        return count;
    }

    private int relocked(String actor) throws Unopened {
        try {
            return house.transactions().inOne(() -> {
                var count = sources() + providerKey(actor) + modelBytes();
                house.book()
                        .append(Event.of(
                                        house.now(),
                                        actor,
                                        Action.SECRETS_LOCKED_ANEW,
                                        new Subject("secrets", "all", 1))
                                .with(Map.of("secrets", count)));
                return count;
            });
        } catch (Closed closed) {
            throw closed.why;
        }
    }

    /// Takes a transaction back.
    private static final class Closed extends RuntimeException {
        private final Unopened why;

        private Closed(Unopened why) {
            super(why);
            this.why = why;
        }
    }

    private byte[] anew(Spot spot, byte[] locked) {
        try {
            return vault.lock(spot, vault.open(spot, locked));
        } catch (Unopened closed) {
            throw new Closed(closed);
        }
    }

    private int sources() {
        var all = sources.withSecrets();
        for (var id : all) {
            sources.lockedAnew(id, anew(Locks.source(id), sources.secret(id).orElseThrow()));
        }
        return all.size();
    }

    /// A choice that is on record stays as it is: the key stands in a new one that chooses the same.
    private int providerKey(String actor) {
        var choice = terms.choice();
        var locked = terms.lockedKey(choice);
        locked.ifPresent(key -> terms.choose(choice.next(), anew(Locks.providerKey(), key), actor, house.now()));
        return locked.isPresent() ? 1 : 0;
    }

    private int modelBytes() {
        var count = 0;
        for (var page = calls.locked(ModelCalls.Locked.BEFORE_ALL, AT_A_TIME);
                !page.isEmpty();
                page = calls.locked(page.getLast(), AT_A_TIME)) {
            var fresh = new ArrayList<ModelCalls.Locked>();
            for (var each : page) {
                fresh.add(each.as(anew(Locks.modelBytes(each.call(), each.kind()), each.bytes())));
            }
            calls.lockedAnew(fresh);
            count += page.size();
        }
        return count;
    }
}
