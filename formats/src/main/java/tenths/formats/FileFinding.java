package tenths.formats;

/// Something in a bill file that a receiver would refuse or ask about.
///
/// @param code stable, with a page in the handbook: `L98B-013-ARITHMETIC`
/// @param line physical line of the file from 1; 0 where a bill has not been written yet and the invoice as a whole is
///     meant
/// @param field number of the field in the standard from 1; 0 where no single field is meant
/// @param fieldName as in the standard; empty where no single field is meant
/// @param message one sentence with what stands there and what should
/// @param repair one sentence that says what to do
public record FileFinding(
        String code, Severity severity, long line, int field, String fieldName, String message, String repair) {
    public FileFinding {
        if (code.isBlank() || message.isBlank() || repair.isBlank()) {
            throw new IllegalArgumentException("a finding needs a code, a message and a repair");
        }
    }

    /// How much it weighs at the receiver.
    public enum Severity {
        /// The file is refused, or should be.
        ERROR,
        /// Some receivers refuse it.
        WARNING,
        /// Worth knowing.
        INFO
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// `line 5, field 13 LINE_ITEM_TOTAL: ... (L98B-013-ARITHMETIC)`.
    @Override
    public String toString() {
        var place = "line " + line + (field == 0 ? "" : ", field " + field + " " + fieldName);
        return place + ": " + message + " " + repair + " (" + code + ")";
    }
}
