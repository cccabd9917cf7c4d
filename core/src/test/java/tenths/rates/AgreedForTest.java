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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tenths.Cases;
import tenths.Samples;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.MatterId;
import tenths.firm.Whereabouts;
import tenths.time.TimeEntry;

/// For what a rate can be agreed: work, places, groups of matters, currencies; how much at most, and after what notice.
@NullMarked
class AgreedForTest {
    private static final Scope OWN = new Scope(CLIENT, null, AB, null);
    private static final MatterGroupId GROUP = new MatterGroupId("FLOODS");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    /// The most particular first.
    private static final List<Particulars> PARTICULAR = List.of(
            Particulars.of("L330", "A109", "Milbury"),
            Particulars.of("L330", "A109", ""),
            Particulars.of("L330", "", "Milbury"),
            Particulars.of("L330", "", ""),
            Particulars.of("L300", "A109", "Milbury"),
            Particulars.of("L300", "A109", ""),
            Particulars.of("L300", "", "Milbury"),
            Particulars.of("L300", "", ""),
            Particulars.of("", "A109", "Milbury"),
            Particulars.of("", "A109", ""),
            Particulars.of("", "", "Milbury"),
            Particulars.ANY);

    @Test
    void the_more_particular_work_wins_and_each_beaten_rate_is_named_in_order() {
        for (var first = 0; first < PARTICULAR.size(); first++) {
            var agreements = new ArrayList<Agreement>();
            for (var i = first; i < PARTICULAR.size(); i++) {
                agreements.add(Samples.agreement("p%02d".formatted(i), OWN.on(PARTICULAR.get(i)), "2026-01-01", "100"));
            }
            var found = RateBook.of(agreements.reversed()).find(on(PARTICULAR.getFirst()));
            assertThat(id(found.winner())).isEqualTo("p%02d".formatted(first));
            assertThat(found.losers())
                    .extracting(lost -> lost.rate().id(), Step.Lost::why)
                    .containsExactlyElementsOf(agreements.stream()
                            .skip(1)
                            .map(each -> tuple(each.id(), Step.Loss.OUTRANKED))
                            .toList());
        }
    }

    @Test
    void a_closer_scope_wins_over_more_particular_work() {
        var book = RateBook.of(List.of(
                Samples.agreement("client", OWN.on(PARTICULAR.getFirst()), "2026-01-01", "100"),
                Samples.agreement("matter", new Scope(null, MATTER, null, "ASSOC"), "2026-01-01", "90")));
        assertThat(id(book.find(on(PARTICULAR.getFirst())).winner())).isEqualTo("matter");
    }

    @Test
    void a_phase_stands_for_its_tasks_and_no_others() {
        var book =
                RateBook.of(List.of(Samples.agreement("p", OWN.on(Particulars.of("L300", "", "")), "2026-01-01", "9")));
        for (var task : List.of("L300", "L310", "L390")) {
            assertThat(id(book.find(on(Particulars.of(task, "", ""))).winner()))
                    .as(task)
                    .isEqualTo("p");
        }
        for (var task : List.of("L230", "L3", "P310", "L3300", "")) {
            assertThat(book.find(on(Particulars.of(task, "", ""))).winner())
                    .as(task)
                    .isNull();
        }
    }

    @Test
    void work_that_does_not_say_its_task_never_gets_the_rate_of_one() {
        var book = RateBook.of(List.of(
                Samples.agreement("task", OWN.on(Particulars.of("L330", "A109", "")), "2026-01-01", "9"),
                Samples.agreement("place", OWN.on(Particulars.of("", "", "Milbury")), "2026-01-01", "8")));
        assertThat(book.find(on(Particulars.of("L330", "", ""))).winner()).isNull();
        assertThat(book.find(on(Particulars.of("", "A109", ""))).winner()).isNull();
        assertThat(id(book.find(on(Particulars.of("L330", "", "Milbury"))).winner()))
                .isEqualTo("place");
    }

