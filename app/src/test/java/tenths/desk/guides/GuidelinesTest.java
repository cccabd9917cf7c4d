package tenths.desk.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenths.archive.Archive;
import tenths.archive.TestArchive;
import tenths.capture.guides.GuideFiles;
import tenths.checks.Finding;
import tenths.connectors.packs.PackReader;
import tenths.connectors.packs.PackReading;
import tenths.connectors.packs.PackWriter;
import tenths.desk.AnswerAlike;
import tenths.desk.CheckAgain;
import tenths.desk.DecideOnPrebill;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.MovableClock;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.guidelines.DayOf;
import tenths.invoicing.Adjustment;
import tenths.store.Guides.Place;
import tenths.store.TestDatabase;
import tenths.store.views.RulePrecision;

/// Guidelines from the file that a client sent to the finding on a bill.
@NullMarked
class GuidelinesTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final Place FIRST = new Place("northgate-guide", 1);
    private static final Place SECOND = new Place("northgate-guide", 2);
    private static final List<String> PAGE =
            List.of("4.1 An entry has at most 2.00 hours.", "4.2 Copies cost a dime.", "4.3 One lawyer attends.");

    @TempDir
    Path folder = Path.of("");

    private final TestDatabase database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock("2026-11-03T15:00:00Z", "America/New_York");
    private final SmallFirm firm = real(SmallFirm.at(database, clock, 2));
    private final Archive archive = TestArchive.fresh();

    private SmallFirm real(SmallFirm plain) {
        return new SmallFirm(
                plain.database(),
                new House(database.app(), clock, body -> PackReader.read(body).orThrow()));
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        archive.close();
        firm.close();
    }

    private ReceiveGuide.Outcome received(String pack, LocalDate from, DayOf dayOf, List<String> page) {
        return received(pack, from, dayOf, page, Progress.SILENT);
    }

    private ReceiveGuide.Outcome received(
            String pack, LocalDate from, DayOf dayOf, List<String> page, Progress progress) {
        try {
            var file = folder.resolve(page.hashCode() + ".pdf");
            if (!Files.exists(file)) {
                Files.write(file, GuideFiles.pdf(page));
            }
            var wish =
                    new ReceiveGuide.Wish(pack, pack.isBlank() ? "Northgate guide" : "Northgate guide 2", from, dayOf);
            return new ReceiveGuide(firm.house(), archive).receive("guide.pdf", file, wish, "lee", progress);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }

    private static RuleWish longEntry(String name, String limit) {
        return new RuleWish(
                name,
                "TIM-03",
                "ACKNOWLEDGE",
                "",
                "4.1",
                "1",
                "An entry has at most 2.00 hours.",
                Map.of(),
                "",
                "",
                Map.of("limit", limit));
    }

    private String drafted(Place place, RuleWish wish) {
        return switch (new DraftRule(firm.house()).draft(place, wish, "lee")) {
            case DraftRule.Outcome.Drafted(var name, var _) -> name;
            case DraftRule.Outcome.Refused(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private SignRules.Outcome signed(Place place, String name, int revision) {
        return new SignRules(firm.house()).sign(place, List.of(new SignRules.Seen(name, revision)), "dana");
    }

    private GuideShelf.Opened opened(Place place) {
        return new GuideShelf(firm.house()).open(place.pack(), place.edition()).orElseThrow();
    }

    private List<Finding> findings(UUID bill) {
        return firm.open(bill).prebill().findings();
    }

    private List<String> events() {
        return firm.house()
                .transactions()
                .sql()
                .sql("select action || ' ' || actor || ' ' || subject_id from audit_event where action like 'Rule%'"
                        + " or action like 'Guideline%' order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void a_rule_without_a_signature_does_not_run_and_with_one_it_does() {
        assertThat(received("", JANUARY, DayOf.BILL, PAGE))
                .isEqualTo(new ReceiveGuide.Outcome.Received(FIRST, 1, 3, 0));
        assertThat(new GivePack(firm.house()).give(SmallFirm.CARRIER, FIRST.pack(), "lee"))
                .isEmpty();
        firm.worked(1, 180, "Draft answer to complaint");
        var bill = firm.prepared().getFirst();
        var name = drafted(FIRST, longEntry("", "2.00"));
        assertThat(findings(bill)).isEmpty();
        assertThat(signed(FIRST, name, 1)).isEqualTo(new SignRules.Outcome.Signed(1, 1, 0));
        assertThat(findings(bill)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("TIM-03");
            assertThat(finding.clause().document()).isEqualTo("Northgate guide");
            assertThat(finding.clause().reference()).isEqualTo("4.1");
        });
        assertThat(opened(FIRST).cards()).singleElement().satisfies(card -> {
            assertThat(card.by()).isEqualTo("dana");
            assertThat(card.state()).isEqualTo(GuideShelf.State.SIGNED);
        });
        assertThat(events())
                .containsExactly(
                        "GuidelineReceived lee northgate-guide",
                        "RuleDrafted lee northgate-guide/" + name,
                        "RuleSigned dana northgate-guide/" + name);
    }

    @Test
    void a_signed_rule_holds_while_its_change_waits_and_until_its_removal_is_signed() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var name = drafted(FIRST, longEntry("", "2.00"));
        signed(FIRST, name, 1);
        drafted(FIRST, longEntry(name, "5.00"));
        assertThat(inForce()).contains("\"2.00\"");
        assertThat(signed(FIRST, name, 1)).isInstanceOf(SignRules.Outcome.Refused.class);
        assertThat(signed(FIRST, name, 2)).isEqualTo(new SignRules.Outcome.Signed(1, 2, 0));
        assertThat(inForce()).contains("\"5.00\"").doesNotContain("\"2.00\"");
        var drafts = new DraftRule(firm.house());
        assertThat(drafts.remove(FIRST, name, "lee")).isEqualTo(new DraftRule.Outcome.Drafted(name, 3));
        assertThat(inForce()).contains("TIM-03");
        assertThat(signed(FIRST, name, 3)).isEqualTo(new SignRules.Outcome.Signed(1, 3, 0));
        assertThat(inForce()).doesNotContain("TIM-03");
        assertThat(drafts.remove(FIRST, name, "lee")).isInstanceOf(DraftRule.Outcome.Refused.class);
    }

    @Test
    void the_signature_of_one_card_lets_no_other_run() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var name = drafted(FIRST, longEntry("", "2.00"));
        drafted(FIRST, longEntry("", "7.00"));
        assertThat(signed(FIRST, name, 1)).isEqualTo(new SignRules.Outcome.Signed(1, 1, 1));
        assertThat(inForce()).contains("\"2.00\"").doesNotContain("\"7.00\"");
        assertThat(opened(FIRST).waiting()).hasSize(1);
    }

    private String inForce() {
        return firm.house().packs().inForce(firm.house().today()).getFirst().body();
    }

    @Test
    void everything_that_is_wrong_with_a_card_is_told_at_once_and_nothing_is_kept() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var wish =
                new RuleWish("", "TIM-03", "HARD", "", " ", "two", "", Map.of(), "soon", "", Map.of("limit", "many"));
        assertThat(new DraftRule(firm.house()).draft(FIRST, wish, "lee"))
                .isInstanceOfSatisfying(
                        DraftRule.Outcome.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(RuleWish.Fault::field)
                                .containsExactlyInAnyOrder("severity", "clause", "page", "quote", "from", "limit"));
        assertThat(opened(FIRST).cards()).isEmpty();
    }

    @Test
    void a_card_is_typed_and_shown_again_as_it_was_typed() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var wish = new RuleWish(
                "vague",
                "TIM-11",
                "BLOCK",
                "Say what was done.",
                "4.2",
                "1",
                "Copies cost a dime.",
                Map.of("clients", "", "matters", "0412-0001 0412-0002", "phases", "L300", "expenses", ""),
                "2026-01-01",
                "2026-12-31",
                Map.of("phrases", "attention to\n^file", "words", "5"));
        drafted(FIRST, wish);
        assertThat(RuleWish.of(opened(FIRST).card("vague").orElseThrow().card()))
                .isEqualTo(wish);
    }

    @Test
    void a_new_edition_takes_over_when_every_rule_of_it_is_signed_or_dropped() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var kept = drafted(FIRST, longEntry("", "2.00"));
        var gone = drafted(FIRST, longEntry("", "9.00"));
        signed(FIRST, kept, 1);
        signed(FIRST, gone, 1);
        var next = List.of("4.1 An entry has at most 2.00 hours.", "4.2 Copies cost a quarter.");
        assertThat(received(FIRST.pack(), NOVEMBER, DayOf.BILL, next))
                .isEqualTo(new ReceiveGuide.Outcome.Received(SECOND, 1, 2, 2));
        assertThat(opened(SECOND).waiting()).hasSize(2);
        assertThat(signed(SECOND, kept, 1)).isEqualTo(new SignRules.Outcome.Signed(1, 0, 1));
        assertThat(inForce()).contains("\"9.00\"");
        new DraftRule(firm.house()).drop(SECOND, gone, "lee");
        assertThat(inForce()).contains("\"2.00\"").doesNotContain("\"9.00\"");
        assertThat(received(FIRST.pack(), NOVEMBER, DayOf.BILL, next))
                .isInstanceOfSatisfying(
                        ReceiveGuide.Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("edition 2 already"));
        var compared =
                new CompareEditions(firm.house()).compare(FIRST.pack(), 1, 2).orElseThrow();
        assertThat(compared.unseen()).containsExactlyInAnyOrder("text 2", "gone 3", "rule " + gone);
        var seen = new CompareEditions(firm.house());
        assertThat(seen.see(FIRST.pack(), 1, 2, List.of("text 2", "rule nobody"), "lee"))
                .isEqualTo(1);
        assertThat(seen.see(FIRST.pack(), 1, 2, List.of("text 2"), "lee")).isZero();
    }

    @Test
    void the_day_of_the_work_chooses_the_edition_where_the_guideline_says_so() {
        received("", JANUARY, DayOf.WORK, PAGE);
        signed(FIRST, drafted(FIRST, longEntry("", "2.00")), 1);
        received(FIRST.pack(), NOVEMBER, DayOf.WORK, List.of("4.1 An entry has at most 5.00 hours."));
        var carried = opened(SECOND).cards().getFirst().card().name();
        drafted(SECOND, longEntry(carried, "5.00"));
        signed(SECOND, carried, 2);
        new GivePack(firm.house()).give(SmallFirm.CARRIER, FIRST.pack(), "lee");
        firm.worked(1, 180, "Draft answer to complaint");
        var bill = firm.prepared().getFirst();
        assertThat(findings(bill))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("2.00"));
    }

    @Test
    void final_bills_keep_what_they_were_judged_by() {
        received("", JANUARY, DayOf.BILL, PAGE);
        var name = drafted(FIRST, longEntry("", "2.00"));
        signed(FIRST, name, 1);
        new GivePack(firm.house()).give(SmallFirm.CARRIER, FIRST.pack(), "lee");
        firm.worked(1, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        drafted(FIRST, longEntry(name, "0.50"));
        signed(FIRST, name, 2);
        assertThat(new CheckAgain(firm.house()).check(bills, "lee", Progress.SILENT))
                .isZero();
        assertThat(firm.house().invoices().find("1").getFirst().invoice().lines())
                .hasSize(1);
        var judgedBy = firm.house()
                .transactions()
                .sql()
                .sql("select pack_version from invoice")
                .query(Integer.class)
                .single();
        assertThat(judgedBy).isEqualTo(1);
    }

    @Test
    void signed_rules_are_exported_as_a_pack_that_reads_back_equal() {
        var started = new StartPack(firm.house()).start("litigation-insurer", "Harbor", JANUARY, "lee");
        assertThat(started).isEqualTo(new StartPack.Outcome.Started(new Place("harbor", 1), 11));
        var place = new Place("harbor", 1);
        var all = opened(place).waiting().stream()
                .map(card -> new SignRules.Seen(card.card().name(), card.revision()))
                .toList();
        assertThat(new SignRules(firm.house()).sign(place, all, "dana"))
                .isEqualTo(new SignRules.Outcome.Signed(11, 1, 0));
        var pack = opened(place).pack();
        assertThat(pack.cards()).hasSize(11);
        assertThat(PackReader.read(PackWriter.write(pack))).isEqualTo(new PackReading.Read(pack));
        assertThat(new StartPack(firm.house()).start("litigation-insurer", "Harbor", JANUARY, "lee"))
                .isInstanceOf(StartPack.Outcome.Refused.class);
    }

    @Test
    void reading_tells_its_page_and_keeps_nothing_once_it_is_stopped() {
        var told = new ArrayList<String>();
        var stopping = new Progress() {
            @Override
            public boolean at(long done, long total) {
                return false;
            }

            @Override
            public void tell(String soFar) {
                told.add(soFar);
            }
        };
        assertThat(received("", JANUARY, DayOf.BILL, PAGE, stopping)).isEqualTo(new ReceiveGuide.Outcome.Stopped());
        assertThat(told).containsExactly("reading page 1 of 1");
        assertThat(firm.house().guides().all()).isEmpty();
    }

    @Test
    void an_answer_is_remembered_for_its_clause_and_counted_for_the_rule() {
        received("", JANUARY, DayOf.BILL, PAGE);
        signed(FIRST, drafted(FIRST, longEntry("", "2.00")), 1);
        new GivePack(firm.house()).give(SmallFirm.CARRIER, FIRST.pack(), "lee");
        for (var i = 0; i < 6; i++) {
            firm.worked(1, 180, "Draft answer number " + i);
        }
        firm.worked(2, 180, "Draft answer to complaint");
        var bills = firm.prepared();
        var cause = new AnswerAlike.Cause("TIM-03", "4.1");
        var asked = new AnswerAlike.Asked(cause, AnswerAlike.Answer.KEEP, "Trial week", "lee");
        new AnswerAlike(firm.house()).answer(SmallFirm.CARRIER, bills.subList(0, 1), asked, Progress.SILENT);
        assertThat(firm.house().answers().of(SmallFirm.CARRIER, 3))
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.reason()).isEqualTo("Trial week");
                    assertThat(said.by()).isEqualTo("lee");
                    assertThat(said.times()).isEqualTo(6);
                });
        var second = firm.open(bills.get(1));
        var line = second.prebill().lines().getFirst().id();
        new DecideOnPrebill(firm.house())
                .decide(
                        bills.get(1),
                        second.row().version(),
                        List.of(new Adjustment.WriteDownUnits(line, new BigDecimal("2.00"))),
                        "Too long",
                        "lee");
        var shares = new RulePrecision(firm.house().transactions())
                .of("", firm.house().today());
        assertThat(shares).containsExactly(new RulePrecision.Share(FIRST.pack(), "TIM-03", "4.1", 7, 1));
        assertThat(shares.getFirst().criesWolf()).isTrue();
        for (var i = 0; i < 6; i++) {
            new DecideOnPrebill(firm.house())
                    .undo(bills.get(0), firm.open(bills.get(0)).row().version(), "lee");
        }
        assertThat(firm.house().answers().of(SmallFirm.CARRIER, 3)).isEmpty();
    }
}
