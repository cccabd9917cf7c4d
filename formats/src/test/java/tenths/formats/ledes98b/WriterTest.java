package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static tenths.formats.ledes98b.Wanted.bytes;
import static tenths.formats.ledes98b.Wanted.text;
import static tenths.formats.ledes98b.Wanted.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.formats.BillFormat;
import tenths.formats.CleanText.Change;
import tenths.formats.Encoding;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.ClientIdSource;
import tenths.formats.FormatProfile.Codes;
import tenths.formats.FormatProfile.FlatFees;
import tenths.formats.FormatProfile.Ids;
import tenths.formats.FormatProfile.InvoicesPerFile;
import tenths.formats.FormatProfile.LawFirmIdForm;
import tenths.formats.FormatProfile.Layout;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.LineEnding;
import tenths.formats.FormatProfile.Lines;
import tenths.formats.FormatProfile.Numbers;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.TaskOnExpense;
import tenths.formats.FormatProfile.Text;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.People;
import tenths.formats.People.NameForm;
import tenths.formats.People.PersonId;
import tenths.formats.Profiles;
import tenths.formats.UnwritableInvoice;

@NullMarked
class WriterTest {
    private static final FormatProfile STANDARD = FormatProfile.standard();

    @Test
    void writes_the_golden_file_byte_for_byte() {
        assertThat(text(Samples.invoice(), STANDARD)).isEqualTo(Samples.golden());
    }

    @Test
    void ends_lines_as_the_client_wants() {
        var layout =
                new Layout(LineEnding.LF, false, false, Encoding.US_ASCII, ".led", "{invoice}", InvoicesPerFile.ONE);
        var profile = with(STANDARD, layout);
        assertThat(text(Samples.invoice(), profile))
                .isEqualTo(Samples.golden().replace("\r", "").stripTrailing());
        assertThat(profile.fileName(Samples.invoice())).isEqualTo("25100417.led");
        assertThat(STANDARD.fileName(Samples.invoice())).isEqualTo("25100417_0412-0087.txt");
    }

