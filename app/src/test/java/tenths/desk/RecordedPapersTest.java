package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.archive.TestArchive;
import tenths.connectors.packs.PackReader;
import tenths.desk.papers.KeepReceipt;
import tenths.desk.papers.ObjectionWish;
import tenths.desk.papers.ReceiptWish;
import tenths.desk.papers.RecordObjection;
import tenths.firm.Matter;
import tenths.guidelines.Dossier;
import tenths.money.Money;
import tenths.store.CountedSource;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.Causes;
import tenths.time.Work;

/// What was known of papers when a past bill became final: each recorded and withdrawn on days of its own.
@NullMarked
class RecordedPapersTest {
    private static final String RECEIPTS = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - {name: receipts, kind: EXP-06, severity: warn, clause: "4", page: 1, quote: Each with its receipt.}
            """;
    private static final LocalDate BILLED = LocalDate.of(2026, 11, 3);

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.at(database, clock, 1);
    private final KeepReceipt keeping = new KeepReceipt(firm.house(), TestArchive.fresh());
    private final RecordObjection objections = new RecordObjection(firm.house());
    private List<Work> works = List.of();

    @BeforeEach
    void a_final_bill() {
        works = List.of(firm.paid(1, "1", "400.00"));
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, BILLED, "lee", Progress.SILENT);
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private Dossier known(String then) {
        var matter = SmallFirm.matter(1);
        Matter known = Objects.requireNonNull(
                        firm.house().directory().matters(List.of(matter)).get(matter))
                .matter();
        var ids = works.stream().map(Work::id).toList();
        return RecordedPapers.of(firm.house(), firm.house().receipts().of(ids))
                .of(SmallFirm.CARRIER, known, works, new RecordedPapers.Then(Instant.parse(then), BILLED));
    }

    @Test
    void a_receipt_is_known_from_its_record_until_it_is_withdrawn() {
        clock.moveTo("2026-11-05T15:00:00Z");
        var wish = new ReceiptWish("390.00", "");
        var kept = (KeepReceipt.Outcome.Kept) keeping.keep(works.getFirst().id(), wish, new byte[0], "lee");
        clock.moveTo("2026-11-09T15:00:00Z");
        keeping.withdraw(kept.receipt(), "slip", "lee");
        assertThat(known("2026-11-04T15:00:00Z").receiptsKept()).isFalse();
        assertThat(known("2026-11-07T15:00:00Z").receiptsKept()).isTrue();
        assertThat(known("2026-11-07T15:00:00Z").receipts().values())
                .containsExactly(new Dossier.Receipt(false, Money.of("390.00", SmallFirm.USD)));
        assertThat(known("2026-11-10T15:00:00Z").receiptsKept()).isFalse();
        assertThat(known("2026-11-10T15:00:00Z").receipts()).isEmpty();
    }

    @Test
    void an_objection_is_known_from_its_record_and_an_appeal_from_its_own() {
        clock.moveTo("2026-11-05T15:00:00Z");
        objections.record("1", new ObjectionWish.SentBack("1", "2026-11-05", "no receipt"), "lee");
        objections.record("1", new ObjectionWish.TakenOff("20", "2026-11-05", "", "no receipt", ""), "lee");
        clock.moveTo("2026-11-07T15:00:00Z");
        objections.appeal("1", 2, "2026-11-07", "lee");
        clock.moveTo("2026-11-09T15:00:00Z");
        objections.withdraw("1", 1, "slip", "lee");
        assertThat(known("2026-11-04T15:00:00Z").reductions()).isEmpty();
        assertThat(known("2026-11-06T15:00:00Z").returned()).hasSize(1);
        assertThat(known("2026-11-06T15:00:00Z").reductions())
                .singleElement()
                .satisfies(each -> assertThat(each.appealed()).isNull());
        assertThat(known("2026-11-08T15:00:00Z").reductions())
                .singleElement()
                .satisfies(each -> assertThat(each.appealed()).isEqualTo("2026-11-07"));
        assertThat(known("2026-11-10T15:00:00Z").returned()).isEmpty();
    }

    @Test
    void many_bills_ask_no_more_about_papers_than_two() {
        try (var many = TestDatabase.fresh()) {
            var counted = new CountedSource(many.app());
            try (var plain = SmallFirm.on(counted.source(), () -> {}, 32)) {
                plain.house().packs().add(new Packs.Text("northgate", 1, RECEIPTS), LocalDate.of(2026, 1, 1), null);
                plain.run("update client_terms set pack = 'northgate'");
                for (var matter = 1; matter <= 32; matter++) {
                    plain.paid(matter, "1", "400.00");
                }
                var house = new House(
                        counted.source(), clock, body -> PackReader.read(body).orThrow());
                var keep = new KeepReceipt(house, TestArchive.fresh());
                keep.keep(plain.paid(1, "1", "90.00").id(), new ReceiptWish("90.00", ""), new byte[0], "lee");
                prepare(house, 1, 1);
                var two = statements(counted, () -> prepare(house, 2, 3));
                assertThat(statements(counted, () -> prepare(house, 4, 32))).isEqualTo(two);
                assertThat(new Causes(house.transactions()).all())
                        .singleElement()
                        .satisfies(cause -> assertThat(cause.rule()).isEqualTo("EXP-06"));
            }
        }
    }

    private static void prepare(House house, int first, int last) {
        var matters =
                IntStream.rangeClosed(first, last).mapToObj(SmallFirm::matter).toList();
        var selection = new PreparePrebills.Selection(List.of(), matters, SmallFirm.END_OF_OCTOBER);
        new PreparePrebills(house).prepare(selection, "lee", Progress.SILENT);
    }

    private static long statements(CountedSource counted, Runnable act) {
        var before = counted.statements();
        act.run();
        return counted.statements() - before;
    }

    @Test
    void what_was_taken_off_an_invoice_that_is_credited_is_told_no_more() {
        objections.record("1", new ObjectionWish.TakenOff("20", "2026-11-03", "", "no receipt", ""), "lee");
        clock.moveTo("2026-11-09T15:00:00Z");
        new CreditInvoice(firm.house()).credit("1", "wrong", false, "lee");
        assertThat(known("2026-11-08T15:00:00Z").reductions()).hasSize(1);
        assertThat(known("2026-11-10T15:00:00Z").reductions()).isEmpty();
    }
}
