package tenths.capture.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a file is. Its content decides; its name only tells logs from plain text (S-31).
enum FileKind {
    MAIL,
    MAILBOX,
    OUTLOOK_MAIL,
    CALENDAR,
    TEXT,
    WORD,
    LOG,
    /// A file that holds no words, or that is packed.
    OTHER;

    static final int HEAD_BYTES = 8_192;

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}:.*");
    private static final Pattern MAIL_HEADER =
            Pattern.compile("(?is)(?:from|to|received|date|subject|message-id|return-path|mime-version|delivered-to"
                    + "|x-[a-z0-9-]+)\\s*:.*");

    /// @param head the first bytes
    static FileKind of(String name, byte[] head) {
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OUTLOOK_MAIL;
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return WORD;
        }
        var start = new String(head, StandardCharsets.ISO_8859_1);
        var plain = start.replaceFirst("^(?:ï»¿)?\\s+|^ï»¿", "");
        if (plain.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)) {
            return CALENDAR;
        }
        if (packed(head) || binary(head)) {
            return OTHER;
        }
        if (start.startsWith("From ") && mailHeaders(start.substring(start.indexOf('\n') + 1))) {
            return MAILBOX;
        }
        if (mailHeaders(plain)) {
            return MAIL;
        }
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv)") ? LOG : TEXT;
    }

    /// The first lines are headers, and at least two of them those of a mail.
    private static boolean mailHeaders(String start) {
        var known = 0;
        var number = 0;
        for (var line : (Iterable<String>) start.lines()::iterator) {
            var folded = number > 0 && (line.startsWith(" ") || line.startsWith("\t"));
            if (line.isBlank() || number > 40) {
                break;
            }
            if (!folded && !HEADER.matcher(line).matches()) {
                return false;
            }
            known += MAIL_HEADER.matcher(line).matches() ? 1 : 0;
            number++;
        }
        return known >= 2;
    }

    private static boolean packed(byte[] head) {
        return starts(head, 0x1F, 0x8B)
                || starts(head, 'B', 'Z', 'h')
                || starts(head, '7', 'z', 0xBC, 0xAF)
                || starts(head, 0xFD, '7', 'z', 'X', 'Z')
                || starts(head, 'R', 'a', 'r', '!')
                || starts(head, 0x28, 0xB5, 0x2F, 0xFD)
                || starts(head, '%', 'P', 'D', 'F');
    }

    /// Zeros belong to no text but one in UTF-16 or UTF-32, which has them beside every letter or begins with its mark.
    private static boolean binary(byte[] head) {
        if (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) || starts(head, 0, 0, 0xFE, 0xFF)) {
            return false;
        }
        var even = 0;
        var odd = 0;
        for (var i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        var wide = (even == 0 || odd == 0) && even + odd > head.length / 8;
        return even + odd > 0 && !wide;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
