package tenths.formats.layouts;

/// A value as a message shows it: not too long, on one line.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String value) {
        var plain = value.replaceAll("\\p{Cntrl}", " ");
        var points = plain.codePointCount(0, plain.length());
        return points > LONGEST ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "..." : plain;
    }
}
