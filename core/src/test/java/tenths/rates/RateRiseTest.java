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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

/// All rates of a firm or of one client so many per cent higher from a day on.
@NullMarked
class RateRiseTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final int DAYS = 40;
    private static final ClientId OTHER = new ClientId("0999");
    private static final TimekeeperId PARTNER = new TimekeeperId("900");
    private static final RateRise.Whose WHOSE = new RateRise.Whose(
            scope -> Samples.CLIENT.equals(scope.client()) || Samples.MATTER.equals(scope.matter()),
            Map.of(Samples.AB, "ASSOC", PARTNER, "PARTNR"));
    private static final List<Scope> SCOPES = List.of(
            new Scope(null, Samples.MATTER, Samples.AB, null),
            new Scope(null, Samples.MATTER, null, null),
            new Scope(Samples.CLIENT, null, Samples.AB, null),
            new Scope(Samples.CLIENT, null, null, "ASSOC"),
            new Scope(Samples.CLIENT, null, null, null),
            new Scope(OTHER, null, null, null),
            new Scope(null, null, Samples.AB, null).on(Particulars.of("L330", "", "")),
            new Scope(null, null, Samples.AB, null),
            new Scope(null, null, PARTNER, null),
            new Scope(null, null, null, "ASSOC"),
            new Scope(null, null, null, "PARTNR"),
            new Scope(null, null, null, null));

    private static Agreement rate(String id, Scope scope, LocalDate from, @Nullable LocalDate to) {
        return new Agreement(id, scope, from, to, BigDecimal.valueOf(100), "rate card");
    }

    private static RateRise rise(@Nullable ClientId client, LocalDate from) {
        return new RateRise(client, from, new BigDecimal("3"), "Letter of 4 June 2026");
    }

    @Test
    void each_rate_ends_on_the_eve_and_goes_on_dearer_and_a_maximum_stays() {
        var own = rate("a", SCOPES.get(7), FIRST, null);
        var most = new Agreement(
                "m",
                SCOPES.get(7),
                FIRST,
                null,
                BigDecimal.TEN,
                "rate card",
                Agreement.Kind.MAXIMUM,
                null,
                Approval.NONE);
        var made = rise(null, JULY).among(List.of(own, most), WHOSE, () -> "b");
        assertThat(made.problems()).isEmpty();
        assertThat(made.put())
                .extracting(each -> each.id() + " " + each.perHour() + " " + each.from() + " " + each.to())
                .containsExactly("a 100 2026-01-01 2026-06-30", "b 103.00 2026-07-01 null");
    }

    @Test
    void a_client_billed_at_a_rate_of_the_firm_gets_one_of_its_own() {
        var made = rise(Samples.CLIENT, JULY).among(List.of(rate("a", SCOPES.get(7), FIRST, null)), WHOSE, () -> "b");
        assertThat(made.put()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo("b");
            assertThat(each.scope()).isEqualTo(new Scope(Samples.CLIENT, null, Samples.AB, null));
            assertThat(each.perHour()).isEqualTo("103.00");
        });
    }

    @Test
    void what_a_rate_of_its_own_would_hide_is_said_and_nothing_is_put() {
        var blendedOnMatter = rate("m", SCOPES.get(1), FIRST, null);
        var ofFirm = rate("f", SCOPES.get(7), FIRST, null);
        var made = rise(Samples.CLIENT, JULY).among(List.of(blendedOnMatter, ofFirm), WHOSE, () -> "b");
        assertThat(made.put()).isEmpty();
        assertThat(made.problems())
                .containsExactly("A rate of its own instead of the timekeeper's own rate 100 from 2026-01-01 would"
                        + " stand before the matter, blended 100 from 2026-01-01. Agree these rates one by one.");
    }

    @Test
    void a_notice_that_has_not_run_and_a_rate_that_would_be_nothing_are_named() {
        var waits = new Agreement(
                "a",
                SCOPES.get(7),
                FIRST,
                null,
                BigDecimal.TEN,
                "card",
                Agreement.Kind.RATE,
                new Notice(60, null),
                Approval.NONE);
        assertThat(rise(null, JULY).among(List.of(waits), WHOSE, () -> "b").problems())
                .singleElement()
                .asString()
                .contains("has not run by 2026-07-01");
        var all = new RateRise(null, JULY, new BigDecimal("-100"), "Letter");
        var two = List.of(rate("a", SCOPES.get(7), FIRST, null), rate("b", SCOPES.get(8), FIRST, null));
        assertThat(all.among(two, WHOSE, () -> "c").problems())
                .as("said once, though it is so for two people")
                .containsExactly("Nothing would be left of timekeeper's own rate 100 from 2026-01-01.");
        assertThat(rise(null, JULY).among(List.of(), WHOSE, () -> "b").problems())
                .containsExactly("No rate holds on 2026-07-01 or later.");
    }

    @Test
    void a_notice_that_has_run_is_done_with_and_one_of_a_later_rate_stays() {
        var told = new Notice(30, FIRST);
        var begun = noticed("a", FIRST, told);
        var later = noticed("l", JULY.plusMonths(1), told);
        assertThat(rise(null, JULY)
                        .among(List.of(begun, later), WHOSE, () -> "b")
                        .put())
                .extracting(Agreement::id, Agreement::from, Agreement::notice)
                .containsExactly(tuple("a", FIRST, told), tuple("b", JULY, null), tuple("l", JULY.plusMonths(1), told));
    }

    private static Agreement noticed(String id, LocalDate from, Notice notice) {
        var kind = Agreement.Kind.RATE;
        return new Agreement(id, SCOPES.get(7), from, null, BigDecimal.TEN, "card", kind, notice, Approval.NONE);
    }

    @Test
    void a_client_with_a_rate_of_its_own_since_the_day_needs_none_of_the_firms() {
        var own = rate("own", SCOPES.get(2), JULY, null);
        for (var since : List.of(FIRST, JULY, JULY.plusMonths(1))) {
            var ofFirm = rate("f", SCOPES.get(7), since, null);
            var made = rise(Samples.CLIENT, JULY).among(List.of(own, ofFirm), WHOSE, () -> "b");
            assertThat(made.problems()).isEmpty();
            assertThat(made.put()).extracting(Agreement::id).containsExactly("own");
        }
    }

    @Test
    void days_that_rates_of_its_own_fill_one_after_the_other_need_none_of_the_firms() {
        var own = SCOPES.get(2);
        var july = rate("own", own, JULY, JULY.plusDays(30));
        var since = rate("later", own, JULY.plusDays(31), null);
        var endless = rate("f", SCOPES.get(7), FIRST, null);
        assertThat(ofClient(july, since, endless).put())
                .extracting(Agreement::id)
                .containsExactly("own", "later");
        var ended = rate("f", SCOPES.get(7), FIRST, JULY.plusDays(30));
        assertThat(ofClient(july, ended).put()).extracting(Agreement::id).containsExactly("own");
        var longer = rate("f", SCOPES.get(7), FIRST, JULY.plusDays(31));
        assertThat(ofClient(july, longer).problems()).hasSize(1);
        assertThat(ofClient(july, endless).problems()).hasSize(1);
    }

    private static RateChange.Made ofClient(Agreement... agreements) {
        return rise(Samples.CLIENT, JULY).among(List.of(agreements), WHOSE, () -> "b");
    }

    @Test
    void work_may_be_of_both_unless_they_are_for_two_people_or_two_classes() {
        var person = SCOPES.get(7);
        var other = SCOPES.get(8);
        var associates = SCOPES.get(9);
        var partners = SCOPES.get(10);
        var everybody = SCOPES.get(11);
        var unknown = new Scope(null, null, new TimekeeperId("901"), null);
        for (var pair : List.of(
                List.of(person, person),
                List.of(person, associates),
                List.of(person, everybody),
                List.of(everybody, partners),
                List.of(unknown, partners),
                List.of(associates, associates))) {
            assertThat(WHOSE.mayMeet(pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .isTrue();
            assertThat(WHOSE.mayMeet(pair.getLast(), pair.getFirst()))
                    .as("%s", pair)
                    .isTrue();
        }
        for (var pair : List.of(
                List.of(person, other),
                List.of(person, partners),
                List.of(associates, partners),
                List.of(unknown, person))) {
            assertThat(WHOSE.mayMeet(pair.getFirst(), pair.getLast()))
                    .as("%s", pair)
                    .isFalse();
            assertThat(WHOSE.mayMeet(pair.getLast(), pair.getFirst()))
                    .as("%s", pair)
                    .isFalse();
        }
    }

    @Test
    void a_rate_of_the_client_stands_before_the_firms_for_the_same_people_and_any_work() {
        var own = SCOPES.get(2);
        var ofClass = SCOPES.get(3);
        var ofAll = SCOPES.get(4);
        assertThat(WHOSE.standsBefore(own, SCOPES.get(7))).isTrue();
        assertThat(WHOSE.standsBefore(own, SCOPES.get(8))).isFalse();
        assertThat(WHOSE.standsBefore(own, SCOPES.get(9))).isFalse();
        assertThat(WHOSE.standsBefore(ofClass, SCOPES.get(7))).isTrue();
        assertThat(WHOSE.standsBefore(ofClass, SCOPES.get(8))).isFalse();
        assertThat(WHOSE.standsBefore(ofClass, SCOPES.get(11))).isFalse();
        assertThat(WHOSE.standsBefore(ofAll, SCOPES.get(8))).isTrue();
        assertThat(WHOSE.standsBefore(own.on(Particulars.of("L330", "", "")), SCOPES.get(7)))
                .isFalse();
        assertThat(WHOSE.standsBefore(own.in(Samples.USD), SCOPES.get(7))).isFalse();
        assertThat(WHOSE.standsBefore(SCOPES.getFirst(), SCOPES.get(7)))
                .as("of a matter")
                .isFalse();
    }

    private static List<Agreement> agreements(Random random) {
        var all = new ArrayList<Agreement>();
        for (var i = 0; i < SCOPES.size(); i++) {
            var from = FIRST.plusDays(random.nextInt(DAYS));
            @Nullable LocalDate to = random.nextInt(3) > 0 ? null : from.plusDays(random.nextInt(DAYS));
            if (random.nextInt(3) == 0) {
                var perHour = new BigDecimal(Samples.rate(random));
                all.add(new Agreement("old" + i, SCOPES.get(i), from, to, perHour, "rate card"));
            }
        }
        return all;
    }

    @Test
    void whatever_was_agreed_before_the_work_of_the_client_alone_costs_so_much_more_since_the_day() {
        var ids = new AtomicInteger();
        var raised = new AtomicInteger();
        var refused = new AtomicInteger();
        Cases.check(10_000, random -> {
            var client = random.nextInt(4) == 0 ? null : Samples.CLIENT;
            var from = FIRST.plusDays(random.nextInt(2 * DAYS));
            var before = agreements(random);
            var made = rise(client, from).among(before, WHOSE, () -> "new" + ids.incrementAndGet());
            if (made.problems().isEmpty()) {
                raised.incrementAndGet();
                var then = new LinkedHashMap<String, Agreement>();
                before.forEach(each -> then.put(each.id(), each));
                made.put().forEach(each -> then.put(each.id(), each));
                var books = List.of(RateBook.of(before), RateBook.of(then.values()));
                assertThat(books.getLast().overlaps()).isEmpty();
                compare(books, client, from, random);
            } else {
                refused.incrementAndGet();
            }
        });
        assertThat(raised.get()).as("most rises can be made").isGreaterThan(refused.get());
    }

    private static void compare(List<RateBook> books, @Nullable ClientId client, LocalDate from, Random random) {
        for (var payer : List.of(Samples.CLIENT, OTHER)) {
            for (var person : List.of(Samples.AB, PARTNER)) {
                var day = FIRST.plusDays(random.nextInt(3 * DAYS));
                var matter = payer.equals(OTHER) ? new MatterId("0999-1") : Samples.MATTER;
                var task = random.nextBoolean() ? "L330" : "L120";
                var group = person.equals(PARTNER) ? "PARTNR" : "ASSOC";
                var occasion = new RateBook.Occasion(payer, matter, person, group, day, task);
                var was = books.getFirst().find(occasion).perHour();
                var isMeant = !day.isBefore(from) && (client == null || client.equals(payer));
                var would = was == null || !isMeant ? was : RateRise.raised(was, new BigDecimal("3"));
                assertThat(books.getLast().find(occasion).perHour())
                        .as("%s for %s on %s since %s", occasion, client, day, from)
                        .isEqualTo(would);
            }
        }
    }
}