    @Test
    void the_book_agrees_with_a_search_through_all_agreements_for_particular_work() {
        Cases.check(10_000, random -> {
            var agreements = new ArrayList<Agreement>();
            for (var i = 1 + random.nextInt(10); i > 0; i--) {
                var from = DAY.plusDays(random.nextInt(30) - 20);
                var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(20));
                agreements.add(new Agreement("a%02d".formatted(i), scope(random), from, to, BigDecimal.TEN, ""));
            }
            var occasion = on(PARTICULAR.get(random.nextInt(PARTICULAR.size())));
            var expected = agreements.stream()
                    .filter(each -> each.covers(DAY) && each.scope().on().meet(occasion.on()))
                    .filter(each -> !EUR.equals(each.scope().currency()))
                    .min(Comparator.<Agreement, Precedence>comparing(
                                    each -> each.scope().precedence())
                            .thenComparing(Comparator.<Agreement>comparingInt(
                                            each -> each.scope().on().rank())
                                    .reversed())
                            .thenComparing(each -> each.scope().currency() == null)
                            .thenComparing(Agreement::from, Comparator.reverseOrder())
                            .thenComparing(Agreement::id, Comparator.reverseOrder()))
                    .map(Agreement::id)
                    .orElse("");
            var winner = RateBook.of(agreements).find(occasion).winner();
            assertThat(winner == null ? "" : winner.id()).isEqualTo(expected);
        });
    }

    private static Scope scope(Random random) {
        var scope = List.of(OWN, new Scope(null, MATTER, null, "ASSOC"), Scope.of(GROUP, null, null))
                .get(random.nextInt(3));
        var currency = random.nextInt(3) == 0 ? Samples.USD : random.nextInt(3) == 0 ? EUR : null;
        return scope.on(PARTICULAR.get(random.nextInt(PARTICULAR.size()))).in(currency);
    }

    @Test
    void a_rate_in_another_currency_never_wins_and_the_trace_says_why() {
        var book = RateBook.of(List.of(
                Samples.agreement("euro", OWN.in(EUR), "2026-01-01", "300"),
                Samples.agreement("dollar", OWN.in(Samples.USD), "2025-01-01", "200"),
                Samples.agreement("any", OWN, "2026-02-01", "100")));
        var found = book.find(on(Particulars.ANY));
        assertThat(id(found.winner())).isEqualTo("dollar");
        assertThat(found.losers())
                .extracting(lost -> lost.rate().id(), Step.Lost::why)
                .containsExactlyInAnyOrder(tuple("euro", Step.Loss.OTHER_CURRENCY), tuple("any", Step.Loss.OUTRANKED));
        assertThat(book.overlaps()).isEmpty();
        var only = RateBook.of(List.of(Samples.agreement("euro", OWN.in(EUR), "2026-01-01", "300")))
                .find(on(Particulars.ANY));
        assertThat(only.winner()).isNull();
        assertThat(only.losers()).singleElement().asString().contains("OTHER_CURRENCY");
        assertThat(only.losers().getFirst().text()).contains("in EUR", "billed in another currency");
    }

    @Test
    void a_matter_has_the_rate_of_its_group_on_the_days_on_which_it_belongs_to_it() {
        var joined = new MatterGroup.Member(GROUP, MATTER, DAY.minusDays(5), DAY.plusDays(5));
        var book = RateBook.of(
                List.of(
                        Samples.agreement("group", Scope.of(GROUP, null, "ASSOC"), "2020-01-01", "150"),
                        Samples.agreement("client", OWN, "2020-01-01", "100")),
                Whereabouts.of(List.of(joined), Map.of()));
        assertThat(priced(book, joined.from())).isEqualTo("150");
        assertThat(priced(book, DAY.plusDays(5))).isEqualTo("150");
        assertThat(priced(book, DAY.plusDays(6))).isEqualTo("100");
        assertThat(priced(book, joined.from().minusDays(1))).isEqualTo("100");
    }

    @Test
    void the_place_of_the_matter_counts_for_its_work() {
        var book = RateBook.of(
                List.of(
                        Samples.agreement("there", OWN.on(Particulars.of("", "", "Milbury")), "2020-01-01", "150"),
                        Samples.agreement("client", OWN, "2020-01-01", "100")),
                Whereabouts.of(List.of(), Map.of(MATTER, "Milbury", new MatterId("other"), "Portville")));
        assertThat(priced(book, DAY)).isEqualTo("150");
    }

    @Test
    void a_maximum_bounds_whatever_rate_wins_and_the_closest_maximum_counts() {
        var rate = Samples.agreement("rate", OWN, "2026-01-01", "250");
        var wide = maximum("wide", new Scope(CLIENT, null, null, null), "200");
        var close = maximum("close", new Scope(CLIENT, null, null, "ASSOC"), "220");
        assertThat(found(rate, wide).perHour()).isEqualByComparingTo("200");
        assertThat(found(rate, wide, close).perHour()).isEqualByComparingTo("220");
        assertThat(found(rate, maximum("high", OWN, "300")).perHour()).isEqualByComparingTo("250");
        assertThat(found(wide).perHour()).as("a maximum is no rate").isNull();
    }

    @Test
    void a_line_at_the_maximum_keeps_it_in_its_trace_and_adds_up() {
        var book = RateBook.of(List.of(
                Samples.agreement("rate", OWN, "2020-01-01", "250"),
                maximum("cap", new Scope(CLIENT, null, null, null), "199.99")));
        var line = new Pricing(book).price(Samples.entryOfMinutes(61), Samples.ASSOCIATE, Samples.TENTHS_UP);
        assertThat(line.amount().decimal()).isEqualByComparingTo("219.99");
        var kept = Trace.decode(line.trace().encode());
        assertThat(kept).isEqualTo(line.trace());
        assertThat(kept.steps()).extracting(Step::text).anyMatch(text -> text.startsWith("agreed maximum: client"));
        assertThat(Recomputation.differences(kept, line.amount().decimal(), Samples.USD))
                .isEmpty();
        assertThat(KeptRates.of(kept).perHour()).isEqualByComparingTo("199.99");
    }

    @Test
    void an_increase_with_notice_holds_when_the_notice_has_run_and_the_old_rate_goes_on_until_then() {
        var old = old(JULY.minusDays(1));
        var told = increase("200", new Notice(60, LocalDate.of(2026, 6, 1)));
        assertThat(id(at(JULY.minusDays(1), old, told).winner())).isEqualTo("old");
        var between = at(LocalDate.of(2026, 7, 30), old, told);
        assertThat(id(between.winner())).isEqualTo("old");
        assertThat(between.losers()).singleElement().satisfies(lost -> {
            assertThat(lost.why()).isEqualTo(Step.Loss.WAITS);
            assertThat(lost.text()).contains("60 days after the notice of 2026-06-01");
        });
        assertThat(id(at(LocalDate.of(2026, 7, 31), old, told).winner())).isEqualTo("new");
        var early = increase("200", new Notice(30, LocalDate.of(2026, 1, 1)));
        assertThat(id(at(JULY, old, early).winner())).isEqualTo("new");
    }

    @Test
    void without_notice_the_old_rate_goes_on() {
        var never = increase("200", new Notice(60, null));
        var found = at(JULY.plusYears(3), old(JULY.minusDays(1)), never);
        assertThat(id(found.winner())).isEqualTo("old");
        assertThat(found.losers().getFirst().text()).contains("notice that nobody gave");
        var alone = at(JULY, never);
        assertThat(alone.winner()).isNull();
        assertThat(alone.losers()).extracting(Step.Lost::why).containsExactly(Step.Loss.WAITS);
    }

    @Test
    void a_lower_rate_needs_no_notice() {
        assertThat(id(at(JULY, old(JULY.minusDays(1)), increase("90", new Notice(60, null)))
                        .winner()))
                .isEqualTo("new");
    }

    @Test
    void the_same_rate_again_needs_no_notice() {
        assertThat(id(at(JULY, old(JULY.minusDays(1)), increase("100", new Notice(60, null)))
                        .winner()))
                .isEqualTo("new");
    }

    @Test
    void an_increase_that_is_over_before_its_notice_has_run_never_holds_and_the_old_rate_goes_on_until_its_end() {
        var told = new Notice(60, LocalDate.of(2026, 7, 1));
        var over = increase("200", told).between(JULY, LocalDate.of(2026, 7, 31));
        var old = old(JULY.minusDays(1));
        assertThat(id(at(LocalDate.of(2026, 7, 31), old, over).winner())).isEqualTo("old");
        assertThat(at(LocalDate.of(2026, 8, 1), old, over).winner()).isNull();
    }

    @Test
    void the_rate_of_the_day_before_goes_on_and_keeps_its_own_end_where_that_is_later() {
        var told = new Notice(30, LocalDate.of(2026, 7, 1));
        var first =
                new Agreement("first", OWN, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), BigDecimal.ONE, "");
        var until = increase("200", told).between(JULY, LocalDate.of(2026, 8, 31));
        assertThat(id(at(LocalDate.of(2026, 7, 15), first, old(JULY.minusDays(1)), until)
                        .winner()))
                .isEqualTo("old");
        var longer = old(LocalDate.of(2026, 12, 31));
        assertThat(id(at(LocalDate.of(2026, 8, 15), first, longer, until).winner()))
                .isEqualTo("new");
        assertThat(id(at(LocalDate.of(2026, 9, 1), first, longer, until).winner()))
                .isEqualTo("old");
    }

    @Test
    void the_timeline_shows_the_days_on_which_a_rate_really_holds() {
        var timeline = Timeline.of(List.of(
                        old(JULY.minusDays(1)), increase("200", new Notice(60, LocalDate.of(2026, 6, 1)))))
                .getFirst();
        assertThat(timeline.spans())
                .extracting(Timeline.Span::from, Timeline.Span::to)
                .containsExactly(
                        tuple(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 30)),
                        tuple(LocalDate.of(2026, 7, 31), null));
        assertThat(timeline.gaps() + timeline.overlaps()).isZero();
    }

    @Test
    void what_cannot_be_agreed_is_refused() {
        assertThat(new Notice(1, null).days()).isEqualTo(1);
        assertThat(new Notice(366, null).days()).isEqualTo(366);
        assertThatThrownBy(() -> new Notice(367, null)).hasMessageContaining("1 to 366");
        assertThatThrownBy(() -> new Notice(0, null)).hasMessageContaining("1 to 366");
        assertThatThrownBy(() -> new Approval(Approval.State.SENT, null, "")).hasMessageContaining("day");
        assertThatThrownBy(() -> new Scope(null, MATTER, GROUP, null, null, Particulars.ANY, null))
                .hasMessageContaining("for a matter or for a group");
    }

    private static Agreement old(LocalDate to) {
        return new Agreement("old", OWN, LocalDate.of(2026, 1, 1), to, BigDecimal.valueOf(100), "");
    }

    private static Agreement increase(String perHour, Notice notice) {
        return new Agreement(
                "new", OWN, JULY, null, new BigDecimal(perHour), "", Agreement.Kind.RATE, notice, Approval.NONE);
    }

    private static Agreement maximum(String id, Scope scope, String perHour) {
        return new Agreement(
                id,
                scope,
                LocalDate.of(2020, 1, 1),
                null,
                new BigDecimal(perHour),
                "",
                Agreement.Kind.MAXIMUM,
                null,
                Approval.NONE);
    }

    private static RateBook.Found found(Agreement... agreements) {
        return at(DAY, agreements);
    }

    private static RateBook.Found at(LocalDate day, Agreement... agreements) {
        return RateBook.of(List.of(agreements))
                .find(new RateBook.Occasion(CLIENT, MATTER, GROUP, AB, "ASSOC", day, Particulars.ANY, Samples.USD));
    }

    private static RateBook.Occasion on(Particulars work) {
        return new RateBook.Occasion(CLIENT, MATTER, GROUP, AB, "ASSOC", DAY, work, Samples.USD);
    }

    private static String priced(RateBook book, LocalDate day) {
        var entry = Samples.entryOfMinutes(60);
        var moved = new TimeEntry(
                entry.id(),
                entry.matter(),
                entry.timekeeper(),
                day,
                entry.worked(),
                entry.codes(),
                entry.narrative(),
                true,
                day);
        var line = new Pricing(book).price(moved, Samples.ASSOCIATE, Samples.TENTHS_UP);
        return Objects.requireNonNull(line.unitCost()).toPlainString();
    }

    private static String id(@Nullable AgreedRate rate) {
        return Objects.requireNonNull(rate).id();
    }
}
