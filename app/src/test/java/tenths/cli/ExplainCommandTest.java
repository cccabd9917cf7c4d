package tenths.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tenths.desk.FinaliseInvoices;
import tenths.desk.Progress;
import tenths.desk.SaveFeeDeal;
import tenths.desk.SaveSplit;
import tenths.desk.SmallFirm;
import tenths.store.Database;
import tenths.store.FeeDeals;
import tenths.store.Place;

/// Why a final line costs what it costs, from a terminal beside the running house.
@NullMarked
@Timeout(120)
class ExplainCommandTest {
    @TempDir
    private Path data = Path.of("");

    private Terminal.Answer explain(String... words) throws Exception {
        return Terminal.tenths(
                data, Stream.concat(Stream.of("explain"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void a_line_is_explained_and_computed_again() throws Exception {
        try (var database = Database.open(new Place.Embedded(data.resolve("database")))) {
            var firm = SmallFirm.on(database.source(), () -> {}, 1);
            var owner = new FeeDeals.Owner(SmallFirm.CARRIER, null);
            var deal = "arrangements: [{kind: discount, percent: 10, show: bill}]";
            new SaveFeeDeal(firm.house())
                    .save(new SaveFeeDeal.Wish(owner, 0, LocalDate.of(2026, 10, 1), deal, "Letter"), "lee");
            firm.worked(1, 22, "Telephone adjuster on reserve");
            firm.paid(1, "3", "33.33");
            var bills = firm.prepared();
            firm.approve(bills);
            assertThat(new FinaliseInvoices(firm.house())
                            .finalise(bills, firm.house().today(), "lee", Progress.SILENT)
                            .values())
                    .hasOnlyElementsOfType(FinaliseInvoices.Outcome.Finalised.class);
            var number = firm.house()
                    .transactions()
                    .sql()
                    .sql("select number from invoice")
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .single();
            var whole = explain(number);
            assertThat(whole.code()).as(whole.err()).isZero();
            assertThat(whole.out())
                    .contains("Line 1,", "Line 2,", "worked 22 min at 185.55", "steps of 0.10 h, up")
                    .contains("computed again: equal")
                    .doesNotContain("NOT EQUAL");
            assertThat(whole.out())
                    .contains("Fee deal of the client, version 1, since 2026-10-01", "-7.42  discount of 10%")
                    .contains("166.79  is owed");
            var line = explain(number, "1", "--json");
            assertThat(line.out()).contains("\"total\":\"74.22\"", "\"differences\":[]");
            assertThat(explain(number, "9").code()).isEqualTo(2);
            aShareIsExplained(firm);
            assertThat(explain("no such").err()).contains("there is no invoice no such");
        }
    }

    private void aShareIsExplained(SmallFirm firm) throws Exception {
        firm.run("insert into client (id, name, currency) values ('INS', 'Smith Haulage', 'USD')");
        var agreement = "payers: [{client: INS}, {client: 0412}]\nshares: {INS: 60%, 0412: 40%}";
        new SaveSplit(firm.house())
                .save(
                        new SaveSplit.Wish(SmallFirm.matter(1), 0, LocalDate.of(2026, 10, 1), agreement, "Policy"),
                        "lee");
        firm.worked(1, 60, "Draft answer to complaint");
        var bills = firm.prepared();
        firm.approve(bills);
        new FinaliseInvoices(firm.house()).finalise(bills, firm.house().today(), "lee", Progress.SILENT);
        var share = explain("3");
        assertThat(share.code()).as(share.out()).isZero();
        assertThat(share.out())
                .contains("-100.19  your share: 40% of USD 166.99 (all)")
                .contains("Share 2 of a bill of USD 166.99, agreement version 1, since 2026-10-01")
                .contains("100.19  Smith Haulage", "66.80  Northgate Mutual", "-18.56  discount of 10%")
                .contains("shared again: equal")
                .doesNotContain("NOT EQUAL");
        assertThat(explain("3", "--json").out()).contains("\"share\":2,\"whole\":\"166.99\"");
    }
}
