package tenths.desk.sending;

/// A file with which a portal confirms that it has a bill: a mail, a page as PDF, a picture of the screen.
public final class ProofFile {
    /// A picture of a screen has a tenth of it.
    public static final int LARGEST_BYTES = 20_000_000;

    private static final int LONGEST_NAME = 60;

    private final String name;
    private final byte[] bytes;

    /// @param sentName as the browser calls it
    /// @throws IllegalArgumentException if it is empty or too large
    public ProofFile(String sentName, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > LARGEST_BYTES) {
            throw new IllegalArgumentException("a confirmation has 1 to " + LARGEST_BYTES + " bytes");
        }
        this.name = plain(sentName);
        this.bytes = bytes.clone();
    }

    /// Only the last part, of letters that any archive takes.
    private static String plain(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var plain = last.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.]+", "");
        var end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        return end.isEmpty() ? "confirmation" : end;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
