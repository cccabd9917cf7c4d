package tenths.web.api;

import tenths.desk.formats.Writing;

/// What kind of document a file of an invoice is, for programs and browsers.
public final class Media {
    private static final String PDF = "PDF";

    private Media() {}

    /// @param kind name of a format, `OWN` or `PDF`
    public static String of(String kind) {
        return switch (kind) {
            case PDF, "FACTURX" -> "application/pdf";
            case "XRECHNUNG", "XRECHNUNGUBL", "PEPPOLBIS3" -> "application/xml";
            case Writing.OWN_LAYOUT -> "application/octet-stream"; // in whatever encoding its receiver wants
            default -> kind.startsWith("LEDESXML") ? "application/xml" : "text/plain;charset=UTF-8";
        };
    }
}
