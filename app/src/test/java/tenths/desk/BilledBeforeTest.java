package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.checks.Finding;
import tenths.connectors.packs.PackReader;
import tenths.store.Packs;
import tenths.store.TestDatabase;

/// Rules that look at the matter to date, on the prebills of a firm: kinds of the catalogue and a rule of its own.
@NullMarked
class BilledBeforeTest {
    private static final String RULES = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Guide
            rules:
              - name: twelve-hours
                kind: custom
                severity: block
                clause: "1"
                page: 0
                quote: No more than twelve hours before you report.
                each: bill
                when: toDate.billed > quantity('12')
                message: more than twelve hours to date
                examples:
                  - flagged: {hours: 12.1}
                  - silent: {hours: 12.0}
              - name: no-second-bill
                kind: INV-07
                severity: warn
                clause: "2"
                page: 0
                quote: One bill for each period.
            """;
    private static final LocalDate DATED = LocalDate.of(2026, 11, 3);
    private static final int TEN_HOURS = 600;
    private static final int THREE_HOURS = 180;

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 2));

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

    @Test
    void what_was_billed_on_the_matter_before_counts_until_its_invoice_is_credited() {
        firm.worked(1, TEN_HOURS, "Attend trial");
        var first = firm.prepared();
        assertThat(firm.open(first.getFirst()).prebill().findings()).isEmpty();
        firm.approve(first);
        new FinaliseInvoices(firm.house()).finalise(first, DATED, "lee", Progress.SILENT);
        assertThat(firm.open(first.getFirst()).prebill().findings())
                .as("a bill is not its own past")
                .isEmpty();
        firm.worked(1, THREE_HOURS, "Draft motion");
        firm.worked(2, THREE_HOURS, "Draft answer");
        var late = firm.prepared();
        assertThat(late).hasSize(2);
        assertThat(late.stream()
                        .flatMap(id -> firm.open(id).prebill().findings().stream())
                        .map(Finding::message))
                .containsExactlyInAnyOrder(
                        "more than twelve hours to date (toDate.billed 13.00)",
                        "Ortega, Dana billed 3.00 h on 2026-10-05, but work up to 2026-10-05 is billed already");
        new CreditInvoice(firm.house()).credit("1", "wrong matter", false, "lee");
        assertThat(late.stream()
                        .flatMap(id -> firm.open(id).prebill().findings().stream())
                        .filter(finding -> finding.rule().equals("INV-07")))
                .isEmpty();
    }
}
