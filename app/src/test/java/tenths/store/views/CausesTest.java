package tenths.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;

/// How often a rule was right is asked of the final bills of a year.
@NullMarked
class CausesTest {
    private static final LocalDate BILLED_ON = LocalDate.of(2026, 11, 3);

    @Test
    void a_cause_says_how_many_of_its_kind_were_real_on_the_final_bills_of_the_last_year() {
        try (var firm = SmallFirm.withMatters(3)) {
            for (var matter = 1; matter <= 3; matter++) {
                firm.worked(matter, 30, "Draft answer");
            }
            var bills = firm.prepared();
            firm.approve(bills.subList(0, 2));
            new FinaliseInvoices(firm.house()).finalise(bills.subList(0, 2), BILLED_ON, "lee", Progress.SILENT);
            found(firm, bills.get(0), 0, false);
            found(firm, bills.get(0), 1, false);
            found(firm, bills.get(1), 0, true);
            found(firm, bills.get(2), 0, false);

            var causes = new Causes(firm.house().transactions());
            var weighed = causes.weighed(List.of(), "", "", BILLED_ON);
            assertThat(weighed).hasSize(1);
            assertThat(weighed.getFirst().findings()).isEqualTo(1);
            assertThat(weighed.getFirst().judged()).isEqualTo(3);
            assertThat(weighed.getFirst().real()).isEqualTo(2);

            assertThat(causes.weighed(List.of(), "", "", BILLED_ON.plusYears(2)))
                    .as("older bills are not asked")
                    .singleElement()
                    .extracting(Causes.Cause::judged)
                    .isEqualTo(0);
            assertThat(causes.all())
                    .singleElement()
                    .extracting(Causes.Cause::judged)
                    .isEqualTo(0);
        }
    }

    private static void found(SmallFirm firm, UUID bill, int ordinal, boolean overruled) {
        firm.run("""
                insert into finding (prebill_id, ordinal, rule, severity, overruled, at_risk_minor, message, body)
                values ('%s', %d, 'TIM-04', 'WARN', %s, 500, 'Too little said',
                    '{"document": "Guidelines", "reference": "4.2", "page": 3, "quote": "Say what", "lines": []}')
                """.formatted(bill, ordinal, overruled));
    }
}
