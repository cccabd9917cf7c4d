package tenths.formats.bill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import tenths.formats.Encoding;

/// Amounts, dates and texts of a bill as bytes, spelled as all formats of LEDES spell them.
public final class Row {
    private static final int FIRST_BUFFER = 1 << 10;
    private static final int LONGEST_NUMBER = 24;
    private static final long[] PLACE = {1_000, 100, 10, 1};

    private final Encoding encoding;
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private byte[] bytes = new byte[FIRST_BUFFER];
    private int length;

    public Row(Encoding encoding) {
        this.encoding = encoding;
    }

    public int length() {
        return length;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    public byte[] take() {
        var taken = toBytes();
        length = 0;
        return taken;
    }

    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    public void copy(byte[] some) {
        reserve(some.length);
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    public void character(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    /// A text that the encoding can carry: only such texts pass the rules of a bill.
    public void text(String text) {
        if (encoding == Encoding.US_ASCII) {
            reserve(text.length());
            copyAscii(text);
        } else {
            copy(text.getBytes(encoding.charset()));
        }
    }

    /// A text with what XML reserves written as entities.
    public void escaped(String text) {
        var written = 0;
        for (var i = 0; i < text.length(); i++) {
            var entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> "";
            };
            if (!entity.isEmpty()) {
                text(text.substring(written, i));
                text(entity);
                written = i + 1;
            }
        }
        text(written == 0 ? text : text.substring(written));
    }

    /// Forgets what was written since the row was so long.
    public void truncate(int oldLength) {
        length = oldLength;
    }

    // Deprecated because it drops the upper half of each character. In ASCII that half is empty, and nothing else
    // copies a string without making an array.
    @SuppressWarnings("deprecation")
    private void copyAscii(String text) {
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    /// `20251006`.
    public void day(LocalDate day) {
        reserve(8);
        var number = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        for (var i = 7; i >= 0; i--) {
            bytes[length + i] = (byte) ('0' + number % 10);
            number /= 10;
        }
        length += 8;
    }

    /// `2025-10-06`.
    public void isoDay(LocalDate day) {
        text(day.toString());
    }

    public void whole(long value) {
        decimal(Math.multiplyExact(value, TenThousandths.ONE), 0);
    }

    /// At least so many places, more only as needed; digits on both sides of the point.
    public void decimal(long value, int leastPlaces) {
        reserve(LONGEST_NUMBER + 6);
        var rest = Math.abs(value);
        if (value < 0) {
            bytes[length++] = '-';
        }
        var whole = rest / TenThousandths.ONE;
        var at = LONGEST_NUMBER;
        do {
            digits[--at] = (byte) ('0' + whole % 10);
            whole /= 10;
        } while (whole > 0);
        System.arraycopy(digits, at, bytes, length, LONGEST_NUMBER - at);
        length += LONGEST_NUMBER - at;
        fraction((int) (rest % TenThousandths.ONE), leastPlaces);
    }

    private void fraction(int fraction, int leastPlaces) {
        if (fraction == 0 && leastPlaces == 0) {
            return;
        }
        bytes[length++] = '.';
        var rest = fraction;
        for (var place = 0; place < TenThousandths.PLACES && (place < leastPlaces || rest > 0); place++) {
            bytes[length++] = (byte) ('0' + rest / PLACE[place]);
            rest %= (int) PLACE[place];
        }
    }

    /// A rate of tax with no more decimals than needed.
    ///
    /// @param rate ten-billionths
    public void rate(long rate) {
        character('0');
        if (rate == 0) {
            return;
        }
        character('.');
        var rest = rate;
        for (var step = LineTax.WHOLE / 10; rest > 0; step /= 10) {
            character((char) ('0' + rest / step));
            rest %= step;
        }
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
