package tenths.web.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The place behind the last item of a page: the values that order the list. Callers hand it back as they got it.
///
/// @param values empty at the beginning of a list
record Cursor(List<String> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Cursor {
        values = List.copyOf(values);
    }

    /// @param list which list it belongs to
    static String write(String list, List<String> values) {
        var all = new ArrayList<String>();
        all.add(list);
        all.addAll(values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8));
    }

    /// @param text blank for the beginning
    /// @param size how many values order this list
    static Cursor read(String list, String text, int size) {
        if (text.isBlank()) {
            return new Cursor(List.of());
        }
        try {
            var node = JSON.readTree(Base64.getUrlDecoder().decode(text));
            var all = new ArrayList<String>();
            node.forEach(each -> all.add(each.asString()));
            if (all.size() == size + 1
                    && all.getFirst().equals(list)
                    && all.stream().noneMatch(each -> each.indexOf('\0') >= 0)) {
                return new Cursor(all.subList(1, all.size()));
            }
        } catch (IllegalArgumentException | JacksonException unreadable) {
            throw unknown();
        }
        throw unknown();
    }

    private static Refusal unknown() {
        return Refusal.faulty("cursor", "This cursor is not of this list.", "Send next of the page before, unchanged.");
    }

    boolean atBeginning() {
        return values.isEmpty();
    }

    String text(int i) {
        return values.get(i);
    }

    UUID id(int i) {
        return made(i, UUID::fromString);
    }

    long number(int i) {
        return made(i, Long::parseLong);
    }

    /// A value of another kind; a cursor that somebody changed is refused.
    <T> T made(int i, Function<String, T> reader) {
        try {
            return reader.apply(values.get(i));
        } catch (RuntimeException changed) {
            throw unknown();
        }
    }
}
