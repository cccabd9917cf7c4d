package tenths.formats.pdf;

import java.text.Bidi;

/// Puts the letters of a line in the order in which they stand on paper; Hebrew runs from right to left.
final class Direction {
    private static final char FIRST_FROM_THE_RIGHT = '\u0590';

    private Direction() {}

    static String visual(String line) {
        return line.chars().allMatch(c -> c < FIRST_FROM_THE_RIGHT || (c >= '\u2000' && c < '\uFB1D'))
                ? line
                : reordered(line);
    }

    private static String reordered(String line) {
        var bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var runs = new String[levels.length];
        for (var i = 0; i < runs.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            var run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }
}
