package tenths.formats.einvoices;

import java.util.Set;
import tenths.formats.EInvoice;
import tenths.formats.einvoices.Statement.Vat;

/// What both syntaxes say alike.
final class Texts {
    private static final String LESS = "Reduction";
    private static final String MORE = "Surcharge";

    /// Values that every file has, whatever it bills.
    static final Set<String> SAY_NOTHING =
            Set.of(LESS, MORE, CiiWriter.VAT, CiiWriter.INVOICE, CiiWriter.CREDIT_NOTE, Standard.BILLING);

    private Texts() {}

    /// BT-139, BT-144.
    static String reason(long allowance) {
        return allowance < 0 ? MORE : LESS;
    }

    /// BR-O-05: the line of who is outside VAT has no rate, not even zero.
    static boolean hasRate(Vat vat) {
        return !vat.category().equals(EInvoice.Category.OUTSIDE_VAT.code());
    }
}
