package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.ChangeRate;
import tenths.desk.CheckAgain;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.firm.MatterGroupId;
import tenths.firm.TimekeeperId;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.PrebillRow.State;

/// S14: rates over time, the tester, and a new rate with what it changes.
@NullMarked
class RatesTest {
    private static final Scope FOR_CARRIER = new Scope(SmallFirm.CARRIER, null, new TimekeeperId("417"), null);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final SmallFirm firm = SmallFirm.withMatters(3);
    private final ChangeRate changing = new ChangeRate(firm.house());
    private List<UUID> bills = List.of();

    @BeforeEach
    void oneFinalOneOpenOneWaiting() {
        firm.worked(1, 60, "Telephone adjuster on reserve");
        firm.worked(2, 60, "Review medical records of plaintiff");
        bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house())
                .finalise(bills.subList(0, 1), firm.house().today(), "lee", Progress.SILENT);
        firm.worked(3, 60, "Draft answer to complaint");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private static RateChange to(String rate) {
        return new RateChange(FOR_CARRIER, OCTOBER, null, new BigDecimal(rate), "Letter of 4 March 2026");
    }

    @Test
    void a_new_rate_says_first_what_it_changes_and_never_touches_a_final_bill() {
        var preview = changing.preview(to("200.00"));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.effects())
                .extracting(effect -> effect.matter() + " " + effect.before().decimal() + " "
                        + effect.after().decimal())
                .containsExactly("0412-0002 185.55 200.00", "0412-0003 185.55 200.00");
        assertThat(preview.bills()).containsExactly(bills.get(1));
        assertThat(firm.house().agreements().all()).hasSize(2);
    }

    @Test
    void an_approved_bill_that_comes_to_another_amount_goes_back_to_be_checked() {
        var agreed = changing.agree(to("200.00"), "lee");
        new CheckAgain(firm.house()).check(agreed.bills(), "lee", Progress.SILENT);
        var open = firm.open(bills.get(1));
        assertThat(open.row().state()).isEqualTo(State.CHECK);
        assertThat(open.prebill().total().minor()).isEqualTo(20_000);
        assertThat(firm.open(bills.getFirst()).row().figures().billedMinor()).isEqualTo(18_555);
    }

    @Test
    void a_rate_that_changes_no_amount_leaves_the_approval() {
        var agreed = changing.agree(to("185.55"), "lee");
        assertThat(agreed.effects()).isEmpty();
        new CheckAgain(firm.house()).check(bills, "lee", Progress.SILENT);
        assertThat(firm.open(bills.get(1)).row().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void all_faults_of_a_wish_are_said_at_once_and_nothing_is_agreed() {
        var problems = new ArrayList<String>();
        var form = new RateForm("client", "", "", "class", "", "", "soon", "", "1e9", "");
        assertThat(form.read(RateDetails.none(), problems)).isNull();
        assertThat(problems).hasSize(4);
        problems.clear();
        var nobody = new RateForm("", "", "", "", "", "", "2026-10-01", "", "200.00", "Letter");
        assertThat(nobody.read(RateDetails.none(), problems))
                .as("no rate for the whole firm by mistake")
                .isNull();
        assertThat(problems).hasSize(2);
        var stranger = new Scope(SmallFirm.CARRIER, null, new TimekeeperId("999"), null);
        var refused = changing.agree(new RateChange(stranger, OCTOBER, null, BigDecimal.TEN, " "), "lee");
        assertThat(refused.problems()).hasSize(2);
        assertThat(firm.house().agreements().all()).hasSize(2);
    }

    @Test
    void a_program_asks_for_a_price_tries_a_rate_and_agrees_it() {
        try (var house = OpenHouse.with(firm).withPeople()) {
            var program = Program.of(house, "biller");
            assertThat(program.get("/rates/price?matter=0412-0002&timekeeper=417&day=2026-10-05")
                            .at("/perHour"))
                    .isEqualTo("185.55");
            var wish = "{'client': '0412', 'timekeeper': '417', 'from': '2026-10-01', 'perHour': '200.00',"
                    + " 'source': 'Letter', 'dryRun': true}";
            var dry = program.post("/rates", wish);
            assertThat(dry.at("/effects/0/after")).as(dry.toString()).isEqualTo("200.00");
            assertThat(program.get("/rates?client=0412").at("/items/2/id")).isEmpty();
            assertThat(program.post("/rates", wish.replace(", 'dryRun': true", ""))
                            .at("/done"))
                    .isEqualTo("true");
            assertThat(program.post("/rates", wish.replace("200.00", "1e9")).status())
                    .isEqualTo(400);
            assertThat(program.post("/rates", wish.replace("'417'", "'999'")).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_biller_tries_a_rate_agrees_another_and_sees_it_on_the_timeline() {
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/rates");
            page.locator("[data-tester] input[name=matter]").fill("0412-0002");
            page.locator("[data-tester] select").selectOption("417");
            page.locator("[data-tester] input[name=day]").fill("2026-10-05");
            page.locator("[data-tester] button").click();
            assertThat(page.locator(".answer")).containsText("$185.55 an hour");
            assertThat(page.locator(".trace")).containsText("timekeeper's own rate");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByText("Agree a rate").click();
            page.locator("#agree input[value=client]").check();
            page.locator("#agree select[name=client]").selectOption("0412");
            page.locator("#agree select[name=timekeeper]").selectOption("417");
            page.locator("#agree input[name=from]").fill("2026-10-01");
            page.locator("#agree input[name=rate]").fill("200.00");
            page.locator("#agree input[name=source]").fill("Letter of 4 March 2026");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.getByText("Show what changes").click();
            assertThat(page.locator(".answer")).containsText("$371.10 becomes $400.00");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("main")).containsText("1 open bill has the new price.");
            page.navigate(house.address() + "/rates?client=0412");
            assertThat(page.locator("tbody tr").first()).containsText("client and timekeeper");
            assertThat(page.locator("tbody tr").first()).containsText("200.00");
            var link = page.getByText("Timekeepers as XML");
            var file = page.waitForDownload(link::click);
            assertThat(file.suggestedFilename()).isEqualTo("timekeepers-0412.xml");
            assertThat(file.path()).content().contains("<tk_id>417</tk_id>", "<tk_rate>200.00");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void a_biller_groups_matters_and_agrees_a_rate_for_a_task_of_the_group() {
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/rates/groups");
            page.locator("#group input[name=id]").fill("FLOODS");
            page.locator("#group select").selectOption("0412");
            page.locator("#group input[name=name]").fill("All floods of 2026");
            page.locator("#group button").click();
            page.locator("#member input[name=matter]").fill("0412-0002");
            page.locator("#member input[name=from]").fill("2026-10-01");
            page.locator("#member button[value=join]").click();
            assertThat(page.locator("main")).containsText("No work that waits or stands on an open bill");
            Looks.good(page, "/rates/groups");
            page.locator("button[name=step][value=do]").click();
            assertThat(page.locator("main")).containsText("0412-0002 from 1 Oct 2026");
            page.locator("#place input[name=matter]").fill("0412-0001");
            page.locator("#place input[name=place]").fill("Milbury");
            page.locator("#place button").click();
            assertThat(page.locator("main")).containsText("No work that waits or stands on an open bill");
            assertThat(page.locator("main")).not().containsText("0412-0001: Milbury");
            page.locator("button[name=step][value=do]").click();
            assertThat(page.locator("main")).containsText("0412-0001: Milbury");
            var scope = Scope.of(new MatterGroupId("FLOODS"), null, null).on(Particulars.of("L330", "", ""));
            var agreed =
                    changing.agree(new RateChange(scope, OCTOBER, null, new BigDecimal("150.00"), "Letter"), "lee");
            page.navigate(house.address() + "/rates?matter=0412-0002&timekeeper=417&day=2026-10-05&task=L330");
            assertThat(page.locator(".answer")).containsText("$150.00 an hour");
            page.navigate(house.address() + "/rates/agreement?id="
                    + agreed.put().getFirst().id());
            page.locator("input[name=rate]").fill("160.00");
            page.locator("input[name=reason]").fill("typing error");
            page.locator("button[value=correct]").click();
            assertThat(page.locator(".answer")).containsText("$150.00 becomes $160.00");
            Looks.good(page, "/rates/agreement?id=" + agreed.put().getFirst().id());
        }
    }
}
