package tenths.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The characters a receiver can read.
public enum Encoding {
    US_ASCII(StandardCharsets.US_ASCII),
    WINDOWS_1252(Charset.forName("windows-1252")),
    UTF_8(StandardCharsets.UTF_8);

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }
}
