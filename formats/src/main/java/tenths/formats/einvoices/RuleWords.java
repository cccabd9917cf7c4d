package tenths.formats.einvoices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What to do about an official rule, in a biller's words. XRechnung words its rules in German; those are said here in
/// English.
final class RuleWords {
    /// A field of EN 16931 in the text of a rule.
    private static final Pattern FIELD = Pattern.compile("BT-\\d+");

    private static final String OPTION = "Set %s in the client's format profile.";

    // spotless:off
    private static final Map<String, String> OPTIONS = Map.ofEntries(
            Map.entry("BT-9", "pdf.payment.days"),
            Map.entry("BT-10", "international.einvoice.buyerReference"),
            Map.entry("BT-13", "international.purchaseOrders"),
            Map.entry("BT-20", "pdf.payment.terms"),
            Map.entry("BT-31", "international.einvoice.seller.vatId"),
            Map.entry("BT-32", "international.einvoice.seller.taxNumber"),
            Map.entry("BT-34", "international.einvoice.seller.electronicAddress"),
            Map.entry("BT-37", "international.einvoice.seller.city"),
            Map.entry("BT-38", "international.einvoice.seller.postcode"),
            Map.entry("BT-40", "international.firmCountry"),
            Map.entry("BT-41", "international.einvoice.seller.contact"),
            Map.entry("BT-42", "international.einvoice.seller.phone"),
            Map.entry("BT-43", "international.einvoice.seller.email"),
            Map.entry("BT-48", "international.clientTaxId"),
            Map.entry("BT-49", "international.einvoice.buyer.electronicAddress"),
            Map.entry("BT-52", "international.einvoice.buyer.city"),
            Map.entry("BT-53", "international.einvoice.buyer.postcode"),
            Map.entry("BT-55", "international.clientCountry"),
            Map.entry("BT-84", "international.einvoice.account.number"),
            Map.entry("BT-120", "international.einvoice.untaxed.feesReason or expensesReason"));

    private static final Map<String, String> GERMAN = read("""
            BR-DE-1|The bill says nothing of how to pay (BG-16).|BT-84
            BR-DE-2|The firm's contact (BG-6) is missing.|BT-41
            BR-DE-3|The firm's city (BT-37) is missing.|BT-37
            BR-DE-4|The firm's postcode (BT-38) is missing.|BT-38
            BR-DE-5|The name of the firm's contact (BT-41) is missing.|BT-41
            BR-DE-6|The phone number of the firm's contact (BT-42) is missing.|BT-42
            BR-DE-7|The e-mail address of the firm's contact (BT-43) is missing.|BT-43
            BR-DE-8|The client's city (BT-52) is missing.|BT-52
            BR-DE-9|The client's postcode (BT-53) is missing.|BT-53
            BR-DE-14|A VAT rate (BT-119) is missing.|
            BR-DE-15|The buyer reference (BT-10), such as a Leitweg-ID, is missing.|BT-10
            BR-DE-16|The firm's VAT id (BT-31) or tax number (BT-32) is missing.|BT-31
            BR-DE-17|The type of the invoice (BT-3) is none that XRechnung takes.|
            BR-DE-18|The terms of payment (BT-20) do not follow the form for discounts.|BT-20
            BR-DE-19|The account (BT-84) of a SEPA transfer is no valid IBAN.|BT-84
            BR-DE-21|The guideline (BT-24) is not that of XRechnung.|
            BR-DE-23-a|A transfer needs the account to pay to (BG-17).|BT-84
            BR-DE-26|A corrected invoice should name the one before it (BG-3).|
            BR-DE-27|The phone number (BT-42) needs at least three digits.|BT-42
            BR-DE-28|The e-mail address (BT-43) needs exactly one @ between at least two characters each.|BT-43
            BR-DE-TMP-32|The day or period of the service (BT-72, BG-14) is missing.|
            """);
    // spotless:on

    private static final String SUMS = "The sums must come from the lines: write the file again from the bill.";
    private static final String DRIFTED =
            "Compute the tax once from the sum of each rate: rounding line by line has drifted by a whole unit.";
    private static final String CODE = "Use a code of the list that the rule names.";
    private static final String DECIMALS = "Round to at most two decimals.";
    private static final String HERE = "Correct what stands there; the sentence says what must.";

    private RuleWords() {}

    /// What is said of a finding.
    record Words(String message, String repair) {}

    /// @param said the official text
    static Words of(String rule, String said) {
        var german = GERMAN.get(rule);
        if (german == null) {
            return new Words(said, repair(rule, said));
        }
        var bar = german.indexOf('|');
        var option = OPTIONS.get(german.substring(bar + 1));
        return new Words(german.substring(0, bar), option == null ? HERE : OPTION.formatted(option));
    }

    private static String repair(String rule, String said) {
        if (rule.matches("BR-CO-17|BR-S-09")) {
            return DRIFTED;
        }
        if (rule.matches("BR-CO-1[0-6]|BR-(S|Z|E|AE|G|O|IC|IG|IP)-(08|09)|PEPPOL-EN16931-R1[12]\\d")) {
            return SUMS;
        }
        if (rule.startsWith("BR-CL-")) {
            return CODE;
        }
        if (rule.startsWith("BR-DEC-")) {
            return DECIMALS;
        }
        var field = FIELD.matcher(said);
        while (field.find()) {
            var option = OPTIONS.get(field.group());
            if (option != null) {
                return OPTION.formatted(option);
            }
        }
        return HERE;
    }

    /// Rules and their words, for the handbook.
    static Map<String, String> german() {
        return GERMAN;
    }

    private static Map<String, String> read(String table) {
        var words = new LinkedHashMap<String, String>();
        table.lines().forEach(row -> {
            var bar = row.indexOf('|');
            words.put(row.substring(0, bar), row.substring(bar + 1));
        });
        return words;
    }
}
