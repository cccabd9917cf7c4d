package tenths.web.api;

/// What kind of document a file of an invoice is, for programs and browsers.
public final class Media {
    private static final String PDF = "PDF";

    private Media() {}

    /// @param kind name of a format, or `PDF`
    public static String of(String kind) {
        if (kind.equals(PDF)) {
            return "application/pdf";
        }
        return kind.startsWith("LEDESXML") ? "application/xml" : "text/plain;charset=UTF-8";
    }
}
