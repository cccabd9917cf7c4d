package tenths.desk.whatif;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import tenths.desk.OpenWork;

/// What the effects of a change on open work come to in one currency. Amounts are in minor units.
///
/// @param lines whose amount is another
/// @param more findings that there would be
/// @param gone findings that there would not be
public record EffectSum(String currency, int lines, long before, long after, int more, int gone) {
    /// One for each currency, in the order of their codes: currencies are never added together.
    public static List<EffectSum> of(Collection<OpenWork.Effect> effects) {
        var sums = new TreeMap<String, EffectSum>();
        effects.stream().map(EffectSum::of).forEach(sum -> sums.merge(sum.currency(), sum, EffectSum::plus));
        return List.copyOf(sums.values());
    }

    private static EffectSum of(OpenWork.Effect effect) {
        return new EffectSum(
                effect.before().currency().getCurrencyCode(),
                effect.lines(),
                effect.before().minor(),
                effect.after().minor(),
                effect.more(),
                effect.gone());
    }

    private EffectSum plus(EffectSum that) {
        return new EffectSum(
                currency,
                lines + that.lines,
                Math.addExact(before, that.before),
                Math.addExact(after, that.after),
                more + that.more,
                gone + that.gone);
    }
}
