package tenths.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The file that proves one invoice.
@NullMarked
class ProveInvoiceTest {
    private static String finalised(SmallFirm firm) {
        firm.worked(1, 24, "Telephone conference with adjuster");
        firm.worked(2, 30, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        var made =
                new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        var first = Objects.requireNonNull(made.get(bills.getFirst()));
        return ((FinaliseInvoices.Outcome.Finalised) first).numbers().getFirst();
    }

    private static String proof(SmallFirm firm, String number) throws IOException {
        var out = new ByteArrayOutputStream();
        new ProveInvoice(firm.house())
                .prove(firm.house().invoices().find(number).getFirst(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void names_every_line_with_its_steps_and_every_event_of_the_bill() throws IOException {
        try (var firm = SmallFirm.withMatters(2)) {
            var number = finalised(firm);
            assertThat(proof(firm, number))
                    .contains("PROOF OF INVOICE " + number)
                    .contains("Telephone conference with adjuster")
                    .contains("worked 24 min at 185.55")
                    .contains("the chain of hashes is whole")
                    .contains("\"action\":\"PrebillPrepared\"")
                    .contains("\"action\":\"InvoiceFinalised\"")
                    .doesNotContain("Draft answer to complaint"); // the other matter's bill
        }
    }

    @Test
    void quotes_events_as_the_export_of_the_book_does() throws IOException, SQLException {
        try (var firm = SmallFirm.withMatters(2)) {
            var proof = proof(firm, finalised(firm));
            var book = new ByteArrayOutputStream();
            firm.house().book().export(book);
            var lines = new ArrayList<>(proof.lines()
                    .filter(line -> line.matches("[0-9a-f]{64} \\{.*"))
                    .toList());
            assertThat(lines).isNotEmpty();
            assertThat(book.toString(StandardCharsets.UTF_8).lines().toList()).containsAll(lines);
        }
    }

    @Test
    void says_so_when_the_book_was_changed() throws IOException {
        try (var firm = SmallFirm.withMatters(2)) {
            var number = finalised(firm);
            firm.run("update audit_head set hash = decode(repeat('00', 32), 'hex')");
            assertThat(proof(firm, number)).contains("IT WAS CHANGED at event");
        }
    }
}
