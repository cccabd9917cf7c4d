package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tenths.desk.SmallFirm;

/// What every list has: a filter that can be kept under a name, totals, and a file with all of its rows.
@NullMarked
class ListsTest {
    private final SmallFirm firm = SmallFirm.withMatters(3);
    private OpenHouse house = OpenHouse.with(firm);
    private Visitor biller = new Visitor(house.address());

    @BeforeEach
    void aMonth() {
        firm.worked(1, 60, "Telephone conference with adjuster");
        firm.worked(2, 30, "=cmd|' /C calc'!A0");
        house.withPeople();
        assertThat(biller.signIn("biller", OpenHouse.PASSWORD)).isTrue();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_filter_is_kept_under_a_name_and_forgotten_again() {
        var address = "/bills?client=0412&state=CHECK";
        biller.get("/bills");
        biller.post("/views", Map.of("room", "/bills", "address", address, "name", "Northgate to check"));
        assertThat(biller.get("/bills").body()).contains("Northgate to check").contains("client=0412&amp;state=CHECK");
        var shown = biller.get(address).body();
        var forget = shown.replaceAll("(?s).*action=\"(/views/[^\"]+/forget)\".*", "$1");
        biller.post(forget, Map.of("back", "/bills"));
        biller.get("/bills"); // the notice that names it
        assertThat(biller.get("/bills").body()).doesNotContain("Northgate to check");
        assertThat(biller.get("/record?word=client%3D0412").body()).contains("saved the view Northgate to check");
    }

    @Test
    void a_view_is_another_persons_secret_and_leads_nowhere_else() {
        biller.get("/bills");
        assertThat(biller.post("/views", Map.of("room", "/evil", "address", "/evil", "name", "x"))
                        .statusCode())
                .isEqualTo(404);
        biller.post("/views", Map.of("room", "/bills", "address", "https://example.org", "name", "x"));
        assertThat(biller.get("/bills").body()).contains("too long to be kept").doesNotContain("example.org");
    }

    @Test
    void the_bill_run_is_a_file_too_and_no_cell_is_a_formula() {
        firm.run("update matter set name = '=1+1' where id = '0412-0002'"); // S-34
        var file = biller.get("/run.csv?upTo=2026-10-31");
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(3);
        assertThat(file.body()).contains(",0412-0002,'=1+1,").contains(",1.00,185.55,0.00,USD,0,2026-10-05,");
    }

    @Test
    void findings_and_the_record_are_files_too() {
        firm.prepared();
        assertThat(biller.get("/findings.csv").body()).startsWith("Rule,What it is called,");
        assertThat(biller.get("/record.csv?action=PREBILL_PREPARED").body())
                .contains("lee prepared the bill of matter 0412-0001: 1 line, $185.55, nothing found");
    }

    @Test
    void causes_come_in_pages_with_the_totals_of_all() {
        firm.prepared();
        firm.run("""
                insert into finding (prebill_id, ordinal, rule, severity, overruled, at_risk_minor, message, body)
                select (select id from prebill where matter_id = '0412-0001'), n, 'TIM-04', 'WARN', false, 100,
                       'Cause ' || n, jsonb_build_object('document', 'Guide', 'reference', n::text, 'page', 1,
                           'quote', '', 'lines', '[]'::jsonb)
                  from generate_series(1, 250) n""");
        var last = biller.get("/findings?page=99").body();
        assertThat(last).contains("Page 3 of 3").contains("250 causes").contains("$250.00");
        assertThat(last.split("data-open-row", -1)).hasSize(51);
    }

    @Test
    void the_work_that_waits_on_a_matter_is_listed_with_its_prices() {
        var page = biller.get("/run/matter?number=0412-0001&upTo=2026-10-31").body();
        assertThat(page)
                .contains("Telephone conference with adjuster")
                .contains("worked 60 min at 185.55")
                .contains("$185.55");
        assertThat(biller.get("/run/matter?number=none").statusCode()).isEqualTo(404);
    }

    @Test
    void the_bill_run_foretells_what_the_rules_will_say() {
        assertThat(biller.get("/run?upTo=2026-10-31").body()).contains("✓ accepted");
        firm.run("update agreement set superseded_at = now()");
        assertThat(biller.get("/run?upTo=2026-10-31").body()).contains("● 1 without a rate");
    }
}
