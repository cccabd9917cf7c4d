package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.invoicing.Adjustment;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// Rules that look beyond the bill judge a past one by what the firm knew when it became final.
@NullMarked
class RulesOnPastTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final String RULES = """
        name: northgate
        version: 1
        from: 2026-01-01
        document: Guide
        rules:
          - {name: hours-per-day, kind: TIM-04, severity: warn, clause: "4", page: 1,
             quote: No more than ten hours a day., parameters: {limit: 10, scope: client}}
          - {name: flat-fee, kind: AMT-03, severity: warn, clause: "5", page: 1,
             quote: Trial work costs a flat fee., parameters: {tasks: [L330], amount: "250.00"}}
          - {name: trips, kind: TRV-05, severity: warn, clause: "6", page: 1,
             quote: A trip is charged once.}
        """;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 2));

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, RULES), YEAR, null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void billed() {
        var bills = firm.prepared();
        firm.approve(bills);
        var made =
                new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        assertThat(made.values()).hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
    }

    /// What the rule would have said as one that blocks.
    private List<String> blocked(String rule) {
        var trying = new TryOnPast(firm.house());
        var change = "rule: {pack: northgate, name: " + rule + ", severity: block}";
        var asked = trying.ask(new TryOnPast.Question(change, null, null, YEAR, YEAR.plusYears(1)), "lee");
        assertThat(asked).isInstanceOf(TryOnPast.Outcome.Ready.class);
        var ready = (TryOnPast.Outcome.Ready) asked;
        assertThat(trying.run(ready, Progress.SILENT).doubts()).isZero();
        return new WhatIfList(firm.house().transactions())
                .findings(ready.id(), Filter.ALL, 0, 99).stream()
                        .filter(WhatIfList.Finding::added)
                        .map(WhatIfList.Finding::message)
                        .toList();
    }

    @Test
    void a_reversal_that_came_later_does_not_count() {
        firm.worked(1, 420, "Attend deposition");
        billed();
        var evening = firm.worked(2, 300, "Draft answer");
        assertThat(blocked("hours-per-day"))
                .as("twelve hours, known on the day")
                .hasSize(1);
        clock.moveTo("2026-11-20T15:00:00Z");
        var house = firm.house();
        house.transactions().inOne(() -> {
            house.works().reverse(List.of(evening.id()), "typing error", "lee", house.now());
            return evening;
        });
        assertThat(blocked("hours-per-day")).as("reversed since").hasSize(1);
    }

    @Test
    void a_long_day_that_nobody_knew_of_is_none() {
        firm.worked(1, 420, "Attend deposition");
        billed();
        clock.moveTo("2026-11-20T15:00:00Z");
        firm.worked(2, 300, "Draft answer");
        assertThat(blocked("hours-per-day")).isEmpty();
    }

    @Test
    void what_was_billed_before_counts_as_far_as_it_stood_then() {
        firm.worked(1, 60, "Attend trial");
        billed();
        clock.moveTo("2026-11-04T15:00:00Z");
        firm.worked(1, 60, "Attend trial, second day");
        billed();
        clock.moveTo("2026-11-05T15:00:00Z");
        new CreditInvoice(firm.house()).credit(first(), "refused", false, "lee");
        assertThat(blocked("flat-fee"))
                .singleElement()
                .asString()
                .as("the credit came later, and the first bill knew of no second")
                .contains("371.10 to date");
    }

    private static final String TWICE =
            "4.00 h on 2026-10-05 for travel; 4.00 h of it stand on another matter of the day";

    @Test
    void a_trip_that_stood_on_another_matter_counts_though_it_was_reversed_since() {
        firm.worked(1, 240, "Travel to Chicago for hearing");
        billed();
        var other = firm.worked(2, 240, "Travel to Chicago for deposition");
        assertThat(blocked("trips")).singleElement().asString().contains(TWICE);
        clock.moveTo("2026-11-20T15:00:00Z");
        var house = firm.house();
        house.transactions().inOne(() -> {
            house.works().reverse(List.of(other.id()), "typing error", "lee", house.now());
            return other;
        });
        assertThat(blocked("trips")).as("reversed since").hasSize(1);
    }

    @Test
    void a_trip_that_came_later_or_was_not_charged_then_is_none() {
        firm.worked(1, 240, "Travel to Chicago for hearing");
        firm.worked(2, 240, "Travel to Chicago for deposition");
        var bills = firm.prepared();
        var opened = firm.open(bills.getLast());
        new DecideOnPrebill(firm.house())
                .decide(
                        bills.getLast(),
                        opened.row().version(),
                        List.of(new Adjustment.NoCharge(
                                opened.prebill().lines().getFirst().id())),
                        "Same trip",
                        "lee");
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        clock.moveTo("2026-11-20T15:00:00Z");
        firm.worked(2, 240, "Travel to Chicago for mediation");
        assertThat(blocked("trips")).isEmpty();
    }

    @Test
    void a_trip_that_was_billed_elsewhere_and_credited_since_counts() {
        firm.worked(1, 240, "Travel to Chicago for hearing");
        firm.worked(2, 240, "Travel to Chicago for deposition");
        billed();
        assertThat(blocked("trips")).as("both bills").hasSize(2);
        clock.moveTo("2026-11-20T15:00:00Z");
        new CreditInvoice(firm.house()).credit(first(), "refused", false, "lee");
        assertThat(blocked("trips")).as("the one that stands").hasSize(1);
    }

    private String first() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select number from invoice order by serial limit 1")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .single();
    }
}
