package tenths.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out in which encoding a text was written, as far as bytes can tell.
public final class Encodings {
    /// What a Windows program of the West writes when it is not told otherwise.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /// Longest first: the mark of UTF-32 begins with that of UTF-16.
    private static final List<Map.Entry<byte[], Charset>> MARKS = List.of(
            Map.entry(bytes(0x00, 0x00, 0xFE, 0xFF), UTF_32BE),
            Map.entry(bytes(0xFF, 0xFE, 0x00, 0x00), UTF_32LE),
            Map.entry(bytes(0xEF, 0xBB, 0xBF), StandardCharsets.UTF_8),
            Map.entry(bytes(0xFE, 0xFF), StandardCharsets.UTF_16BE),
            Map.entry(bytes(0xFF, 0xFE), StandardCharsets.UTF_16LE));

    private Encodings() {}

    /// A text and the encoding it was read in.
    public record Decoded(String text, Charset charset) {}

    /// @param named encoding that the source names; believed if the bytes fit it
    public static Decoded decode(byte[] bytes, Optional<Charset> named) {
        for (var mark : MARKS) {
            if (startsWith(bytes, mark.getKey())) {
                var length = mark.getKey().length;
                return loose(ByteBuffer.wrap(bytes, length, bytes.length - length), mark.getValue());
            }
        }
        return named.flatMap(charset -> strict(bytes, charset))
                .or(() -> strict(bytes, unmarked(bytes)))
                .orElseGet(() -> loose(ByteBuffer.wrap(bytes), WINDOWS));
    }

    /// Letters of the West have a zero beside them in UTF-16.
    private static Charset unmarked(byte[] bytes) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        var many = bytes.length / 8 + 1;
        if (odd > many && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > many && odd == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return Optional.of(new Decoded(text.toString(), charset));
        } catch (CharacterCodingException | UnsupportedOperationException other) {
            return Optional.empty();
        }
    }

    private static Decoded loose(ByteBuffer bytes, Charset charset) {
        return new Decoded(charset.decode(bytes).toString(), charset);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
