package tenths.capture.language;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A model gave no answer that could be used. The message says why, and never carries words of a note or an answer.
public final class NoReply extends Exception {
    /// Why there is none.
    public enum Why {
        /// The address is not one to which this question may go.
        ADDRESS_REFUSED(false),
        UNREACHABLE(true),
        TOO_SLOW(false),
        TOO_LARGE(false),
        KEY_REFUSED(false),
        /// The provider does not understand the question.
        QUESTION_REFUSED(false),
        TOO_MANY(true),
        OVERLOADED(true),
        BROKEN(true),
        /// The model declines to answer.
        DECLINED(false),
        CUT_SHORT(false),
        /// The answer is not what was asked for.
        NOT_UNDERSTOOD(false),
        /// It failed so often lately that nobody asks for a while.
        RESTING(false);

        private final boolean again;

        Why(boolean again) {
            this.again = again;
        }

        boolean again() {
            return again;
        }
    }

    private final Why why;
    private final @Nullable Duration wait;

    public NoReply(Why why, String message) {
        this(why, message, null);
    }

    /// @param wait how long the provider asks to be left alone; null if it does not say
    NoReply(Why why, String message, @Nullable Duration wait) {
        super(message);
        this.why = why;
        this.wait = wait;
    }

    public Why why() {
        return why;
    }

    @Nullable
    Duration pause() {
        return wait;
    }
}
