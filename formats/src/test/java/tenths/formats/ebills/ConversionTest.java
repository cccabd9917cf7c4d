package tenths.formats.ebills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tenths.formats.BillFormat;
import tenths.formats.EInvoice;
import tenths.formats.FormatProfile;
import tenths.formats.International;
import tenths.formats.OnPaper;
import tenths.formats.Payment;
import tenths.formats.bill.Taxes;
import tenths.formats.ebills.Conversion.Converted;
import tenths.formats.ebills.Conversion.Faulty;
import tenths.formats.ebills.Conversion.Impossible;
import tenths.formats.ebills.Conversion.Outcome;
import tenths.formats.ledes98b.Samples;

@NullMarked
class ConversionTest {
    private static final Taxes STATE = new Taxes("STATE", new BigDecimal("0.0625"), BigDecimal.ZERO);
    private static final EInvoice EUROPEAN = new EInvoice(
            "04011000-12345-03",
            Map.of(),
            new EInvoice.Seller("", "", "9959:591234567", "Office", "+1 813 5550100", "bills@firm.example", "", ""),
            new EInvoice.Buyer("0204:04011000-12345-03", "London", "EC1A 1BB"),
            new EInvoice.Account("DE02120300000000202051", "", ""),
            new EInvoice.Untaxed(
                    EInvoice.Category.OUTSIDE_VAT, "Outside VAT", EInvoice.Category.OUTSIDE_VAT, "Outside VAT"));

    private static final OnPaper DUE = new OnPaper(
            OnPaper.STANDARD.arrangement(),
            true,
            OnPaper.STANDARD.paper(),
            false,
            false,
            false,
            OnPaper.STANDARD.wording(),
            new Payment(30, ""),
            OnPaper.STANDARD.redaction());

    private static final Map<String, String> NAMES = Map.of(
            "MATTER_NAME",
            "Doe v. Harbor",
            "INVOICE_CURRENCY",
            "USD",
            "LAW_FIRM_NAME",
            "Example Defense LLP",
            "CLIENT_NAME",
            "Example Mutual");

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FACTURX", "XRECHNUNG", "XRECHNUNGUBL", "PEPPOLBIS3"})
    void a_bill_without_tax_goes_to_every_format_and_back_unchanged(BillFormat format) {
        var source = write(BillFormat.LEDES1998B, Taxes.NONE);
        var there = converted(convert(source, format, NAMES));
        assertThat(check(there.file())).as(format + "").isEqualTo(format.name());
        var back = converted(convert(there.file(), BillFormat.LEDES1998B, Map.of()));
        var words = text(back.file());
        // Version 2000 has one amount for all adjustments of the fees, without a word on it.
        var expected = format == BillFormat.LEDESXML2000
                ? text(source).replace("Courtesy discount on fees", "")
                : text(source);
        assertThat(words).isEqualTo(expected);
    }

