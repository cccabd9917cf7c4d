package tenths.audit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes values as JSON in one way only, so that equal values have equal bytes: members sorted by UTF-16 code units,
/// no spaces, the shortest escapes (the form of RFC 8785, without its floating point numbers).
public final class Json {
    /// Larger whole numbers do not survive every JSON reader; they are written as text.
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder out;

    private Json(StringBuilder out) {
        this.out = out;
    }

    /// @param value a map with text keys, a collection, a text, a whole number, a boolean or null
    /// @throws IllegalArgumentException for anything else, such as a fraction: decimals are written as text
    public static String write(@Nullable Object value) {
        var out = new StringBuilder();
        new Json(out).value(value);
        return out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> text(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> number(number, out);
            case Map<?, ?> members -> object(members);
            case Collection<?> items -> array(items);
            default ->
                throw new IllegalArgumentException(
                        "canonical JSON holds no " + value.getClass().getSimpleName() + " (" + value + ")");
        }
    }

    private void object(Map<?, ?> members) {
        var names = members.keySet().toArray();
        Arrays.sort(names);
        var separator = '{';
        for (var name : names) {
            out.append(separator);
            text((String) name, out);
            out.append(':');
            value(members.get(name));
            separator = ',';
        }
        out.append(separator == '{' ? "{}" : "}");
    }

    private void array(Collection<?> items) {
        var separator = '[';
        for (var item : items) {
            out.append(separator);
            value(item);
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    static void number(long number, StringBuilder out) {
        if (number > LARGEST || number < -LARGEST) {
            throw new IllegalArgumentException("canonical JSON holds no Long (" + number + "): it is too large");
        }
        out.append(number);
    }

    static void text(String text, StringBuilder out) {
        out.append('"');
        var plain = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
                    throw new IllegalArgumentException("half a character at position " + i + " of a text");
                }
                i++;
            } else if (character < ' ' || character == '"' || character == '\\') {
                escaped(character, out.append(text, plain, i));
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static void escaped(char character, StringBuilder out) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append(character < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(character));
        }
    }
}
