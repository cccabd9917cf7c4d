package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.Place;

/// A change tried on past bills from a terminal beside the running house.
@NullMarked
@Timeout(180)
class WhatIfCommandTest {
    @TempDir
    private Path data = Path.of("");

    private Terminal.Answer whatIf(String... more) throws Exception {
        var words = new String[more.length + 5];
        System.arraycopy(new String[] {"what-if", "--from", "2026-10-01", "--to", "2026-12-31"}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        return Terminal.tenths(data, words);
    }

    @Test
    void the_past_is_proved_a_rate_is_tried_and_a_wrong_one_refused() throws Exception {
        try (var database = Database.open(new Place.Embedded(data.resolve("database")))) {
            var firm = SmallFirm.on(database.source(), () -> {}, 1);
            firm.worked(1, 61, "Telephone adjuster on reserve");
            var bills = firm.prepared();
            firm.approve(bills);
            new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
            var proof = whatIf("--json");
            assertThat(proof.code()).as(proof.err()).isZero();
            assertThat(proof.out()).contains("\"lines\":1", "\"equal\":true", "\"sums\":[]");
            var change = data.resolve("change.yaml");
            Files.writeString(change, "rate: {client: \"0412\", from: 2026-10-01, perHour: 200}");
            var blended = whatIf("--change", change.toString());
            assertThat(blended.out()).contains("total", "204.11 ->         220.00 USD");
            Files.writeString(change, "rate: {client: \"0999\", from: 2026-10-01, perHour: 200}");
            var refused = whatIf("--change", change.toString());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("There is no client 0999.");
        }
    }
}