    @Test
    void refuses_with_all_problems_at_once_and_writes_nothing() {
        var wrong = Samples.invoice(List.of(
                Samples.fee(1, 3, "0.4", "185.00", "0.00", "L100 A999", Samples.ORTEGA, "Review"),
                Samples.fee(1, 9, "1.25", "185.125", "0.00", "L330 A101", Samples.ORTEGA, "x".repeat(1_001)),
                Samples.expense(3, 18, "1", "412.75", "", "Transcript")));
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Ledes98b.write(wrong, STANDARD, out))
                .isInstanceOfSatisfying(
                        UnwritableInvoice.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(FileFinding::line, FileFinding::code)
                                .contains(
                                        tuple(1L, "L98B-015-HEADING"),
                                        tuple(1L, "L98B-017-UNKNOWN"),
                                        tuple(1L, "L98B-021-DECIMALS"),
                                        tuple(1L, "L98B-019-TOO-LONG"),
                                        tuple(1L, "L98B-009-DUPLICATE"),
                                        tuple(3L, "L98B-016-REQUIRED")));
        assertThat(out.size()).isZero();
    }

    @Test
    void cleans_a_narrative_and_says_so() throws IOException {
        var words = "Review [draft] of “Müller” | part 1\r\nand part 2";
        var invoice = Samples.invoice(
                List.of(Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, words)));
        var out = new ByteArrayOutputStream();
        var changes = Ledes98b.write(invoice, STANDARD, out);
        assertThat(out.toString(StandardCharsets.US_ASCII))
                .contains("|Review (draft) of \"Muller\" / part 1 and part 2|");
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(words);
            assertThat(change.line()).isEqualTo(1);
            assertThat(change.changes()).contains(Change.PIPE, Change.BRACKET, Change.LINE_BREAK, Change.LETTER);
        });
    }

    @Test
    void keeps_letters_that_the_encoding_can_carry() {
        var layout = STANDARD.layout();
        var utf8 = new Layout(
                layout.lineEnding(),
                true,
                true,
                Encoding.UTF_8,
                layout.extension(),
                layout.fileNamePattern(),
                layout.invoicesPerFile());
        var invoice = Samples.invoice(
                List.of(Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, "Brief für Łódź 東京")));
        var profile = with(STANDARD, utf8);
        var bytes = Ledes98b.toBytes(invoice, profile);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Brief für Łódź 東京");
        assertThat(Samples.check(bytes, profile).findings()).isEmpty();
        assertThat(Ledes98b.readBack(bytes, invoice, profile)).isEmpty();
    }

    @Test
    void shows_a_third_decimal_where_the_policy_puts_it() {
        var invoice = Samples.invoice(
                List.of(Samples.fee(1, 3, "0.1", "185.55", "0.00", "L110 A104", Samples.ORTEGA, "Review")));
        assertThat(text(invoice, STANDARD)).contains("|F|0.1|0.00|18.56|");
        assertThat(text(invoice, rounding(Rounding.RESIDUE_IN_ADJUSTMENT))).contains("|F|0.1|0.005|18.56|");
        assertThat(text(invoice, rounding(Rounding.EXACT_4)))
                .contains("|18.56|2025", "|F|0.1|0.00|18.555|", "|IF||0.005|0.005|20250930|");
    }

    @Test
    void moves_adjustments_to_a_line_of_their_own() {
        var profile = with(STANDARD, lines(AdjustmentStyle.INVOICE_LINE, ZeroLines.DROP));
        assertThat(text(Samples.invoice(), profile))
                .contains("|3|F|2.5|0.00|462.50|", "|8|IF||-46.25|-46.25|20250930|")
                .contains("|1147.70|");
    }

    @Test
    void drops_or_keeps_lines_without_charge() {
        var invoice = Samples.invoice(List.of(
                Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, "Review"),
                Samples.fee(2, 3, "0.2", "185.00", "-37.00", "L110 A104", Samples.ORTEGA, "Courtesy call")));
        assertThat(text(invoice, STANDARD)).doesNotContain("Courtesy call");
        var keeping = with(STANDARD, lines(AdjustmentStyle.ON_LINE, ZeroLines.KEEP));
        assertThat(text(invoice, keeping)).contains("|2|F|0.2|-37.00|0.00|");
    }

    @Test
    void divides_a_long_narrative_over_several_lines_with_the_same_total() {
        var words = "Prepare for and attend the deposition of the treating physician "
                .repeat(8)
                .strip();
        var invoice = Samples.invoice(
                List.of(Samples.fee(1, 3, "2.5", "185.55", "-10.00", "L330 A109", Samples.ORTEGA, words)));
        var splitting = new FormatProfile(
                "splitting",
                BillFormat.LEDES1998B,
                STANDARD.layout(),
                STANDARD.ids(),
                STANDARD.numbers(),
                STANDARD.codes(),
                STANDARD.people(),
                new Text(200, OverLength.SPLIT, 200, Letters.TRANSLITERATE),
                STANDARD.lines(),
                STANDARD.international());
        var file = text(invoice, splitting);
        assertThat(file.lines()).hasSize(2 + 3);
        assertThat(Samples.check(file.getBytes(StandardCharsets.US_ASCII), splitting)
                        .findings())
                .isEmpty();
        assertThat(Ledes98b.problems(invoice, STANDARD)).isEmpty();
    }

    @Test
    void writes_identifiers_codes_and_names_as_the_portal_knows_them() {
        var ids = new Ids(
                ClientIdSource.PORTAL,
                "PORTAL-9",
                Map.of(),
                Map.of(),
                true,
                LawFirmIdForm.DIGITS_ONLY,
                "[0-9]+",
                20,
                true);
        var codes = new Codes(
                List.of("litigation_aba"),
                List.of(),
                List.of("expense"),
                true,
                true,
                TaskOnExpense.FIXED,
                "L190",
                List.of(),
                Map.of("A104", "REV"));
        var people = new People(
                PersonId.TIMEKEEPER_ID,
                Map.of("417", "T0417"),
                Map.of("ASSOC", "AS", "PARALG", "LA"),
                List.of("timekeeper_legacy"),
                NameForm.LAST_FIRST,
                30,
                true);
        var profile = new FormatProfile(
                "portal",
                BillFormat.LEDES1998B,
                STANDARD.layout(),
                ids,
                STANDARD.numbers(),
                codes,
                people,
                STANDARD.text(),
                STANDARD.lines(),
                STANDARD.international());
        assertThat(text(Samples.invoice(), profile))
                .contains("|25100417|PORTAL-9|0412-0087|", "|591234567|", "|L110||REV|T0417|", "|Ortega Dana|AS|")
                .contains("|L190|E115||");
    }

    @Test
    void refuses_a_fixed_price_client_without_an_id_for_the_matter() {
        var ids = new Ids(
                ClientIdSource.PER_MATTER,
                "",
                Map.of("OTHER", "1"),
                Map.of(),
                true,
                LawFirmIdForm.NONE,
                ".+",
                20,
                true);
        var profile = new FormatProfile(
                "per matter",
                BillFormat.LEDES1998B,
                STANDARD.layout(),
                ids,
                STANDARD.numbers(),
                STANDARD.codes(),
                STANDARD.people(),
                STANDARD.text(),
                STANDARD.lines(),
                STANDARD.international());
        assertThat(Ledes98b.problems(Samples.invoice(), profile))
                .extracting(FileFinding::code)
                .containsExactly("L98B-003-REQUIRED");
    }

    @Test
    void every_profile_that_comes_with_the_product_writes_what_it_accepts() {
        for (var profile : Profiles.all()) {
            if (!profile.name().equals("task-on-expense")) {
                var file = Ledes98b.toBytes(Samples.invoice(), profile);
                assertThat(Samples.check(file, profile).findings())
                        .as(profile.name())
                        .isEmpty();
            }
        }
        assertThat(Ledes98b.problems(
                        Samples.invoice(), Profiles.find("task-on-expense").orElseThrow()))
                .extracting(FileFinding::code)
                .containsOnly("L98B-015-REQUIRED")
                .hasSize(2);
    }

    @Test
    void tells_a_file_that_differs_from_its_invoice() {
        var good = Samples.golden();
        assertThat(Ledes98b.readBack(bytes(good), Samples.invoice(), STANDARD)).isEmpty();
        for (var change : List.of(
                "|74.00|:|74.01|",
                "|0412-0087|:|0412-0088|",
                "Attend:Attended",
                "20250911:20250912",
                "ASSOC:PARTNR",
                "CLM2025004417:CLM2025004418",
                "|240|:|241|",
                "\r\n20251006|25100417|0412:\r\n")) {
            var parts = change.split(":", 2);
            var wrong = good.replaceFirst(Pattern.quote(parts[0]), Matcher.quoteReplacement(parts[1]));
            assertThat(wrong).isNotEqualTo(good);
            assertThat(Ledes98b.readBack(bytes(wrong), Samples.invoice(), STANDARD))
                    .as(change)
                    .isNotEmpty();
        }
        assertThat(Ledes98b.readBack(bytes(good.substring(0, 1_000)), Samples.invoice(), STANDARD))
                .isNotEmpty();
    }

    private static Lines lines(AdjustmentStyle style, ZeroLines zeroLines) {
        return new Lines(style, WholeAmount.ADJUSTMENT, FlatFees.FEE_LINE, zeroLines, OutsidePeriod.REJECT, 0);
    }

    private static FormatProfile rounding(Rounding rounding) {
        var numbers = new Numbers(2, 2, 2, false, rounding, BigDecimal.ZERO, BigDecimal.ZERO);
        return new FormatProfile(
                "rounding",
                BillFormat.LEDES1998B,
                STANDARD.layout(),
                STANDARD.ids(),
                numbers,
                STANDARD.codes(),
                STANDARD.people(),
                STANDARD.text(),
                STANDARD.lines(),
                STANDARD.international());
    }
}
