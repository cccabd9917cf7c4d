package tenths.capture;

/// A file, or a part of one, that could not be read, in words for the person who sent it.
///
/// @param file as the person knows it
/// @param part of the file: `mail 3`, `line 17, duration`; empty where all of it is meant
/// @param message what is wrong, in one sentence
/// @param repair what to do
public record Unread(String file, String part, String message, String repair) {
    private static final int LONGEST_NAME = 100;

    public Unread {
        file = printable(file);
        part = printable(part);
    }

    /// The file as a whole.
    public static Unread all(String file, String message, String repair) {
        return new Unread(file, "", message, repair);
    }

    /// What others wrote into names has no line breaks here and no end that hides the rest.
    private static String printable(String name) {
        var plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "..." : plain;
    }

    @Override
    public String toString() {
        var where = part.isEmpty() ? file : file + ", " + part;
        return where + ": " + message + " " + repair;
    }
}
