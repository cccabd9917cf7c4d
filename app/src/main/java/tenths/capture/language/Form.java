package tenths.capture.language;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an answer that must have exactly the form asked for (S-60). One member too many, one too few, one of another
/// kind, or anything behind the end, and the whole answer counts for nothing.
final class Form {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Form() {}

    /// The items of the only member of the answer, each an object with exactly these members.
    ///
    /// @param texts members that are texts
    /// @param perhaps members that are texts or null
    static List<JsonNode> items(String answer, String member, Set<String> texts, Set<String> perhaps) throws NoReply {
        try {
            var root = STRICT.readTree(answer);
            if (!root.isObject() || root.size() != 1 || !root.path(member).isArray()) {
                throw notTheForm();
            }
            var items = List.copyOf(root.path(member).values());
            if (!items.stream().allMatch(item -> fits(item, texts, perhaps))) {
                throw notTheForm();
            }
            return items;
        } catch (JacksonException unreadable) {
            throw notTheForm(); // without the cause: its message repeats the answer
        }
    }

    private static boolean fits(JsonNode item, Set<String> texts, Set<String> perhaps) {
        return item.isObject()
                && item.size() == texts.size() + perhaps.size()
                && texts.stream().allMatch(name -> item.path(name).isString())
                && perhaps.stream()
                        .allMatch(name ->
                                item.path(name).isString() || item.path(name).isNull());
    }

    private static NoReply notTheForm() {
        return new NoReply(NoReply.Why.NOT_UNDERSTOOD, "the answer does not have the form that was asked for");
    }
}
