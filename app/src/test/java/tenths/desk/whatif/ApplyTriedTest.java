package tenths.desk.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.desk.ChangePrebillState;
import tenths.desk.CheckAgain;
import tenths.desk.CreditInvoice;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.OpenPrebill;
import tenths.desk.OpenWork;
import tenths.desk.PreparePrebills;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.desk.TryOnPast;
import tenths.money.Money;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// What is tried on final bills is what comes of the same work once it is agreed, for every kind of change; before it
/// is
/// agreed the same list is shown for open work, and the way back leads to where it began (issue 5, number 12).
@NullMarked
class ApplyTriedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
    private static final String PACK = """
        name: northgate
        version: 1
        from: 2026-01-01
        document: Northgate guidelines
        rules:
          - {name: hours-per-day, kind: TIM-04, severity: warn, clause: "4.2", page: 1,
             quote: No more than ten hours a day., parameters: {limit: 10}}
        """;
    private static final String TIGHTER =
            "rule: {pack: northgate, name: hours-per-day, severity: block, parameters: {limit: 8}}";

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.on(database.app(), database::close, 3);
    private final House house =
            new House(database.app(), CLOCK, text -> PackReader.read(text).orThrow());
    private final ApplyTried applying = new ApplyTried(house);

    /// What open bills come to, line by line, and what their rules say.
    private record Bills(Map<String, Long> lines, Set<String> findings) {}

    /// What was tried, and the open bills of the same work.
    private record Tried(UUID id, String body, Bills before, Bills would, List<UUID> bills) {
        ApplyTried.Wish from(LocalDate day) {
            return new ApplyTried.Wish(id, body, "a change", day, "Letter of 4 March 2026");
        }
    }

    @BeforeEach
    void work() {
        house.packs().add(new Packs.Text("northgate", 1, PACK), LocalDate.of(2026, 1, 1), null);
        firm.run("update client_terms set pack = 'northgate'");
        firm.worked(1, 540, "Attend deposition of the adjuster and of both experts");
        firm.worked(1, 22, "Draft answer to complaint");
        firm.worked(2, 40, "Telephone adjuster");
        firm.paid(3, "3", "33.33");
    }

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private List<UUID> prepared() {
        return new PreparePrebills(house)
                .prepare(PreparePrebills.Selection.everything(SmallFirm.END_OF_OCTOBER), "lee", Progress.SILENT)
                .prebills();
    }

    private Map<UUID, FinaliseInvoices.Outcome> finalised(List<UUID> bills) {
        new ChangePrebillState(house).approveAll(bills, "lee");
        return new FinaliseInvoices(house).finalise(bills, TODAY, "lee", Progress.SILENT);
    }

    private Bills bills(List<UUID> ids) {
        var lines = new TreeMap<String, Long>();
        var findings = new HashSet<String>();
        ids.stream().flatMap(id -> new OpenPrebill(house).open(id).stream()).forEach(bill -> {
            Objects.requireNonNull(bill.draft())
                    .lines()
                    .forEach(line -> lines.put(line.description(), line.total().minor()));
            bill.prebill().findings().forEach(found -> findings.add(found.severity() + " " + found.message()));
        });
        return new Bills(lines, findings);
    }

    /// Bills the work, tries the change on it, and takes the invoices back, so that the same work stands on open bills.
    private Tried tried(String body) {
        finalised(prepared());
        var trying = new TryOnPast(house);
        var asked = trying.ask(new TryOnPast.Question(body, null, null, TODAY, TODAY), "lee");
        assertThat(asked).as(asked.toString()).isInstanceOf(TryOnPast.Outcome.Ready.class);
        var ready = (TryOnPast.Outcome.Ready) asked;
        assertThat(trying.run(ready, Progress.SILENT).doubts()).isZero();
        numbers().forEach(number -> new CreditInvoice(house).credit(number, "to bill it again", false, "lee"));
        var bills = prepared();
        var before = bills(bills);
        return new Tried(ready.id(), body, before, would(ready.id(), before), bills);
    }

    private List<String> numbers() {
        return house.transactions()
                .sql()
                .sql("select number from invoice order by serial")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private Bills would(UUID id, Bills before) {
        var list = new WhatIfList(house.transactions());
        var lines = new TreeMap<>(before.lines());
        list.lines(id, Filter.ALL, "", 0, 99).forEach(line -> lines.put(line.description(), line.after()));
        var findings = new HashSet<>(before.findings());
        for (var found : list.findings(id, Filter.ALL, 0, 99)) {
            var words = found.severity() + " " + found.message();
            assertThat(found.added() ? findings.add(words) : findings.remove(words))
                    .isTrue();
        }
        assertThat(list.countLines(id, Filter.ALL) + list.countFindings(id, Filter.ALL))
                .isPositive();
        return new Bills(lines, findings);
    }

    private UUID done(ApplyTried.Outcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(ApplyTried.Outcome.Done.class);
        var done = (ApplyTried.Outcome.Done) outcome;
        new CheckAgain(house).check(done.bills(), "lee", Progress.SILENT);
        return done.id();
    }

    private List<String> refused(ApplyTried.Outcome outcome) {
        return outcome instanceof ApplyTried.Outcome.Refused(var reasons) ? reasons : List.of();
    }

    /// Tried, shown, agreed, taken back.
    private void goesThereAndBack(String body, LocalDate from) {
        var tried = tried(body);
        var wish = tried.from(from);
        var preview = applying.preview(wish);
        assertThat(preview.problems()).isEmpty();
        var applied = done(applying.apply(wish, "lee"));
        assertThat(bills(tried.bills())).isEqualTo(tried.would()).isNotEqualTo(tried.before());
        assertThat(totals(preview.effects())).isEqualTo(figures(tried, preview.effects()));
        done(applying.takeBack(applied, "lee"));
        assertThat(bills(tried.bills())).isEqualTo(tried.before());
        assertThat(applying.takeBack(applied, "pat")).isEqualTo(new ApplyTried.Outcome.BackAlready("lee"));
        assertThat(events()).containsExactly("WhatIfAsked", "WhatIfApplied", "WhatIfTakenBack");
    }

    private static List<String> totals(List<OpenWork.Effect> effects) {
        return effects.stream().map(each -> each.matter() + " " + each.after()).toList();
    }

    /// The bills of the preview as they are kept.
    private List<String> figures(Tried tried, List<OpenWork.Effect> effects) {
        assertThat(effects).isNotEmpty();
        var ids = effects.stream().map(OpenWork.Effect::bill).toList();
        assertThat(tried.bills()).containsAll(ids);
        var shown = new ArrayList<String>();
        ids.forEach(id -> house.prebills()
                .find(Objects.requireNonNull(id))
                .forEach(row ->
                        shown.add(row.matter() + " " + new Money(row.figures().billedMinor(), row.currency()))));
        return shown;
    }

    private List<String> events() {
        return house.transactions()
                .sql()
                .sql("select action from audit_event where action like 'WhatIf%' order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void a_rate_goes_there_and_back() {
        goesThereAndBack("rate: {client: \"0412\", timekeeper: \"417\", from: 2026-01-01, perHour: 200}", OCTOBER);
    }

    @Test
    void all_rates_of_a_client_go_there_and_back() {
        goesThereAndBack("rise: {client: \"0412\", from: 2026-01-01, percent: 3}", OCTOBER);
    }

    @Test
    void all_rates_of_the_firm_go_there_and_back() {
        goesThereAndBack("rise: {from: 2026-01-01, percent: -2.5}", OCTOBER);
    }

    @Test
    void an_increment_goes_there_and_back() {
        goesThereAndBack("rounding: {client: \"0412\", hundredths: 25, direction: down}", TODAY);
    }

    @Test
    void a_rule_goes_there_and_back() {
        goesThereAndBack(TIGHTER, OCTOBER);
    }

    @Test
    void a_fee_deal_goes_there_and_back() {
        goesThereAndBack(
                "deal: {client: \"0412\", from: 2026-01-01, body: \"arrangements: [{kind: cap, amount: 250, above:"
                        + " write-off}, {kind: discount, percent: 7, show: lines}]\"}",
                OCTOBER);
    }

    @Test
    void a_format_profile_is_given_to_the_client_alone_and_taken_back() {
        var body = "format: {client: \"0412\", body: \"name: tried\\ntext:\\n  descriptionMax: 40\"}";
        finalised(prepared());
        var trying = new TryOnPast(house);
        var ready = (TryOnPast.Outcome.Ready) trying.ask(new TryOnPast.Question(body, null, null, TODAY, TODAY), "lee");
        trying.run(ready, Progress.SILENT);
        var would = new WhatIfList(house.transactions()).findings(ready.id(), Filter.ALL, 0, 9);
        numbers().forEach(number -> new CreditInvoice(house).credit(number, "to bill it again", false, "lee"));
        var bills = prepared();
        var wish = new ApplyTried.Wish(ready.id(), body, "a profile", TODAY, "Letter of 4 March 2026");
        assertThat(applying.preview(wish).effects()).singleElement().satisfies(effect -> {
            assertThat(effect.matter().value()).isEqualTo(would.getFirst().matter());
            assertThat(effect.more()).isEqualTo(would.size()).isPositive();
        });
        var applied = done(applying.apply(wish, "lee"));
        assertThat(refused(applying.apply(wish, "lee"))).containsExactly("The client has this profile already.");
        var outcomes = finalised(bills);
        assertThat(outcomes.values().stream()
                        .filter(outcome -> !(outcome instanceof FinaliseInvoices.Outcome.Finalised))
                        .map(Object::toString))
                .singleElement()
                .asString()
                .contains(would.getFirst().rule());
        done(applying.takeBack(applied, "lee"));
        assertThat(Objects.requireNonNull(house.directory().terms(TODAY).get(SmallFirm.CARRIER))
                        .profile())
                .isEqualTo("standard");
        var unwritten = bills.stream()
                .filter(bill -> !(outcomes.get(bill) instanceof FinaliseInvoices.Outcome.Finalised))
                .toList();
        assertThat(finalised(unwritten).values()).hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
    }

    @Test
    void from_a_day_to_come_open_bills_stay_as_they_are_and_the_old_words_judge_until_then() {
        var tried = tried(TIGHTER);
        assertThat(applying.preview(tried.from(DECEMBER)).effects()).isEmpty();
        var applied = done(applying.apply(tried.from(DECEMBER), "lee"));
        assertThat(bills(tried.bills())).isEqualTo(tried.before());
        var cards = PackReader.read(house.packs().latest("northgate").getFirst().body())
                .orThrow()
                .rules();
        assertThat(cards).hasSize(2);
        var later = new House(
                database.app(),
                Clock.fixed(Instant.parse("2026-12-02T15:00:00Z"), ZoneOffset.UTC),
                text -> PackReader.read(text).orThrow());
        assertThat(new OpenPrebill(later)
                        .open(tried.bills().getFirst())
                        .getFirst()
                        .prebill()
                        .findings())
                .singleElement()
                .satisfies(found -> assertThat(found.message()).contains("8.00"));
        done(applying.takeBack(applied, "lee"));
        assertThat(PackReader.read(house.packs().latest("northgate").getFirst().body())
                        .orThrow()
                        .rules())
                .hasSize(1);
    }

    @Test
    void what_is_over_what_says_nothing_new_and_what_somebody_changed_since_is_refused_with_its_repair() {
        var wish = tried("rounding: {client: \"0412\", hundredths: 25, direction: up}")
                .from(OCTOBER);
        assertThat(refused(applying.apply(wish, "lee")))
                .containsExactly("Bills are rounded as it is agreed on the day of their check: 2026-10-01 is over."
                        + " Choose today or later.");
        var silent = new ApplyTried.Wish(wish.whatIf(), "nothing: true", "nothing", TODAY, " ");
        assertThat(refused(applying.apply(silent, "lee"))).hasSize(2);
        var today = new ApplyTried.Wish(wish.whatIf(), wish.body(), "a change", TODAY, "Letter");
        var applied = done(applying.apply(today, "lee"));
        assertThat(refused(applying.apply(today, "lee"))).hasSize(1);
        firm.run("update client_terms set increment_hundredths = 50");
        assertThat(refused(applying.takeBack(applied, "lee")))
                .containsExactly("The increment was changed again since. Change it there.");
    }
}
