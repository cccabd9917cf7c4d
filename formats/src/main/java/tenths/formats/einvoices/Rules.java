package tenths.formats.einvoices;

/// A set of official rules as its keeper publishes it: Schematron, compiled to XSLT.
enum Rules {
    EN16931_CII("external/schematron/1.3.16/cii/EN16931-CII-validation.xslt", "EN 16931 1.3.16"),
    EN16931_UBL("external/schematron/1.3.16/ubl/EN16931-UBL-validation.xslt", "EN 16931 1.3.16"),
    FACTURX("external/schematron/2.4/FACTUR-X_EN16931.xslt", "Factur-X 1.08, ZUGFeRD 2.4"),
    XRECHNUNG_CII("external/schematron/3.0.2/XRechnung-CII-validation.xslt", "XRechnung 3.0.2"),
    XRECHNUNG_UBL("external/schematron/3.0.2/XRechnung-UBL-validation.xslt", "XRechnung 3.0.2"),
    PEPPOL("external/schematron/openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt", "Peppol BIS Billing 3, 2026.5");

    private final String resource;
    private final String edition;

    Rules(String resource, String edition) {
        this.resource = resource;
        this.edition = edition;
    }

    /// On the class path.
    String resource() {
        return resource;
    }

    /// For messages and the handbook.
    String edition() {
        return edition;
    }
}
