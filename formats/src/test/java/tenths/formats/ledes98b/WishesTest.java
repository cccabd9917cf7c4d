package tenths.formats.ledes98b;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static tenths.formats.ledes98b.Wanted.bytes;
import static tenths.formats.ledes98b.Wanted.text;
import static tenths.formats.ledes98b.Wanted.with;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import tenths.firm.Timekeeper;
import tenths.firm.TimekeeperId;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.FlatFees;
import tenths.formats.FormatProfile.Ids;
import tenths.formats.FormatProfile.LawFirmIdForm;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.Lines;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Text;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.People;
import tenths.formats.People.PersonId;

/// What only some receivers want.
@NullMarked
class WishesTest {
    private static final FormatProfile STANDARD = FormatProfile.standard();

    @Test
    void writes_the_amount_of_an_invoice_line_in_its_unit_cost() {
        var profile = with(
                STANDARD,
                new Lines(
                        AdjustmentStyle.ON_LINE,
                        WholeAmount.UNIT_COST,
                        FlatFees.FEE_LINE,
                        ZeroLines.DROP,
                        OutsidePeriod.REJECT,
                        0));
        var file = text(Samples.invoice(), profile);
        assertThat(file).contains("|7|IF|1|0.00|-25.00|20250930|||||Courtesy discount on fees|59-1234567|-25.00|");
        assertThat(Samples.check(bytes(file), profile).findings()).isEmpty();
        assertThat(Samples.check(bytes(file), STANDARD).findings())
                .extracting(FileFinding::code)
                .containsExactly("L98B-012-ADJUSTMENT");
    }

    @Test
    void writes_a_flat_fee_as_the_client_wants_it() {
        var flat = new Timekeeper(new TimekeeperId("FLAT"), "Flat fee", "", "FLTFEE");
        var invoice = Samples.invoice(
                List.of(Samples.fee(1, 3, "1", "1250.00", "0.00", "L110 A104", flat, "Monthly retainer")));
        assertThat(text(invoice, STANDARD)).contains("|1|F|1.0|0.00|1250.00|");
        var profile = with(
                STANDARD,
                new Lines(
                        AdjustmentStyle.ON_LINE,
                        WholeAmount.ADJUSTMENT,
                        FlatFees.INVOICE_LINE,
                        ZeroLines.DROP,
                        OutsidePeriod.REJECT,
                        0));
        assertThat(text(invoice, profile)).contains("|1|IF||1250.00|1250.00|20250930|||||Monthly retainer|");
    }

    @Test
    void names_a_person_by_initials_and_the_firm_with_a_dash_and_refuses_letters_where_the_client_wants_so() {
        var ids = STANDARD.ids();
        var dashed = new Ids(
                ids.clientId(),
                "",
                Map.of(),
                Map.of("0412-0087", "PORTAL-CLAIM-1"),
                true,
                LawFirmIdForm.WITH_DASH,
                ids.invoiceNumberPattern(),
                20,
                true);
        var people = STANDARD.people();
        var initials =
                new People(PersonId.INITIALS, Map.of(), Map.of(), people.classSets(), people.nameForm(), 30, true);
        var profile = new FormatProfile(
                "picky",
                BillFormat.LEDES1998B,
                STANDARD.layout(),
                dashed,
                STANDARD.numbers(),
                STANDARD.codes(),
                initials,
                new Text(1_000, OverLength.BLOCK, 200, Letters.REFUSE),
                STANDARD.lines(),
                STANDARD.international());
        assertThat(text(Samples.invoice(), profile)).contains("|A104|DO|", "|59-1234567|", "|PORTAL-CLAIM-1[]");
        var accent = Samples.invoice(
                List.of(Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, "Résumé of Łódź")));
        assertThat(Ledes98b.problems(accent, profile))
                .extracting(FileFinding::line, FileFinding::code)
                .containsExactly(tuple(1L, "L98B-019-CHARACTER"));
        assertThat(Ledes98b.problems(accent, STANDARD)).isEmpty();
    }
}
