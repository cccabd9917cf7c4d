package tenths.desk.capture;

import java.util.concurrent.ConcurrentHashMap;
import tenths.capture.language.Asking;
import tenths.capture.language.Breaker;
import tenths.capture.language.ClaudeModel;
import tenths.capture.language.LanguageModel;
import tenths.capture.language.OwnModel;
import tenths.desk.House;
import tenths.guidelines.leave.Provider;
import tenths.store.capture.ModelTerms;

/// The model that the firm has chosen, ready to be asked. Kept while the choice stays the same, so that a model which
/// fails is left alone by everybody.
public final class Models {
    private final House house;
    private final ModelTerms terms;
    private final ConcurrentHashMap<Integer, Ready> byVersion = new ConcurrentHashMap<>();

    public Models(House house) {
        this.house = house;
        terms = new ModelTerms(house.transactions());
    }

    /// A model with its patience.
    record Ready(LanguageModel model, Asking asking, Breaker breaker) {}

    /// @param kept a choice that is on
    Ready ready(ModelTerms.Kept kept) {
        return byVersion.computeIfAbsent(kept.version(), _ -> make(kept));
    }

    private Ready make(ModelTerms.Kept kept) {
        byVersion.clear();
        var sealed = kept.sealedKey();
        var key = sealed == null ? "" : house.vault().open(sealed, ChooseModel.PLACE_OF_KEY);
        var model = kept.choice().provider() == Provider.CLAUDE
                ? new ClaudeModel(kept.choice(), key)
                : new OwnModel(kept.choice(), key);
        var breaker = new Breaker(house::now);
        return new Ready(
                model, new Asking(model, breaker, kept.choice().limits().patience()), breaker);
    }

    /// Whether the chosen model failed so often lately that nobody asks.
    public boolean resting() {
        var kept = terms.choice();
        var ready = byVersion.get(kept.version());
        return kept.choice().on() && ready != null && ready.breaker().resting();
    }
}
