package tenths.guidelines.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a client's file says for one parameter, as written.
public sealed interface Setting {
    /// As a person reads it.
    default String words() {
        return switch (this) {
            case Text(var value) -> value;
            case Words(var values) -> String.join(", ", values);
            case Table(var values) ->
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", "));
        };
    }

    /// A number or a word.
    record Text(String value) implements Setting {}

    /// A list of phrases or codes.
    record Words(List<String> values) implements Setting {
        public Words {
            values = List.copyOf(values);
        }
    }

    /// A value for each of several names.
    record Table(Map<String, String> values) implements Setting {
        public Table {
            values = Map.copyOf(values);
        }
    }
}
