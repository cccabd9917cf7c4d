package tenths.connectors.profiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tenths.formats.FormatProfile;
import tools.jackson.databind.json.JsonMapper;

/// A format profile as text with every option in it, so that it says the same whatever the product's own profiles
/// become. Two equal profiles have the same text.
public final class ProfileText {
    private static final JsonMapper QUOTING = JsonMapper.builder().build();

    private ProfileText() {}

    /// YAML that [ProfileReader] reads back as an equal profile.
    public static String whole(FormatProfile profile) {
        var text = new StringBuilder();
        write(profile, "", text);
        return text.toString();
    }

    /// Each option with its value, in the order of the handbook: `numbers.rounding`, `EXACT_4`.
    public static Map<String, String> options(FormatProfile profile) {
        var options = new LinkedHashMap<String, String>();
        gather(profile, "", options);
        return options;
    }

    /// What a profile says otherwise than another: before and after.
    public static Map<String, List<String>> differences(FormatProfile before, FormatProfile after) {
        var old = options(before);
        var differences = new LinkedHashMap<String, List<String>>();
        options(after).forEach((option, value) -> {
            var was = old.getOrDefault(option, "");
            if (!was.equals(value)) {
                differences.put(option, List.of(was, value));
            }
        });
        return differences;
    }

    private static void write(Record section, String indent, StringBuilder text) {
        for (var component : section.getClass().getRecordComponents()) {
            var value = Sections.get(section, component);
            text.append(indent).append(component.getName()).append(':');
            if (value instanceof Record inner) {
                text.append('\n');
                write(inner, indent + "  ", text);
            } else {
                text.append(' ').append(written(value)).append('\n');
            }
        }
    }

    private static void gather(Record section, String path, Map<String, String> options) {
        for (var component : section.getClass().getRecordComponents()) {
            var value = Sections.get(section, component);
            if (value instanceof Record inner) {
                gather(inner, path + component.getName() + ".", options);
            } else {
                options.put(path + component.getName(), value instanceof String text ? text : written(value));
            }
        }
    }

    private static String written(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case List<?> list -> list.stream().map(ProfileText::quoted).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                sorted(map).entrySet().stream()
                        .map(pair -> quoted(pair.getKey()) + ": " + quoted(pair.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    private static String quoted(Object text) {
        return QUOTING.writeValueAsString(String.valueOf(text));
    }
}
