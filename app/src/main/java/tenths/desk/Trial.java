package tenths.desk;

import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;
import tenths.guidelines.GuidelinePack;
import tenths.invoicing.whatif.BillDifference;
import tenths.invoicing.whatif.Change;
import tenths.invoicing.whatif.Simulation;

/// What is tried on past bills, one after the other.
interface Trial {
    BillDifference on(PastBills.Past past);

    /// Where rules are told what was billed before. What is asked for all bills of the firm would be asked for years.
    default LooksBack looksBack() {
        return LooksBack.NOWHERE;
    }

    /// @param pack guidelines of which a rule is tried that looks at what was billed before; null for none
    /// @param beside guidelines of which a rule is tried that looks at other matters; null for none
    /// @param matter whose rates are others because it belongs elsewhere; null for none
    record LooksBack(
            @Nullable String pack,
            @Nullable String beside,
            @Nullable MatterId matter) {
        static final LooksBack NOWHERE = new LooksBack(null, null, null);

        /// @param judged the guidelines that judge a bill of the matter; null for none
        boolean on(MatterId billed, @Nullable GuidelinePack judged) {
            return judged != null && (judged.name().equals(pack) || (billed.equals(matter) && judged.readsHistory()));
        }

        /// Whether rules are told what people have on other matters on the days of a bill.
        boolean beside(@Nullable GuidelinePack judged) {
            return judged != null && (judged.readsElsewhere() || judged.name().equals(beside));
        }

        boolean isNowhere() {
            return pack == null && matter == null;
        }
    }

    /// Something else that could have been agreed.
    record OfChange(Change change) implements Trial {
        @Override
        public BillDifference on(PastBills.Past past) {
            return Simulation.of(past.bill(), change);
        }

        @Override
        public LooksBack looksBack() {
            return switch (change) {
                case Change.Rules rules ->
                    new LooksBack(
                            rules.readsHistory() ? rules.name() : null,
                            rules.readsElsewhere() ? rules.name() : null,
                            null);
                case Change.Belonging belonging -> new LooksBack(null, null, belonging.matter());
                case Change.Nothing _, Change.Rate _, Change.Rise _, Change.Rounding _, Change.Deal _ ->
                    LooksBack.NOWHERE;
            };
        }
    }
}
