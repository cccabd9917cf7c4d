package tenths.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// What another program hands over.
final class StandardInput {
    private static final int MOST_BYTES = 100_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private StandardInput() {}

    /// @throws Unusable where it is too long or no UTF-8
    static String text() throws IOException {
        var bytes = System.in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unusable("standard input has more than " + MOST_BYTES + " bytes; write several cases");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new Unusable("standard input is not UTF-8; write the case as UTF-8", notText);
        }
    }
}
