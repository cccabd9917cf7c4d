package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.checks.LineId;
import tenths.desk.AskTimekeeper;
import tenths.desk.ChangePrebillState;
import tenths.desk.ChangePrebillState.Move;
import tenths.desk.SmallFirm;
import tenths.firm.TimekeeperId;
import tenths.store.PrebillRow.State;

/// S7: a question about a line goes to who worked, and its answer comes back to the bill.
@NullMarked
class QuestionsTest {
    private static final TimekeeperId DANA = new TimekeeperId("417");
    private static final TimekeeperId PER = new TimekeeperId("522");

    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();
    private final AskTimekeeper asking = new AskTimekeeper(firm.house());
    private UUID bill = new UUID(0, 0);
    private LineId line = LineId.whole(bill);

    @BeforeEach
    void oneBill() {
        line = LineId.whole(firm.worked(1, 24, "Telephone call").id());
        bill = firm.prepared().getFirst();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private UUID asked() {
        return asking.ask(new AskTimekeeper.Wish(bill, line, DANA, "With whom?"), true, "lee")
                .asked()
                .getFirst();
    }

    private static AskTimekeeper.Whose only(TimekeeperId... people) {
        return new AskTimekeeper.Whose.These(List.of(people));
    }

    private List<String> letters() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select subject || body from letter where about = 'QUESTION'")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void a_bill_with_an_open_question_is_not_approved_one_by_one_or_many_at_once() {
        var question = asked();
        firm.approve(List.of(bill));
        assertThat(new ChangePrebillState(firm.house()).approveAll(List.of(bill), "lee"))
                .isZero();
        assertThat(firm.open(bill).row().state()).isEqualTo(State.CHECK);
        assertThat(asking.close(question, "lee")).hasSize(1);
        assertThat(new ChangePrebillState(firm.house()).approveAll(List.of(bill), "lee"))
                .isEqualTo(1);
    }

    @Test
    void nobody_is_asked_about_what_is_not_on_the_bill_and_nobody_who_is_not_of_the_firm() {
        var wrong = new AskTimekeeper.Wish(bill, LineId.whole(bill), new TimekeeperId("999"), " ");
        assertThat(asking.ask(wrong, false, "lee").problems()).hasSize(3);
        new ChangePrebillState(firm.house()).move(List.of(bill), Move.DISCARD, "", "lee");
        assertThat(asking.ask(new AskTimekeeper.Wish(bill, line, DANA, "With whom?"), false, "lee")
                        .problems())
                .containsExactly("The bill is no longer open.");
    }

    @Test
    void one_may_answer_only_what_one_is_asked() {
        var question = asked();
        assertThat(asking.answer(question, "With the adjuster", "", only(PER), "per"))
                .isNotEmpty();
        assertThat(asking.answer(question, " ", "", only(DANA), "dana")).isNotEmpty();
        assertThat(asking.answer(question, "With the adjuster", "", only(DANA), "dana"))
                .isEmpty();
        assertThat(firm.house().questions().openTo(DANA)).isEmpty();
        assertThat(firm.house().questions().openOn(bill)).hasSize(1);
        asking.close(question, "lee");
        assertThat(asking.answer(question, "Too late", "", only(DANA), "dana")).isNotEmpty();
    }

    @Test
    void who_keeps_no_time_answers_for_nobody() {
        var question = asked();
        assertThat(asking.answer(question, "With the adjuster", "", only(), "nobody"))
                .isNotEmpty();
        firm.run("update app_user set timekeeper_id = null where login = 'timekeeper'");
        try (var stranger = house.signedIn("timekeeper")) {
            stranger.navigate(house.address() + "/questions");
            assertThat(stranger.locator("main")).containsText("Nobody asks you anything.");
            var status = stranger.evaluate("""
                    async id => {
                        const token = document.querySelector('[name=_csrf]').value;
                        const body = new URLSearchParams({_csrf: token, text: 'Not mine to answer'});
                        return (await fetch(`/questions/${id}/answer`, {method: 'POST', body})).status;
                    }""", question.toString());
            assertThat(status).isEqualTo(200);
        }
        assertThat(firm.house().questions().openTo(DANA)).hasSize(1);
    }

