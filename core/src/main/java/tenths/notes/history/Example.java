package tenths.notes.history;

/// An approved entry from which a classifier learns one kind of code.
///
/// @param words its narrative
/// @param matterType for example `insurance defence`; blank where the firm has no types
/// @param code the UTBMS task or activity that was billed
public record Example(String words, String matterType, String code) {
    public Example {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an example has a code");
        }
    }
}
