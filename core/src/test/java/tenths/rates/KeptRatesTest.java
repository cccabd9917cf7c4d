package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;

@NullMarked
class KeptRatesTest {
    private static final List<Scope> SCOPES = List.of(
            new Scope(null, Samples.MATTER, Samples.AB, null),
            new Scope(null, Samples.MATTER, null, "ASSOC"),
            new Scope(Samples.CLIENT, null, Samples.AB, null),
            new Scope(Samples.CLIENT, null, null, "ASSOC"),
            new Scope(null, Samples.MATTER, null, null),
            new Scope(Samples.CLIENT, null, null, null),
            new Scope(null, null, Samples.AB, null),
            new Scope(null, null, null, "PARTNR"),
            new Scope(null, null, null, null));

    private static RateChange change(Random random) {
        var from = Samples.DAY.minusDays(10).plusDays(random.nextInt(40));
        @Nullable LocalDate to = random.nextBoolean() ? null : from.plusDays(random.nextInt(40));
        var scope = SCOPES.get(random.nextInt(SCOPES.size()));
        return new RateChange(scope, from, to, new BigDecimal(Samples.rate(random)), "Letter");
    }

    /// The agreements after some changes, each of which fits to those before.
    private static List<Agreement> agreed(List<Agreement> before, RateChange change, AtomicInteger ids) {
        var all = new LinkedHashMap<String, Agreement>();
        before.forEach(each -> all.put(each.id(), each));
        change.among(before, () -> "r" + ids.incrementAndGet()).put().forEach(each -> all.put(each.id(), each));
        return List.copyOf(all.values());
    }

    @Test
    void the_trace_keeps_all_that_the_book_said() {
        Cases.check(3_000, random -> {
            var ids = new AtomicInteger();
            var agreements = new ArrayList<>(agreed(List.of(), change(random), ids));
            for (var more = random.nextInt(6); more > 0; more--) {
                var next = agreed(agreements, change(random), ids);
                agreements.clear();
                agreements.addAll(next);
            }
            var entry = Samples.entry(random, 1 + random.nextInt(9_000), true);
            var line = new Pricing(RateBook.of(agreements)).price(entry, Samples.ASSOCIATE, Samples.TENTHS_UP);
            var kept = KeptRates.of(Trace.decode(line.trace().encode()));
            assertThat(Pricing.price(kept, entry, Samples.ASSOCIATE, Samples.TENTHS_UP, PriceChanges.NONE))
                    .isEqualTo(line);
        });
    }

    @Test
    void a_change_tried_on_the_trace_gives_the_price_that_it_gives_once_it_is_agreed() {
        Cases.check(10_000, random -> {
            var ids = new AtomicInteger();
            var agreements = agreed(List.of(), change(random), ids);
            for (var more = random.nextInt(6); more > 0; more--) {
                agreements = agreed(agreements, change(random), ids);
            }
            var change = change(random);
            if (!change.among(agreements, () -> "none").problems().isEmpty()) {
                return; // the desk refuses it, whatever it was tried on
            }
            var entry = Samples.entry(random, 1 + random.nextInt(9_000), true);
            var before = new Pricing(RateBook.of(agreements)).price(entry, Samples.ASSOCIATE, Samples.TENTHS_UP);
            var then = new Pricing(RateBook.of(agreed(agreements, change, ids)))
                    .price(entry, Samples.ASSOCIATE, Samples.TENTHS_UP);
            var occasion =
                    new RateBook.Occasion(Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", entry.day(), "L330");
            var kept = KeptRates.of(before.trace());
            var tried = KeptRates.under(change, kept, occasion).orElse(kept);
            var line = Pricing.price(tried, entry, Samples.ASSOCIATE, Samples.TENTHS_UP, PriceChanges.NONE);
            assertThat(line.unitCost()).isEqualTo(then.unitCost());
            assertThat(line.amount()).isEqualTo(then.amount());
            if (before.priced()) { // no final line is without a rate
                assertThat(line.trace().steps()).hasSameSizeAs(then.trace().steps());
            }
        });
    }

    @Test
    void who_the_change_does_not_concern_keeps_what_the_trace_says() {
        var kept =
                KeptRates.of(Samples.priced(Samples.entryOfMinutes(30), "200").trace());
        var forAnother =
                new RateChange(new Scope(null, null, null, "PARTNR"), Samples.DAY, null, BigDecimal.TEN, "Letter");
        var occasion = new RateBook.Occasion(Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", Samples.DAY, "L330");
        assertThat(KeptRates.under(forAnother, kept, occasion)).isEmpty();
        var later = new RateChange(
                new Scope(null, null, Samples.AB, null), Samples.DAY.plusDays(1), null, BigDecimal.TEN, "Letter");
        assertThat(KeptRates.under(later, kept, occasion)).isEmpty();
    }
}
