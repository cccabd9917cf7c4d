package tenths.desk.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.CheckAgain;
import tenths.desk.CreditInvoice;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.KeepGroups;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.TryOnPast;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.TimekeeperId;
import tenths.rates.Agreement;
import tenths.rates.Approval;
import tenths.rates.Particulars;
import tenths.rates.Scope;
import tenths.store.Packs;
import tenths.store.RateAgreements;
import tenths.store.TestDatabase;
import tenths.store.Works;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;
import tenths.time.Codes;
import tenths.time.TimeEntry;
import tenths.time.Worked;

/// A matter that joins a group or moves: prices and what the rules say are those of the trial, also where a rule looks
/// at what was billed before and at the rates of which the client was told (issue 5, number 12).
@NullMarked
class BelongingAppliedTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate LATE_OCTOBER = LocalDate.of(2026, 10, 15);
    private static final TimekeeperId ORTEGA = new TimekeeperId("417");
    private static final MatterGroupId FLOOD = new MatterGroupId("flood");
    private static final String PACK = """
        name: northgate
        version: 1
        from: 2026-01-01
        document: Guide
        rules:
          - {name: told, kind: STF-03, severity: warn, clause: "4", page: 1, quote: Tell us of new rates.}
          - {name: hours, kind: TIM-04, severity: warn, clause: "5", page: 1, quote: No long days.,
             parameters: {limit: 10}}
        """;
    private static final String JOINED = "joined: {matter: 0412-0001, group: flood, from: 2026-10-15}";
    private static final String MOVED = "moved: {matter: 0412-0001, place: Chicago}";

    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "UTC");
    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = ruled(SmallFirm.at(database, clock, 1));
    private final House house = firm.house();

    private SmallFirm ruled(SmallFirm plain) {
        plain.house().packs().add(new Packs.Text("northgate", 1, PACK), YEAR, null);
        plain.run("update client_terms set pack = 'northgate'");
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @BeforeEach
    void group() {
        assertThat(new KeepGroups(house).make(new MatterGroup(FLOOD, SmallFirm.CARRIER, "Flood of 2026"), "lee"))
                .isEmpty();
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private void rate(String id, Scope scope, Approval approval) {
        var rate = new Agreement(
                id, scope, YEAR, null, new BigDecimal("240.00"), "letter", Agreement.Kind.RATE, null, approval);
        house.agreements()
                .add(List.of(rate), new RateAgreements.Change(house.ids().next(), house.now(), "lee"));
    }

    private static Scope inChicago() {
        return new Scope(SmallFirm.CARRIER, null, null, ORTEGA, null, Particulars.of("", "", "Chicago"), null);
    }

    private void worked(LocalDate day, int minutes) {
        var entry = new TimeEntry(
                house.ids().next(),
                SmallFirm.matter(1),
                ORTEGA,
                day,
                Worked.ofMinutes(minutes),
                Codes.fee("L330", "A104"),
                "Draft answer of " + day,
                true,
                day);
        house.transactions().inOne(() -> house.works().add(List.of(new Works.Arriving(entry, null, 1, null))));
    }

    private UUID billed() {
        var bills = firm.prepared();
        firm.approve(bills);
        assertThat(new FinaliseInvoices(house)
                        .finalise(bills, house.today(), "lee", Progress.SILENT)
                        .values())
                .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
        return bills.getFirst();
    }

    /// A bill of early October stands; the next is tried, and its work stands on an open bill again.
    private ApplyTried.Wish tried(String change, LocalDate from) {
        worked(LocalDate.of(2026, 10, 5), 60);
        billed();
        clock.moveTo("2026-11-04T15:00:00Z");
        worked(LocalDate.of(2026, 10, 20), 660);
        billed();
        var trying = new TryOnPast(house);
        var question = new TryOnPast.Question(change, null, null, house.today(), house.today());
        var ready = (TryOnPast.Outcome.Ready) trying.ask(question, "lee");
        assertThat(trying.run(ready, Progress.SILENT)).satisfies(tested -> {
            assertThat(tested.bills()).isOne();
            assertThat(tested.doubts()).isZero();
        });
        new CreditInvoice(house).credit("2", "to bill it again", false, "lee");
        return new ApplyTried.Wish(ready.id(), change, "a change", from, "Letter of 4 March 2026");
    }

    /// What the open bill comes to and what its rules say.
    private List<String> said(UUID bill) {
        var prebill = firm.open(bill).prebill();
        var said = new TreeSet<>(List.of("total " + prebill.total().minor()));
        prebill.findings().forEach(found -> said.add(found.severity() + " " + found.message()));
        return List.copyOf(said);
    }

    /// The same by the answer of the trial.
    private List<String> would(UUID answer, List<String> before) {
        var list = new WhatIfList(house.transactions());
        var said = new TreeSet<>(before);
        var found = list.findings(answer, Filter.ALL, 0, 9);
        found.stream()
                .filter(each -> !each.added())
                .forEach(each -> assertThat(said.remove(words(each))).isTrue());
        found.stream()
                .filter(WhatIfList.Finding::added)
                .forEach(each -> assertThat(said.add(words(each))).isTrue());
        said.removeIf(each -> each.startsWith("total"));
        said.add("total " + list.lines(answer, Filter.ALL, "", 0, 9).getFirst().after());
        return List.copyOf(said);
    }

    private static String words(WhatIfList.Finding found) {
        return found.severity() + " " + found.message();
    }

    private void goesThereAndBack(ApplyTried.Wish wish, int findings) {
        var bill = firm.prepared().getFirst();
        var before = said(bill);
        var would = would(wish.whatIf(), before);
        assertThat(would).hasSize(findings + 1);
        var applying = new ApplyTried(house);
        var preview = applying.preview(wish);
        assertThat(preview.problems()).isEmpty();
        var done = (ApplyTried.Outcome.Done) applying.apply(wish, "lee");
        new CheckAgain(house).check(done.bills(), "lee", Progress.SILENT);
        assertThat(said(bill)).isEqualTo(would).isNotEqualTo(before);
        assertThat(preview.effects()).singleElement().satisfies(effect -> {
            assertThat(would).contains("total " + effect.after().minor());
            assertThat(effect.more() - effect.gone()).isEqualTo(would.size() - before.size());
        });
        var back = (ApplyTried.Outcome.Done) applying.takeBack(done.id(), "lee");
        new CheckAgain(house).check(back.bills(), "lee", Progress.SILENT);
        assertThat(said(bill)).isEqualTo(before);
    }

    @Test
    void a_matter_that_joins_a_group_of_whose_rates_nobody_told_the_client() {
        rate("flood", Scope.of(FLOOD, ORTEGA, null), Approval.NONE);
        goesThereAndBack(tried(JOINED, LATE_OCTOBER), 2);
    }

    @Test
    void a_matter_that_joins_a_group_whose_rates_the_client_knows() {
        rate("flood", Scope.of(FLOOD, ORTEGA, null), new Approval(Approval.State.SENT, LocalDate.of(2026, 9, 1), ""));
        goesThereAndBack(tried(JOINED, LATE_OCTOBER), 1);
    }

    @Test
    void a_matter_that_moves_to_a_place_of_whose_rates_nobody_told_the_client() {
        rate("chicago", inChicago(), Approval.NONE);
        goesThereAndBack(tried(MOVED, LocalDate.of(2026, 11, 4)), 2);
    }

    @Test
    void a_matter_that_moves_to_a_place_whose_rates_the_client_knows() {
        rate("chicago", inChicago(), new Approval(Approval.State.SENT, LocalDate.of(2026, 9, 1), ""));
        goesThereAndBack(tried(MOVED, LocalDate.of(2026, 11, 4)), 1);
    }
}
