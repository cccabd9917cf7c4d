package tenths.formats.layouts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import tenths.formats.FileReport;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.bill.Bill;
import tenths.formats.bill.Taxes;
import tenths.formats.ledes98b.RandomBills;
import tenths.formats.ledes98b.Samples;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// Bills and layouts as the tests need them.
@NullMarked
final class Bills {
    private Bills() {}

    /// With every text as it is on the invoice.
    static Bill of(Invoice invoice) {
        return Layouts.bill(invoice, Taxes.NONE, FormatProfile.standard());
    }

    static Bill taxed(Invoice invoice) {
        var taxes = new Taxes("VAT", new BigDecimal("0.19"), new BigDecimal("0.0625"));
        return Layouts.bill(invoice, taxes, FormatProfile.standard());
    }

    /// Any bill of any client: every way to round, with and without taxes.
    static Bill any(Random random) {
        return Layouts.bill(RandomBills.invoice(random), RandomBills.taxes(random), RandomBills.profile(random));
    }

    /// Any bill for a layout whose amounts, and adjustments, have two decimals.
    static Bill inCents(Random random) {
        var profile = RandomBills.profile(random);
        return profile.numbers().rounding() == Rounding.HALF_UP_CENTS
                ? Layouts.bill(RandomBills.invoice(random), Taxes.NONE, profile)
                : inCents(random);
    }

    /// The invoice of the golden files of all formats.
    static Bill sample() {
        return of(Samples.invoice());
    }

    /// One line that says this.
    static Bill saying(String words) {
        return of(Samples.invoice(List.of(fee(words))));
    }

    private static InvoiceLine fee(String words) {
        return Samples.fee(1, 3, "0.4", "185.00", "0.00", "L110 A104", Samples.ORTEGA, words);
    }

    static Layout example(String name) {
        return Layouts.read(Layouts.example(name).orElseThrow()).orThrow();
    }

    static byte[] write(Layout layout, Bill bill) {
        var out = new ByteArrayOutputStream();
        try {
            layout.write(bill, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String text(Layout layout, Bill bill) {
        return new String(write(layout, bill), StandardCharsets.UTF_8);
    }

    static FileReport check(Layout layout, byte[] file) {
        try {
            return layout.check(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static FileReport check(Layout layout, String file) {
        return check(layout, file.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> readBack(Layout layout, byte[] file, Bill bill) {
        try {
            return layout.readBack(new ByteArrayInputStream(file), bill);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
