package tenths.formats.einvoices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tenths.formats.BillFormat;

/// A kind of e-invoice that receivers ask for: a syntax, what names it in the file, and the official rules.
///
/// @see <a href="https://eur-lex.europa.eu/eli/dec_impl/2017/1870/oj">the two syntaxes of EN 16931</a>
enum Standard {
    FACTURX(BillFormat.FACTURX, Syntax.CII, "urn:cen.eu:en16931:2017", "", Rules.FACTURX),
    XRECHNUNG(BillFormat.XRECHNUNG, Syntax.CII, Standard.GERMAN, Standard.BILLING, Rules.XRECHNUNG_CII),
    XRECHNUNGUBL(BillFormat.XRECHNUNGUBL, Syntax.UBL, Standard.GERMAN, Standard.BILLING, Rules.XRECHNUNG_UBL),
    PEPPOLBIS3(BillFormat.PEPPOLBIS3, Syntax.UBL, Standard.PEPPOL, Standard.BILLING, Rules.PEPPOL);

    private static final String GERMAN = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";
    private static final String PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    /// The only process of Peppol that bills.
    static final String BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";

    private final BillFormat format;
    private final Syntax syntax;
    private final String guideline;
    private final String process;
    private final Rules own;

    Standard(BillFormat format, Syntax syntax, String guideline, String process, Rules own) {
        this.format = format;
        this.syntax = syntax;
        this.guideline = guideline;
        this.process = process;
        this.own = own;
    }

    /// In which words the file is written.
    enum Syntax {
        /// UN/CEFACT Cross Industry Invoice, D16B.
        CII,
        /// OASIS UBL 2.1.
        UBL
    }

    static Optional<Standard> of(BillFormat format) {
        return Arrays.stream(values()).filter(each -> each.format == format).findFirst();
    }

    static Optional<Standard> of(Syntax syntax, String guideline) {
        return Arrays.stream(values())
                .filter(each -> each.syntax == syntax && each.guideline.equals(guideline))
                .findFirst();
    }

    BillFormat format() {
        return format;
    }

    Syntax syntax() {
        return syntax;
    }

    /// BT-24.
    String guideline() {
        return guideline;
    }

    /// BT-23; empty where the standard has none.
    String process() {
        return process;
    }

    /// In the order in which they are asked.
    List<Rules> rules() {
        return List.of(syntax == Syntax.CII ? Rules.EN16931_CII : Rules.EN16931_UBL, own);
    }

    boolean isGerman() {
        return guideline.equals(GERMAN);
    }
}
