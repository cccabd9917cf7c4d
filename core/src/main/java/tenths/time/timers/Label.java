package tenths.time.timers;

import org.jspecify.annotations.Nullable;
import tenths.firm.MatterId;

/// What a timer is for, in its owner's words.
///
/// @param words up to 1,000 characters; blank as long as nothing was said
/// @param matter null where it is not known yet
/// @param temporaryMatter name of a matter that the firm has not opened yet; blank otherwise
public record Label(String words, @Nullable MatterId matter, String temporaryMatter) {
    /// Most characters of the words.
    public static final int LONGEST_WORDS = 1_000;

    /// Most characters of a temporary matter's name.
    public static final int LONGEST_NAME = 200;

    public static final Label NOTHING_YET = new Label("", null, "");

    public Label {
        words = words.strip();
        temporaryMatter = temporaryMatter.strip();
        if (words.length() > LONGEST_WORDS || temporaryMatter.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the words of a timer are too long");
        }
        if (matter != null && !temporaryMatter.isEmpty()) {
            throw new IllegalArgumentException("a timer is for a matter of the firm or a temporary one, not both");
        }
    }

    public static Label of(String words) {
        return new Label(words, null, "");
    }
}
