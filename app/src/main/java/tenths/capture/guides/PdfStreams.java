package tenths.capture.guides;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import tenths.capture.Unreadable;

/// Looks at the packed parts of a PDF before any library unfolds them: each is unpacked once and only counted.
final class PdfStreams {
    private static final long LARGEST_STREAM_BYTES = 100L << 20;
    private static final long LARGEST_TOTAL_BYTES = 1L << 30;
    /// A packed part within a packed part within ...
    private static final int DEEPEST = 3;

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PROTECTED = "/Encrypt".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PACKED = 0x78;
    private static final int CHUNK = 1 << 14;

    private final String name;
    private long total;

    private PdfStreams(String name) {
        this.name = name;
    }

    /// @throws Unreadable if the file is protected, or a part of it unfolds beyond the limits
    static void check(String name, byte[] pdf) throws Unreadable {
        var streams = new PdfStreams(name);
        for (var i = 0; i < pdf.length; i++) {
            if (at(pdf, i, PROTECTED) && !isName(pdf, i + PROTECTED.length)) {
                throw GuideFile.refused(
                        name,
                        "The PDF is protected by a password or by rights.",
                        "Print it to a new PDF without protection, and send that.");
            }
            if (at(pdf, i, BEGIN)) {
                streams.count(pdf, afterLineEnd(pdf, i + BEGIN.length));
            }
        }
    }

    private static boolean at(byte[] pdf, int place, byte[] word) {
        if (place + word.length > pdf.length) {
            return false;
        }
        for (var i = 0; i < word.length; i++) {
            if (pdf[place + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(byte[] pdf, int place) {
        return place < pdf.length && Character.isLetterOrDigit(pdf[place]);
    }

    private static int afterLineEnd(byte[] pdf, int place) {
        var next = place;
        while (next < pdf.length && (pdf[next] == '\r' || pdf[next] == '\n' || pdf[next] == ' ')) {
            next++;
        }
        return next;
    }

    private void count(byte[] pdf, int from) throws Unreadable {
        if (from >= pdf.length || pdf[from] != PACKED) {
            return;
        }
        InputStream content = new ByteArrayInputStream(pdf, from, pdf.length - from);
        for (var depth = 0; depth < DEEPEST; depth++) {
            content = new BufferedInputStream(new InflaterInputStream(content));
            content.mark(1);
            try {
                if (content.read() != PACKED) {
                    content.reset();
                    break;
                }
                content.reset();
            } catch (IOException notPacked) {
                return;
            }
        }
        unfold(content);
    }

    private void unfold(InputStream content) throws Unreadable {
        var chunk = new byte[CHUNK];
        var size = 0L;
        try {
            for (var read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                total += read;
                if (size > LARGEST_STREAM_BYTES || total > LARGEST_TOTAL_BYTES) {
                    throw GuideFile.refused(
                            name,
                            "A part of the PDF unfolds to more than %d MB.".formatted(LARGEST_STREAM_BYTES >> 20),
                            "Print it to a new PDF, and send that.");
                }
            }
        } catch (Unreadable tooMuch) {
            throw tooMuch;
        } catch (IOException broken) {
            return; // what cannot be unpacked here is not unpacked later either
        }
    }
}
