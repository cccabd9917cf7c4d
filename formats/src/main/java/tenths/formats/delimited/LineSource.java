package tenths.formats.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a file one after the other, in constant memory. The bytes of a line are valid until the next one.
final class LineSource {
    /// Longer than two texts of 15 KB and all other fields together, with room for what should not be there.
    static final int LONGEST_LINE = 1 << 20;

    private static final int FIRST_BUFFER = 1 << 15;

    private final InputStream in;
    private byte[] buffer;
    private int filled;
    private int next;
    private boolean ended;
    private long read;

    private int from;
    private int to;
    private long number;
    private Ending ending = Ending.NONE;

    enum Ending {
        CRLF,
        LF,
        /// The file ends here.
        NONE
    }

    LineSource(InputStream in) {
        this.in = in;
        buffer = new byte[FIRST_BUFFER];
    }

    /// Of a file that is in memory; its bytes are read where they are.
    LineSource(byte[] file) {
        in = InputStream.nullInputStream();
        buffer = file;
        filled = file.length;
        read = file.length;
        ended = true;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    /// Behind the last byte, without the line ending.
    int to() {
        return to;
    }

    /// Physical number of the line, from 1.
    long number() {
        return number;
    }

    Ending ending() {
        return ending;
    }

    /// True where the line was cut at [#LONGEST_LINE].
    boolean isCut() {
        return to - from >= LONGEST_LINE;
    }

    long bytesRead() {
        return read;
    }

    /// The first bytes of the file, before any line was read.
    byte[] peek(int most) throws IOException {
        while (filled < most && !ended) {
            fill();
        }
        return Arrays.copyOf(buffer, Math.min(most, filled));
    }

    void skip(int bytes) {
        next += bytes;
    }

    boolean next() throws IOException {
        var scanned = next;
        while (true) {
            var end = indexOfNewline(scanned);
            if (end >= 0) {
                take(end, end > next && buffer[end - 1] == '\r' ? Ending.CRLF : Ending.LF);
                return true;
            }
            scanned = filled;
            if (ended || filled - next >= LONGEST_LINE) {
                return takeRest();
            }
            var before = next;
            fill();
            scanned -= before - next;
        }
    }

    private void take(int newline, Ending how) {
        from = next;
        to = how == Ending.CRLF ? newline - 1 : newline;
        next = newline + 1;
        ending = how;
        number++;
    }

    private boolean takeRest() {
        if (next == filled) {
            return false;
        }
        from = next;
        to = filled;
        next = filled;
        ending = Ending.NONE;
        number++;
        return true;
    }

    private int indexOfNewline(int start) {
        var bytes = buffer;
        for (var i = start; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            filled -= next;
            next = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        var count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            ended = true;
        } else {
            filled += count;
            read += count;
        }
    }
}
