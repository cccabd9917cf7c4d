package tenths.formats.layouts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import tenths.formats.FormatProfile.LineEnding;

/// The lines of a file one after the other; complains of their ends and of bytes that are no characters.
final class FileLines {
    private static final int LONGEST_LINE = 1 << 22;

    private final InputStream in;
    private final FileRules file;
    private final Findings findings;
    private final CharsetDecoder decoder;
    private long number;
    private boolean ended;

    FileLines(InputStream in, FileRules file, Findings findings) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.file = file;
        this.findings = findings;
        this.decoder = file.encoding()
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Of the line that came last, from 1.
    long number() {
        return number;
    }

    /// The next line without its end; null behind the last. Bytes that are no characters are told and replaced.
    @Nullable
    String next() throws IOException {
        var bytes = new ByteArrayOutputStream(256);
        var one = ended ? -1 : in.read();
        if (one < 0) {
            return null;
        }
        number++;
        while (one >= 0 && one != '\n' && bytes.size() < LONGEST_LINE) {
            bytes.write(one);
            one = in.read();
        }
        if (bytes.size() >= LONGEST_LINE) {
            findings.add(Complaint.LINE_TOO_LONG, number, "The line has more than %d bytes.".formatted(LONGEST_LINE));
            ended = true;
            return null;
        }
        return text(bytes.toByteArray(), one == '\n');
    }

    private String text(byte[] bytes, boolean isEnded) throws IOException {
        var isCrlf = isEnded && bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        if (isEnded) {
            ending(isCrlf);
        }
        if (!isEnded || isLast()) {
            last(isEnded);
        }
        var length = isCrlf ? bytes.length - 1 : bytes.length;
        try {
            return decoder.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException _) {
            findings.add(
                    Complaint.ENCODING,
                    number,
                    "The line is not written in %s.".formatted(file.encoding().charset()));
            return new String(bytes, 0, length, file.encoding().charset());
        }
    }

    private void ending(boolean isCrlf) {
        if (isCrlf != (file.lineEnding() == LineEnding.CRLF)) {
            findings.add(
                    Complaint.LINE_ENDING,
                    number,
                    "The line ends with %s; it must end with %s."
                            .formatted(isCrlf ? "CR LF" : "LF", file.lineEnding()));
        }
    }

    private void last(boolean isEnded) {
        ended = true;
        if (isEnded != file.finalNewline()) {
            findings.add(
                    Complaint.FINAL_NEWLINE,
                    number,
                    isEnded ? "The last line has a line ending." : "The last line has no line ending.");
        }
    }

    private boolean isLast() throws IOException {
        in.mark(1);
        var one = in.read();
        in.reset();
        return one < 0;
    }
}
