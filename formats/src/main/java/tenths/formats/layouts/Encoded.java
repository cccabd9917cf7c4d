package tenths.formats.layouts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;

/// Characters on their way into a file, with lines that end as the layout says.
final class Encoded {
    private final OutputStream out;
    private final Charset charset;
    private final String lineEnd;
    private final boolean finalNewline;
    private boolean pending;

    Encoded(OutputStream out, FileRules file) {
        this.out = new BufferedOutputStream(out);
        this.charset = file.encoding().charset();
        this.lineEnd = file.lineEnding().characters();
        this.finalNewline = file.finalNewline();
    }

    void line(String text) throws IOException {
        if (pending) {
            raw(lineEnd);
        }
        raw(text);
        pending = true;
    }

    void raw(String text) throws IOException {
        out.write(text.getBytes(charset));
    }

    /// Ends the last line, where it ends; what lies below stays open.
    void end() throws IOException {
        if (pending && finalNewline) {
            raw(lineEnd);
        }
        out.flush();
    }
}
