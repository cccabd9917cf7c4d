package tenths.invoicing.shares;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tenths.money.Money;

/// A bill cut into shares: of each line the portions that a rule or a layer took, and what each payer bears of them.
///
/// @param lines in the order of the bill
public record Cut(SplitAgreement agreement, List<Line> lines, Money zero) {
    public Cut {
        lines = List.copyOf(lines);
    }

    /// A line of the bill.
    ///
    /// @param portions add up to the amount; none where it is zero
    public record Line(Money amount, List<Portion> portions) {
        public Line {
            portions = List.copyOf(portions);
        }
    }

    /// What one rule or layer takes of a line.
    ///
    /// @param name of the layer or rule
    /// @param layer whether it is a layer
    /// @param parts in the order of the payers; they add up to the amount
    public record Portion(String name, boolean layer, SplitAgreement.Shares shares, Money amount, List<Money> parts) {
        public Portion {
            parts = List.copyOf(parts);
        }

        static Portion of(String name, boolean layer, SplitAgreement.Shares shares, Money amount) {
            return new Portion(name, layer, shares, amount, amount.split(shares.weights()));
        }

        /// `60% of USD 185.55 (primary)`.
        private String words(int payer) {
            return "%s of %s (%s)".formatted(shares.words().get(payer), amount, name);
        }
    }

    /// What a payer bears of a line.
    public Money part(int line, int payer) {
        return lines.get(line).portions().stream()
                .map(portion -> portion.parts().get(payer))
                .reduce(zero, Money::plus);
    }

    /// Why: `100% of USD 120.00 (deductible); 60% of USD 65.55 (primary)`.
    String words(int line, int payer) {
        var words = lines.get(line).portions().stream()
                .filter(portion -> !portion.parts().get(payer).isZero())
                .map(portion -> portion.words(payer))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "nothing to share" : words;
    }

    /// What a payer bears of the bill.
    public Money total(int payer) {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> part(line, payer))
                .reduce(zero, Money::plus);
    }

    /// The payers who get an invoice, by their places: those who bear something of a line; the first where nobody does.
    public List<Integer> payers() {
        var bearing = IntStream.range(0, agreement.payers().size())
                .filter(payer -> IntStream.range(0, lines.size())
                        .anyMatch(line -> !part(line, payer).isZero()))
                .boxed()
                .toList();
        return bearing.isEmpty() ? List.of(0) : bearing;
    }

    /// Whether a line stands on the invoice of a payer: where it bears some of it, and where nobody bears anything.
    boolean shows(int line, int payer) {
        return lines.get(line).amount().isZero() || !part(line, payer).isZero();
    }

    /// What a payer bears in each layer, in the order of the layers; layers that it bears nothing of are left out.
    public Map<String, Money> layers(int payer) {
        var sums = new LinkedHashMap<String, Money>();
        for (var layer : agreement.layers()) {
            var sum = lines.stream()
                    .flatMap(line -> line.portions().stream())
                    .filter(portion -> portion.layer() && portion.name().equals(layer.name()))
                    .map(portion -> portion.parts().get(payer))
                    .reduce(zero, Money::plus);
            if (!sum.isZero()) {
                sums.put(layer.name(), sum);
            }
        }
        return sums;
    }
}
