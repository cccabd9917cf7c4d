package tenths.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.CheckAgain;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.MuteRule;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.guidelines.Mute;
import tenths.store.Packs;
import tenths.store.PrebillRow.State;
import tenths.store.TestDatabase;

/// S8: a clause is set aside for a while, and applies again.
@NullMarked
class MutesTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Billing guidelines 2026
            rules:
              - name: hours-per-day
                kind: TIM-04
                severity: acknowledge
                clause: "2.1"
                page: 3
                quote: Nobody bills us more than 8.00 hours a day on one matter.
                parameters:
                  limit: 8.00
            """;
    private static final int ALL_DAY_MINUTES = 600;
    private static final Mute UNTIL_CHRISTMAS =
            new Mute(SmallFirm.CARRIER, "TIM-04", "2.1", LocalDate.of(2026, 12, 25));

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 2));
    private final MuteRule muting = new MuteRule(firm.house());
    private final CheckAgain again = new CheckAgain(firm.house());
    private List<UUID> bills = List.of();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeEach
    void twoBillsBreakTheRule() {
        firm.worked(1, ALL_DAY_MINUTES, "Attend trial");
        firm.worked(2, ALL_DAY_MINUTES, "Attend mediation");
        bills = firm.prepared();
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private int acknowledges() {
        return bills.stream()
                .mapToInt(id -> firm.open(id).row().figures().acknowledges())
                .sum();
    }

    @Test
    void a_muted_clause_finds_nothing_until_its_last_day_is_over() {
        assertThat(acknowledges()).isEqualTo(2);
        assertThat(muting.mute(UNTIL_CHRISTMAS, "Trial weeks, agreed with the adjuster", "lee"))
                .isEmpty();
        assertThat(again.check(bills, "lee", Progress.SILENT)).isEqualTo(2);
        assertThat(acknowledges()).isZero();
        clock.pass(Duration.ofDays(52));
        again.check(bills, "lee", Progress.SILENT);
        assertThat(acknowledges()).isZero();
        clock.pass(Duration.ofDays(1));
        again.check(bills, "lee", Progress.SILENT);
        assertThat(acknowledges()).isEqualTo(2);
    }

    @Test
    void another_clause_and_another_client_are_not_muted() {
        assertThat(muting.mute(
                        new Mute(SmallFirm.CARRIER, "TIM-04", "2.2", LocalDate.of(2026, 12, 25)), "Agreed", "lee"))
                .isEmpty();
        again.check(bills, "lee", Progress.SILENT);
        assertThat(acknowledges()).isEqualTo(2);
    }

    @Test
    void an_approval_stands_while_nothing_must_be_answered_and_falls_when_something_must() {
        muting.mute(UNTIL_CHRISTMAS, "Agreed", "lee");
        again.check(bills, "lee", Progress.SILENT);
        firm.approve(bills);
        again.check(bills, "lee", Progress.SILENT);
        assertThat(bills).allMatch(id -> firm.open(id).row().state() == State.APPROVED);
        var muted = firm.house().mutes().rows(firm.house().today()).getFirst().id();
        assertThat(muting.unmute(muted, "lee")).hasSize(1);
        assertThat(muting.unmute(muted, "lee")).isEmpty();
        again.check(bills, "lee", Progress.SILENT);
        assertThat(bills).allMatch(id -> firm.open(id).row().state() == State.CHECK);
        assertThat(acknowledges()).isEqualTo(2);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        var far = new Mute(SmallFirm.CARRIER, "TIM-04", "2.1", LocalDate.of(2031, 1, 1));
        assertThat(muting.mute(far, " ", "lee")).hasSize(2);
        var own = new Mute(SmallFirm.CARRIER, "PRC-01", "house", LocalDate.of(2026, 12, 25));
        assertThat(muting.mute(own, "Agreed", "lee")).hasSize(1);
        assertThat(firm.house().mutes().rows(firm.house().today())).isEmpty();
    }

    @Test
    void a_program_mutes_and_lets_it_apply_again() {
        try (var house = OpenHouse.with(firm).withPeople()) {
            var program = Program.of(house, "biller");
            var wish = "{'client': '0412', 'rule': 'TIM-04', 'reference': '2.1', 'until': '2026-12-25',"
                    + " 'reason': 'Agreed'}";
            assertThat(program.post("/mutes", wish).at("/prebills")).isEqualTo("2");
            var muted = program.get("/mutes").at("/items/0/id");
            assertThat(program.post("/mutes/" + muted + "/end", "{}").at("/prebills"))
                    .isEqualTo("2");
            assertThat(program.post("/mutes/" + muted + "/end", "{}").status()).isEqualTo(404);
            assertThat(program.post("/mutes", wish.replace("2026-12", "2036-12"))
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_biller_mutes_a_clause_on_the_page_of_its_findings() {
        try (var house = OpenHouse.with(firm).withPeople();
                var page = house.signedIn("biller")) {
            page.navigate(house.address() + "/findings");
            page.locator("tbody a[data-open-row]").first().click();
            page.getByText("Mute this clause for a while").click();
            page.locator(".mute input[name=reason]").fill("Trial weeks, agreed with the adjuster");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.locator(".mute button").click();
            assertThat(page.locator("main")).containsText("2 bills checked again.");
            page.navigate(house.address() + "/findings");
            assertThat(page.locator("main")).containsText("0 causes. 2 bills clean.");
            assertThat(page.locator("main")).containsText("Trial weeks");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.navigate(house.address() + "/bills/" + bills.getFirst());
            page.getByText("1 clause is muted").click();
            page.getByText("Apply again").click();
            assertThat(page.locator("main")).containsText("applies again.");
            page.navigate(house.address() + "/findings");
            assertThat(page.locator("tbody tr")).hasCount(1);
        }
    }
}
