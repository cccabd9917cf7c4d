package tenths.connectors.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the first bytes of a file tell.
final class Sniffer {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Sniffer() {}

    static @Nullable Fault unusable(byte[] head) {
        if (head.length == 0) {
            return Fault.ofFile("The file is empty.", "Export it again.");
        }
        if (head.length > 1 && ((head[0] == 'P' && head[1] == 'K') || head[0] == (byte) 0xD0)) {
            return Fault.ofFile("This is a spreadsheet, not a CSV file.", "Save it as CSV (UTF-8) and try again.");
        }
        if (head.length > 1 && (head[0] & 0xFF) >= 0xFE) {
            return Fault.ofFile("The file is in UTF-16.", "Save it as CSV (UTF-8) and try again.");
        }
        for (var b : head) {
            if (b == 0) {
                return Fault.ofFile("This is not a text file.", "Choose the CSV export.");
            }
        }
        var start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return start.startsWith("<") || start.startsWith("%PDF")
                ? Fault.ofFile("This is a page or a document, not a CSV file.", "Choose the CSV export.")
                : null;
    }

    static boolean hasBom(byte[] head) {
        return head.length >= 3 && Arrays.equals(head, 0, 3, BOM, 0, 3);
    }

    /// UTF-8 if the first bytes are that, otherwise the usual code page of Windows in the West.
    static Charset charset(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8);
        var wrong = text.indexOf('\uFFFD');
        return wrong < 0 || wrong > text.length() - 4 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /// The separator that stands most often in the first line.
    static char separator(byte[] head, Charset charset) {
        var text = new String(head, charset);
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return SEPARATORS.stream()
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElse(',');
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
