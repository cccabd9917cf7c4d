package tenths.formats.portals;

/// What a line of a bill is for a portal.
enum LineType {
    F,
    E,
    IF,
    IE,
    /// None of those that the standard has.
    OTHER;

    static LineType of(String code) {
        return switch (code) {
            case "F" -> F;
            case "E" -> E;
            case "IF" -> IF;
            case "IE" -> IE;
            default -> OTHER;
        };
    }

    /// True for fees and expenses, false for adjustments of the whole invoice.
    boolean isWork() {
        return this == F || this == E;
    }
}
