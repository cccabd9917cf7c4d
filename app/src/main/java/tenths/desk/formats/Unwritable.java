package tenths.desk.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tenths.formats.FileFinding;
import tenths.formats.UnwritableInvoice;

/// Why a bill cannot be written in its client's format, in words that say where in Tenths it is mended.
public final class Unwritable {
    private static final String PROFILE = "Set %s in the client's format profile, under Setup, Formats.";
    private static final String MATTER = "Import the matter again with its claim number.";
    private static final String FIRM = "Correct it on the page Firm.";
    private static final String CLIENT = "Import the client again with name and address.";
    private static final String PERSON = "Import the timekeeper again with first name, last name and class.";
    private static final String LINE = "Edit the line: e on the bill.";

    /// Where each field comes from: by the beginning of its name, the longest that fits.
    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("CLIENT_TAX_ID", PROFILE.formatted("international.clientTaxId")),
            Map.entry("CLIENT_ID", PROFILE.formatted("ids.clientId and its ids")),
            Map.entry("CLIENT_COUNTRY", PROFILE.formatted("international.clientCountry")),
            Map.entry("LAW_FIRM_COUNTRY", PROFILE.formatted("international.firmCountry")),
            Map.entry("CLIENT_MATTER_ID", MATTER),
            Map.entry("MATTER_NAME", "Import the matter again with its name."),
            Map.entry("INVOICE_NUMBER", PROFILE.formatted("ids.invoiceNumberPattern and ids.invoiceNumberMax")),
            Map.entry("LAW_FIRM_", FIRM),
            Map.entry("CLIENT_", CLIENT),
            Map.entry("TIMEKEEPER_", PERSON),
            Map.entry("LINE_ITEM_", LINE),
            Map.entry("CL_TAX_ID", PROFILE.formatted("international.clientTaxId")),
            Map.entry("CL_MATTER_ID", MATTER),
            Map.entry("CL_COUNTRY", PROFILE.formatted("international.clientCountry")),
            Map.entry("LF_COUNTRY", PROFILE.formatted("international.firmCountry")),
            Map.entry("CL_ID", PROFILE.formatted("ids.clientId and its ids")),
            Map.entry("INV_ID", PROFILE.formatted("ids.invoiceNumberPattern and ids.invoiceNumberMax")),
            Map.entry("LF_", FIRM),
            Map.entry("CL_", CLIENT),
            Map.entry("TK_", PERSON),
            Map.entry("CHARGE_", LINE));

    private Unwritable() {}

    /// All problems, each one sentence with its line and field, and the repair behind it. Where a format refuses for
    /// less than errors, those.
    public static List<String> reasons(UnwritableInvoice unwritable) {
        return faults(unwritable).stream().map(Fault::words).toList();
    }

    /// A problem with the field that it is about.
    ///
    /// @param field as the format calls it; blank where no single one is meant
    public record Fault(String field, String words) {}

    /// The same, each with its field.
    public static List<Fault> faults(UnwritableInvoice unwritable) {
        var all = unwritable.findings();
        var errors = all.stream().filter(FileFinding::isError).toList();
        return (errors.isEmpty() ? all : errors)
                .stream()
                        .map(finding -> new Fault(finding.fieldName(), reason(finding)))
                        .toList();
    }

    static String reason(FileFinding finding) {
        var line = finding.line() == 0 ? "" : "line " + finding.line() + ", ";
        var field = finding.fieldName().isEmpty() ? "" : finding.fieldName() + ": ";
        return finding.code() + ": " + line + field + finding.message() + " " + repair(finding);
    }

    private static String repair(FileFinding finding) {
        var name = finding.fieldName().toUpperCase(Locale.ROOT);
        var source = SOURCES.keySet().stream()
                .filter(name::startsWith)
                .reduce((one, other) -> one.length() > other.length() ? one : other);
        return source.map(key -> finding.repair() + " " + SOURCES.get(key)).orElse(finding.repair());
    }
}
