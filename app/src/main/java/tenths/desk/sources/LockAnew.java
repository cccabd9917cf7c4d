package tenths.desk.sources;

import java.util.Map;
import tenths.access.Keyring;
import tenths.access.Vault;
import tenths.audit.Action;
import tenths.audit.Event;
import tenths.audit.Subject;
import tenths.desk.House;
import tenths.store.capture.Sources;

/// Locks all secrets under a new key and forgets the old ones, as one does when somebody leaves who had the key file
/// (S-39).
public final class LockAnew {
    private final House house;

    public LockAnew(House house) {
        this.house = house;
    }

    /// All of them or none: the old keys are forgotten only when every secret lies under the new one.
    ///
    /// @return how many there are
    /// @throws Vault.Unopened if one does not open; nothing is changed then, and both keys stay
    public int lockAnew(Keyring keys, String actor) throws Vault.Unopened {
        var vault = new Vault(keys);
        var sources = new Sources(house.transactions());
        for (var id : sources.withSecrets()) {
            vault.open(ManageSources.spot(id), sources.secret(id).orElseThrow());
        }
        keys.renew();
        var count = house.transactions().inOne(() -> {
            var all = sources.withSecrets();
            for (var id : all) {
                sources.lockedAnew(id, relocked(vault, sources, id));
            }
            house.book()
                    .append(Event.of(house.now(), actor, Action.SECRETS_LOCKED_ANEW, new Subject("secrets", "all", 1))
                            .with(Map.of("secrets", all.size())));
            return all.size();
        });
        keys.forgetOld();
        return count;
    }

    private static byte[] relocked(Vault vault, Sources sources, java.util.UUID id) {
        try {
            var spot = ManageSources.spot(id);
            return vault.lock(spot, vault.open(spot, sources.secret(id).orElseThrow()));
        } catch (Vault.Unopened changedMeanwhile) {
            throw new IllegalStateException(changedMeanwhile);
        }
    }
}
