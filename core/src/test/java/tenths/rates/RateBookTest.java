package tenths.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static tenths.Samples.AB;
import static tenths.Samples.CLIENT;
import static tenths.Samples.DAY;
import static tenths.Samples.MATTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.ClientId;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.TimekeeperId;

@NullMarked
class RateBookTest {
    private static final MatterGroupId GROUP = new MatterGroupId("FLOODS");

    /// One scope per precedence, the strongest first.
    private static final List<Scope> SCOPES = List.of(
            new Scope(CLIENT, MATTER, AB, null),
            new Scope(null, MATTER, null, "ASSOC"),
            Scope.of(GROUP, AB, null),
            Scope.of(GROUP, null, "ASSOC"),
            new Scope(CLIENT, null, AB, null),
            new Scope(CLIENT, null, null, "ASSOC"),
            new Scope(null, MATTER, null, null),
            Scope.of(GROUP, null, null),
            new Scope(CLIENT, null, null, null),
            new Scope(null, null, AB, null),
            new Scope(null, null, null, "ASSOC"),
            new Scope(null, null, null, null));

    @Test
    void the_closest_agreement_wins_and_every_other_one_is_named_with_the_reason() {
        for (var first = 0; first < SCOPES.size(); first++) {
            var agreements = IntStream.range(first, SCOPES.size())
                    .mapToObj(i -> Samples.agreement("a" + i, SCOPES.get(i), "2026-01-01", "" + (100 + i)))
                    .toList();
            var found = RateBook.of(agreements.reversed()).find(occasion("ASSOC"));
            assertThat(id(found.winner())).contains("a" + first);
            assertThat(found.losers())
                    .extracting(lost -> lost.rate().id())
                    .containsExactlyElementsOf(
                            agreements.stream().skip(1).map(Agreement::id).toList());
            assertThat(found.losers()).allMatch(lost -> lost.why() == Step.Loss.OUTRANKED);
        }
    }

    @Test
    void work_of_nobody_in_particular_on_a_matter_in_no_group_meets_every_other_agreement_once() {
        var agreements = IntStream.range(0, SCOPES.size())
                .mapToObj(i -> Samples.agreement("a" + i, SCOPES.get(i), "2026-01-01", "100"))
                .toList();
        var nobody =
                new RateBook.Occasion(CLIENT, MATTER, null, null, "ASSOC", DAY, Particulars.of("L330", "", ""), null);
        var found = RateBook.of(agreements).find(nobody);
        assertThat(id(found.winner())).contains("a1");
        assertThat(found.losers()).extracting(lost -> lost.rate().id()).containsExactly("a5", "a6", "a8", "a10", "a11");
    }

    @Test
    void the_precedence_of_a_scope_follows_the_declared_order() {
        assertThat(SCOPES).extracting(Scope::precedence).containsExactly(Precedence.values());
    }

    @Test
    void other_people_classes_clients_and_matters_never_match() {
        var strange = List.of(
                new Scope(null, MATTER, new TimekeeperId("CD"), null),
                new Scope(null, MATTER, null, "PARTNR"),
                new Scope(CLIENT, null, null, "PARTNR"),
                new Scope(CLIENT, new MatterId("0412-008"), null, null),
                new Scope(new ClientId("0999"), null, AB, null),
                new Scope(null, null, new TimekeeperId("CD"), null));
        var book = RateBook.of(strange.stream()
                .map(scope -> Samples.agreement("x", scope, "2026-01-01", "100"))
                .toList());
        assertThat(book.find(occasion("ASSOC")).winner()).isNull();
        assertThat(book.find(occasion("ASSOC")).losers()).isEmpty();
    }

    @Test
    void a_timekeeper_without_class_gets_no_class_rate() {
        var book = RateBook.of(
                List.of(Samples.agreement("class", new Scope(CLIENT, null, null, "ASSOC"), "2026-01-01", "100")));
        assertThat(book.find(occasion(null)).winner()).isNull();
        assertThat(book.find(occasion(" ")).tried()).doesNotContain(Precedence.CLIENT_CLASS, Precedence.MATTER_CLASS);
        assertThat(id(book.find(occasion("ASSOC")).winner())).contains("class");
    }

    @Test
    void first_and_last_day_count_and_the_neighbours_of_a_gap_are_named() {
        var own = SCOPES.getLast();
        var book = RateBook.of(List.of(
                between("old", own, "2025-01-01", "2026-03-01"), between("new", own, "2026-03-03", "2026-12-31")));
        assertThat(id(book.find(on("2026-03-01")).winner())).contains("old");
        assertThat(id(book.find(on("2026-03-03")).winner())).contains("new");
        assertThat(id(book.find(on("2027-01-01")).winner())).isEmpty();
        var gap = book.find(on("2026-03-02"));
        assertThat(gap.winner()).isNull();
        assertThat(gap.losers()).extracting(Step.Lost::why).containsExactly(Step.Loss.ENDED, Step.Loss.NOT_YET);
        assertThat(gap.tried()).containsExactlyInAnyOrder(Precedence.values());
    }

