package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.firm.TimekeeperId;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// Past bills whose guidelines choose their edition by the day of the work (issue 5, numbers 8 and 12).
@NullMarked
class PastPacksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate EARLY = LocalDate.of(2026, 10, 5);
    private static final LocalDate LATE = LocalDate.of(2026, 10, 20);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.on(database.app(), database::close, 1);
    private final House house =
            new House(database.app(), CLOCK, text -> PackReader.read(text).orThrow());

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void edition(int version, String from, int hours) {
        var text = """
                name: northgate
                version: %d
                from: %s
                document: Northgate guidelines
                dayOf: work
                rules:
                  - {name: hours-per-day, kind: TIM-04, severity: warn, clause: "4.2", page: 1,
                     quote: No long days., parameters: {limit: %d}}
                """.formatted(version, from, hours);
        house.packs().add(new Packs.Text("northgate", version, text), LocalDate.parse(from), null);
    }

    private void worked(LocalDate day, String narrative) {
        var entry = new TimeEntry(
                house.ids().next(),
                SmallFirm.matter(1),
                new TimekeeperId("417"),
                day,
                Worked.ofMinutes(360),
                Codes.fee("L330", "A104"),
                narrative,
                true,
                day);
        house.transactions().inOne(() -> house.works().add(List.of(new Works.Arriving(entry, null, 1, null))));
    }

    private void finalise() {
        var bills = new PreparePrebills(house)
                .prepare(PreparePrebills.Selection.everything(SmallFirm.END_OF_OCTOBER), "lee", Progress.SILENT)
                .prebills();
        firm.approve(bills);
        assertThat(new FinaliseInvoices(house)
                        .finalise(bills, TODAY, "lee", Progress.SILENT)
                        .values())
                .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
    }

    private UUID tried(String change) {
        var trying = new TryOnPast(house);
        var asked = trying.ask(new TryOnPast.Question(change, null, null, EARLY, TODAY), "lee");
        assertThat(asked).isInstanceOf(TryOnPast.Outcome.Ready.class);
        var ready = (TryOnPast.Outcome.Ready) asked;
        trying.run(ready, Progress.SILENT);
        return ready.id();
    }

    @Test
    void each_line_is_judged_by_the_edition_of_its_day_before_and_after_the_change() {
        edition(1, "2026-01-01", 10);
        edition(2, "2026-10-15", 5);
        firm.run("update client_terms set pack = 'northgate'");
        worked(EARLY, "Attend deposition of the adjuster");
        worked(LATE, "Draft answer to complaint");
        finalise();
        edition(3, "2026-10-01", 1); // came after the bill
        var list = new WhatIfList(house.transactions());
        var id = tried("rule: {pack: northgate, name: hours-per-day, parameters: {limit: 4}}");
        assertThat(list.findings(id, Filter.ALL, 0, 9))
                .extracting(WhatIfList.Finding::message)
                .satisfiesExactlyInAnyOrder(
                        early -> assertThat(early).contains(EARLY.toString(), "4"),
                        late -> assertThat(late).contains(LATE.toString(), "4"),
                        gone -> assertThat(gone).contains(LATE.toString(), "5"));
        var off = tried("rule: {pack: northgate, name: hours-per-day, severity: off}");
        assertThat(list.findings(off, Filter.ALL, 0, 9))
                .singleElement()
                .satisfies(gone -> assertThat(gone.message()).contains(LATE.toString()));
    }
}