    @Test
    void a_factur_x_file_is_drawn_from_an_invoice_and_not_from_another_file() {
        assertThat(convert(write(BillFormat.LEDES98BI, Taxes.NONE), BillFormat.FACTURX, Map.of()))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        impossible -> assertThat(impossible.reasons())
                                .singleElement()
                                .asString()
                                .contains("drawn from an invoice"));
    }

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            names = {"XRECHNUNG", "XRECHNUNGUBL", "PEPPOLBIS3"})
    void a_bill_with_addresses_becomes_an_e_invoice_with_every_code_and_name_in_it(BillFormat format) {
        var european = converted(convert(write(BillFormat.LEDES98BI, Taxes.NONE), format, Map.of()));
        assertThat(check(european.file())).isEqualTo(format.name());
        assertThat(european.losses())
                .noneMatch(
                        loss -> loss.contains("_CODE") || loss.contains("TIMEKEEPER") || loss.contains("DESCRIPTION"));
    }

    @Test
    void what_an_e_invoice_says_and_ledes_has_no_place_for_is_listed() {
        var european = converted(convert(write(BillFormat.LEDES98BI, Taxes.NONE), BillFormat.XRECHNUNG, Map.of()));
        var back = converted(convert(european.file(), BillFormat.LEDES98BI, Map.of()));
        assertThat(back.losses())
                .contains(
                        "buyer reference (BT-10): '04011000-12345-03'",
                        "due date (BT-9): 2025-11-05",
                        "account (BT-84): 'DE02120300000000202051'");
    }

    @ParameterizedTest
    @EnumSource(
            value = BillFormat.class,
            names = {"LEDES98BI", "LEDESXML20", "LEDESXML21", "LEDESXML22"})
    void a_tax_is_kept_where_there_is_room_for_it(BillFormat format) {
        var source = write(BillFormat.LEDES98BI, STATE);
        var there = converted(convert(source, format, Map.of()));
        var back = converted(convert(there.file(), BillFormat.LEDES98BI, Map.of()));
        assertThat(text(back.file()).replace("|0|0.00|STATE|", "|0|0.00||"))
                .isEqualTo(text(source).replace("|0|0.00|STATE|", "|0|0.00||"));
    }

    @Test
    void says_what_would_be_lost() {
        var there = converted(convert(write(BillFormat.LEDES98BI, Taxes.NONE), BillFormat.LEDES1998B, Map.of()));
        assertThat(there.losses())
                .contains(
                        "MATTER_NAME of the invoice: 'Doe v. Harbor'",
                        "INVOICE_CURRENCY of the invoice: 'USD'",
                        "CLIENT_COUNTRY of the invoice: 'GBR'")
                .noneMatch(loss -> loss.startsWith("TIMEKEEPER"));
        var xml = text(write(BillFormat.LEDESXML21, Taxes.NONE))
                .replace("<inv_currency>", "<inv_due_date>2025-11-05</inv_due_date><inv_currency>")
                .replace("<matter_final_bill>N", "<matter_final_bill>Y");
        var to98bi = converted(convert(bytes(xml), BillFormat.LEDES98BI, Map.of()));
        assertThat(to98bi.losses())
                .anyMatch(loss -> loss.matches("inv_due_date of invoice at line \\d+: '2025-11-05'"))
                .anyMatch(loss -> loss.matches("matter_final_bill of matter at line \\d+: 'Y'"))
                .hasSize(2);
        var to2000 = converted(convert(write(BillFormat.LEDESXML21, Taxes.NONE), BillFormat.LEDESXML2000, Map.of()));
        assertThat(to2000.losses())
                .contains(
                        "ACCOUNT_TYPE of the invoice: 'T'",
                        "LINE_ITEM_DESCRIPTION of 1 line(s), the first is line 7: 'Courtesy discount on fees'");
    }

    @Test
    void refuses_what_would_change_an_amount_or_lacks_something() {
        var taxed = convert(write(BillFormat.LEDES98BI, STATE), BillFormat.LEDES1998B, Map.of());
        assertThat(taxed)
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refusal -> assertThat(refusal.reasons())
                                .singleElement()
                                .asString()
                                .contains("no place for the tax"));
        var bare = convert(write(BillFormat.LEDES1998B, Taxes.NONE), BillFormat.LEDES98BI, Map.of());
        assertThat(bare)
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refusal -> assertThat(refusal.reasons())
                                .anyMatch(reason -> reason.contains("MATTER_NAME is blank"))
                                .anyMatch(reason -> reason.contains("INVOICE_CURRENCY is blank")));
        var two = text(write(BillFormat.LEDES1998B, Taxes.NONE));
        var second = two.substring(two.indexOf("20251006")).replace("25100417", "25100418");
        assertThat(convert(bytes(two + second), BillFormat.LEDESXML21, NAMES)).isInstanceOf(Impossible.class);
    }

    @Test
    void what_a_receiver_would_warn_of_is_not_written_in_a_delimited_file() {
        var coded = text(write(BillFormat.LEDES1998B, Taxes.NONE)).replace("||E115|||", "||E115|A104||");
        assertThat(coded).contains("E115|A104");
        assertThat(convert(bytes(coded), BillFormat.LEDES1998B, Map.of()))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        refusal -> assertThat(refusal.reasons())
                                .singleElement()
                                .asString()
                                .contains("L98B-017-UNEXPECTED"));
        assertThat(convert(bytes(coded), BillFormat.LEDESXML21, NAMES)).isInstanceOf(Conversion.Converted.class);
    }

    @Test
    void writes_texts_as_the_new_format_can_carry_them_and_lists_the_change() {
        var words = "Prüfung der Akte | Teil 1\nTeil [2]";
        var xml = text(write(BillFormat.LEDESXML21, Taxes.NONE)).replace("Attend deposition of plaintiff", words);
        var converted = converted(convert(bytes(xml), BillFormat.LEDES1998B, Map.of()));
        assertThat(text(converted.file())).contains("|Prufung der Akte / Teil 1 Teil (2)|");
        assertThat(converted.losses())
                .contains("LINE_ITEM_DESCRIPTION of 1 line(s), the first is line 3: '" + words + "'");
    }

    @Test
    void refuses_a_file_with_faults_and_names_them() {
        var wrong = text(write(BillFormat.LEDES1998B, Taxes.NONE)).replace("|74.00|2025", "|75.00|2025");
        assertThat(convert(bytes(wrong), BillFormat.LEDESXML21, NAMES))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.findings())
                                .anyMatch(finding -> finding.code().equals("L98B-013-ARITHMETIC")));
        assertThat(convert(bytes("Dear Sir"), BillFormat.LEDESXML21, NAMES)).isInstanceOf(Faulty.class);
        assertThatThrownBy(() -> convert(
                        bytes(wrong.replace("|75.00|2025", "|74.00|2025")),
                        BillFormat.LEDES98BI,
                        Map.of("CITY", "Tampa")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CITY")
                .hasMessageContaining("MATTER_NAME");
    }

    @Test
    void makes_no_lines_of_tax_up_where_cents_do_not_say_how_they_were_rounded() {
        var source = write(BillFormat.LEDES98BI, STATE);
        var xml = converted(convert(source, BillFormat.LEDESXML21, Map.of()));
        assertThat(text(xml.file())).contains("<total_tax_on_fees>44.75<", "<inv_total_net_due>1192.45<");
        assertThat(xml.losses()).noneMatch(loss -> loss.startsWith("LINE_ITEM_TAX_TOTAL"));
    }

    private static byte[] write(BillFormat format, Taxes taxes) {
        return EBills.toBytes(Samples.abroad(), taxes, profile(format));
    }

    private static Outcome convert(byte[] file, BillFormat to, Map<String, String> fill) {
        try {
            return Conversion.convert(new ByteArrayInputStream(file), to, profile(to), fill);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Converted converted(Outcome outcome) {
        assertThat(outcome).as(outcome.toString()).isInstanceOf(Converted.class);
        return (Converted) outcome;
    }

    private static String check(byte[] file) {
        try {
            var report = EBills.check(new ByteArrayInputStream(file), file.length, profile(BillFormat.LEDES1998B));
            assertThat(report.findings()).isEmpty();
            return String.valueOf(report.format());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static FormatProfile profile(BillFormat format) {
        var base = FormatProfile.standard();
        var abroad = base.international();
        return new FormatProfile(
                base.name(),
                format,
                base.layout(),
                base.ids(),
                base.numbers(),
                base.codes(),
                base.people(),
                base.text(),
                base.lines(),
                new International(
                        abroad.firstLine(),
                        "06-7654321",
                        true,
                        abroad.accountType(),
                        Map.of(),
                        abroad.countryCode(),
                        "",
                        "",
                        abroad.taxDecimals(),
                        abroad.tax(),
                        EUROPEAN),
                "",
                "",
                DUE);
    }
}
