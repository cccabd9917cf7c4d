package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.TimekeeperId;

/// What the book says must not hang on the order in which agreements are read from the database.
@NullMarked
class OrderOfAgreementsTest {
    private static final int CASES = 10_000;
    private static final Scope OWN = new Scope(null, null, Samples.AB, null);
    private static final List<Scope> SCOPES =
            List.of(OWN, OWN.in(Samples.USD), new Scope(Samples.CLIENT, null, Samples.AB, null));
    private static final RateBook.Occasion OCCASION =
            new RateBook.Occasion(Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", Samples.DAY);

    @Test
    void the_book_says_the_same_whatever_the_order_of_the_agreements() {
        Cases.check(CASES, random -> {
            var agreements = new ArrayList<Agreement>();
            for (var i = 2 + random.nextInt(5); i > 0; i--) {
                agreements.add(agreement("a" + i, random));
            }
            var book = RateBook.of(agreements);
            Collections.shuffle(agreements, random);
            var other = RateBook.of(agreements);
            assertThat(other.find(OCCASION)).isEqualTo(book.find(OCCASION));
            assertThat(other.overlaps()).containsExactlyInAnyOrderElementsOf(book.overlaps());
        });
    }

    private static Agreement agreement(String id, Random random) {
        var from = Samples.DAY.minusDays(random.nextInt(8) - 2);
        var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(8));
        var notice = random.nextInt(3) == 0 ? new Notice(1 + random.nextInt(9), from.minusDays(2)) : null;
        var perHour = BigDecimal.valueOf(100 + random.nextInt(3));
        var scope = SCOPES.get(random.nextInt(SCOPES.size()));
        return new Agreement(id, scope, from, to, perHour, "", Agreement.Kind.RATE, notice, Approval.NONE);
    }

    @Test
    void two_agreements_of_one_day_stand_in_the_order_of_their_names() {
        var first = Samples.agreement("a1", OWN, "2026-01-01", "100");
        var second = Samples.agreement("a2", OWN, "2026-01-01", "110");
        for (var agreements : List.of(List.of(first, second), List.of(second, first))) {
            var found = RateBook.of(agreements).find(OCCASION);
            assertThat(found.winner()).extracting(AgreedRate::id).isEqualTo("a2");
            assertThat(found.losers())
                    .extracting(lost -> lost.rate().id(), Step.Lost::why)
                    .containsExactly(tuple("a1", Step.Loss.REPLACED));
            assertThat(RateBook.of(agreements).overlaps()).containsExactly(new RateBook.Overlap(first, second));
        }
    }

    @Test
    void a_rate_is_met_once_however_many_other_people_have_one() {
        var own = Samples.agreement("own", OWN, "2026-01-01", "100");
        var other = new Scope(null, null, new TimekeeperId("900"), null);
        var found = RateBook.of(List.of(own, Samples.agreement("other", other, "2026-01-01", "110")))
                .find(OCCASION);
        assertThat(found.winner()).extracting(AgreedRate::id).isEqualTo("own");
        assertThat(found.losers()).isEmpty();
    }

    @Test
    void three_of_one_day_overlap_in_the_order_of_their_names() {
        var first = Samples.agreement("a1", OWN, "2026-01-01", "100");
        var second = Samples.agreement("a2", OWN, "2026-01-01", "110");
        var third = Samples.agreement("a3", OWN, "2026-01-01", "120");
        for (var agreements : List.of(List.of(first, second, third), List.of(third, second, first))) {
            assertThat(RateBook.of(agreements).overlaps())
                    .containsExactly(
                            new RateBook.Overlap(first, second),
                            new RateBook.Overlap(first, third),
                            new RateBook.Overlap(second, third));
        }
    }

    @Test
    void of_three_that_overlap_each_is_named_with_those_before_it_the_nearest_first() {
        var first = Samples.agreement("z", OWN, "2026-01-01", "100");
        var second = Samples.agreement("y", OWN, "2026-01-02", "110");
        var third = Samples.agreement("x", OWN, "2026-01-03", "120");
        assertThat(RateBook.of(List.of(third, first, second)).overlaps())
                .containsExactly(
                        new RateBook.Overlap(first, second),
                        new RateBook.Overlap(second, third),
                        new RateBook.Overlap(first, third));
    }

    @Test
    void an_increase_that_waits_overlaps_by_the_days_for_which_it_was_agreed() {
        var first = Samples.agreement("a", OWN, "2026-01-01", "100");
        var waiting = new Agreement(
                "b",
                OWN,
                LocalDate.of(2026, 1, 2),
                null,
                new BigDecimal("110"),
                "",
                Agreement.Kind.RATE,
                new Notice(30, null),
                Approval.NONE);
        var last = Samples.agreement("c", OWN, "2026-01-03", "120");
        assertThat(RateBook.of(List.of(first, waiting, last)).overlaps())
                .containsExactly(
                        new RateBook.Overlap(first, waiting),
                        new RateBook.Overlap(first, last),
                        new RateBook.Overlap(waiting, last));
    }

    private static Agreement from(String id, Scope scope, String from, String to) {
        var agreement = Samples.agreement(id, scope, from, "100");
        return agreement.between(agreement.from(), LocalDate.parse(to));
    }

    @Test
    void a_rate_whose_currency_is_said_stands_among_the_others_in_the_order_of_their_days() {
        var dollars = OWN.in(Samples.USD);
        for (var scopes : List.of(List.of(OWN, dollars), List.of(dollars, OWN))) {
            var book = RateBook.of(List.of(
                    from("first", scopes.getFirst(), "2026-01-01", "2026-01-10"),
                    from("third", scopes.getFirst(), "2026-02-01", "2026-02-10"),
                    from("second", scopes.getLast(), "2026-01-15", "2026-01-25")));
            for (var day : List.of("first 2026-01-05", "second 2026-01-20", "third 2026-02-05")) {
                var words = day.split(" ");
                var occasion = new RateBook.Occasion(
                        Samples.CLIENT, Samples.MATTER, Samples.AB, "ASSOC", LocalDate.parse(words[1]));
                assertThat(book.find(occasion).winner())
                        .extracting(AgreedRate::id)
                        .isEqualTo(words[0]);
            }
        }
    }

    @Test
    void an_increase_that_waits_prolongs_no_rate_of_another_currency() {
        var ended = from("dollars", OWN.in(Samples.USD), "2026-01-01", "2026-02-28");
        var waits = new Agreement(
                "waits",
                OWN,
                Samples.DAY.minusDays(1),
                null,
                BigDecimal.valueOf(150),
                "",
                Agreement.Kind.RATE,
                new Notice(30, Samples.DAY.minusDays(1)),
                Approval.NONE);
        assertThat(RateBook.of(List.of(ended, waits)).find(OCCASION).winner())
                .as("nothing stood before it in its own currency, so it holds when its notice has run")
                .isNull();
    }
}
