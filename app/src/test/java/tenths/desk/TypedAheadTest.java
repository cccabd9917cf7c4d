package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.checks.Finding;
import tenths.checks.LineId;
import tenths.connectors.packs.PackReader;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Adjustment;
import tenths.store.FeeDeals.Owner;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// What is found in an entry before anybody approves it is what will be found in it on its bill.
@NullMarked
class TypedAheadTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Northgate Guide 2026
            rules:
              - name: long-day
                kind: TIM-04
                severity: block
                clause: "2.1"
                page: 1
                quote: Nobody bills us more than ten hours a day.
                parameters: {limit: 10.00, scope: client}
              - name: twice
                kind: TIM-16
                severity: block
                clause: "2.2"
                page: 1
                quote: Nothing is charged twice.
              - name: no-second-bill
                kind: INV-07
                severity: warn
                clause: "3"
                page: 2
                quote: One bill for each period.
            """;
    private static final LocalDate WORKED_ON = LocalDate.of(2026, 10, 5);
    private static final int ONE_HOUR = 60;
    private static final int TWO_HOURS = 120;
    private static final int NINE_HOURS = 540;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 3));
    private final EstimateEntries estimates = new EstimateEntries(firm.house());

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), LocalDate.of(2026, 1, 1), null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        firm.close();
    }

    private TimeEntry typed(int matter, int minutes, String narrative) {
        return new TimeEntry(
                firm.house().ids().next(),
                SmallFirm.matter(matter),
                new TimekeeperId("417"),
                WORKED_ON,
                Worked.ofMinutes(minutes),
                Codes.fee("L330", "A104"),
                narrative,
                true,
                WORKED_ON);
    }

    private Set<String> found(TimeEntry... typed) {
        return estimates.estimate(List.of(typed)).values().stream()
                .flatMap(estimate -> estimate.findings().stream())
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    /// What its bill says to it once it is approved.
    private Set<String> onItsBill(TimeEntry approved) {
        firm.house()
                .transactions()
                .inOne(() -> firm.house().works().add(List.of(new Works.Arriving(approved, null, 1, null))));
        return firm.prepared().stream()
                .flatMap(id -> firm.open(id).prebill().findings().stream())
                .filter(finding ->
                        finding.lines().stream().anyMatch(line -> line.work().equals(approved.id())))
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    @Test
    void a_day_that_only_this_entry_makes_too_long_is_said_before_it_is_approved() {
        firm.worked(2, NINE_HOURS, "Attend trial");
        var draft = typed(1, TWO_HOURS, "Draft answer to complaint");
        assertThat(found(draft)).containsExactly("TIM-04");
        assertThat(found(typed(1, ONE_HOUR, "Draft answer to complaint"))).isEmpty();
        assertThat(onItsBill(draft)).containsExactly("TIM-04");
    }

    @Test
    void entries_that_are_typed_together_count_together() {
        assertThat(found(typed(1, NINE_HOURS, "Attend trial"), typed(2, TWO_HOURS, "Draft answer to complaint")))
                .containsExactly("TIM-04");
    }

    @Test
    void the_words_of_a_line_that_waits_for_the_same_bill_are_said_to_stand_there_already() {
        firm.worked(1, ONE_HOUR, "Draft answer to complaint");
        var draft = typed(1, ONE_HOUR, "Draft answer to complaint");
        assertThat(found(draft)).containsExactly("TIM-16");
        assertThat(onItsBill(draft)).containsExactly("TIM-16");
    }

    @Test
    void what_is_billed_already_counts_on_its_day_and_in_its_words_and_in_its_period() {
        firm.worked(1, NINE_HOURS, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        assertThat(found(typed(1, TWO_HOURS, "Review answer"))).containsExactlyInAnyOrder("TIM-04", "INV-07");
        var draft = typed(1, ONE_HOUR, "Draft answer to complaint");
        assertThat(found(draft)).containsExactlyInAnyOrder("TIM-16", "INV-07");
        assertThat(onItsBill(draft)).containsExactlyInAnyOrder("TIM-16", "INV-07");
        new CreditInvoice(firm.house()).credit("1", "wrong matter", false, "lee");
        assertThat(found(typed(1, ONE_HOUR, "Review answer")))
                .as("what was billed counts no more, what was worked does")
                .containsExactly("TIM-04");
    }

    @Test
    void late_time_is_judged_on_the_open_bill_of_its_period() {
        firm.worked(1, ONE_HOUR, "Draft answer to complaint");
        firm.prepared();
        assertThat(found(typed(1, ONE_HOUR, "Draft answer to complaint"))).containsExactly("TIM-16");
        assertThat(firm.violations()).isEmpty();
    }

    @Test
    void what_another_person_does_to_the_bill_shows_with_the_next_letter() {
        var draft = typed(1, ONE_HOUR, "Draft answer to complaint");
        assertThat(found(draft)).isEmpty();
        var entry = firm.worked(1, ONE_HOUR, "Draft answer to complaint");
        assertThat(found(draft)).as("approved").containsExactly("TIM-16");
        assertThat(isFoundWith(entry, draft)).as("waits for the same bill").isTrue();
        var bill = firm.prepared().getFirst();
        assertThat(found(draft)).as("on the bill").containsExactly("TIM-16");
        assertThat(isFoundWith(entry, draft)).as("on the same bill").isTrue();

        var decide = new DecideOnPrebill(firm.house());
        var other = new Adjustment.Edit(LineId.whole(entry.id()), "Review answer", Codes.fee("L330", "A104"));
        decide.decide(bill, version(bill), List.of(other), "as it was", "kim");
        assertThat(found(draft)).as("edited").isEmpty();
        decide.undo(bill, version(bill), "kim");
        assertThat(found(draft)).as("edit undone").containsExactly("TIM-16");

        var late = typed(1, ONE_HOUR, "Call adjuster");
        var call = firm.worked(1, ONE_HOUR, "Call adjuster");
        assertThat(isFoundWith(call, late)).as("waits for the next bill").isFalse();
        assertThat(new IncludeLateWork(firm.house()).include(bill, version(bill), List.of(), "kim"))
                .isInstanceOf(DecideOnPrebill.Outcome.Decided.class);
        assertThat(isFoundWith(call, late)).as("included").isTrue();

        new ChangePrebillState(firm.house()).move(List.of(bill), ChangePrebillState.Move.DISCARD, "not yet", "kim");
        assertThat(found(draft)).as("waits again").containsExactly("TIM-16");
        firm.house().transactions().inOne(() -> {
            firm.house()
                    .works()
                    .reverse(List.of(entry.id()), "wrong", "kim", firm.house().now());
            return entry;
        });
        assertThat(found(draft)).as("reversed").isEmpty();
        assertThat(found(late)).as("still there").containsExactly("TIM-16");
    }

    /// Whether both stand in one finding, as they do on one bill.
    private boolean isFoundWith(TimeEntry approved, TimeEntry typed) {
        return estimates.estimate(List.of(typed)).values().stream()
                .flatMap(estimate -> estimate.findings().stream())
                .anyMatch(finding -> finding.lines().contains(LineId.whole(approved.id())));
    }

    private int version(UUID bill) {
        return firm.house().prebills().find(bill).getFirst().version();
    }

    @Test
    void what_was_agreed_a_moment_ago_holds() {
        var draft = typed(1, ONE_HOUR, "Draft answer to complaint");
        assertThat(worth(draft)).isEqualTo("USD 185.55");
        var deal = "arrangements: [{kind: blended, perHour: 100.00}]";
        new SaveFeeDeal(firm.house())
                .save(
                        new SaveFeeDeal.Wish(
                                new Owner(SmallFirm.CARRIER, null),
                                0,
                                LocalDate.of(2026, 1, 1),
                                deal,
                                "letter of 1 October"),
                        "lee");
        assertThat(worth(draft)).isEqualTo("USD 100.00");
    }

    private String worth(TimeEntry draft) {
        return estimates.estimate(List.of(draft)).values().stream()
                .map(estimate -> estimate.amount().toString())
                .collect(Collectors.joining());
    }

    @Test
    void typing_writes_nothing() {
        firm.worked(1, ONE_HOUR, "Draft answer to complaint");
        var before = rows();
        found(typed(1, ONE_HOUR, "Draft answer to complaint"));
        assertThat(rows()).isEqualTo(before);
    }

    private String rows() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select concat_ws(' ', (select count(*) from audit_event), (select count(*) from work),"
                        + " (select count(*) from finding), (select count(*) from draft),"
                        + " (select version from master_version))")
                .query(String.class)
                .single();
    }
}
