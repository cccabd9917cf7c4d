package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tenths.desk.FinaliseInvoices.Outcome;
import tenths.store.FeeDeals.Owner;

/// A chunk of bills writes its e-bills under the numbers that the chunk before told it. What it was told may turn out
/// wrong; the numbers have no gap all the same.
@NullMarked
@Timeout(180)
class FinaliseInChunksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final int BILLS = 12;

    private final SmallFirm firm = SmallFirm.withMatters(BILLS);
    private final FinaliseInvoices oneByOne = new FinaliseInvoices(firm.house(), 1);

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private List<UUID> approved() {
        IntStream.rangeClosed(1, BILLS).forEach(matter -> firm.worked(matter, 60, "Draft answer to complaint"));
        var bills = firm.prepared();
        firm.approve(bills);
        return bills;
    }

    private Map<UUID, Outcome> finalise(List<UUID> bills) {
        return oneByOne.finalise(bills, TODAY, "lee", Progress.SILENT);
    }

    private List<String> numbers(Map<UUID, Outcome> outcomes) {
        return outcomes.values().stream()
                .filter(Outcome.Finalised.class::isInstance)
                .flatMap(outcome -> ((Outcome.Finalised) outcome).numbers().stream())
                .toList();
    }

    private List<String> kept() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select number from invoice order by serial")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }

    @Test
    void numbers_run_on_from_chunk_to_chunk() {
        assertThat(numbers(finalise(approved()))).isEqualTo(upTo(BILLS)).isEqualTo(kept());
    }

    @Test
    void a_bill_that_is_refused_uses_no_number() {
        var bills = approved();
        new ChangePrebillState(firm.house())
                .move(List.of(bills.get(3)), ChangePrebillState.Move.REOPEN, "look again", "lee");
        var outcomes = finalise(bills);
        assertThat(outcomes.get(bills.get(3))).isInstanceOf(Outcome.Refused.class);
        assertThat(numbers(outcomes)).isEqualTo(upTo(BILLS - 1)).isEqualTo(kept());
    }

    @Test
    void a_bill_that_has_changed_since_gives_its_number_to_the_next_chunk() {
        new SaveFeeDeal(firm.house())
                .save(
                        new SaveFeeDeal.Wish(
                                new Owner(SmallFirm.CARRIER, null),
                                0,
                                LocalDate.of(2026, 1, 1),
                                "arrangements: [{kind: discount, percent: 10}]",
                                "letter of 1 October"),
                        "lee");
        var bills = approved();
        firm.run("update prebill set billed_minor = billed_minor + 1 where matter_id in ('0412-0003', '0412-0008')");
        var outcomes = finalise(bills);
        assertThat(numbers(outcomes)).isEqualTo(upTo(BILLS - 2)).isEqualTo(kept());
        assertThat(outcomes.values())
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(2)
                .allSatisfy(refused -> assertThat(((Outcome.Refused) refused).reasons())
                        .singleElement()
                        .asString()
                        .contains("was approved at"));
    }

    @Test
    void two_people_at_once_share_one_series() throws ExecutionException, InterruptedException {
        var bills = approved();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var odd = CompletableFuture.supplyAsync(() -> numbers(finalise(half(bills, 1))), threads);
            var even = CompletableFuture.supplyAsync(() -> numbers(finalise(half(bills, 0))), threads);
            assertThat(odd.get()).hasSize(BILLS / 2);
            assertThat(even.get()).hasSize(BILLS / 2).doesNotContainAnyElementsOf(odd.get());
        }
        assertThat(kept()).isEqualTo(upTo(BILLS));
    }

    private static List<UUID> half(List<UUID> bills, int rest) {
        var half = new ArrayList<UUID>();
        for (var i = rest; i < bills.size(); i += 2) {
            half.add(bills.get(i));
        }
        return half;
    }
}
