package tenths.notes.matters;

import tenths.firm.MatterId;

/// One matter that a name may mean.
public record Fit(MatterId matter, Kind kind, Strength strength) {
    boolean firm() {
        return strength == Strength.FIRM;
    }
}
