package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.FinaliseInvoices;
import tenths.desk.House;
import tenths.desk.Progress;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was tried from a terminal is agreed and taken back from a terminal, beside the running house.
@NullMarked
@Timeout(240)
class WhatIfActsTest {
    @TempDir
    private Path data = Path.of("");

    private Terminal.Answer whatIf(String words) throws Exception {
        return Terminal.tenths(data, ("what-if " + words).split(" "));
    }

    private JsonNode json(Terminal.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
        return JsonMapper.shared().readTree(answer.out());
    }

    /// One final bill, and the open one of the work after it.
    private static List<UUID> billed(SmallFirm firm) {
        firm.worked(1, 61, "Telephone adjuster on reserve");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        firm.worked(1, 61, "Draft answer to complaint");
        return firm.prepared();
    }

    private static long billed(House house, UUID bill) {
        return house.prebills().find(bill).getFirst().figures().billedMinor();
    }

    private static List<String> events(House house) {
        return house.transactions()
                .sql()
                .sql("select action || ' by ' || actor from audit_event where action like 'WhatIf%' order by seq")
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private String answer() throws Exception {
        var change = data.resolve("change.yaml");
        Files.writeString(change, "rate: {client: \"0412\", from: 2026-10-01, perHour: 200}");
        var tried = whatIf("--from 2026-10-01 --to 2026-12-31 --json --change " + change);
        return json(tried).path("id").asString();
    }

    @Test
    void what_was_tried_is_shown_agreed_listed_and_taken_back() throws Exception {
        try (var database = Database.open(new Place.Embedded(data.resolve("database")))) {
            var firm = SmallFirm.on(database.source(), () -> {}, 1);
            var house = firm.house();
            var open = billed(firm).getFirst();
            var before = billed(house, open);
            var apply = "apply " + answer() + " --from 2026-10-01 --reason Letter";

            var dry = whatIf(apply + " --dry-run");
            assertThat(dry.code()).as(dry.err()).isZero();
            assertThat(dry.out())
                    .contains("total USD", "USD 204.11 ->     USD 220.00", "A dry run: nothing was agreed.");
            assertThat(billed(house, open)).isEqualTo(before).isEqualTo(20411);

            var done = json(whatIf(apply + " --json"));
            assertThat(done.path("checked").asInt()).isEqualTo(1);
            assertThat(done.path("sums").path(0).path("after").asString()).isEqualTo("220.00");
            assertThat(done.path("effects").path(0).path("prebill").asString()).isEqualTo(open.toString());
            assertThat(billed(house, open)).isEqualTo(22000);

            var listed = json(whatIf("applied --json")).path("applied").path(0);
            assertThat(listed.path("id").asString())
                    .isEqualTo(done.path("applied").asString());
            assertThat(listed.path("by").asString()).startsWith("terminal (");
            assertThat(listed.path("reason").asString()).isEqualTo("Letter");

            var back = "take-back " + done.path("applied").asString();
            assertThat(whatIf(back).out()).contains("1 open bills are checked again");
            assertThat(billed(house, open)).isEqualTo(before);
            var again = whatIf(back);
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("It was taken back already, by terminal");
            var by = " by terminal (" + System.getProperty("user.name") + ")";
            assertThat(events(house)).containsExactly("WhatIfAsked" + by, "WhatIfApplied" + by, "WhatIfTakenBack" + by);
        }
    }

    @Test
    void what_cannot_be_agreed_is_refused_with_every_reason_and_what_is_not_there_is_named() throws Exception {
        try (var database = Database.open(new Place.Embedded(data.resolve("database")))) {
            var firm = SmallFirm.on(database.source(), () -> {}, 1);
            billed(firm);
            var proof = json(whatIf("--from 2026-10-01 --to 2026-12-31 --json"))
                    .path("id")
                    .asString();
            var nothing = Terminal.tenths(
                    data, "what-if", "apply", proof, "--from", "2026-10-01", "--reason", " ", "--dry-run");
            assertThat(nothing.code()).isEqualTo(1);
            assertThat(nothing.err()).contains("Say where it is agreed", "There is nothing to agree");
            var nobody = new UUID(0, 7);
            var unknown = whatIf("apply " + nobody + " --from 2026-10-01 --reason Letter");
            assertThat(unknown.code()).isEqualTo(2);
            assertThat(unknown.err()).contains("There is no answer " + nobody);
            assertThat(whatIf("take-back " + nobody).err()).contains("Nothing was agreed as " + nobody);
            var noDay = whatIf("apply " + proof + " --from soon --reason Letter");
            assertThat(noDay.code()).isEqualTo(2);
            assertThat(noDay.err()).contains("soon");
            var noPeriod = whatIf("--json");
            assertThat(noPeriod.code()).isEqualTo(2);
            assertThat(noPeriod.err()).contains("Name the period of the bills");
        }
    }
}
