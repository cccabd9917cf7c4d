package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Approval;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.RateAgreements;
import tenths.time.Worked;

/// What the firm knows of its rates, since when, and what a correction would do to work that is not final.
@NullMarked
class RateHistoryTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate WORKED = LocalDate.of(2026, 10, 5);
    private static final MatterGroupId FLOODS = new MatterGroupId("FLOODS");
    private static final Scope OWN = new Scope(SmallFirm.CARRIER, null, new TimekeeperId("417"), null);

    private final SmallFirm firm = SmallFirm.withMatters(2);
    private final House house = firm.house();
    private final ChangeRate changing = new ChangeRate(house);

    @BeforeEach
    void workThatWaits() {
        firm.worked(1, 60, "Attend deposition");
        firm.worked(2, 60, "Review records");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void a_rate_for_a_task_an_activity_and_a_currency_comes_back_as_it_was_agreed() {
        var scope = OWN.on(Particulars.of("L330", "A104", "")).in(SmallFirm.USD);
        var agreed = agree(scope, "210.25");
        assertThat(house.agreements().all()).contains(agreed);
        assertThat(house.agreements().of(SmallFirm.CARRIER)).contains(agreed);
        assertThat(price(null)).isEqualTo("210.25");
    }

    @Test
    void what_was_known_on_a_day_is_known_for_ever() {
        var agreed = agree(OWN, "200");
        assertThat(price(null)).isEqualTo("200");
        assertThat(price(house.today())).isEqualTo("200");
        assertThat(price(house.today().minusDays(1))).as("nothing was known").isEqualTo("none");
        changing.agree(new RateWish.Correct(at(agreed, "190"), "typing error"), "lee");
        assertThat(price(null)).isEqualTo("190");
        var history = house.agreements().history(agreed.id());
        assertThat(history).extracting(RateAgreements.Recorded::version).containsExactly(2, 1);
        assertThat(history.getFirst().until()).isNull();
        assertThat(history.getLast().until()).isNotNull();
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void a_correction_says_first_what_it_changes_and_is_taken_back_whole() {
        var agreed = agree(OWN, "200");
        var wish = new RateWish.Correct(at(agreed, "190"), "typing error");
        var preview = changing.preview(wish);
        assertThat(preview.effects())
                .extracting(effect -> effect.matter() + " " + effect.before().decimal() + " "
                        + effect.after().decimal())
                .containsExactly("0412-0001 200.00 190.00", "0412-0002 200.00 190.00");
        assertThat(house.agreements().all()).contains(agreed);
        changing.agree(wish, "lee");
        var change = Objects.requireNonNull(
                house.agreements().history(agreed.id()).getFirst().change());
        assertThat(changing.agree(new RateWish.TakeBack(change), "lee").problems())
                .isEmpty();
        assertThat(house.agreements().all()).contains(agreed);
        assertThat(changing.agree(new RateWish.TakeBack(change), "lee").problems())
                .containsExactly("These rates were changed again since.");
    }

    @Test
    void a_withdrawn_rate_prices_nothing_and_is_still_in_the_record() {
        var agreed = agree(OWN, "200");
        assertThat(changing.preview(new RateWish.Withdraw(agreed.id(), "")).problems())
                .containsExactly("Say why it is withdrawn.");
        var withdrawn = changing.agree(new RateWish.Withdraw(agreed.id(), "never signed"), "lee");
        assertThat(withdrawn.effects()).hasSize(2);
        assertThat(price(null)).isEqualTo("185.55");
        assertThat(house.agreements().history(agreed.id())).hasSize(1);
    }

    @Test
    void a_matter_that_joins_a_group_gets_its_rate_and_loses_it_when_it_leaves() {
        house.transactions().inOne(() -> house.groups().add(new MatterGroup(FLOODS, SmallFirm.CARRIER, "All floods")));
        agree(Scope.of(FLOODS, null, null), "150");
        assertThat(price(null)).isEqualTo("185.55");
        var joining = new RateWish.Join(new MatterGroup.Member(FLOODS, SmallFirm.matter(1), OCTOBER, null));
        assertThat(changing.preview(joining).effects()).hasSize(1);
        changing.agree(joining, "lee");
        assertThat(price(null)).isEqualTo("150");
        assertThat(changing.agree(joining, "lee").problems())
                .singleElement()
                .asString()
                .contains("is in group FLOODS");
        changing.agree(new RateWish.Leave(SmallFirm.matter(1), WORKED.minusDays(1)), "lee");
        assertThat(price(null)).isEqualTo("185.55");
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void the_client_s_answer_is_another_version_that_changes_no_price() {
        var agreed = agree(OWN, "200");
        var approved = agreed.with(new Approval(Approval.State.APPROVED, WORKED, "ticket 4711"));
        var done = changing.agree(new RateWish.Correct(approved, "answer of the client"), "lee");
        assertThat(done.effects()).isEmpty();
        assertThat(house.agreements().all()).contains(approved);
    }

    @Test
    void that_a_matter_is_handled_elsewhere_says_first_what_it_changes_and_does_it_in_one_act() {
        var there = new RateWish.Move(SmallFirm.matter(2), "Milbury");
        changing.agree(there, "lee");
        agree(OWN.on(Particulars.of("", "", "Milbury")), "200");
        var wish = new RateWish.Move(SmallFirm.matter(1), "Milbury");
        assertThat(changing.preview(wish).effects()).singleElement().satisfies(effect -> {
            assertThat(effect.matter()).isEqualTo(SmallFirm.matter(1));
            assertThat(effect.before().decimal()).isEqualByComparingTo("185.55");
            assertThat(effect.after().decimal()).isEqualByComparingTo("200.00");
        });
        assertThat(price(null)).isEqualTo("185.55");
        assertThat(changing.agree(wish, "lee").problems()).isEmpty();
        assertThat(price(null)).isEqualTo("200");
        assertThat(changing.preview(wish).problems()).containsExactly("Matter 0412-0001 is handled there already.");
        assertThat(changing.preview(new RateWish.Move(SmallFirm.matter(1), "")).effects())
                .hasSize(1);
        assertThat(changing.preview(new RateWish.Move(SmallFirm.matter(9), "x".repeat(101)))
                        .problems())
                .hasSize(2);
    }

    @Test
    void the_database_refuses_two_rates_for_the_same_on_one_day_and_any_change_in_place() {
        agree(OWN, "200");
        assertThatThrownBy(() -> firm.run("insert into agreement (id, client_id, timekeeper_id, valid_from, per_hour,"
                        + " source) values ('x', '0412', '417', '2026-12-01', 1, '')"))
                .hasStackTraceContaining("one_agreement_a_day");
        assertThatThrownBy(() -> firm.run("update agreement set per_hour = 1"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> firm.run("delete from agreement")).hasStackTraceContaining("permission denied");
    }

    private Agreement agree(Scope scope, String perHour) {
        var change = new RateChange(scope, OCTOBER, null, new BigDecimal(perHour), "Letter");
        var done = changing.agree(change, "lee");
        assertThat(done.problems()).isEmpty();
        return house.agreements().history(done.put().getFirst().id()).getFirst().agreement();
    }

    private static Agreement at(Agreement agreed, String perHour) {
        return new Agreement(
                agreed.id(), agreed.scope(), agreed.from(), agreed.to(), new BigDecimal(perHour), agreed.source());
    }

    private String price(@Nullable LocalDate known) {
        var question = new TryRate.Question(
                SmallFirm.matter(1), new TimekeeperId("417"), WORKED, "L330", "A104", "", Worked.ofMinutes(60), known);
        return new TryRate(house)
                .ask(question).line().stream()
                        .map(line -> line.unitCost() == null
                                ? "none"
                                : line.unitCost().toPlainString())
                        .reduce("", String::concat);
    }

    @Test
    void a_question_of_a_task_that_no_rate_is_for_gets_the_rate_for_any() {
        agree(OWN, "200");
        agree(OWN.on(Particulars.of("L400", "", "")), "400");
        assertThat(List.of(price(null))).containsExactly("200");
    }
}
