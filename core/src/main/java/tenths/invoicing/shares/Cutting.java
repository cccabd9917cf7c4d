package tenths.invoicing.shares;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tenths.money.Money;

/// Cuts a bill into the shares of its payers. The shares of a line always add up to it: cents that are left over go to
/// the largest fractions, ties in the order of the payers.
///
/// Charges fill the layers in the order of the bill. What is taken off a bill, and refunds, then give room back
/// from the last layer to the first: a bill fills the layers as far as its sum does, wherever its reductions
/// stand.
public final class Cutting {
    private final SplitAgreement agreement;
    private final Money zero;
    private final Map<String, Money> used;
    private final Map<String, Money> taken = new HashMap<>();

    private Cutting(SplitAgreement agreement, Map<String, Money> used, Money zero) {
        this.agreement = agreement;
        this.used = new HashMap<>(used);
        this.zero = zero;
    }

    /// @param used what earlier bills took up of each layer, by its name
    /// @param lines in the order of the bill
    /// @throws IllegalArgumentException if nobody agreed to share
    public static Cut cut(SplitAgreement agreement, Map<String, Money> used, List<Chargeable> lines, Money zero) {
        if (agreement.isNone()) {
            throw new IllegalArgumentException("nobody agreed to share the bill");
        }
        return new Cutting(agreement, used, zero).cut(lines);
    }

    private Cut cut(List<Chargeable> lines) {
        var cut = new ArrayList<>(Collections.nCopies(lines.size(), new Cut.Line(zero, List.of())));
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.amount().isNegative()) {
                cut.set(i, new Cut.Line(line.amount(), ruled(line).orElseGet(() -> charged(line.amount()))));
            }
        }
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.amount().isNegative()) {
                cut.set(i, new Cut.Line(line.amount(), ruled(line).orElseGet(() -> givenBack(line.amount()))));
            }
        }
        return new Cut(agreement, cut, zero);
    }

    private Optional<List<Cut.Portion>> ruled(Chargeable line) {
        return agreement.rules().stream()
                .filter(rule -> rule.test().covers(line))
                .findFirst()
                .map(rule -> line.amount().isZero()
                        ? List.of()
                        : List.of(Cut.Portion.of(rule.name(), false, rule.shares(), line.amount())));
    }

    private List<Cut.Portion> charged(Money amount) {
        var portions = new ArrayList<Cut.Portion>();
        var left = amount;
        for (var layer : agreement.layers()) {
            var level = of(layer, used).plus(of(layer, taken));
            var more = layer.room(level, left);
            add(layer, more, taken, portions);
            left = left.minus(more);
        }
        return portions;
    }

    /// First what this bill took up, then what earlier bills did. What nobody took up comes back to the payers of the
    /// last layer.
    private List<Cut.Portion> givenBack(Money amount) {
        var portions = new ArrayList<Cut.Portion>();
        var left = amount;
        for (var source : List.of(taken, used)) {
            for (var layer : agreement.layers().reversed()) {
                var level = of(layer, source);
                var most = level.isNegative() ? zero : level.negated();
                var back = most.compareTo(left) > 0 ? most : left;
                add(layer, back, source, portions);
                left = left.minus(back);
            }
        }
        add(agreement.layers().getLast(), left, taken, portions);
        return portions;
    }

    private Money of(SplitAgreement.Layer layer, Map<String, Money> amounts) {
        return amounts.getOrDefault(layer.name(), zero);
    }

    private void add(SplitAgreement.Layer layer, Money amount, Map<String, Money> amounts, List<Cut.Portion> portions) {
        if (!amount.isZero()) {
            portions.add(Cut.Portion.of(layer.name(), true, layer.shares(), amount));
            amounts.put(layer.name(), of(layer, amounts).plus(amount));
        }
    }
}
