package tenths.guidelines.words;

/// A narrative in lower case without punctuation and doubled spaces: texts that say the same are equal in it.
public final class BareText {
    private static final int ASCII = 128;

    private BareText() {}

    /// The bare text of a line that rules look at, which is kept for the next rule.
    public static String of(String text) {
        return Reading.of(text).bare();
    }

    /// The bare text of a line that is looked at once.
    public static String read(String text) {
        var bare = new char[text.length()];
        var length = 0;
        var gap = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isSaid(c)) {
                gap = length > 0;
                continue;
            }
            if (gap) {
                bare[length++] = ' ';
                gap = false;
            }
            bare[length++] = Character.toLowerCase(c);
        }
        return new String(bare, 0, length);
    }

    private static boolean isSaid(char c) {
        return c < ASCII
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c);
    }
}
