package tenths.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/// Rows in the binary form of COPY, in one piece of memory that is used again and again: each value after its length.
final class BinaryRows {
    private static final int START = 1 << 14;
    private static final int NULL = -1;
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final byte[] NO_MARK = {};
    private static final byte[] JSON_VERSION = {1};

    /// A `numeric` is kept in groups of four digits; a group is at least 13 bits of the whole.
    private static final int DIGITS = 4;
    private static final int BASE = 10_000;
    private static final int BITS = 13;
    private static final int NEGATIVE = 0x4000;
    private static final int HEADER = 4 * Short.BYTES;

    private byte[] bytes = new byte[START];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    void shortNumber(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    void intNumber(int value) {
        shortNumber(value >> 16);
        shortNumber(value);
    }

    void longNumber(long value) {
        intNumber((int) (value >> 32));
        intNumber((int) value);
    }

    void flag(boolean value) {
        intNumber(1);
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    void nothing() {
        intNumber(NULL);
    }

    void id(UUID value) {
        intNumber(UUID_BYTES);
        longNumber(value.getMostSignificantBits());
        longNumber(value.getLeastSignificantBits());
    }

    void text(String value) {
        text(value, NO_MARK);
    }

    void json(String value) {
        text(value, JSON_VERSION);
    }

    /// Most texts are plain ASCII and need no copy of their own.
    private void text(String value, byte[] mark) {
        var start = length;
        intNumber(mark.length + value.length());
        raw(mark);
        room(value.length());
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character >= FIRST_BEYOND_ASCII) {
                length = start;
                encoded(value, mark);
                return;
            }
            bytes[length++] = (byte) character;
        }
    }

    private void encoded(String value, byte[] mark) {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        intNumber(mark.length + utf8.length);
        raw(mark);
        raw(utf8);
    }

    /// Bytes, given in hexadecimal.
    void hex(String value) {
        intNumber(value.length() / 2);
        room(value.length() / 2);
        for (var i = 0; i < value.length(); i += 2) {
            bytes[length++] = (byte) HexFormat.fromHexDigits(value, i, i + 2);
        }
    }

    /// An array of one dimension whose first place is 1.
    ///
    /// @param type the number by which PostgreSQL knows the type of its members
    void array(long[] values, int type, int bytesEach) {
        var dimensions = values.length == 0 ? 0 : 1;
        intNumber((3 + 2 * dimensions) * Integer.BYTES + values.length * (Integer.BYTES + bytesEach));
        intNumber(dimensions);
        intNumber(0); // no member is null
        intNumber(type);
        if (dimensions > 0) {
            intNumber(values.length);
            intNumber(1);
        }
        for (var value : values) {
            intNumber(bytesEach);
            if (bytesEach == Long.BYTES) {
                longNumber(value);
            } else {
                intNumber(Math.toIntExact(value));
            }
        }
    }

    /// PostgreSQL's `numeric`: how many groups of four digits, the place of the first, sign, decimals, the groups.
    void exact(BigDecimal value) {
        var decimals = Math.max(0, value.scale());
        var groupsBehind = (decimals + DIGITS - 1) / DIGITS;
        var groups =
                groups(value.setScale(groupsBehind * DIGITS).unscaledValue().abs());
        intNumber(HEADER + groups.length * Short.BYTES);
        shortNumber(groups.length);
        shortNumber(groups.length - groupsBehind - 1);
        shortNumber(value.signum() < 0 ? NEGATIVE : 0);
        shortNumber(decimals);
        for (var i = groups.length - 1; i >= 0; i--) {
            shortNumber(groups[i]);
        }
    }

    /// @return the lowest first
    private static short[] groups(BigInteger number) {
        var groups = new short[number.bitLength() / BITS + 1];
        var count = 0;
        var large = number;
        while (large.bitLength() >= Long.SIZE) {
            var parts = large.divideAndRemainder(BigInteger.valueOf(BASE));
            groups[count++] = parts[1].shortValue();
            large = parts[0];
        }
        for (var rest = large.longValue(); rest > 0; rest /= BASE) {
            groups[count++] = (short) (rest % BASE);
        }
        return Arrays.copyOf(groups, count);
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
