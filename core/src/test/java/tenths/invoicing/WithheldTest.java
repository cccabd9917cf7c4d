package tenths.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static tenths.Samples.DAY;
import static tenths.Samples.USD;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.Samples;
import tenths.checks.LineId;
import tenths.money.Money;
import tenths.rates.Trace;
import tenths.time.Codes;

@NullMarked
class WithheldTest {
    private static final UUID WORK = new UUID(0, 7);

    @Test
    void a_narrative_that_is_left_out_changes_no_line_and_needs_a_reason() {
        var line = Samples.priced(Samples.entryOfMinutes(120), "100.00");
        var withhold = new Adjustment.Withhold(line.id());
        var before = Decided.prebill(List.of(line), List.of());
        assertThat(Decided.prebill(List.of(line), List.of(Decided.of(1, withhold)))
                        .lines())
                .isEqualTo(before.lines());
        assertThat(Prebilling.problems(BillDeal.none(Samples.USD), List.of(line), List.of(), withhold, " "))
                .singleElement()
                .asString()
                .contains("A reason is missing");
        assertThat(Prebilling.problems(BillDeal.none(Samples.USD), List.of(line), List.of(), withhold, "privileged"))
                .isEmpty();
    }

    @Test
    void a_mark_holds_for_its_line_and_for_the_parts_of_a_line_that_was_split() {
        var lines = lines(LineId.whole(WORK), new LineId(WORK, 1), LineId.whole(new UUID(0, 8)));
        var whole = Decided.of(1, new Adjustment.Withhold(LineId.whole(WORK)));
        var part = Decided.of(1, new Adjustment.Withhold(new LineId(WORK, 1)));
        assertThat(Withheld.on(lines, List.of(whole))).containsExactlyInAnyOrder(1, 2);
        assertThat(Withheld.on(lines, List.of(part))).containsExactly(2);
        assertThat(Withheld.on(lines, List.of())).isEmpty();
    }

    private static List<InvoiceLine> lines(LineId... ids) {
        var lines = new ArrayList<InvoiceLine>();
        for (var id : ids) {
            var cents = new Money(100, USD);
            lines.add(new InvoiceLine(
                    lines.size() + 1,
                    id,
                    InvoiceLine.Type.FEE,
                    DAY,
                    BigDecimal.ONE,
                    BigDecimal.ONE,
                    Money.zero(USD),
                    cents,
                    Codes.NONE,
                    null,
                    "Call",
                    new Trace(List.of())));
        }
        return lines;
    }
}
