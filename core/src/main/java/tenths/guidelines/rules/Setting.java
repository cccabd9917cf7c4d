package tenths.guidelines.rules;

import java.util.List;
import java.util.Map;

/// What a client's file says for one parameter, as written.
public sealed interface Setting {
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
