package tenths.formats.delimited;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.formats.BillFormat;

/// What the first bytes say about a file.
///
/// @param format as far as they tell, or null
/// @param trouble null where the file can be read as that format
/// @param message empty where there is no trouble
public record Opening(@Nullable BillFormat format, @Nullable Complaint trouble, String message) {
    /// Bytes that are enough to tell.
    public static final int PEEK = 8_192;

    private static final Pattern XML = Pattern.compile("<(?:\\w+:)?ledesxmlebilling(\\d)\\.(\\d)");
    private static final Pattern XML_2000 = Pattern.compile("<ledesxml[\\s>]");
    /// The outermost elements of CII and UBL; the guideline, which both name early, tells their kinds apart.
    private static final Pattern EUROPEAN =
            Pattern.compile("<(?:\\w+:)?(?:CrossIndustryInvoice|Invoice|CreditNote)[\\s>]");

    private static final String GERMAN = "xrechnung_3";
    private static final String PDF = "%PDF-";
    private static final int FIELDS_OF_1998B = 24;

    public static Opening of(byte[] peek) {
        if (peek.length == 0) {
            return refused(Complaint.EMPTY, "The file is empty.");
        }
        var text = text(peek);
        var xml = xml(text);
        if (xml != null) {
            return new Opening(xml, null, "");
        }
        var european = european(text);
        if (european != null) {
            return new Opening(european, null, "");
        }
        if (isUtf16(peek)) {
            return refused(Complaint.UTF16, "The file is in UTF-16.");
        }
        if (isBinary(peek)) {
            return refused(Complaint.UNREADABLE, "The file holds binary data.");
        }
        if (text.startsWith("LEDES98BI")) {
            return new Opening(BillFormat.LEDES98BI, null, "");
        }
        var headless = headless(text);
        return headless == null
                ? refused(Complaint.NOT_LEDES, "The first line is no line of a LEDES file.")
                : new Opening(headless, null, "");
    }

    static boolean hasBom(byte[] peek) {
        return peek.length >= 3 && (peek[0] & 0xFF) == 0xEF && (peek[1] & 0xFF) == 0xBB && (peek[2] & 0xFF) == 0xBF;
    }

    private static String text(byte[] peek) {
        var charset = isUtf16(peek) ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
        var text = new String(peek, charset);
        return hasBom(peek) ? text.substring(3) : text;
    }

    private static @Nullable BillFormat xml(String text) {
        var versioned = XML.matcher(text);
        if (!versioned.find()) {
            return XML_2000.matcher(text).find() ? BillFormat.LEDESXML2000 : null;
        }
        return switch (versioned.group(1) + versioned.group(2)) {
            case "20" -> BillFormat.LEDESXML20;
            case "21" -> BillFormat.LEDESXML21;
            default -> BillFormat.LEDESXML22;
        };
    }

    /// A PDF is taken for one that carries its data.
    private static @Nullable BillFormat european(String text) {
        if (text.startsWith(PDF)) {
            return BillFormat.FACTURX;
        }
        var root = EUROPEAN.matcher(text);
        if (!text.stripLeading().startsWith("<") || !root.find()) {
            return null;
        }
        var isGerman = text.contains(GERMAN);
        if (root.group().contains("CrossIndustryInvoice")) {
            return isGerman ? BillFormat.XRECHNUNG : BillFormat.FACTURX;
        }
        return isGerman ? BillFormat.XRECHNUNGUBL : BillFormat.PEPPOLBIS3;
    }

    /// A first line that says so, or a header or a line item where it is missing.
    private static @Nullable BillFormat headless(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var pipes = first.chars().filter(c -> c == '|').count();
        if (first.contains("INVOICE_NUMBER|") && first.contains("|PO_NUMBER|")) {
            return BillFormat.LEDES98BI;
        }
        var isOurs = first.strip().regionMatches(true, 0, "LEDES", 0, 5)
                || first.contains("INVOICE_NUMBER|")
                || (pipes >= FIELDS_OF_1998B - 2 && pipes <= FIELDS_OF_1998B);
        return isOurs ? BillFormat.LEDES1998B : null;
    }

    private static boolean isUtf16(byte[] peek) {
        if (peek.length < 4) {
            return false;
        }
        var first = peek[0] & 0xFF;
        var second = peek[1] & 0xFF;
        if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
            return true;
        }
        return (second == 0 && first != 0 && peek[3] == 0) || (first == 0 && second != 0 && peek[2] == 0);
    }

    private static boolean isBinary(byte[] peek) {
        var strange = 0;
        for (var b : peek) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                strange++;
            }
        }
        return strange * 20 > peek.length;
    }

    private static Opening refused(Complaint complaint, String message) {
        return new Opening(null, complaint, message);
    }
}
