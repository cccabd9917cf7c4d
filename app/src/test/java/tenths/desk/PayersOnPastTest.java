package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.connectors.packs.PackReader;
import tenths.firm.MatterGroup;
import tenths.firm.MatterGroupId;
import tenths.firm.TimekeeperId;
import tenths.rates.Particulars;
import tenths.rates.RateChange;
import tenths.rates.Scope;
import tenths.store.Packs;
import tenths.store.TestDatabase;
import tenths.store.views.WhatIfList;
import tenths.store.views.WhatIfList.Filter;

/// What the rules of all payers of a bill would have said is what they say once the change is agreed (issue 5, numbers
/// 3 and 12).
@NullMarked
class PayersOnPastTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T15:00:00Z"), ZoneOffset.UTC);
    private static final Scope ORTEGA = new Scope(SmallFirm.CARRIER, null, new TimekeeperId("417"), null);
    private static final String DEARER = """
        rate: {client: "0412", timekeeper: "417", from: 2026-10-01, perHour: "200.00"}
        """;
    private static final MatterGroupId FLOOD = new MatterGroupId("flood");
    private static final String ALL_PAY = """
        payers: [{client: INS}, {client: "0412"}, {client: EXC}]
        layers:
          - {name: deductible, upTo: 250, pays: INS}
          - {shares: {"0412": 60%, EXC: 40%}}
        """;
    private static final String OTHERS_PAY = """
        payers: [{client: INS}, {client: EXC}]
        layers:
          - {name: deductible, upTo: 250, pays: INS}
          - {shares: {EXC: 100%}}
        """;

    /// A firm in which one bill is shared; what every payer's rules say to it.
    private record Shared(SmallFirm firm, House house) implements AutoCloseable {
        static Shared among(String payers) {
            var database = TestDatabase.fresh();
            var firm = SmallFirm.on(database.app(), database::close, 2);
            var house = new House(
                    database.app(), CLOCK, text -> PackReader.read(text).orThrow());
            firm.run("insert into client (id, name, currency, address)"
                    + " values ('INS', 'Smith Haulage', 'USD', ''), ('EXC', 'Granite Excess', 'USD', '')");
            firm.run("insert into client_terms (client_id, valid_from, increment_hundredths, increment_direction, pack)"
                    + " values ('EXC', '2026-01-01', 10, 'UP', 'granite')");
            firm.run("update client_terms set pack = 'northgate' where client_id = '0412'");
            pack(house, new Packs.Text("northgate", 1, "warn, parameters: {limit: \"1.4\"}"), OCTOBER);
            pack(house, new Packs.Text("granite", 1, "warn, parameters: {limit: 1}"), OCTOBER);
            var wish = new SaveSplit.Wish(SmallFirm.matter(1), 0, OCTOBER, payers, "policy of 1 October");
            assertThat(new SaveSplit(house).save(wish, "lee")).isInstanceOf(SaveSplit.Outcome.Saved.class);
            new KeepGroups(house).make(new MatterGroup(FLOOD, SmallFirm.CARRIER, "Flood of 2026"), "lee");
            var place = new Scope(
                    SmallFirm.CARRIER,
                    null,
                    null,
                    new TimekeeperId("417"),
                    null,
                    Particulars.of("", "", "Chicago"),
                    null);
            var changing = new ChangeRate(house);
            changing.agree(new RateWish.Move(SmallFirm.matter(2), "Chicago"), "lee");
            List.of(place, Scope.of(FLOOD, new TimekeeperId("417"), null))
                    .forEach(scope -> assertThat(changing.agree(
                                            new RateChange(scope, YEAR, null, new BigDecimal("210.00"), "Letter"),
                                            "lee")
                                    .problems())
                            .isEmpty());
            return new Shared(firm, house);
        }

        /// @param rule its severity and parameters as the body
        /// @param known the day on which it came
        static void pack(House house, Packs.Text rule, LocalDate known) {
            var text = """
                name: %s
                version: %d
                from: 2026-01-01
                document: Guidelines of %s
                rules:
                  - {name: hours-per-day, kind: TIM-04, clause: "4", page: 1, quote: No long days., severity: %s}
                """.formatted(rule.name(), rule.version(), rule.name(), rule.body());
            house.packs()
                    .add(new Packs.Version(
                            new Packs.Text(rule.name(), rule.version(), text),
                            rule.version(),
                            YEAR,
                            null,
                            "lee",
                            known.atStartOfDay().toInstant(ZoneOffset.UTC)));
        }

        UUID prepared() {
            return new PreparePrebills(house)
                    .prepare(PreparePrebills.Selection.everything(SmallFirm.END_OF_OCTOBER), "lee", Progress.SILENT)
                    .prebills()
                    .getFirst();
        }

        Set<String> found(UUID bill) {
            return new OpenPrebill(house)
                    .open(bill).getFirst().prebill().findings().stream()
                            .map(each -> each.severity() + " " + each.message())
                            .collect(Collectors.toCollection(TreeSet::new));
        }

        void finalised(UUID bill) {
            new ChangePrebillState(house).approveAll(List.of(bill), "lee");
            assertThat(new FinaliseInvoices(house)
                            .finalise(List.of(bill), TODAY, "lee", Progress.SILENT)
                            .values())
                    .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
        }

        /// Minor units by client; whoever owes nothing is left out.
        Map<String, Long> cost() {
            return sums("select client_id, sum(total_minor) from invoice group by 1 having sum(total_minor) <> 0");
        }

        Map<String, Long> wouldCost() {
            return sums("""
                select client_id, sum(minor) from (
                    select client_id, total_minor as minor from invoice
                    union all
                    select of_what, after_minor - before_minor from what_if_sum where kind = 'CLIENT') billed
                 group by 1 having sum(minor) <> 0
                """);
        }

        private Map<String, Long> sums(String query) {
            var sums = new TreeMap<String, Long>();
            house.transactions().sql().sql(query).query(row -> {
                sums.put(row.getString(1), row.getLong(2));
            });
            return sums;
        }

        /// What the rules said to the bill as it became final, and would have said.
        Set<String> would(String change) {
            var bill = prepared();
            var said = found(bill);
            finalised(bill);
            var later = new Packs.Text("granite", 2, "warn, parameters: {limit: 9}"); // nobody knew of it then
            pack(house, later, TODAY.plusDays(1));
            var trying = new TryOnPast(house);
            var asked = trying.ask(new TryOnPast.Question(change, null, null, OCTOBER, TODAY), "lee");
            assertThat(asked).as(asked.toString()).isInstanceOf(TryOnPast.Outcome.Ready.class);
            var ready = (TryOnPast.Outcome.Ready) asked;
            assertThat(trying.run(ready, Progress.SILENT).doubts()).isZero();
            var list = new WhatIfList(house.transactions()).findings(ready.id(), Filter.ALL, 0, 99);
            list.stream()
                    .filter(each -> !each.added())
                    .forEach(each -> assertThat(said.remove(words(each))).isTrue());
            list.stream().filter(WhatIfList.Finding::added).forEach(each -> said.add(words(each)));
            return said;
        }

        private static String words(WhatIfList.Finding found) {
            return found.severity() + " " + found.message();
        }

        @Override
        public void close() {
            assertThat(firm.violations()).isEmpty();
            firm.close();
        }
    }

    /// Tried on the one firm, agreed in its twin before the same work.
    private static Set<String> same(String payers, int minutes, String change, Consumer<Shared> agree) {
        try (var firm = Shared.among(payers);
                var twin = Shared.among(payers)) {
            firm.firm().worked(1, minutes, "Draft answer to complaint");
            agree.accept(twin);
            twin.firm().worked(1, minutes, "Draft answer to complaint");
            var would = firm.would(change);
            var bill = twin.prepared();
            assertThat(would).isEqualTo(twin.found(bill));
            twin.finalised(bill);
            assertThat(firm.wouldCost()).as("what each payer bears").isEqualTo(twin.cost());
            return would;
        }
    }

    private static void agree(Shared twin, Scope scope, String perHour) {
        new ChangeRate(twin.house())
                .agree(new RateChange(scope, OCTOBER, null, new BigDecimal(perHour), "Letter of 4 March"), "lee");
    }

    @Test
    void a_payer_who_bore_nothing_and_would_bear_something_judges_its_share_by_the_rules_of_that_time() {
        var found = same(ALL_PAY, 78, DEARER, twin -> agree(twin, ORTEGA, "200.00"));
        assertThat(found).singleElement().asString().contains("1.30 h", "limit is 1.00");
    }

    @Test
    void a_payer_who_would_bear_nothing_any_more_judges_nothing() {
        var cheaper = "rate: {client: \"0412\", timekeeper: \"417\", from: 2026-10-01, perHour: \"150.00\"}";
        assertThat(same(ALL_PAY, 84, cheaper, twin -> agree(twin, ORTEGA, "150.00")))
                .isEmpty();
    }

    @Test
    void the_rules_of_the_client_see_the_whole_bill_though_others_pay_all_of_it() {
        var steps = "rounding: {client: \"0412\", hundredths: 50, direction: up}";
        var found = same(
                OTHERS_PAY,
                78,
                steps,
                twin -> twin.firm().run("update client_terms set increment_hundredths = 50 where client_id = '0412'"));
        assertThat(found)
                .anySatisfy(each -> assertThat(each).contains("1.50 h", "limit is 1.40"))
                .anySatisfy(each -> assertThat(each).contains("1.50 h", "limit is 1.00"));
    }

    @Test
    void a_rule_of_another_payer_says_to_its_share_what_was_tried() {
        var change = "rule: {pack: granite, name: hours-per-day, parameters: {limit: 2}}";
        var found = same(
                ALL_PAY,
                150,
                change,
                twin -> Shared.pack(
                        twin.house(), new Packs.Text("granite", 2, "warn, parameters: {limit: 2}"), OCTOBER));
        assertThat(found).hasSize(2).anySatisfy(each -> assertThat(each).contains("limit is 2.00"));
    }

    @Test
    void a_matter_that_joins_a_group_costs_each_payer_what_was_tried_and_is_judged_so() {
        var change = "joined: {matter: 0412-0001, group: flood, from: 2026-10-01}";
        var found = same(ALL_PAY, 78, change, twin -> {
            var member = new MatterGroup.Member(FLOOD, SmallFirm.matter(1), OCTOBER, null);
            assertThat(new ChangeRate(twin.house())
                            .agree(new RateWish.Join(member), "lee")
                            .problems())
                    .isEmpty();
        });
        assertThat(found).hasSize(1);
    }

    @Test
    void a_matter_that_moves_costs_each_payer_what_was_tried_and_is_judged_so() {
        var found = same(
                ALL_PAY,
                78,
                "moved: {matter: 0412-0001, place: Chicago}",
                twin -> assertThat(new ChangeRate(twin.house())
                                .agree(new RateWish.Move(SmallFirm.matter(1), "Chicago"), "lee")
                                .problems())
                        .isEmpty());
        assertThat(found).hasSize(1);
    }
}
