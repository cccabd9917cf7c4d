package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.audit.Action;
import tenths.store.views.RecordList;

/// What the record finds about a bill, a matter and a client.
@NullMarked
class RecordSearchTest {
    private static List<RecordList.Row> about(SmallFirm firm, String what) {
        var filter = new RecordList.Filter(what, "", "", null, null, null);
        return new RecordList(firm.house().transactions())
                .before(filter, Long.MAX_VALUE, 100, firm.house().zone());
    }

    private static void bill(SmallFirm firm) {
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.worked(2, 30, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
    }

    @Test
    void an_invoice_number_finds_what_happened_to_its_prebill_too() {
        try (var firm = SmallFirm.withMatters(2)) {
            bill(firm);
            assertThat(about(firm, "2"))
                    .extracting(RecordList.Row::action)
                    .containsExactly(Action.INVOICE_FINALISED, Action.PREBILL_APPROVED, Action.PREBILL_PREPARED);
            assertThat(about(firm, "2"))
                    .allSatisfy(row -> assertThat(row.matter())
                            .isEqualTo(SmallFirm.matter(2).value()));
        }
    }

    @Test
    void a_matter_and_its_client_find_their_own() {
        try (var firm = SmallFirm.withMatters(2)) {
            bill(firm);
            assertThat(about(firm, SmallFirm.matter(1).value())).hasSize(3);
            assertThat(about(firm, SmallFirm.CARRIER.value())).hasSize(6);
            assertThat(about(firm, "nobody")).isEmpty();
            assertThat(about(firm, "")).hasSize(6);
        }
    }
}
