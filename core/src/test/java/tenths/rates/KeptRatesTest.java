package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.Whereabouts;

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

    private static final RateBook.Occasion OCCASION =
            new RateBook.Occasion(Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", Samples.DAY, "L330");

    private static RateBook.Found keptAt(String perHour) {
        return KeptRates.of(Samples.priced(Samples.entryOfMinutes(30), perHour).trace());
    }

    private static RateChange change(Scope scope, Agreement.Kind kind, String perHour) {
        return new RateChange(scope, Samples.DAY, Samples.DAY, new BigDecimal(perHour), "Letter", kind, null);
    }

    @Test
    void a_rise_is_rounded_to_the_cent_and_says_by_how_much() {
        assertThat(raised("3.5", keptAt("185.00"))).isEqualTo("191.48 Panel agreement 2026, +3.5%");
        assertThat(raised("-5", keptAt("185.00"))).isEqualTo("175.75 Panel agreement 2026, -5%");
        assertThat(raised("0", keptAt("185.00"))).isEqualTo("185.00 Panel agreement 2026, +0%");
    }

    private static String raised(String percent, RateBook.Found kept) {
        var winner =
                KeptRates.raised(new BigDecimal(percent), kept).orElseThrow().winner();
        return winner == null ? "none" : winner.perHour() + " " + winner.source();
    }

    @Test
    void a_rise_of_a_rate_without_a_source_names_the_agreement_and_nothing_rises_where_nobody_agreed() {
        var rate = new AgreedRate(Precedence.FIRM, "a7", Samples.DAY, BigDecimal.TEN, "");
        var kept = KeptRates.of(new Trace(List.of(new Step.Won(rate))));
        assertThat(raised("1", kept)).isEqualTo("10.10 a7, +1%");
        assertThat(KeptRates.raised(BigDecimal.ONE, KeptRates.of(new Trace(List.of()))))
                .isEmpty();
    }

    @Test
    void a_maximum_that_is_tried_takes_the_place_of_one_as_close_or_less_close() {
        var ofClient = change(new Scope(Samples.CLIENT, null, null, null), Agreement.Kind.MAXIMUM, "150");
        var ofMatter = change(new Scope(null, Samples.MATTER, null, null), Agreement.Kind.MAXIMUM, "140");
        var first = KeptRates.under(ofClient, keptAt("185.00"), OCCASION).orElseThrow();
        assertThat(most(first)).isEqualTo("150");
        assertThat(first.winner()).isEqualTo(keptAt("185.00").winner());
        var closer = KeptRates.under(ofMatter, first, OCCASION).orElseThrow();
        assertThat(most(closer)).isEqualTo("140");
        assertThat(most(KeptRates.under(ofClient, closer, OCCASION).orElseThrow()))
                .isEqualTo("140");
        var again = change(new Scope(null, Samples.MATTER, null, null), Agreement.Kind.MAXIMUM, "130");
        assertThat(most(KeptRates.under(again, closer, OCCASION).orElseThrow())).isEqualTo("130");
    }

    private static String most(RateBook.Found found) {
        var maximum = found.maximum();
        return maximum == null ? "none" : maximum.perHour().toPlainString();
    }

    @Test
    void a_change_for_a_matter_concerns_it_whatever_client_it_names_and_whatever_work_and_currency_fit() {
        var matter = new Scope(Samples.CLIENT, Samples.MATTER, null, null);
        var task = matter.on(Particulars.of("L330", "", ""));
        for (var scope : List.of(matter, task, matter.in(Samples.USD))) {
            assertThat(KeptRates.under(change(scope, Agreement.Kind.RATE, "90"), keptAt("185"), OCCASION))
                    .as(scope.toString())
                    .isPresent();
        }
        var another = matter.on(Particulars.of("L340", "", ""));
        assertThat(KeptRates.under(change(another, Agreement.Kind.RATE, "90"), keptAt("185"), OCCASION))
                .isEmpty();
        var late = new RateBook.Occasion(
                Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", Samples.DAY.plusDays(1), "L330");
        assertThat(KeptRates.under(change(matter, Agreement.Kind.RATE, "90"), keptAt("185"), late))
                .isEmpty();
    }

    @Test
    void a_rate_that_is_tried_replaces_its_equal_and_keeps_who_could_not_win_before_those_that_it_beats() {
        var own = new AgreedRate(Precedence.TIMEKEEPER, "own", Samples.DAY, BigDecimal.TEN, "");
        var waits = new AgreedRate(Precedence.CLIENT_CLASS, "waits", Samples.DAY, BigDecimal.TWO, "");
        var firm = new AgreedRate(Precedence.FIRM, "firm", Samples.DAY, BigDecimal.ONE, "");
        var kept = KeptRates.of(new Trace(List.of(
                new Step.Lost(waits, Step.Loss.WAITS), new Step.Lost(firm, Step.Loss.OUTRANKED), new Step.Won(own))));
        var tried = change(new Scope(null, null, Samples.AB, null), Agreement.Kind.RATE, "12");
        var found = KeptRates.under(tried, kept, OCCASION).orElseThrow();
        assertThat(found.winner()).extracting(AgreedRate::id).isEqualTo("tried");
        assertThat(found.losers())
                .containsExactly(new Step.Lost(waits, Step.Loss.WAITS), new Step.Lost(firm, Step.Loss.OUTRANKED));
        var forTask = change(
                new Scope(null, null, Samples.AB, null).on(Particulars.of("L330", "", "")), Agreement.Kind.RATE, "12");
        assertThat(KeptRates.under(forTask, kept, OCCASION).orElseThrow().losers())
                .extracting(lost -> lost.rate().id())
                .containsExactly("waits", "own", "firm");
    }

    private static AgreedRate rate(Precedence precedence, String id, String perHour, String source) {
        return new AgreedRate(precedence, id, Samples.DAY, new BigDecimal(perHour), source);
    }

    @Test
    void of_two_rates_as_close_the_one_that_says_its_currency_stands_before_the_other() {
        var own = new Scope(null, null, Samples.AB, null);
        var plain = KeptRates.of(new Trace(List.of(new Step.Won(rate(Precedence.TIMEKEEPER, "own", "10", "card")))));
        var inDollars = change(own.in(Samples.USD), Agreement.Kind.RATE, "12");
        var won = KeptRates.under(inDollars, plain, OCCASION).orElseThrow();
        assertThat(won.winner()).extracting(AgreedRate::id).isEqualTo("tried");
        assertThat(won.losers()).extracting(lost -> lost.rate().id()).containsExactly("own");
        var said = KeptRates.of(
                new Trace(List.of(new Step.Won(rate(Precedence.TIMEKEEPER, "own", "10", "card, in USD")))));
        var lost = KeptRates.under(change(own, Agreement.Kind.RATE, "12"), said, OCCASION)
                .orElseThrow();
        assertThat(lost.winner()).extracting(AgreedRate::id).isEqualTo("own");
    }

    @Test
    void a_rate_that_a_later_one_replaced_stands_behind_a_closer_one_that_is_tried() {
        var kept = KeptRates.of(new Trace(List.of(
                new Step.Lost(rate(Precedence.TIMEKEEPER, "earlier", "180", ""), Step.Loss.REPLACED),
                new Step.Won(rate(Precedence.TIMEKEEPER, "own", "200", "")))));
        var ofMatter = change(new Scope(null, Samples.MATTER, Samples.AB, null), Agreement.Kind.RATE, "150");
        assertThat(KeptRates.under(ofMatter, kept, OCCASION).orElseThrow().losers())
                .extracting(lost -> lost.rate().id(), Step.Lost::why)
                .containsExactly(tuple("own", Step.Loss.OUTRANKED), tuple("earlier", Step.Loss.OUTRANKED));
    }

    @Test
    void an_increase_waits_for_its_notice_whatever_less_close_rates_are_and_the_same_rate_waits_for_none() {
        var kept = KeptRates.of(new Trace(List.of(
                new Step.Lost(rate(Precedence.FIRM, "firm", "250", ""), Step.Loss.OUTRANKED),
                new Step.Won(rate(Precedence.TIMEKEEPER, "own", "200", "")))));
        assertThat(KeptRates.under(noticed("210"), kept, OCCASION)).isEmpty();
        assertThat(KeptRates.under(noticed("200"), kept, OCCASION)).isPresent();
    }

    private static RateChange noticed(String perHour) {
        var own = new Scope(null, null, Samples.AB, null);
        var notice = new Notice(30, Samples.DAY);
        return new RateChange(own, Samples.DAY, null, new BigDecimal(perHour), "Letter", Agreement.Kind.RATE, notice);
    }

    @Test
    void a_matter_that_moves_loses_the_rates_of_its_group_and_keeps_all_others() {
        var floods = rate(Precedence.GROUP_TIMEKEEPER, "floods", "180", "group FLOODS");
        var storms = rate(Precedence.GROUP_TIMEKEEPER, "storms", "190", "group STORMS");
        var waits = new Step.Lost(rate(Precedence.CLIENT_CLASS, "waits", "2", ""), Step.Loss.WAITS);
        var firm = new Step.Lost(rate(Precedence.FIRM, "firm", "250", ""), Step.Loss.OUTRANKED);
        var kept = KeptRates.of(new Trace(List.of(waits, firm, new Step.Won(floods))));
        var there = KeptRates.of(new Trace(List.of(new Step.Won(storms))));
        var moved = KeptRates.moved(kept, there, AgreedRate::isOfGroup).orElseThrow();
        assertThat(moved).isEqualTo(new RateBook.Found(storms, List.of(waits, firm), Set.of(), null));
        var stays = KeptRates.of(new Trace(List.of(new Step.Won(floods))));
        assertThat(KeptRates.moved(kept, stays, AgreedRate::isOfGroup)).isEmpty();
    }

    @Test
    void a_matter_that_leaves_its_only_rate_has_none_and_the_trace_says_where_one_was_looked_for() {
        var floods = rate(Precedence.GROUP_TIMEKEEPER, "floods", "180", "group FLOODS");
        var kept = KeptRates.of(new Trace(List.of(new Step.Won(floods))));
        var tried = Set.of(Precedence.FIRM, Precedence.TIMEKEEPER);
        var there = new RateBook.Found(null, List.of(), tried, null);
        assertThat(KeptRates.moved(kept, there, AgreedRate::isOfGroup))
                .contains(new RateBook.Found(null, List.of(), tried, null));
    }

    @Test
    void a_matter_that_moves_under_another_maximum_is_tried_with_it() {
        var own = rate(Precedence.TIMEKEEPER, "own", "200", "");
        var most = rate(Precedence.GROUP_TIMEKEEPER, "most", "150", "group STORMS");
        var kept = KeptRates.of(new Trace(List.of(new Step.Won(own))));
        var there = new RateBook.Found(own, List.of(), Set.of(), most);
        assertThat(KeptRates.moved(kept, there, AgreedRate::isOfGroup))
                .contains(new RateBook.Found(own, List.of(), Set.of(), most));
    }

    private static final MatterGroupId FLOODS = new MatterGroupId("FLOODS");
    private static final MatterGroupId STORMS = new MatterGroupId("STORMS");
    private static final List<Particulars> WORK = List.of(
            Particulars.ANY,
            Particulars.of("L330", "", ""),
            Particulars.of("L300", "", ""),
            Particulars.of("", "A104", ""),
            Particulars.of("", "", "Milbury"),
            Particulars.of("L330", "", "Milbury"),
            Particulars.of("", "", "Ashton"));

    /// For a group, a place, a task, a currency; a rate or a maximum.
    private static RateChange narrow(Random random) {
        var plain = change(random);
        var group = random.nextBoolean() ? FLOODS : STORMS;
        var ofGroup = random.nextBoolean() ? Scope.of(group, Samples.AB, null) : Scope.of(group, null, "ASSOC");
        var scope = random.nextInt(3) == 0 ? ofGroup : plain.scope();
        var currency = random.nextInt(3) == 0 ? Samples.USD : null;
        return new RateChange(
                scope.on(WORK.get(random.nextInt(WORK.size()))).in(currency),
                plain.from(),
                plain.to(),
                plain.perHour(),
                plain.source(),
                random.nextInt(4) == 0 ? Agreement.Kind.MAXIMUM : Agreement.Kind.RATE,
                null);
    }

    private static Whereabouts at(MatterGroupId group, String place) {
        var member = new MatterGroup.Member(group, Samples.MATTER, Samples.DAY.minusYears(1), null);
        return Whereabouts.of(List.of(member), Map.of(Samples.MATTER, place));
    }

    private static List<Agreement> narrowAgreed(Random random, AtomicInteger ids) {
        var agreements = agreed(List.of(), narrow(random), ids);
        for (var more = 3 + random.nextInt(12); more > 0; more--) {
            agreements = agreed(agreements, narrow(random), ids);
        }
        return agreements;
    }

    @Test
    void a_rate_or_a_maximum_for_groups_places_tasks_and_currencies_is_tried_as_it_is_agreed() {
        Cases.check(10_000, random -> {
            var ids = new AtomicInteger();
            var agreements = narrowAgreed(random, ids);
            var change = narrow(random);
            if (!change.among(agreements, () -> "none").problems().isEmpty()) {
                return; // the desk refuses it, whatever it was tried on
            }
            var where = at(FLOODS, "Milbury");
            var entry = Samples.entry(random, 1 + random.nextInt(9_000), true);
            var before = RateBook.of(agreements, where);
            var occasion = before.occasion(entry, Samples.ASSOCIATE, Samples.TENTHS_UP);
            var kept = KeptRates.of(new Trace(before.find(occasion).steps(entry.day())));
            var tried = KeptRates.under(change, kept, occasion).orElse(kept);
            var then = RateBook.of(agreed(agreements, change, ids), where).find(occasion);
            if (kept.winner() != null) { // no final line is without a rate
                assertThat(tried.perHour()).isEqualTo(then.perHour());
            }
        });
    }

    @Test
    void a_matter_that_joins_another_group_or_moves_is_tried_as_it_is_priced_there() {
        Cases.check(10_000, random -> {
            var agreements = narrowAgreed(random, new AtomicInteger());
            var entry = Samples.entry(random, 1 + random.nextInt(9_000), true);
            var before = RateBook.of(agreements, at(FLOODS, "Milbury"));
            var isOfGroup = random.nextBoolean();
            var where = isOfGroup ? at(STORMS, "Milbury") : at(FLOODS, "Ashton");
            var found = before.find(before.occasion(entry, Samples.ASSOCIATE, Samples.TENTHS_UP));
            var kept = KeptRates.of(new Trace(found.steps(entry.day())));
            var occasion = RateBook.Occasion.of(entry, Samples.ASSOCIATE, Samples.TENTHS_UP, where);
            var then = RateBook.of(agreements, where).find(occasion);
            var moved = KeptRates.moved(kept, then, isOfGroup ? AgreedRate::isOfGroup : AgreedRate::isOfPlace);
            assertThat(moved.orElse(kept).perHour()).isEqualTo(then.perHour());
            if (kept.winner() != null && then.winner() != null) {
                moved.ifPresent(tried -> assertThat(tried.losers()).hasSameSizeAs(then.losers()));
            }
        });
    }

    @Test
    void an_increase_is_tried_as_it_holds_after_its_notice() {
        var own = new Scope(null, null, Samples.AB, null);
        var old = new Agreement("a", own, Samples.DAY.minusYears(1), null, new BigDecimal("200"), "card");
        var book = RateBook.of(List.of(old));
        var noticed = new Notice(30, Samples.DAY.minusDays(20));
        for (var perHour : List.of("210", "190")) {
            var change = new RateChange(
                    own, Samples.DAY, null, new BigDecimal(perHour), "Letter", Agreement.Kind.RATE, noticed);
            var then = RateBook.of(agreed(List.of(old), change, new AtomicInteger()));
            for (var day = 0; day < 40; day++) {
                var occasion = new RateBook.Occasion(
                        Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", Samples.DAY.plusDays(day));
                var kept = book.find(occasion);
                assertThat(KeptRates.under(change, kept, occasion).orElse(kept).perHour())
                        .as("%s after %s days", perHour, day)
                        .isEqualTo(then.find(occasion).perHour());
            }
        }
    }
}
