package tenths.invoicing.shares;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tenths.firm.ClientId;
import tenths.money.Money;

/// Who pays which part of a matter's bills, from a day on.
///
/// @param from first day on which it can hold
/// @param payers in order: ties of a cent go to the first
/// @param rules for lines that are shared in another way; the first that covers a line decides
/// @param layers in the order in which they are used up, as deductible and primary insurer are; only the last has no
///     limit
/// @param names whether each payer's invoice names the others
public record SplitAgreement(LocalDate from, List<Payer> payers, List<Rule> rules, List<Layer> layers, boolean names) {
    /// One client pays all.
    public static final SplitAgreement NONE =
            new SplitAgreement(LocalDate.EPOCH, List.of(), List.of(), List.of(), false);

    /// @throws IllegalArgumentException if somebody pays twice, if a share has no payer, or if nobody pays what
    ///     is above the limits
    public SplitAgreement {
        payers = List.copyOf(payers);
        rules = List.copyOf(rules);
        layers = List.copyOf(layers);
        check(payers, rules, layers);
    }

    private static void check(List<Payer> payers, List<Rule> rules, List<Layer> layers) {
        var clients = new HashSet<ClientId>();
        if (!payers.stream().allMatch(payer -> clients.add(payer.client()))) {
            throw new IllegalArgumentException("a payer stands twice");
        }
        var names = new HashSet<String>();
        if (!layers.stream().allMatch(layer -> names.add(layer.name()))) {
            throw new IllegalArgumentException("two layers have one name");
        }
        var places = payers.size();
        if (!rules.stream().allMatch(rule -> rule.shares().weights().size() == places)
                || !layers.stream().allMatch(layer -> layer.shares().weights().size() == places)) {
            throw new IllegalArgumentException("a share has no payer, or a payer no share");
        }
        for (var i = 0; i < layers.size(); i++) {
            if ((layers.get(i).limit() == null) != (i == layers.size() - 1)) {
                throw new IllegalArgumentException("the last layer, and only the last, has no limit");
            }
        }
        if (layers.isEmpty() != payers.isEmpty()) {
            throw new IllegalArgumentException("payers without a layer, or a layer without payers");
        }
    }

    public boolean isNone() {
        return payers.isEmpty();
    }

    /// Somebody who pays, a client of the firm.
    ///
    /// @param claim its own number of the matter; blank for that of the matter
    public record Payer(ClientId client, String claim) {}

    /// Lines that are shared in a way of their own, outside the layers.
    public record Rule(String name, LineTest test, Shares shares) {}

    /// A part of what the matter costs over time, and who bears it.
    ///
    /// @param limit what it takes up in all; null where it takes the rest
    /// @param before what was paid of it before the first bill of the house; 0 where nothing was
    public record Layer(String name, @Nullable Money limit, Money before, Shares shares) {
        /// What it still takes.
        ///
        /// @param level what it took up, `before` left out
        Money room(Money level, Money wanted) {
            if (limit == null) {
                return wanted;
            }
            var room = limit.minus(before).minus(level);
            return room.isNegative() ? Money.zero(wanted.currency()) : room.compareTo(wanted) < 0 ? room : wanted;
        }
    }

    /// Parts in the order of the payers.
    ///
    /// @param weights per cent in millionths, or any weights
    /// @param words how each stands in the agreement: `60%`, `3 of 15`; blank for nothing
    public record Shares(List<Long> weights, List<String> words) {
        public Shares {
            weights = List.copyOf(weights);
            words = List.copyOf(words);
            if (weights.size() != words.size() || weights.stream().noneMatch(weight -> weight > 0)) {
                throw new IllegalArgumentException("nobody has a share");
            }
        }

        /// All of it.
        ///
        /// @param payer place of the one who pays
        public static Shares allTo(int payer, int payers) {
            return new Shares(fill(payers, i -> i == payer ? 1L : 0L), fill(payers, i -> i == payer ? "100%" : ""));
        }

        private static <T> List<T> fill(int payers, IntFunction<T> each) {
            return IntStream.range(0, payers).mapToObj(each).toList();
        }
    }
}
