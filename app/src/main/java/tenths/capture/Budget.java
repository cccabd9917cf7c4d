package tenths.capture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a file may unfold into. Everything is counted while it streams past, never taken from what a header says
/// (S-31).
public final class Budget {
    /// Parts of a mail, entries of a document, mails of a box are counted apart.
    public static final int MOST_PARTS = 1_000;

    public static final long LARGEST_TOTAL_BYTES = 200L << 20;
    /// A multipart within a multipart within ...
    public static final int DEEPEST = 20;

    private static final int LARGEST_RATIO = 100;
    private static final long RATIO_FROM_BYTES = 1L << 20;

    private final String file;
    private long packed;
    private long unpacked;
    private int parts;

    public Budget(String file) {
        this.file = file;
    }

    /// One more part begins.
    public void part() throws Unreadable {
        parts++;
        if (parts > MOST_PARTS) {
            throw refused(
                    "part " + parts,
                    "It has more than %,d parts.".formatted(MOST_PARTS),
                    "Send the text by itself, without attachments.");
        }
    }

    /// @param depth of the part that begins, 1 for the outermost
    public void depth(int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw refused(
                    "part " + parts,
                    "Its parts are nested more than " + DEEPEST + " deep.",
                    "Send the text by itself, without attachments.");
        }
    }

    /// Counts the bytes of the file itself.
    public InputStream packed(InputStream file) {
        return new Counting(file) {
            @Override
            void count(long bytes) throws Unreadable {
                packed += bytes;
                total(packed, "");
            }
        };
    }

    /// Counts what comes out of a compressed part.
    public InputStream unpacked(String part, InputStream content) {
        return new Counting(content) {
            @Override
            void count(long bytes) throws Unreadable {
                unpacked += bytes;
                total(unpacked, part);
                if (unpacked > RATIO_FROM_BYTES && unpacked > packed * LARGEST_RATIO) {
                    throw refused(
                            part,
                            "It unfolds to more than " + LARGEST_RATIO + " times its size.",
                            "Save it again with the program that made it.");
                }
            }
        };
    }

    private void total(long bytes, String part) throws Unreadable {
        if (bytes > LARGEST_TOTAL_BYTES) {
            throw refused(
                    part,
                    "It is larger than %d MB.".formatted(LARGEST_TOTAL_BYTES >> 20),
                    "Send smaller files, for example by month.");
        }
    }

    private Unreadable refused(String part, String message, String repair) {
        return new Unreadable(new Unread(file, part, message, repair));
    }

    private abstract static class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        abstract void count(long bytes) throws Unreadable;

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                count(1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            var some = super.read(bytes, from, most);
            if (some > 0) {
                count(some);
            }
            return some;
        }

        @Override
        public long skip(long bytes) throws IOException {
            var some = super.skip(bytes);
            count(some);
            return some;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
