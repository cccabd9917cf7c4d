package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class PriceCommandTest {
    private final InputStream keyboard = System.in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void giveTheKeyboardBack() {
        System.setIn(keyboard);
    }

    static Stream<PriceExample> examples() throws IOException {
        return PriceExample.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_costs_what_the_handbook_says(PriceExample example) {
        var quote = price(example.given());
        assertThat(PriceExample.lacks(JsonMapper.shared().readTree(example.gives()), quote))
                .as(example.title() + "\n" + quote)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void in_each_example_the_steps_add_up(PriceExample example) {
        var quote = price(example.given());
        for (var line : quote.get("lines")) {
            assertThat(sum(line.get("trace"))).isEqualByComparingTo(amount(line));
        }
        for (var charge : quote.get("charges")) {
            assertThat(sum(charge.get("trace"))).isEqualByComparingTo(amount(charge));
        }
        assertThat(sum(quote.get("trace"))).isEqualByComparingTo(decimal(quote.get("total")));
        assertThat(sum(quote.get("lines")).add(sum(quote.get("charges"))))
                .isEqualByComparingTo(decimal(quote.get("net")));
    }

    @Test
    void every_fault_is_named_with_its_path_and_repair_and_nothing_is_priced() {
        var code = run("""
                {"currency":"USD","datum":"x","rounding":{"increment":"0.1","direction":"sideways"},
                 "rates":[{"timekeeper":"AB","class":"ASSOC","perHour":"0"}],
                 "arrangements":[{"kind":"discount","percent":"5","amount":"1.00"},{"kind":"foo","x":1},{"kind":"cap"}],
                 "payers":[{"name":"A","share":"60%"},{"name":"B","share":"30%"}],
                 "entries":[{"id":"1","timekeeper":"AB","date":"2026-13-02","minutes":1e3},
                            {"id":"1","date":"2026-03-02","minutes":-5,"hours":0.30000000000000004},
                            {"id":"2","date":"2026-03-02","minutes":5,"rate":"12.345678","rate":"1"}],
                 "expenses":[{"id":"x","quantity":"0","unitCost":true}]}""");
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("tenths: $") && line.contains("; "))
                .anyMatch(line -> line.contains("$.datum: unknown name; use one of currency, date"))
                .anyMatch(line -> line.contains("$.rounding.direction: it is \"sideways\"; write one of \"down\""))
                .anyMatch(line -> line.contains("$.rates[0].class: a rate is for a person or for a class"))
                .anyMatch(line -> line.contains("$.rates[0].perHour: it is \"0\"; write an amount above 0"))
                .anyMatch(line -> line.contains("$.arrangements[0]: ") && line.contains("toTotal"))
                .anyMatch(line -> line.contains("$.arrangements[1].kind: it is \"foo\"; write one of \"blended\""))
                .anyMatch(line -> line.contains("$.arrangements[2].amount: it is missing"))
                .anyMatch(line -> line.contains("$.payers: the shares add up to 90%"))
                .anyMatch(line -> line.contains("$.entries[0].date: it is \"2026-13-02\""))
                .anyMatch(line -> line.contains("$.entries[0].minutes: it is 1e3, with an exponent"))
                .anyMatch(line -> line.contains("$.entries[1].id: another line is called \"1\""))
                .anyMatch(line -> line.contains("$.entries[1].minutes: it is -5"))
                .anyMatch(line -> line.contains("$.entries[1].hours: it is 0.30000000000000004"))
                .anyMatch(line -> line.contains("$.entries[1]: it has several times"))
                .anyMatch(line -> line.contains("$.entries[2].rate: the name stands twice"))
                .anyMatch(line -> line.contains("$.expenses[0].quantity: it is \"0\""))
                .anyMatch(line -> line.contains("$.expenses[0].unitCost: it is true"))
                .hasSize(17);
    }

    @Test
    void what_cannot_be_agreed_of_interest_taxes_and_early_payment_is_named() {
        var code = run("""
                {"currency": "EUR",
                 "arrangements": [
                    {"kind": "interest", "percent": "1.5", "per": "month", "days": "360"},
                    {"kind": "mark-up", "percent": "101"},
                    {"kind": "blended-cap"}],
                 "taxes": [
                    {"name": "VAT", "percent": "19", "included": true},
                    {"name": "Levy", "percent": "2", "on": ["fees"]}],
                 "earlyPayment": [
                    {"days": 10, "percent": "2"}, {"days": 20, "percent": "2.125"}, {"days": 30, "percent": "0"}],
                 "paidOn": ["2026-03-02"],
                 "expenses": [{"id": "e", "quantity": "1", "unitCost": "2", "vendorCost": "-1"}],
                 "entries": []}
                """);
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.contains("$.arrangements[0].days: whole months are counted, not days"))
                .anyMatch(line -> line.contains("$.arrangements[1].percent: it is \"101\""))
                .anyMatch(line -> line.contains("$.arrangements[2].perHour: it is missing"))
                .anyMatch(line -> line.contains("$.taxes[1]: a price with a tax in it bears no other tax"))
                .anyMatch(line -> line.contains("$.earlyPayment[1].percent: an e-invoice carries two decimals"))
                .anyMatch(line -> line.contains("$.earlyPayment[2].percent: it takes nothing off"))
                .anyMatch(
                        line -> line.contains("$.earlyPayment: 2.125% within 20 days does not follow on 2% within 10"))
                .anyMatch(line -> line.contains("$.date: the days of an early payment are counted from it"))
                .anyMatch(line -> line.contains("$.expenses[0].vendorCost: it is \"-1\""));
    }

    @Test
    void work_without_a_rate_is_named_and_nothing_is_priced() {
        var code = run("""
                {"currency":"USD","rates":[{"timekeeper":"AB","from":"2026-04-01","perHour":"300"}],
                 "entries":[{"id":"1","timekeeper":"CD","date":"2026-03-02","hours":"1","rate":"5"},
                            {"id":"2","timekeeper":"AB","class":"ASSOC","date":"2026-03-02","hours":"1"}]}""");
        assertThat(code).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("tenths: $.entries[1]: no rate covers AB (ASSOC) on 2026-03-02;"
                        + " add one to $.rates or give the entry a rate");
        assertThat(out.size()).isZero();
    }

    @Test
    void what_is_no_case_is_refused_in_one_line() {
        assertThat(run("{")).isEqualTo(Main.UNUSABLE);
        assertThat(run("")).isEqualTo(Main.UNUSABLE);
        assertThat(run("[]")).isEqualTo(Main.UNUSABLE);
        assertThat(run("{\"currency\":\"USD\"} {}")).isEqualTo(Main.UNUSABLE);
        var line = "{\"id\":\"%s\",\"date\":\"2026-03-02\",\"hours\":\"999999\",\"rate\":\"999999999\"}";
        var lines =
                Stream.iterate(0, i -> i + 1).limit(100).map(line::formatted).toList();
        assertThat(run("{\"currency\":\"USD\",\"entries\":" + lines + "}")).isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no JSON in line", "it is empty", "it is a list", "something stands behind", "too large");
    }

    @Test
    void the_only_client_that_the_rates_name_is_the_client_of_the_bill() {
        var one = "{\"client\":\"C1\",\"class\":\"ASSOC\",\"perHour\":\"300\"}";
        var other = one.replace("C1", "C2").replace("300", "200");
        var entries = "\"entries\":[{\"id\":\"1\",\"class\":\"ASSOC\",\"date\":\"2026-03-02\",\"hours\":\"1\"}]";
        assertThat(price("{\"currency\":\"USD\",\"rates\":[" + one + "]," + entries + "}")
                        .get("total")
                        .asString())
                .isEqualTo("300.00");
        assertThat(run("{\"currency\":\"USD\",\"rates\":[" + one + "," + other + "]," + entries + "}"))
                .isEqualTo(Main.UNUSABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("$.client: the rates name C1, C2; say which client");
    }

    private JsonNode price(String given) {
        out.reset();
        assertThat(run(given)).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(Main.FINE);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private int run(String given) {
        System.setIn(new ByteArrayInputStream(given.getBytes(StandardCharsets.UTF_8)));
        return Main.run(out, err, "price");
    }

    private static BigDecimal sum(JsonNode list) {
        var sum = BigDecimal.ZERO;
        for (var item : list) {
            sum = sum.add(amount(item));
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode item) {
        return decimal(item.get("amount"));
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asString());
    }
}
