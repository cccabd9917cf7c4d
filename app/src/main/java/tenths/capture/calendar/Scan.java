package tenths.capture.calendar;

import java.util.Locale;
import tenths.capture.Unread;
import tenths.capture.Unreadable;

/// Looks over the lines of a calendar before it is read: how many things it holds, and how deep.
final class Scan {
    private static final int MOST_COMPONENTS = 50_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_VALUE = 200_000;

    private Scan() {}

    static void check(String file, String text) throws Unreadable {
        var components = 0;
        var depth = 0;
        var length = 0;
        var number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            length = line.startsWith(" ") || line.startsWith("\t") ? length + line.length() : line.length();
            if (length > LONGEST_VALUE) {
                throw refused(file, number, "A text in it is longer than %,d characters.".formatted(LONGEST_VALUE));
            }
            var start = line.substring(0, Math.min(6, line.length())).toUpperCase(Locale.ROOT);
            if (start.equals("BEGIN:")) {
                components++;
                depth++;
            } else if (start.startsWith("END:")) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw refused(file, number, "Its parts are nested more than " + DEEPEST + " deep.");
            }
            if (components > MOST_COMPONENTS) {
                throw refused(file, number, "It holds more than %,d events.".formatted(MOST_COMPONENTS));
            }
        }
    }

    private static Unreadable refused(String file, int line, String message) {
        return new Unreadable(new Unread(file, "line " + line, message, "Export a shorter time, for example a month."));
    }
}
