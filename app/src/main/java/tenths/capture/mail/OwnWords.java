package tenths.capture.mail;

import java.util.List;

/// The words that the writer of a mail wrote himself.
final class OwnWords {
    private OwnWords() {}

    /// Empty where the mail holds only what others wrote.
    static String of(String text) {
        var lines = plain(text).lines().map(String::stripTrailing).toList();
        return join(Signatures.leftOut(Quotes.leftOut(lines)));
    }

    /// Spaces that look like others, and what cannot be seen at all, are what a program left, not what somebody wrote.
    private static String plain(String text) {
        return text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replaceAll("[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD]", "")
                .replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "");
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}
