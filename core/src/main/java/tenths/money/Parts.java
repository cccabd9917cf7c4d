package tenths.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A whole number divided in proportion: the parts always add up to it. What is left over goes one by one to the
/// largest fractions, ties in the order of the weights.
public final class Parts {
    private static final int WIDEST_WEIGHTS = 100_000;

    private Parts() {}

    /// @param weights at least one, none negative, not all zero
    /// @throws IllegalArgumentException if the weights are none, too many, negative or all zero
    public static List<Long> of(long whole, List<Long> weights) {
        var sum = checkedSum(weights);
        var size = BigInteger.valueOf(Math.absExact(whole));
        var parts = new ArrayList<BigInteger>(weights.size());
        var remainders = new ArrayList<BigInteger>(weights.size());
        for (var weight : weights) {
            var share = size.multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
            parts.add(share[0]);
            remainders.add(share[1]);
        }
        var left = size.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        var sign = BigInteger.valueOf(Long.signum(whole));
        return parts.stream().map(part -> part.multiply(sign).longValueExact()).toList();
    }

    private static BigInteger checkedSum(List<Long> weights) {
        if (weights.isEmpty() || weights.size() > WIDEST_WEIGHTS) {
            throw new IllegalArgumentException("a split needs 1 to " + WIDEST_WEIGHTS + " weights");
        }
        if (weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("a weight is negative: " + weights);
        }
        var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("all weights are zero");
        }
        return sum;
    }
}
