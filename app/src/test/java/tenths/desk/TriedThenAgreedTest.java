package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.checks.Finding;
import tenths.connectors.packs.PackReader;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// What is tried is what comes of it once it is agreed: one firm tries it, its twin agreed it before the same work
/// (issue 5, number 12). Rates and deals stand in [TryOnPastTest].
@NullMarked
class TriedThenAgreedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
    private static final String TIGHTER = "severity: acknowledge, parameters: {limit: 8}";

    private static String pack(String weight) {
        return """
                name: northgate
                version: 1
                from: 2026-01-01
                document: Northgate guidelines
                rules:
                  - {name: hours-per-day, kind: TIM-04, clause: "4.2", page: 1, quote: No long days., %s}
                """.formatted(weight);
    }

    /// Two matters under a pack, with their bills prepared.
    private static <T> T withBills(String pack, String terms, BiFunction<House, List<UUID>, T> then) {
        var database = TestDatabase.fresh();
        try (var firm = SmallFirm.on(database.app(), database::close, 2)) {
            var house = new House(
                    database.app(), CLOCK, text -> PackReader.read(text).orThrow());
            house.packs().add(new Packs.Text("northgate", 1, pack), LocalDate.of(2026, 1, 1), null);
            firm.run("update client_terms set pack = 'northgate'" + terms);
            firm.worked(1, 540, "Attend deposition of the adjuster");
            firm.worked(1, 7, "Telephone adjuster on reserve");
            firm.worked(2, 61, "Draft answer to complaint");
            var bills = new PreparePrebills(house)
                    .prepare(PreparePrebills.Selection.everything(SmallFirm.END_OF_OCTOBER), "lee", Progress.SILENT)
                    .prebills();
            var made = then.apply(house, bills);
            assertThat(firm.violations()).isEmpty();
            return made;
        }
    }

    private static UUID tried(House house, List<UUID> bills, String change) {
        new ChangePrebillState(house).approveAll(bills, "lee");
        new FinaliseInvoices(house).finalise(bills, TODAY, "lee", Progress.SILENT);
        var trying = new TryOnPast(house);
        var asked = trying.ask(new TryOnPast.Question(change, null, null, TODAY, TODAY), "lee");
        assertThat(asked).isInstanceOf(TryOnPast.Outcome.Ready.class);
        var ready = (TryOnPast.Outcome.Ready) asked;
        assertThat(trying.run(ready, Progress.SILENT).bills()).isEqualTo(2);
        return ready.id();
    }

    private static Stream<OpenPrebill.Opened> opened(House house, List<UUID> bills) {
        return bills.stream().flatMap(bill -> new OpenPrebill(house).open(bill).stream());
    }

    @Test
    void an_increment_bills_the_hours_that_were_tried() {
        var would = withBills(
                pack("severity: warn, parameters: {limit: 10}"),
                "",
                (house, bills) -> new WhatIfList(house.transactions())
                                .lines(
                                        tried(
                                                house,
                                                bills,
                                                "rounding: {client: \"0412\", hundredths: 25, direction: up}"),
                                        Filter.ALL,
                                        "",
                                        0,
                                        9)
                                .stream()
                                .map(line -> line.description() + " " + line.after())
                                .toList());
        var agreed = withBills(
                pack("severity: warn, parameters: {limit: 10}"),
                ", increment_hundredths = 25",
                (house, bills) -> opened(house, bills)
                        .flatMap(bill -> bill.prebill().lines().stream())
                        .map(line -> line.narrative() + " " + line.amount().minor())
                        .toList());
        assertThat(would).hasSize(2);
        assertThat(agreed).hasSize(3).containsAll(would);
    }

    @Test
    void a_rule_finds_what_was_tried() {
        var would = withBills(
                pack("severity: warn, parameters: {limit: 10}"),
                "",
                (house, bills) -> new WhatIfList(house.transactions())
                                .findings(
                                        tried(
                                                house,
                                                bills,
                                                "rule: {pack: northgate, name: hours-per-day, " + TIGHTER + "}"),
                                        Filter.ALL,
                                        0,
                                        9)
                                .stream()
                                .map(found -> found.severity() + " " + found.message())
                                .toList());
        var agreed = withBills(
                pack(TIGHTER),
                "",
                (house, bills) -> opened(house, bills)
                        .flatMap(bill -> bill.prebill().findings().stream())
                        .map(TriedThenAgreedTest::words)
                        .toList());
        assertThat(would).hasSize(1).isEqualTo(agreed);
    }

    private static String words(Finding finding) {
        return finding.severity() + " " + finding.message();
    }
}
