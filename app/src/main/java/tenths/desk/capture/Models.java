package tenths.desk.capture;

import org.jspecify.annotations.Nullable;
import tenths.access.Vault;
import tenths.capture.language.Asking;
import tenths.capture.language.Breaker;
import tenths.capture.language.ClaudeModel;
import tenths.capture.language.LanguageModel;
import tenths.capture.language.OwnModel;
import tenths.desk.House;
import tenths.desk.Locks;
import tenths.guidelines.leave.Provider;
import tenths.store.capture.ModelTerms;

/// The model that the firm has chosen, ready to be asked. Kept while the choice stays the same, so that a model which
/// fails is left alone by everybody.
public final class Models {
    private final House house;
    private final ModelTerms terms;
    private volatile @Nullable Ready current;

    public Models(House house) {
        this.house = house;
        terms = new ModelTerms(house.transactions());
    }

    /// A model with its patience.
    ///
    /// @param version of the choice
    record Ready(int version, LanguageModel model, Asking asking, Breaker breaker) {}

    /// @param kept a choice that is on
    /// @throws Vault.Unopened if the provider's key cannot be opened
    synchronized Ready ready(ModelTerms.Kept kept) throws Vault.Unopened {
        var last = current;
        if (last != null && last.version() == kept.version()) {
            return last;
        }
        var made = make(kept);
        current = made;
        return made;
    }

    private Ready make(ModelTerms.Kept kept) throws Vault.Unopened {
        var locked = terms.lockedKey(kept);
        var key = locked.isEmpty() ? "" : house.vault().open(Locks.providerKey(), locked.get());
        var model = kept.choice().provider() == Provider.CLAUDE
                ? new ClaudeModel(kept.choice(), key)
                : new OwnModel(kept.choice(), key);
        var breaker = new Breaker(house::now);
        return new Ready(
                kept.version(),
                model,
                new Asking(model, breaker, kept.choice().limits().patience()),
                breaker);
    }

    /// Why nothing is asked while the key does not open.
    static String told(Vault.Unopened closed) {
        return "The provider's key cannot be opened. " + closed.getMessage() + " An administrator types it again.";
    }

    /// Whether the chosen model failed so often lately that nobody asks.
    public boolean resting() {
        var kept = terms.choice();
        var ready = current;
        return kept.choice().on()
                && ready != null
                && ready.version() == kept.version()
                && ready.breaker().resting();
    }
}
