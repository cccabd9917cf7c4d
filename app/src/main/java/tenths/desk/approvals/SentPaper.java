package tenths.desk.approvals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tenths.archive.Archive;
import tenths.archive.ArchiveFailure;
import tenths.archive.Key;
import tenths.store.approvals.KeptFile;

/// A paper that somebody sends in: a PDF, a mail or an image. What it is, its first bytes say, not its name.
public final class SentPaper {
    /// A scan of ten pages has a fifth of it.
    public static final int LARGEST_BYTES = 20_000_000;

    private static final int LONGEST_NAME = 60;
    private static final int HEAD = 512;

    private SentPaper() {}

    /// @param name as the browser calls it
    /// @return why it is not taken; empty if it is
    public static Optional<String> problem(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("The file is empty. Choose the document.");
        }
        if (bytes.length > LARGEST_BYTES) {
            return Optional.of("The file has more than " + LARGEST_BYTES / 1_000_000 + " MB. Send a smaller copy.");
        }
        return type(name, bytes).isEmpty()
                ? Optional.of("This is no PDF, mail (.eml, .msg) or image (PNG, JPEG). Save it as one of them.")
                : Optional.empty();
    }

    /// @param bytes without a problem
    /// @throws IllegalStateException if the archive cannot keep it
    public static KeptFile keep(Archive archive, String name, byte[] bytes) {
        var plain = plain(name);
        var sha256 = Key.sha256(bytes);
        try {
            var location = archive.put(Key.ofPaper(plain, sha256), bytes).location();
            return new KeptFile(plain, type(name, bytes).orElseThrow(), sha256, bytes.length, location);
        } catch (ArchiveFailure failure) {
            throw new IllegalStateException("the paper cannot be kept, so it is not taken in", failure);
        }
    }

    private static Optional<String> type(String name, byte[] bytes) {
        if (starts(bytes, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (starts(bytes, "\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        if (starts(bytes, "\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")
                && name.toLowerCase(Locale.ROOT).endsWith(".msg")) {
            return Optional.of("application/vnd.ms-outlook");
        }
        return isMail(name, bytes) ? Optional.of("message/rfc822") : Optional.empty();
    }

    private static boolean isMail(String name, byte[] bytes) {
        var head = new String(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), StandardCharsets.ISO_8859_1);
        return name.toLowerCase(Locale.ROOT).endsWith(".eml") && head.matches("(?s)[A-Za-z-]+:.*");
    }

    private static boolean starts(byte[] bytes, String mark) {
        var head = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    /// Only the last part, of letters that any archive takes.
    private static String plain(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = last.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.]+", "");
        var end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return end.isEmpty() ? "paper" : end;
    }
}
