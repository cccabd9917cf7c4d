package tenths.formats.ledes98b;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding.Severity;

/// What the first bytes say about a file.
///
/// @param format as far as they tell, or null
/// @param complaint null where the file can be read as LEDES 1998B
/// @param message empty where there is no complaint
record Opening(@Nullable String format, @Nullable Complaint complaint, Severity severity, String message) {
    /// Bytes that are enough to tell.
    static final int PEEK = 8_192;

    private static final Pattern XML = Pattern.compile("<ledesxmlebilling(\\d)\\.(\\d)");

    static Opening of(byte[] peek) {
        if (peek.length == 0) {
            return refused(Complaint.EMPTY, "The file is empty.");
        }
        if (isUtf16(peek)) {
            return refused(Complaint.UTF16, "The file is in UTF-16.");
        }
        if (isBinary(peek)) {
            return refused(Complaint.UNREADABLE, "The file holds binary data.");
        }
        var text = new String(peek, StandardCharsets.ISO_8859_1);
        var bare = hasBom(peek) ? text.substring(3) : text;
        if (bare.startsWith("LEDES98BI")) {
            return other("LEDES98BI");
        }
        var xml = XML.matcher(bare);
        if (xml.find()) {
            return other("LEDESXML" + xml.group(1) + xml.group(2));
        }
        if (bare.contains("<ledesxml>")) {
            return other("LEDESXML2000");
        }
        return isOurs(bare)
                ? new Opening(Ledes98b.FORMAT, null, Severity.INFO, "")
                : refused(Complaint.NOT_LEDES, "The first line is no line of a LEDES file.");
    }

    static boolean hasBom(byte[] peek) {
        return peek.length >= 3 && (peek[0] & 0xFF) == 0xEF && (peek[1] & 0xFF) == 0xBB && (peek[2] & 0xFF) == 0xBF;
    }

    /// A first line that says so, or a header or a line item where it is missing.
    private static boolean isOurs(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var pipes = first.chars().filter(c -> c == '|').count();
        return first.strip().regionMatches(true, 0, "LEDES", 0, 5)
                || first.contains("INVOICE_NUMBER|")
                || (pipes >= Columns.COUNT - 2 && pipes <= Columns.COUNT);
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
        return (first == 'L' && second == 0 && peek[2] == 'E') || (first == 0 && second == 'L' && peek[2] == 0);
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
        return new Opening(null, complaint, Severity.ERROR, message);
    }

    /// Not a fault of the file, but it must not look as if it had been checked.
    private static Opening other(String format) {
        return new Opening(
                format,
                Complaint.OTHER_FORMAT,
                Severity.WARNING,
                "This release checks LEDES 1998B, not " + format + ".");
    }
}
