package tenths.archive;

/// The archive did not do what it was asked to.
public final class ArchiveFailure extends Exception {
    /// What went wrong.
    public enum Code {
        /// The archive, its disk or its network did not answer, or is busy.
        OUT_OF_REACH,
        /// The archive answered and does not let us: rights, a missing bucket.
        REFUSED,
        /// Nothing lies under the key.
        MISSING,
        /// The bytes are not those that their key promises; nothing was written.
        WRONG_BYTES,
        /// Other bytes lie under the key already; they are left as they are.
        OTHER_CONTENT,
        /// What was read back is not what was written.
        DAMAGED
    }

    private final Code code;

    ArchiveFailure(Code code, String message) {
        super(message);
        this.code = code;
    }

    ArchiveFailure(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /// Whether time alone may mend it. The others need a person.
    public boolean worthAnotherTry() {
        return switch (code) {
            case OUT_OF_REACH, DAMAGED -> true;
            case REFUSED, MISSING, WRONG_BYTES, OTHER_CONTENT -> false;
        };
    }
}