    @Test
    void of_two_agreements_of_one_scope_the_later_wins_and_the_trace_calls_it_ambiguous() {
        var own = SCOPES.getLast();
        var book = RateBook.of(List.of(
                Samples.agreement("later", own, "2026-02-01", "120"),
                Samples.agreement("earlier", own, "2025-01-01", "100")));
        var found = book.find(occasion("ASSOC"));
        assertThat(id(found.winner())).contains("later");
        assertThat(found.losers().getFirst().text()).contains("100 from 2025-01-01", "ambiguous");
        assertThat(book.overlaps())
                .extracting(overlap -> overlap.earlier().id())
                .containsExactly("earlier");
    }

    @Test
    void the_book_agrees_with_a_search_through_all_agreements() {
        Cases.check(10_000, random -> {
            var agreements = agreements(random);
            var day = DAY.plusDays(random.nextInt(60) - 30);
            var expected = agreements.stream()
                    .filter(agreement -> agreement.covers(day))
                    .min(Comparator.<Agreement, Precedence>comparing(
                                    agreement -> agreement.scope().precedence())
                            .thenComparing(Agreement::from, Comparator.reverseOrder())
                            .thenComparing(Agreement::id, Comparator.reverseOrder()))
                    .map(Agreement::id);
            var found = RateBook.of(agreements).find(on(day.toString()));
            assertThat(id(found.winner())).isEqualTo(expected);
            if (expected.isPresent()) {
                var covering = agreements.stream()
                        .filter(agreement -> agreement.covers(day))
                        .count();
                assertThat(found.losers()).hasSize((int) covering - 1);
            }
        });
    }

    @Test
    void every_pair_that_shares_a_day_and_a_scope_is_an_overlap_and_no_other() {
        Cases.check(10_000, random -> {
            var agreements = agreements(random);
            var expected = 0;
            for (var one : agreements) {
                for (var other : agreements) {
                    var ordered = one.id().compareTo(other.id()) < 0;
                    if (ordered
                            && one.scope().equals(other.scope())
                            && (one.covers(other.from()) || other.covers(one.from()))) {
                        expected++;
                    }
                }
            }
            assertThat(RateBook.of(agreements).overlaps()).hasSize(expected);
        });
    }

    @Test
    void a_rate_for_the_task_wins_over_one_of_the_same_scope_but_not_over_a_closer_scope() {
        var book = RateBook.of(List.of(
                Samples.agreement("any", new Scope(CLIENT, null, AB, null), "2026-01-01", "350"),
                Samples.agreement(
                        "task",
                        new Scope(CLIENT, null, AB, null).on(Particulars.of("L330", "", "")),
                        "2020-01-01",
                        "300"),
                Samples.agreement(
                        "firm",
                        new Scope(null, null, AB, null).on(Particulars.of("L330", "", "")),
                        "2026-01-01",
                        "400")));
        var on = new RateBook.Occasion(CLIENT, MATTER, AB, "ASSOC", DAY, "L330");
        assertThat(id(book.find(on).winner())).contains("task");
        assertThat(book.find(on).losers())
                .extracting(lost -> lost.rate().id(), Step.Lost::why)
                .containsExactly(tuple("any", Step.Loss.OUTRANKED), tuple("firm", Step.Loss.OUTRANKED));
        assertThat(id(book.find(occasion("ASSOC")).winner())).contains("any");
        assertThat(book.find(on).winner()).asString().contains("task L330");
    }

    @Test
    void what_cannot_be_agreed_is_refused() {
        assertThatThrownBy(() -> new Scope(CLIENT, null, AB, "ASSOC")).hasMessageContaining("person or for a class");
        assertThatThrownBy(() -> Samples.agreement("a", SCOPES.getLast(), "2026-01-01", "0"))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> Samples.agreement("a", SCOPES.getLast(), "2026-01-01", "1.00001"))
                .hasMessageContaining("4 decimals");
        assertThatThrownBy(() -> between("a", SCOPES.getLast(), "2026-01-02", "2026-01-01"))
                .hasMessageContaining("ends before it starts");
    }

    private static List<Agreement> agreements(Random random) {
        var agreements = new ArrayList<Agreement>();
        for (var i = 1 + random.nextInt(12); i > 0; i--) {
            var from = DAY.plusDays(random.nextInt(60) - 40);
            var to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(20));
            var scope = SCOPES.get(random.nextInt(SCOPES.size()));
            agreements.add(new Agreement("a%02d".formatted(i), scope, from, to, BigDecimal.TEN, ""));
        }
        return agreements;
    }

    private static Agreement between(String id, Scope scope, String from, String to) {
        return new Agreement(id, scope, LocalDate.parse(from), LocalDate.parse(to), BigDecimal.TEN, "");
    }

    private static RateBook.Occasion on(String day) {
        return occasion("ASSOC", LocalDate.parse(day));
    }

    private static RateBook.Occasion occasion(@Nullable String classification) {
        return occasion(classification, DAY);
    }

    private static RateBook.Occasion occasion(@Nullable String classification, LocalDate day) {
        return new RateBook.Occasion(CLIENT, MATTER, GROUP, AB, classification, day, Particulars.ANY, Samples.USD);
    }

    private static Optional<String> id(@Nullable AgreedRate rate) {
        return Optional.ofNullable(rate).map(AgreedRate::id);
    }
}
