package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SaveFeeDeal;
import tenths.desk.SmallFirm;
import tenths.store.FeeDeals.Owner;

/// S7 and S14: a courtesy on a bill, and what happened on a matter, in a real browser and by a program.
@NullMarked
class CourtesyWalkTest {
    private final SmallFirm firm = SmallFirm.withMatters(1);
    private final OpenHouse house = OpenHouse.with(firm).withPeople();

    @AfterEach
    void close() {
        house.close();
    }

    private String bill() {
        firm.worked(1, 60, "Draft answer to complaint");
        return firm.prepared().getFirst().toString();
    }

    @Test
    void a_biller_grants_a_courtesy_by_keys_down_to_a_total_and_takes_it_back() {
        var bill = bill();
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("d");
            page.getByLabel("Take off the fees").selectOption("total");
            page.getByLabel("How much").fill("150");
            page.locator("#courtesy").getByLabel("Reason").fill("Ten years a client");
            Looks.good(page, "/bills/" + bill);
            page.locator("#courtesy button.main").click();
            assertThat(page.locator(".bill-head .total strong")).hasText("$150.00");
            assertThat(page.locator("#settlement")).containsText("courtesy discount to a total of USD 150.00");
            assertThat(page.locator(".history").last()).containsText("Ten years a client");
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("z");
            assertThat(page.locator(".bill-head .total strong")).hasText("$185.55");
        }
    }

    @Test
    void a_biller_charges_the_interest_that_is_due_by_a_key_and_a_program_waives_it() {
        var owner = new Owner(SmallFirm.CARRIER, null);
        var from = SmallFirm.END_OF_OCTOBER.withDayOfMonth(1);
        var terms = "arrangements: [{kind: interest, percent: 12, grace: 10}]";
        new SaveFeeDeal(firm.house()).save(new SaveFeeDeal.Wish(owner, 0, from, terms, "Letter"), "lee");
        bill();
        var first = firm.house().prebills().openOf(List.of(SmallFirm.CARRIER)).keySet();
        firm.approve(List.copyOf(first));
        new FinaliseInvoices(firm.house()).finalise(List.copyOf(first), from, "lee", Progress.SILENT);
        var bill = bill();
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("#interest")).containsText("Interest of $1.22 is due");
            assertThat(page.locator("#interest")).containsText("12% a year on USD 185.55 for 20 days");
            Looks.good(page, "/bills/" + bill);
            page.keyboard().press("i");
            assertThat(page.locator(".bill-head .total strong")).hasText("$186.77");
            assertThat(page.locator("#interest")).hasCount(0);
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("z");
            assertThat(page.locator(".bill-head .total strong")).hasText("$185.55");
        }
        var program = Program.of(house, "biller");
        var waive = "{'version': 3, 'reason': 'Paid in time', 'decisions': [{'kind': 'interest', 'charge': false}]}";
        assertThat(program.post("/prebills/" + bill + "/decisions", waive).status())
                .isEqualTo(200);
        assertThat(program.get("/prebills/" + bill).at("/decisions/1/decision/charge"))
                .isEqualTo("false");
    }

    @Test
    void a_biller_bills_what_earlier_bills_held_and_a_program_does_too_and_both_say_why() {
        var owner = new Owner(SmallFirm.CARRIER, null);
        var from = SmallFirm.END_OF_OCTOBER.withDayOfMonth(1);
        var terms = "arrangements: [{kind: cap, amount: 100, above: hold}]\nearlyPayment: [{days: 10, percent: 3}]";
        new SaveFeeDeal(firm.house()).save(new SaveFeeDeal.Wish(owner, 0, from, terms, "Letter"), "lee");
        bill();
        var first = firm.house().prebills().openOf(List.of(SmallFirm.CARRIER)).keySet();
        firm.approve(List.copyOf(first));
        new FinaliseInvoices(firm.house()).finalise(List.copyOf(first), from, "lee", Progress.SILENT);
        var bill = bill();
        try (var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/invoices/1");
            assertThat(page.locator("tfoot")).containsText("Paid by 2026-10-11, less 3%");
            assertThat(page.locator("tfoot")).containsText("$97.00");
            page.navigate(house.address() + "/bills/" + bill);
            page.waitForSelector("html[data-ready]");
            assertThat(page.locator("#held")).containsText("$85.55 of earlier bills is held");
            Looks.good(page, "/bills/" + bill);
            page.locator("#held").getByLabel("Reason").fill("Agreed on the phone");
            page.locator("#held button.main").click();
            assertThat(page.locator(".bill-head .total")).containsText("$85.55");
            assertThat(page.locator(".bill-head .total")).containsText("$82.98 if paid within 10 days");
            assertThat(page.locator("#held")).hasCount(0);
            page.waitForSelector("html[data-ready]");
            page.keyboard().press("z");
            assertThat(page.locator("#held")).hasCount(1);
        }
        var program = Program.of(house, "biller");
        var release = "{'version': 3, 'reason': 'By letter', 'decisions': [{'kind': 'release'}]}";
        assertThat(program.post("/prebills/" + bill + "/decisions", release).status())
                .isEqualTo(200);
        assertThat(program.get("/prebills/" + bill).at("/decisions/1/decision/kind"))
                .isEqualTo("release");
        assertThat(program.get("/invoices/1").at("/earlyPayment/0/pay")).isEqualTo("97.00");
    }

    @Test
    void without_any_script_a_recovery_is_recorded_charged_on_the_open_bill_and_withdrawn() {
        var bill = bill();
        var deal = "arrangements: [{kind: contingency, schedule: [{percent: 30}]}]";
        new SaveFeeDeal(firm.house())
                .save(
                        new SaveFeeDeal.Wish(
                                new Owner(SmallFirm.CARRIER, null),
                                0,
                                SmallFirm.END_OF_OCTOBER.withDayOfMonth(1),
                                deal,
                                "Letter"),
                        "lee");
        try (var page = house.signedIn("biller")) {
            var context =
                    page.context().browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
            context.addCookies(page.context().cookies());
            var plain = context.newPage();
            var matter = SmallFirm.matter(1).value();
            plain.navigate(house.address() + "/rates/facts");
            plain.locator("form.filter input[name=matter]").fill(matter);
            plain.locator("form.filter button").click();
            plain.locator("input[name=day]").fill("2026-10-20");
            plain.getByLabel("Amount of a recovery").fill("1,000");
            plain.getByLabel("Document that shows it").fill("Settlement agreement");
            plain.locator("form.card button.main").click();
            assertThat(plain.locator("main")).containsText("The open bill is checked again");
            assertThat(plain.locator("table")).containsText("Recovery of $1,000.00");
            plain.navigate(house.address() + "/bills/" + bill);
            assertThat(plain.locator(".bill-head .total")).containsText("$300.00");
            plain.navigate(house.address() + "/rates/facts?matter=" + matter);
            plain.locator("table input[name=reason]").fill("It was another matter");
            plain.getByLabel("Withdraw number 1").click();
            assertThat(plain.locator("table")).containsText("withdrawn: It was another matter");
            context.close();
            Looks.good(page, "/rates/facts?matter=" + matter);
        }
    }

    @Test
    void a_program_grants_a_courtesy_records_an_outcome_and_is_told_every_fault() {
        var bill = bill();
        var program = Program.of(house, "biller");
        var wish =
                "{'version': 1, 'reason': 'Ten years a client', 'decisions': [{'kind': 'courtesy', 'percent': '10'}]}";
        assertThat(program.post("/prebills/" + bill + "/decisions", wish.replace("'10'", "'10', 'total': '1'"))
                        .status())
                .isEqualTo(422);
        assertThat(program.post("/prebills/" + bill + "/decisions", wish).status())
                .isEqualTo(200);
        assertThat(program.get("/prebills/" + bill).at("/decisions/0/decision/percent"))
                .isEqualTo("10");
        var facts = "/matters/" + SmallFirm.matter(1) + "/facts";
        var settled = "{'kind': 'outcome', 'day': '2026-10-20', 'name': 'settled', 'document': 'Agreement'}";
        assertThat(program.post(facts, settled).at("/number")).isEqualTo("1");
        assertThat(program.post(facts, settled.replace("Agreement", "")).status())
                .isEqualTo(422);
        assertThat(program.post(facts + "/1/withdrawal", "{'reason': 'Not signed'}")
                        .at("/number"))
                .isEqualTo("1");
        assertThat(program.get(facts).at("/items/0/withdrawn")).isEqualTo("Not signed");
        assertThat(program.get(facts).at("/items/0/name")).isEqualTo("settled");
    }
}
