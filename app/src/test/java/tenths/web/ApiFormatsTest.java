package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tenths.desk.SmallFirm;

/// Formats through the HTTP API: administrators change, billers look and try.
@NullMarked
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFormatsTest {
    private OpenHouse open = OpenHouse.with(SmallFirm.withMatters(0));
    private String bill = "";

    @BeforeAll
    void aBill() {
        open.close();
        var firm = SmallFirm.withMatters(1);
        firm.worked(1, 18, "Review the caf\u00e9 [sic] report");
        bill = firm.prepared().getFirst().toString();
        open = OpenHouse.with(firm).withPeople();
    }

    @AfterAll
    void close() {
        open.close();
    }

    @Test
    void a_profile_is_saved_tried_given_and_the_bill_leaves_in_it() {
        var administrator = Program.of(open, "administrator");
        var biller = Program.of(open, "biller");
        var body = "name: northgate\\nformat: LEDES98BI\\ninternational: {clientTaxId: 06-7654321}\\n";
        var made = administrator.post(
                "/formats/northgate/versions", "{\"after\": 0, \"body\": \"" + body + "\", \"reason\": \"portal\"}");
        assertThat(made.at("/version")).isEqualTo("1");
        assertThat(biller.get("/formats").text())
                .contains("\"name\":\"northgate\",\"version\":1,\"format\":\"LEDES98BI\"");
        assertThat(biller.get("/formats/northgate").at("/whole")).contains("clientTaxId: \"06-7654321\"");
        assertThat(biller.get("/formats/northgate/preview?client=0412").at("/ledes"))
                .startsWith("LEDES98BI V2[]");
        assertThat(administrator
                        .post("/clients/0412/format", "{\"profile\": \"northgate\"}")
                        .at("/openBills"))
                .isEqualTo("1");
        var preview = biller.get("/prebills/" + bill + "/preview");
        assertThat(preview.at("/kind")).isEqualTo("LEDES98BI");
        assertThat(preview.at("/textChanges/0/after")).contains("(sic)");
        biller.post("/prebills/" + bill + "/moves", "{\"version\": 1, \"move\": \"APPROVE\"}");
        var number = biller.post("/finalisations", "{\"prebills\": [\"" + bill + "\"], \"date\": \"2026-11-03\"}")
                .at("/items/0/invoice");
        biller.post("/invoices/files", "{}");
        var invoice = biller.get("/invoices/" + number);
        assertThat(invoice.at("/format")).isEqualTo("LEDES98BI");
        assertThat(invoice.at("/profile/version")).isEqualTo("1");
        assertThat(invoice.at("/textChanges/0/field")).isEqualTo("LINE_ITEM_DESCRIPTION");
        var file = biller.get("/invoices/" + number + "/files/LEDES98BI").text();
        assertThat(file).startsWith("LEDES98BI V2[]");
        assertThat(biller.get("/invoices/" + number + "/files/LEDES1998B").status())
                .isEqualTo(404);
        var asked = "{\"file\": \"" + file.replace("\"", "\\\"").replace("\r\n", "\\r\\n") + "\"}";
        assertThat(biller.post("/formats/northgate/checks", asked).json().at("/findings"))
                .isEmpty();
    }

    @Test
    void faults_come_all_at_once_with_their_lines_and_nothing_is_saved() {
        var administrator = Program.of(open, "administrator");
        var refused = administrator.post(
                "/formats/granite/versions",
                "{\"after\": 0, \"body\": \"name: granite\\nformat: X\\ncolour: red\\n\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).isEqualTo("line 2");
        assertThat(refused.at("/errors/1/message")).startsWith("colour: There is no such option.");
        var other = administrator.post("/formats/granite/versions", "{\"after\": 0, \"body\": \"name: other\\n\"}");
        assertThat(other.at("/errors/0/message")).contains("other, not granite");
        var ofProduct = administrator.post("/formats/strict/versions", "{\"after\": 0, \"body\": \"name: strict\\n\"}");
        assertThat(ofProduct.at("/errors/0/message")).contains("a profile of the product");
        assertThat(administrator.get("/formats/granite").status()).isEqualTo(404);
    }

    @Test
    void a_version_that_somebody_was_quicker_with_is_stale_and_an_earlier_one_is_taken_again() {
        var administrator = Program.of(open, "administrator");
        administrator.post("/formats/harbor/versions", "{\"after\": 0, \"body\": \"name: harbor\\n\"}");
        administrator.post("/formats/harbor/versions", "{\"after\": 1, \"body\": \"name: harbor\\nbase: loose\\n\"}");
        var stale = administrator.post(
                "/formats/harbor/versions", "{\"after\": 1, \"body\": \"name: harbor\\nbase: strict\\n\"}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(administrator
                        .post("/formats/harbor/retakes", "{\"version\": 1}")
                        .at("/version"))
                .isEqualTo("3");
        assertThat(administrator.get("/formats/harbor").at("/versions/0/body")).isEqualTo("name: harbor\n");
    }

    @Test
    void a_layout_is_taken_from_an_example_saved_tried_checked_and_named_by_a_profile() {
        var administrator = Program.of(open, "administrator");
        var biller = Program.of(open, "biller");
        assertThat(biller.get("/formats/layouts").text()).contains("\"examples\":[\"carrier-csv\"");
        var example = biller.get("/formats/layouts/carrier-csv");
        assertThat(example.at("/version")).isEqualTo("0");
        var body = example.json().at("/body").toString().replace("'", "\\u0027"); // Program writes quotes for them
        var asked = "{\"after\": 0, \"body\": " + body + ", \"reason\": \"carrier\"}";
        assertThat(biller.post("/formats/layouts/carrier-csv/versions", asked).status())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/formats/layouts/carrier-csv/versions", asked)
                        .at("/version"))
                .isEqualTo("1");
        assertThat(biller.get("/formats/layouts/carrier-csv").at("/versions/0/reason"))
                .isEqualTo("carrier");
        var preview = biller.get("/formats/layouts/carrier-csv/preview?client=0412");
        assertThat(preview.at("/kind")).isEqualTo("OWN");
        assertThat(preview.at("/layout")).isEqualTo("carrier-csv");
        assertThat(preview.at("/ledes")).startsWith("Claim Number,");
        var checked = biller.post("/formats/layouts/carrier-csv/checks", "{\"file\": \"Claim\"}");
        assertThat(checked.at("/findings/0/code")).startsWith("LAYOUT-");
        var faulty = administrator.post(
                "/formats/layouts/carrier-csv/versions", "{\"after\": 1, \"body\": \"name: carrier-csv\\n\"}");
        assertThat(faulty.at("/errors/0/field")).startsWith("line 1, column");
        administrator.post(
                "/formats/carrier/versions", "{\"after\": 0, \"body\": \"name: carrier\\nownLayout: carrier-csv\\n\"}");
        assertThat(biller.get("/formats/carrier").at("/layout")).isEqualTo("carrier-csv");
        assertThat(biller.get("/formats/carrier").at("/format")).isEqualTo("OWN");
    }

    @Test
    void billers_change_nothing_and_timekeepers_do_not_come_in() {
        var biller = Program.of(open, "biller");
        assertThat(biller.post("/clients/0412/format", "{\"profile\": \"loose\"}")
                        .status())
                .isEqualTo(403);
        assertThat(biller.post("/formats/x/versions", "{\"after\": 0, \"body\": \"name: x\\n\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Program.of(open, "timekeeper").get("/formats").status()).isEqualTo(403);
    }
}
