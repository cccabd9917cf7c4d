package tenths.firm;

/// What every identifier of the firm must be.
final class Identifiers {
    static final int MAX_CHARACTERS = 40;

    private Identifiers() {}

    static void check(String what, String value) {
        if (value.isBlank() || !value.equals(value.strip()) || value.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("a " + what + " id has 1 to " + MAX_CHARACTERS
                    + " characters and no space around it, not '" + value + "'");
        }
    }
}
