package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.firm.ClientId;
import tenths.firm.TimekeeperId;
import tenths.invoicing.Adjustment;
import tenths.invoicing.whatif.Sums.Kind;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.FeeDeals.Owner;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// Changes tried on final bills, and held beside what comes of them once they are agreed (issue 5, number 12).
@NullMarked
class TryOnPastTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
    private static final String NOTHING = "nothing: true";
    private static final String RATE = """
            rate: {client: "0412", timekeeper: "417", from: 2026-10-01, perHour: "200.00"}
            """;
    private static final String PACK = """
            name: northgate
            version: 1
            from: 2026-01-01
            document: Northgate guidelines
            rules:
              - {name: hours-per-day, kind: TIM-04, severity: warn, clause: "4.2", page: 1,
                 quote: No more than ten hours a day., parameters: {limit: 10}}
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final SmallFirm firm = SmallFirm.on(database.app(), database::close, 3);
    private final House house =
            new House(database.app(), CLOCK, text -> PackReader.read(text).orThrow());
    private final TryOnPast trying = new TryOnPast(house);
    private final WhatIfList list = new WhatIfList(house.transactions());

    @AfterEach
    void close() {
        assertThat(firm.violations()).isEmpty();
        firm.close();
    }

    private List<UUID> finalised() {
        var bills = firm.prepared();
        finalise(bills);
        return bills;
    }

    private void finalise(List<UUID> bills) {
        firm.approve(bills);
        var outcomes = new FinaliseInvoices(house).finalise(bills, TODAY, "lee", Progress.SILENT);
        assertThat(outcomes.values()).hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
    }

    private TryOnPast.Question question(String body) {
        return new TryOnPast.Question(body, null, null, OCTOBER, TODAY);
    }

    private TryOnPast.Outcome.Ready asked(String body) {
        var outcome = trying.ask(question(body), "lee");
        assertThat(outcome).as(outcome.toString()).isInstanceOf(TryOnPast.Outcome.Ready.class);
        return (TryOnPast.Outcome.Ready) outcome;
    }

    private UUID tried(String body) {
        var ready = asked(body);
        trying.run(ready, Progress.SILENT);
        return ready.id();
    }

    private WhatIfList.Sum total(UUID id) {
        return list.sums(id, Kind.TOTAL, 9).getFirst();
    }

    @Test
    void without_a_change_bills_with_decisions_and_deals_are_computed_again_as_they_are() {
        new SaveFeeDeal(house)
                .save(
                        new SaveFeeDeal.Wish(
                                new Owner(SmallFirm.CARRIER, null),
                                0,
                                OCTOBER,
                                "arrangements: [{kind: blended, perHour: 171.25}, {kind: discount, percent: 7,"
                                        + " show: bill}, {kind: cap, amount: 400, above: hold}]",
                                "Letter"),
                        "lee");
        firm.worked(1, 61, "Telephone adjuster on reserve; draft answer");
        firm.worked(1, 97, "Review medical records of plaintiff");
        firm.paid(1, "3", "33.33");
        firm.worked(2, 13, "Draft answer to complaint");
        var first = firm.prepared();
        var bill = firm.open(first.getFirst());
        var line = bill.prebill().lines().getFirst();
        var part = new Adjustment.Part(new BigDecimal("0.50"), "Telephone adjuster", line.codes());
        var rest = new Adjustment.Part(line.units().subtract(part.units()), "Draft answer", line.codes());
        new DecideOnPrebill(house)
                .decide(
                        bill.row().id(),
                        bill.row().version(),
                        List.of(new Adjustment.Split(line.id(), List.of(part, rest))),
                        "block billing",
                        "lee");
        finalise(first);
        var ready = asked(NOTHING);
        var tested = trying.run(ready, Progress.SILENT);
        assertThat(list.doubts(ready.id(), 9)).isEmpty();
        assertThat(tested.bills()).isEqualTo(2);
        assertThat(tested.lines()).isEqualTo(tested.ofLines()).isGreaterThan(5);
        assertThat(tested.doubts()).isZero();
        assertThat(list.sums(ready.id(), Kind.TOTAL, 9)).isEmpty();
    }

    @Test
    void a_rate_tried_on_the_past_says_what_agreeing_it_does_to_the_same_work() {
        firm.worked(1, 61, "Telephone adjuster on reserve");
        firm.worked(1, 22, "Draft answer to complaint");
        firm.worked(2, 7, "Review medical records of plaintiff");
        firm.paid(3, "3", "33.33");
        var bills = finalised();
        var id = tried(RATE);
        var byMatter = list.sums(id, Kind.MATTER, 9).stream()
                .collect(Collectors.toMap(WhatIfList.Sum::of, sum -> sum.before() + " " + sum.after()));
        assertThat(byMatter).hasSize(2);
        numbers().forEach(number -> new CreditInvoice(house).credit(number, "to bill it again", false, "lee"));
        var change = new RateChange(
                new Scope(SmallFirm.CARRIER, null, new TimekeeperId("417"), null),
                OCTOBER,
                null,
                new BigDecimal("200.00"),
                "Letter of 4 March 2026");
        var agreed = new ChangeRate(house).agree(change, "lee");
        var effects = agreed.effects().stream()
                .collect(Collectors.toMap(
                        effect -> effect.matter().value(),
                        effect -> effect.before().minor() + " " + effect.after().minor()));
        assertThat(effects).isEqualTo(byMatter);
        assertThat(bills).hasSize(3);
        assertThat(linesOfInvoicesSince(finalised())).isEqualTo(wouldBe(id));
    }

    private List<String> numbers() {
        return house.transactions()
                .sql()
                .sql("select number from invoice order by serial")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /// Amount and trace of each fee line, by its words.
    private Map<String, String> linesOfInvoicesSince(List<UUID> prebills) {
        var lines = new TreeMap<String, String>();
        house.transactions()
                .sql()
                .sql("select l.description, l.total_minor from invoice_line l join invoice i on i.id = l.invoice_id"
                        + " where l.type = 'F' and i.prebill_id = any(:ids)")
                .param("ids", prebills.toArray(UUID[]::new))
                .query(row -> {
                    lines.put(row.getString(1), row.getString(2));
                });
        return lines;
    }

    private Map<String, String> wouldBe(UUID id) {
        var lines = new TreeMap<String, String>();
        list.lines(id, Filter.ALL, "", 0, 99)
                .forEach(line -> lines.put(line.description(), Long.toString(line.after())));
        return lines;
    }

    @Test
    void a_deal_that_counts_what_was_billed_before_comes_out_as_if_it_had_been_agreed() {
        var body = """
                arrangements:
                  - {kind: cap, amount: 250, above: write-off}
                  - kind: volume-discount
                    method: marginal
                    tiers: [{above: 0, percent: 0}, {above: 300, percent: 10}]
                """;
        twoRounds(firm, house);
        var id = tried("deal:\n  client: \"0412\"\n  from: 2026-10-01\n  body: |\n" + body.indent(4));
        var other = TestDatabase.fresh();
        try (var twin = SmallFirm.on(other.app(), other::close, 3)) {
            var wish = new SaveFeeDeal.Wish(new Owner(SmallFirm.CARRIER, null), 0, OCTOBER, body, "Letter");
            assertThat(new SaveFeeDeal(twin.house()).save(wish, "lee")).isEqualTo(new SaveFeeDeal.Outcome.Saved(1));
            twoRounds(twin, twin.house());
            var agreed = twin.house()
                    .transactions()
                    .sql()
                    .sql("select total_minor from invoice order by serial")
                    .query((row, _) -> row.getLong(1))
                    .list();
            assertThat(totals(id)).isEqualTo(agreed).hasSize(4).doesNotHaveDuplicates();
        }
    }

    private static void twoRounds(SmallFirm firm, House house) {
        for (var round = 0; round < 2; round++) {
            firm.worked(1, 60, "Draft answer to complaint, part " + round);
            firm.worked(2, 66, "Telephone adjuster on reserve, part " + round);
            var bills = firm.prepared();
            firm.approve(bills);
            assertThat(new FinaliseInvoices(house)
                            .finalise(bills, TODAY, "lee", Progress.SILENT)
                            .values())
                    .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
        }
    }

    /// What each bill would have come to.
    private List<Long> totals(UUID id) {
        return house.transactions()
                .sql()
                .sql("""
                        select i.total_minor + coalesce((select sum(l.after_minor - l.before_minor) from what_if_line l
                                   where l.what_if_id = :id and l.invoice_id = i.id), 0)
                          from invoice i order by i.serial
                        """)
                .param("id", id)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    @Test
    void a_rule_tried_tighter_finds_the_lines_that_it_would_have_flagged() {
        house.packs().add(new Packs.Text("northgate", 1, PACK), LocalDate.of(2026, 1, 1), null);
        firm.run("update client_terms set pack = 'northgate'");
        firm.worked(1, 540, "Attend deposition of the adjuster");
        firm.worked(2, 60, "Draft answer to complaint");
        var bills = new PreparePrebills(house)
                .prepare(PreparePrebills.Selection.everything(SmallFirm.END_OF_OCTOBER), "lee", Progress.SILENT)
                .prebills();
        firm.approve(bills);
        new FinaliseInvoices(house).finalise(bills, TODAY, "lee", Progress.SILENT);
        var id = tried("rule: {pack: northgate, name: hours-per-day, severity: block, parameters: {limit: 8}}");
        assertThat(total(id).added()).isEqualTo(1);
        assertThat(total(id).lines()).isEqualTo(1);
        assertThat(total(id).addedAtRisk()).isEqualTo(18_555);
        assertThat(list.findings(id, Filter.ALL, 0, 9))
                .singleElement()
                .matches(finding ->
                        finding.rule().equals("TIM-04") && finding.severity().equals("BLOCK"));
        assertThat(list.sums(id, Kind.PERSON, 9))
                .extracting(WhatIfList.Sum::name)
                .containsExactly("Ortega, Dana");
        assertThat(list.countLines(id, Filter.ALL)).isZero();
        assertThat(total(tried("rule: {pack: northgate, name: hours-per-day, parameters: {limit: 8}}"))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void a_format_profile_tried_on_the_past_names_the_bills_that_it_could_not_write() {
        firm.worked(1, 60, "Draft answer to complaint and review the medical records of the plaintiff");
        firm.worked(2, 60, "Draft answer");
        finalised();
        var id = tried("format: {client: \"0412\", body: \"name: tried\\ntext:\\n  descriptionMax: 40\"}");
        assertThat(list.findings(id, Filter.ALL, 0, 9)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo("BLOCK");
            assertThat(finding.matter()).isEqualTo("0412-0001");
            assertThat(finding.lines()).isEqualTo("1");
        });
        assertThat(total(id).before()).isEqualTo(total(id).after());
        assertThat(refusals(question("format: {client: \"0412\", body: \"nonsense: 1\"}")))
                .isNotEmpty();
    }

    @Test
    void what_cannot_be_tried_is_refused_with_every_reason_and_nothing_is_written() {
        var bad = new TryOnPast.Question(
                "rate: {client: \"0999\", timekeeper: \"998\", from: soon, perHour: 0}",
                new ClientId("0777"),
                null,
                TODAY,
                OCTOBER);
        assertThat(refusals(bad)).hasSize(4);
        assertThat(refusals(question("rate: {client: \"0999\", timekeeper: \"998\", from: 2026-01-01, perHour: 1}")))
                .containsExactly("There is no client 0999.", "There is no timekeeper 998.");
        assertThat(refusals(question("rule: {pack: none, name: x, severity: off}")))
                .containsExactly("There is no guideline pack none.");
        assertThat(refusals(
                        question("deal: {client: \"0412\", from: 2026-01-01, body: \"arrangements: [{kind: gift}]\"}")))
                .hasSize(1);
        assertThat(refusals(question("{rate: {}, rounding: {}}"))).isNotEmpty();
        assertThat(refusals(question(""))).isNotEmpty();
        assertThat(list.runs(9)).isEmpty();
    }

    private List<String> refusals(TryOnPast.Question question) {
        return trying.ask(question, "lee") instanceof TryOnPast.Outcome.Refused(var problems) ? problems : List.of();
    }

    @Test
    void who_asked_what_is_in_the_house_book_and_no_bill_is_touched() {
        firm.worked(1, 60, "Draft answer to complaint");
        finalised();
        var before = house.invoices().find(numbers().getFirst()).getFirst();
        var id = tried(RATE);
        assertThat(house.invoices().find(numbers().getFirst()).getFirst()).isEqualTo(before);
        @Nullable
        String event = house.transactions()
                .sql()
                .sql("select actor || ' ' || details from audit_event where action = 'WhatIfAsked'")
                .query((row, _) -> row.getString(1))
                .single();
        assertThat(event).startsWith("lee ").contains("200.00 an hour for timekeeper 417, client 0412");
        var traced = list.traced(id, 0).getFirst();
        assertThat(traced.was()).contains("185.55").isNotEqualTo(traced.would());
        assertThat(traced.would()).contains("200.00");
    }

    @Test
    void stopped_on_the_way_it_keeps_what_was_tried() {
        firm.worked(1, 60, "Draft answer to complaint");
        finalised();
        var ready = asked(RATE);
        var tested = trying.run(ready, (_, _) -> false);
        assertThat(list.run(ready.id()).getFirst().lines()).isEqualTo(tested.lines());
        assertThat(list.run(ready.id()).getFirst().ended()).isNotNull();
    }

    @Test
    void only_the_newest_answers_are_kept() {
        for (var i = 0; i <= TryOnPast.MOST_KEPT; i++) {
            asked(NOTHING);
        }
        assertThat(list.runs(99)).hasSize(TryOnPast.MOST_KEPT);
    }
}
