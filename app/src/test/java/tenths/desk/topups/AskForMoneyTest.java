package tenths.desk.topups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SaveFeeDeal;
import tenths.desk.SmallFirm;
import tenths.firm.TrustBalance;
import tenths.money.Money;
import tenths.store.FeeDeals.Owner;
import tenths.store.topups.TopUpRow.Kind;

/// Money that clients keep with the firm: who is asked, and what came of it.
@NullMarked
class AskForMoneyTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final AskForMoney asking = new AskForMoney(firm.house());

    @BeforeEach
    void agree() {
        var yaml = "arrangements: [{kind: evergreen, floor: 2000, target: 5000}]";
        var wish = new SaveFeeDeal.Wish(new Owner(SmallFirm.CARRIER, null), 0, OCTOBER, yaml, "letter");
        assertThat(new SaveFeeDeal(firm.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void held(int matter, String day, String amount) {
        var balance = new TrustBalance(SmallFirm.matter(matter), LocalDate.parse(day), Money.of(amount, SmallFirm.USD));
        firm.house().transactions().inOne(() -> {
            firm.house().trustBalances().put(List.of(balance));
            return matter;
        });
    }

    private List<String> wanting() {
        return new Wanting(firm.house())
                .found().wanting().stream()
                        .map(row -> row.matter().id().value() + " "
                                + row.topUp().amount().decimal())
                        .toList();
    }

    @Test
    void a_matter_below_its_floor_is_asked_for_once_and_again_when_a_later_balance_calls_for_it() {
        held(1, "2026-10-31", "1250.00");
        held(2, "2026-10-31", "2000.00");
        assertThat(wanting()).containsExactly("0412-0001 3750.00");
        assertThat(new Wanting(firm.house()).found().unknown()).containsExactly(SmallFirm.matter(3));
        assertThat(asking.ask(SmallFirm.matter(1), "lee")).isEqualTo(new AskForMoney.Outcome.Done(1));
        assertThat(asking.ask(SmallFirm.matter(1), "lee"))
                .as("what is asked for is not asked for twice")
                .isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(asking.ask(SmallFirm.matter(2), "lee")).isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(asking.answer(1, Kind.RECEIVED, "2026-11-03", "Wire of 3 November", "lee"))
                .isEqualTo(new AskForMoney.Outcome.Done(1));
        assertThat(wanting()).as("the ledger does not know of it yet").isEmpty();
        held(1, "2026-11-03", "1000.00");
        assertThat(wanting()).containsExactly("0412-0001 4000.00");
    }

    @Test
    void a_request_that_is_withdrawn_with_its_reason_makes_room_for_another_and_the_book_has_all_of_it() {
        held(1, "2026-10-31", "0.00");
        asking.ask(SmallFirm.matter(1), "lee");
        assertThat(asking.answer(1, Kind.WITHDRAWN, "2026-11-04", " ", "lee"))
                .isInstanceOfSatisfying(
                        AskForMoney.Outcome.Refused.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        assertThat(asking.answer(1, Kind.RECEIVED, "2026-11-02", "Wire", "lee"))
                .as("before it was asked for")
                .isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(asking.answer(1, Kind.WITHDRAWN, "2026-11-03", "Matter is closing", "lee"))
                .isEqualTo(new AskForMoney.Outcome.Done(1));
        assertThat(asking.answer(1, Kind.RECEIVED, "2026-11-03", "Wire", "lee"))
                .isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(asking.ask(SmallFirm.matter(1), "lee")).isEqualTo(new AskForMoney.Outcome.Done(2));
        var events = firm.house()
                .transactions()
                .sql()
                .sql("select action from audit_event where action like 'TopUp%' order by seq")
                .query(String.class)
                .list();
        assertThat(events).containsExactly("TopUpAsked", "TopUpWithdrawn", "TopUpAsked");
    }

    @Test
    void what_was_written_down_by_mistake_is_taken_back_with_its_reason_and_the_request_waits_again() {
        held(1, "2026-10-31", "1250.00");
        asking.ask(SmallFirm.matter(1), "lee");
        assertThat(asking.undo(1, "typing error", "lee")).isInstanceOf(AskForMoney.Outcome.Refused.class);
        asking.answer(1, Kind.RECEIVED, "2026-11-03", "Wire of 3 November", "lee");
        assertThat(asking.undo(1, " ", "lee")).isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(asking.undo(1, "It was for another firm", "pat")).isEqualTo(new AskForMoney.Outcome.Done(1));
        assertThat(asking.undo(1, "again", "pat")).as("once").isInstanceOf(AskForMoney.Outcome.Refused.class);
        assertThat(wanting()).as("it waits again").isEmpty();
        var topUps = firm.house().topUps();
        assertThat(topUps.find(1).orElseThrow().answer()).isNull();
        assertThat(topUps.undone(1)).singleElement().satisfies(undone -> {
            assertThat(undone.answer().words()).isEqualTo("Wire of 3 November");
            assertThat(undone.reason()).isEqualTo("It was for another firm");
            assertThat(undone.by()).isEqualTo("pat");
        });
        assertThat(asking.answer(1, Kind.RECEIVED, "2026-11-03", "Cheque", "lee"))
                .isEqualTo(new AskForMoney.Outcome.Done(1));
        assertThat(topUps.find(1).orElseThrow().answer()).isNotNull();
        assertThat(topUps.undone(1)).hasSize(1);
        var events = firm.house()
                .transactions()
                .sql()
                .sql("select action || coalesce(' ' || reason, '') from audit_event where action like 'TopUp%'"
                        + " order by seq")
                .query(String.class)
                .list();
        assertThat(events)
                .containsExactly(
                        "TopUpAsked",
                        "TopUpReceived Wire of 3 November",
                        "TopUpAnswerUndone It was for another firm",
                        "TopUpReceived Cheque");
    }

    @Test
    void a_mistake_is_not_taken_back_while_another_request_asks_for_the_same_money() {
        held(1, "2026-10-31", "1250.00");
        asking.ask(SmallFirm.matter(1), "lee");
        asking.answer(1, Kind.WITHDRAWN, "2026-11-03", "Matter is closing", "lee");
        asking.ask(SmallFirm.matter(1), "lee");
        assertThat(asking.undo(1, "It is not", "lee"))
                .isInstanceOfSatisfying(
                        AskForMoney.Outcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .asString()
                                .contains("R-2"));
        asking.answer(2, Kind.WITHDRAWN, "2026-11-03", "Asked for twice", "lee");
        assertThat(asking.undo(1, "It is not", "lee")).isEqualTo(new AskForMoney.Outcome.Done(1));
    }

    @Test
    void the_paper_says_what_is_held_and_asked_and_names_no_account_for_payments() throws IOException {
        held(1, "2026-10-31", "1250.00");
        asking.ask(SmallFirm.matter(1), "lee");
        var row = firm.house().topUps().find(1).orElseThrow();
        var once = new ByteArrayOutputStream();
        new RequestPaper(firm.house()).write(row, once);
        var again = new ByteArrayOutputStream();
        new RequestPaper(firm.house()).write(row, again);
        assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
        try (var document = Loader.loadPDF(once.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Request for funds R-1", "Smith v. Acme 1", "USD\u00A01,250.00", "USD\u00A03,750.00")
                    .contains("not an invoice")
                    .doesNotContain("Account 1");
        }
    }
}
