package tenths.guidelines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.Charge;
import tenths.rates.RatedLine;

/// What a rule finds stays as it is beside lines that do not concern it, and beside a line like its own at no charge.
@NullMarked
class OtherLinesTest {
    /// These weigh lines against the whole bill, or name it: a share of the fees, people on it, its last day.
    private static final Set<String> OF_THE_WHOLE =
            Set.of("INV-02", "INV-03", "INV-11", "AMT-02", "AMT-06", "COM-02", "STF-08", "INV-16", "INV-01");

    private static final String OTHERS = """
            TIM-03 | silent |
            Zorn OTHER %1$s 0.60 100.00 L250 A104 | Compare clause nine of both policies for gaps in cover
            E105 %1$s 1 7.00 | Call to Dr. Ames of Portville
            """;

    static Stream<ExampleBill> flagged() throws IOException {
        return Stream.concat(ExampleBill.all().stream(), ExampleBill.all("limits.txt").stream())
                .filter(each -> each.flagged && !OF_THE_WHOLE.contains(each.kind));
    }

    @ParameterizedTest
    @MethodSource("flagged")
    void lines_that_do_not_concern_a_rule_change_nothing_that_it_says(ExampleBill example) {
        var rule = example.rule();
        var bill = example.bill();
        var others = others(bill.lines().getFirst());
        if (!rule.check(bill.with(others), example.around()).isEmpty()) {
            return; // a rule that forbids what these are
        }
        var lines = new ArrayList<>(others);
        lines.addAll(bill.lines());
        lines.addAll(others(bill.lines().getLast()));
        assertThat(rule.check(bill.with(lines), example.around())).isEqualTo(rule.check(bill, example.around()));
    }

    @ParameterizedTest
    @MethodSource("flagged")
    void a_line_at_no_charge_is_not_looked_at(ExampleBill example) {
        var bill = example.bill();
        var lines = new ArrayList<>(bill.lines());
        bill.lines().forEach(line -> lines.addFirst(atNoCharge(line)));
        assertThat(example.rule().check(bill.with(lines), example.around()))
                .isEqualTo(example.rule().check(bill, example.around()));
    }

    private static List<RatedLine> others(RatedLine beside) {
        return new ExampleBill(OTHERS.formatted(beside.work().day()).strip())
                .bill()
                .lines();
    }

    private static BigDecimal price(RatedLine line) {
        return Objects.requireNonNull(line.unitCost());
    }

    private static RatedLine atNoCharge(RatedLine line) {
        return new RatedLine(
                LineId.whole(UUID.nameUUIDFromBytes(line.id().toString().getBytes(StandardCharsets.UTF_8))),
                line.work(),
                line.timekeeper(),
                line.codes(),
                line.narrative(),
                line.units(),
                line.unitCost(),
                Charge.of(line.units(), price(line), line.amount().currency()).negated(),
                Money.zero(line.amount().currency()),
                line.trace());
    }
}
