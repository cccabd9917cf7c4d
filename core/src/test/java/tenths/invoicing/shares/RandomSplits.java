package tenths.invoicing.shares;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.invoicing.Party;
import tenths.invoicing.shares.SplitAgreement.Layer;
import tenths.invoicing.shares.SplitAgreement.Payer;
import tenths.invoicing.shares.SplitAgreement.Rule;
import tenths.invoicing.shares.SplitAgreement.Shares;
import tenths.money.Money;

/// Agreements of two to four payers, with rules and layers as they come.
@NullMarked
public final class RandomSplits {
    private RandomSplits() {}

    public static SplitAgreement any(Random random) {
        var payers = IntStream.rangeClosed(1, 2 + random.nextInt(3))
                .mapToObj(i -> new Payer(new ClientId("P" + i), i == 2 ? "CLM-" + i : ""))
                .toList();
        var rules = new ArrayList<Rule>();
        for (var left = random.nextInt(3); left > 0; left--) {
            rules.add(new Rule("rule " + left, test(random), shares(random, payers.size())));
        }
        var layers = new ArrayList<Layer>();
        for (var left = random.nextInt(3); left > 0; left--) {
            layers.add(layer("layer " + left, usd(random.nextInt(90_000)), random, payers.size()));
        }
        layers.add(layer("rest", null, random, payers.size()));
        return new SplitAgreement(Samples.DAY, payers, rules, layers, random.nextBoolean());
    }

    private static Layer layer(String name, @Nullable Money limit, Random random, int payers) {
        return new Layer(name, limit, usd(random.nextInt(3) == 0 ? random.nextInt(20_000) : 0), shares(random, payers));
    }

    private static Shares shares(Random random, int payers) {
        if (random.nextInt(3) == 0) {
            return Shares.allTo(random.nextInt(payers), payers);
        }
        var weights = new ArrayList<Long>();
        for (var i = 0; i < payers; i++) {
            weights.add((long) random.nextInt(8));
        }
        weights.set(random.nextInt(payers), 1L + random.nextInt(60));
        return new Shares(weights, weights.stream().map(String::valueOf).toList());
    }

    private static LineTest test(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new LineTest(LineTest.Kind.EXPENSES, Set.of(), Set.of(), null, null);
            case 1 -> new LineTest(null, Set.of("E101"), Set.of(), null, null);
            case 2 -> new LineTest(LineTest.Kind.FEES, Set.of(), Set.of("AB"), Samples.DAY.plusDays(12), null);
            default -> new LineTest(null, Set.of(), Set.of(), null, Samples.DAY.plusDays(6));
        };
    }

    public static Map<String, Money> used(SplitAgreement agreement, Random random) {
        var used = new HashMap<String, Money>();
        for (var layer : agreement.layers()) {
            var limit = layer.limit();
            if (random.nextBoolean()) {
                var room = limit == null ? usd(50_000) : limit.minus(layer.before());
                used.put(layer.name(), usd(random.nextLong(Math.max(1, room.minor() + 1))));
            }
        }
        return used;
    }

    public static List<Party> parties(SplitAgreement agreement) {
        return agreement.payers().stream()
                .map(payer -> new Party(payer.client().value(), "Payer " + payer.client(), ""))
                .toList();
    }

    static Money usd(long cents) {
        return new Money(cents, Samples.USD);
    }
}
