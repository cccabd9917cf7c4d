package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.checks.Clause;
import tenths.checks.Finding;
import tenths.checks.Fix;
import tenths.checks.LineId;
import tenths.checks.Severity;
import tenths.firm.Client;
import tenths.firm.ClientId;
import tenths.firm.Matter;
import tenths.firm.MatterId;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.guidelines.Bill;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Judge;
import tenths.guidelines.Source;
import tenths.guidelines.Surroundings;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;
import tenths.rates.Trace;
import tenths.time.Codes;
import tenths.time.Expense;
import tenths.time.TimeEntry;
import tenths.time.Work;
import tenths.time.Worked;

@NullMarked
class ExamplesTest {
    private static final Currency USD = Currency.getInstance("USD");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ClientId CLIENT = new ClientId("C1");
    private static final MatterId MATTER = new MatterId("M1");

    static Stream<String> examples() throws IOException {
        try (var file = ExamplesTest.class.getResourceAsStream("/guidelines/examples.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_is_flagged_or_silent_as_written(String example) {
        var cells = example.split(" \\| ", 4);
        var found = judge(cells[0], Map.of(), fee("Lane", cells[2], cells[3]));
        assertThat(found).as(example).hasSize(cells[1].equals("flagged") ? 1 : 0);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.evidence()).isNotEmpty();
            assertThat(finding.fix())
                    .as("a fix that one key applies, or whom to ask")
                    .isNotNull();
        });
    }

    static Stream<ExampleBill> bills() throws IOException {
        return ExampleBill.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bills")
    void each_bill_is_flagged_or_silent_as_written(ExampleBill example) {
        var found = example.findings();
        assertThat(found).as(example.toString()).hasSize(example.flagged ? 1 : 0);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.lines().isEmpty() || !finding.evidence().isEmpty())
                    .as("rests on words, lines or the bill")
                    .isTrue();
            assertThat(finding.message()).doesNotContain("null").doesNotEndWith(".");
            assertThat(finding.fix())
                    .as("a fix that one key applies, or whom to ask")
                    .isNotNull();
        });
    }

    /// INV-08, TIM-16, TIM-19, STF-01 need numbers, prints, dates of record and lists: see the tests below.
    @Test
    void every_kind_of_rule_has_an_example_that_is_flagged_and_one_that_is_not() throws IOException {
        var shown = new HashSet<>(Set.of("INV-08", "INV-09", "TIM-16", "TIM-19", "STF-01"));
        var flagged = new HashSet<>(shown);
        examples().map(example -> example.split(" \\| ", 4)).forEach(cells -> {
            (cells[1].equals("flagged") ? flagged : shown).add(cells[0]);
        });
        bills().forEach(example -> (example.flagged ? flagged : shown).add(example.kind));
        var codes = RuleKinds.ALL.stream().map(RuleKind::code).toList();
        assertThat(flagged).containsAll(codes);
        assertThat(shown).containsAll(codes);
    }

    @Test
    void what_lies_around_a_bill_is_judged_too() {
        var line = fee("Lane", "1.00", "Review answers of plaintiff");
        var numbered = new Bill(bill(List.of()).client(), bill(List.of()).matter(), "17", DAY, DAY, DAY, List.of(line));
        assertThat(judge("INV-08", numbered, Set.of("17")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix())
                        .isEqualTo(new Fix.ChangeBill("Give the invoice the next free number")));
        assertThat(judge("INV-08", numbered, Set.of("16"))).isEmpty();
        var other = new Matter(new MatterId("M2"), CLIENT, "Roe v. Hill", "", DAY, null);
        var mixed = new Bill(numbered.client(), other, "17", DAY, DAY, DAY, List.of(line));
        assertThat(judge("INV-09", mixed, Set.of())).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("Lane billed 1.00 h on 2026-03-02 on matter M1; the invoice is for M2");
            assertThat(finding.atRisk()).isEqualTo(Money.of("185.00", USD));
            assertThat(finding.fix()).isEqualTo(new Fix.Hold(line.id()));
        });
        assertThat(judge("INV-09", numbered, Set.of())).isEmpty();
    }

    @Test
    void hours_above_the_day_are_at_risk_to_the_cent() {
        var found = judge("TIM-04", Map.of(), fee("Lane", "8.00", "Attend trial"), fee("Lane", "4.00", "Draft motion"));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().atRisk()).isEqualTo(Money.of("370.00", USD));
        assertThat(found.getFirst().fix()).isInstanceOf(Fix.ReduceUnits.class);
    }

    @Test
    void a_split_adds_up_to_the_entry() {
        var found = judge("TIM-08", Map.of(), fee("Lane", "3.40", "Review discovery; call adjuster; draft answers"));
        assertThat(found.getFirst().fix())
                .isInstanceOfSatisfying(
                        Fix.Split.class,
                        split -> assertThat(split.parts())
                                .extracting(Fix.Part::units)
                                .containsExactly(
                                        new BigDecimal("1.20"), new BigDecimal("1.10"), new BigDecimal("1.10")));
    }

    @Test
    void a_second_attorney_at_a_deposition_needs_approval() {
        var first = fee("Lane", "4.00", "Attend deposition of Dr. Fox");
        assertThat(judge("STF-06", Map.of(), first, fee("Moss", "4.00", "Attend deposition of Dr. Fox")))
                .hasSize(1);
        assertThat(judge("STF-06", Map.of(), first, fee("Moss", "4.00", "Attend deposition of Dr. Hill")))
                .isEmpty();
        assertThat(judge("STF-06", Map.of(), first, fee("Moss", "1.00", "Prepare for deposition of Dr. Fox")))
                .isEmpty();
        var approved = fee("Moss", "2.00", "Attend deposition of Dr. Fox; R. Moss approved second attorney 20250901");
        assertThat(judge("STF-06", Map.of(), first, approved)).isEmpty();
    }

    @Test
    void the_same_charge_twice_is_flagged_once() {
        var one = fee("Lane", "1.00", "Review answers of plaintiff");
        assertThat(judge("TIM-16", Map.of(), one, fee("Lane", "1.00", "Review answers of plaintiff.")))
                .hasSize(1);
        assertThat(judge("TIM-16", Map.of(), one, fee("Lane", "1.00", "Review answers of defendant")))
                .isEmpty();
        assertThat(judge("EXP-07", Map.of(), cost("E115", "1", "40.00"), cost("E115", "1", "40.00")))
                .hasSize(1);
    }

    @Test
    void expenses_are_held_against_caps_codes_and_approval() {
        var copies = judge("EXP-02", Map.of(), cost("E101", "240", "0.25"));
        assertThat(copies.getFirst().atRisk()).isEqualTo(Money.of("36.00", USD));
        assertThat(judge("EXP-02", Map.of(), cost("E101", "240", "0.10"))).isEmpty();
        assertThat(judge("TRV-07", Map.of(), cost("E109", "10", "0.85"))).hasSize(1);
        assertThat(judge("TRV-08", Map.of(), cost("E111", "1", "50.00"), cost("E111", "1", "40.00")))
                .hasSize(1);
        assertThat(judge("EXP-01", Map.of(), cost("E115", "1", "1900"))).hasSize(1);
        assertThat(judge("EXP-01", Map.of(), cost("E115", "1", "250"))).isEmpty();
        assertThat(judge("EXP-04", Map.of(), cost("E106", "1", "210"))).hasSize(1);
        assertThat(judge("EXP-11", Map.of(), cost("E124", "1", "10"))).hasSize(1);
        assertThat(judge("EXP-11", Map.of(), cost("E115", "1", "10"))).isEmpty();
    }

    @Test
    void people_codes_and_dates_are_held_against_the_client() {
        var line = fee("Lane", "2.00", "Draft answer to amended complaint");
        var caps = Map.<String, Setting>of("caps", new Setting.Table(Map.of("ASSOC", "150.00")));
        assertThat(judge("STF-02", caps, line).getFirst().atRisk()).isEqualTo(Money.of("70.00", USD));
        var classes = Map.<String, Setting>of("classes", new Setting.Words(List.of("ASSOC")));
        assertThat(judge("STF-12", classes, line)).hasSize(1);
        var tasks = Map.<String, Setting>of("tasks", new Setting.Words(List.of("L110")));
        assertThat(judge("TIM-20", tasks, line)).hasSize(1);
        assertThat(judge("TIM-19", Map.of("days", new Setting.Text("3")), line)).isEmpty();
        assertThat(judge("TIM-19", Map.of("days", new Setting.Text("2")), line))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message())
                            .isEqualTo("Lane billed 2.00 h on 2026-03-02 and keyed it 3 days later; the limit is 2");
                    assertThat(finding.atRisk()).isEqualTo(Money.of("370.00", USD));
                    assertThat(finding.fix())
                            .isEqualTo(new Fix.Ask(line.id(), "Why was it keyed so late, and from which record?"));
                });
        assertThat(judge("INV-04", Map.of("days", new Setting.Text("28")), line))
                .hasSize(1);
        assertThat(judge("INV-04", Map.of("days", new Setting.Text("29")), line))
                .isEmpty();
        assertThat(judge("INV-02", Map.of("days", new Setting.Text("28")), line))
                .hasSize(1);
        assertThat(judge("TIM-14", Map.of("words", new Setting.Text("4")), line))
                .hasSize(1);
    }

    @Test
    void a_literal_phrase_is_found_inside_words() {
        var words = Map.<String, Setting>of("words", new Setting.Words(List.of("\"organize file\"")));
        assertThat(judge("ADM-01", words, fee("Lane", "1.00", "Disorganize FILEs of the case")))
                .hasSize(1);
        assertThat(judge("ADM-01", words, fee("Lane", "1.00", "Organizing file of the case")))
                .isEmpty();
    }

    private static List<Finding> judge(String code, Bill bill, Set<String> numbers) {
        var rule = RuleKinds.of(code).orElseThrow().rule(source(code), Map.of());
        var around = new Surroundings(Map.of(), Map.of(), Set.of(), Set.of(), numbers, LocalDate.MAX);
        return rule.check(bill, around);
    }

    private static List<Finding> judge(String code, Map<String, Setting> settings, RatedLine... lines) {
        var rule = RuleKinds.of(code).orElseThrow().rule(source(code), settings);
        var pack = new GuidelinePack("p", 1, DAY, null, List.of(rule));
        return Judge.judge(pack, bill(List.of(lines)), Surroundings.NONE);
    }

    static Source source(String code) {
        var isAdvice = RuleKinds.of(code).map(RuleKind::isAdvice).orElse(false);
        return new Source(
                code,
                code,
                isAdvice ? Severity.WARN : Severity.BLOCK,
                new Clause("Guide", "1.1", 1, "Words of the guide"));
    }

    static Bill bill(List<RatedLine> lines) {
        var client = new Client(CLIENT, "Plain", "", USD);
        var matter = new Matter(MATTER, CLIENT, "Fox v. Hill", "", DAY, null);
        return new Bill(client, matter, "", DAY.plusDays(29), DAY, DAY.plusDays(29), lines);
    }

    static RatedLine fee(String name, String hours, String narrative) {
        var who = new Timekeeper(new TimekeeperId(name), name, "", "ASSOC");
        var worked = Worked.ofHours(new BigDecimal(hours));
        var codes = Codes.fee("L330", "A104");
        var id = UUID.randomUUID();
        var work = new TimeEntry(id, MATTER, who.id(), DAY, worked, codes, narrative, true, DAY.plusDays(3));
        return line(work, who, new BigDecimal(hours), new BigDecimal("185.00"));
    }

    private static RatedLine cost(String code, String quantity, String each) {
        var units = new BigDecimal(quantity);
        var codes = Codes.expense(code);
        var price = new BigDecimal(each);
        var work = new Expense(UUID.randomUUID(), MATTER, DAY, units, price, codes, "Bought for the case", DAY);
        return line(work, null, units, price);
    }

    private static RatedLine line(
            Work work, @org.jspecify.annotations.Nullable Timekeeper who, BigDecimal units, BigDecimal price) {
        var amount = Charge.of(units, price, USD);
        return new RatedLine(
                LineId.whole(work.id()),
                work,
                who,
                work.codes(),
                work.narrative(),
                units,
                price,
                Money.zero(USD),
                amount,
                new Trace(List.of()));
    }
}