    @Test
    void an_approved_bill_gets_no_question_neither_a_new_one_nor_an_old_one_again() {
        var question = asked();
        asking.close(question, "lee");
        firm.approve(List.of(bill));
        assertThat(asking.ask(new AskTimekeeper.Wish(bill, line, DANA, "With whom?"), false, "lee")
                        .problems())
                .containsExactly("The bill is approved. Take it back to check, then ask.");
        assertThat(asking.reopen(question, "lee")).isFalse();
        new ChangePrebillState(firm.house()).move(List.of(bill), Move.REOPEN, "", "lee");
        assertThat(asking.reopen(question, "lee")).isTrue();
        assertThat(firm.house().questions().openOn(bill)).hasSize(1);
    }

    @Test
    void the_letter_goes_once_a_day_and_names_neither_client_nor_matter() {
        firm.run("insert into reminder_address (timekeeper_id, address) values ('417', 'dana@firm.example')");
        asked();
        asked();
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("A question about your time waits for you")
                        .doesNotContain("Northgate", "Smith", "0412", "With whom"));
    }

    @Test
    void who_owes_an_answer_is_reminded_once_a_day_and_who_answered_is_not() {
        firm.run("insert into reminder_address (timekeeper_id, address) values ('417', 'dana@firm.example')");
        var question = asking.ask(new AskTimekeeper.Wish(bill, line, DANA, "With whom?"), false, "lee")
                .asked()
                .getFirst();
        asking.ask(new AskTimekeeper.Wish(bill, line, PER, "Were you there?"), false, "lee");
        assertThat(asking.remind("lee"))
                .isEqualTo(new AskTimekeeper.Reminded(
                        1, List.of("Per Lindqvist has no mail address. Enter one under Missing time, Targets.")));
        assertThat(letters()).hasSize(1);
        assertThat(asking.remind("lee").notReminded()).contains("Dana Ortega had a letter today already.");
        asking.answer(question, "With the adjuster", "", only(DANA), "dana");
        assertThat(asking.remind("lee").notReminded()).hasSize(1);
    }

    @Test
    void a_program_asks_answers_and_closes() {
        var program = Program.of(house, "biller");
        var wish = "{'line': '" + line + "', 'to': '417', 'text': 'With whom?'}";
        var id = program.post("/prebills/" + bill + "/questions", wish).at("/id");
        assertThat(program.post("/questions/" + id + "/answer", "{'text': 'The adjuster'}")
                        .status())
                .isEqualTo(200);
        assertThat(program.get("/questions").at("/items/0/answer")).isEqualTo("The adjuster");
        assertThat(program.post("/questions/" + id + "/close", "{}").status()).isEqualTo(200);
        assertThat(program.post("/questions/" + id + "/close", "{}").status()).isEqualTo(404);
        assertThat(program.post("/prebills/" + bill + "/questions", wish.replace(line.toString(), "line 1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_biller_asks_with_c_the_timekeeper_answers_and_the_biller_takes_the_words() {
        try (var biller = house.signedIn("biller");
                var timekeeper = house.signedIn("timekeeper")) {
            ask(biller);
            answer(timekeeper);
            biller.reload();
            assertThat(biller.locator("#questions")).containsText("With the adjuster.");
            assertThat(new AxeBuilder(biller).analyze().getViolations()).isEmpty();
            biller.getByText("Take these words").click();
            assertThat(biller.locator("[data-lines]")).containsText("adjuster Reyes about reserve");
            assertThat(biller.locator("#questions")).hasCount(0);
        }
    }

    private void ask(Page biller) {
        biller.navigate(house.address() + "/bills/" + bill);
        biller.waitForSelector("html[data-ready]");
        biller.keyboard().press("j");
        biller.keyboard().press("c");
        biller.locator("details[data-form=c] textarea").fill("With whom, and about what?");
        biller.locator("details[data-form=c] button").click();
        assertThat(biller.locator("#notice")).containsText("The question is asked.");
        biller.navigate(house.address() + "/");
        assertThat(biller.locator("main")).containsText("questions open");
        biller.navigate(house.address() + "/questions");
        biller.getByText("Remind who owes 1 answer").click();
        assertThat(biller.locator("#notice")).containsText("Mail is off");
        biller.navigate(house.address() + "/bills/" + bill);
    }

    private void answer(Page timekeeper) {
        timekeeper.navigate(house.address() + "/questions");
        assertThat(timekeeper.locator("#rail")).containsText("Questions");
        assertThat(new AxeBuilder(timekeeper).analyze().getViolations()).isEmpty();
        timekeeper.locator(".question textarea[name=text]").fill("With the adjuster.");
        timekeeper.locator(".question textarea[name=words]").fill("Telephone adjuster Reyes about reserve");
        timekeeper.locator(".question button.main").click();
        assertThat(timekeeper.locator("main")).containsText("Nobody asks you anything.");
    }
}
