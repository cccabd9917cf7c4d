package tenths.connectors.csv;

import tools.jackson.databind.json.JsonMapper;

/// A mapping as it is saved.
public final class MappingText {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MappingText() {}

    public static String of(Mapping mapping) {
        return MAPPER.writeValueAsString(mapping);
    }

    /// @throws tools.jackson.core.JacksonException if the text is not one that [#of] wrote
    public static Mapping read(String text) {
        return MAPPER.readValue(text, Mapping.class);
    }
}
