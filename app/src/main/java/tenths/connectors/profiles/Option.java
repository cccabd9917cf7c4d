package tenths.connectors.profiles;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tenths.formats.FormatProfile;

/// One option of a format profile as people read about it.
///
/// @param name with its section: `numbers.rounding`
/// @param choices all values it can have; empty where any of a kind pass
/// @param meaning one or two sentences
public record Option(String name, List<String> choices, String meaning) {
    private static final List<Option> ALL = explained();

    public Option {
        choices = List.copyOf(choices);
    }

    /// In the order in which profiles are written.
    public static List<Option> all() {
        return ALL;
    }

    public static Optional<Option> find(String name) {
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static List<Option> explained() {
        var kinds = new LinkedHashMap<String, Class<?>>();
        gather(FormatProfile.standard(), "", kinds);
        return kinds.entrySet().stream()
                .map(option -> new Option(option.getKey(), choices(option.getValue()), meaning(option.getKey())))
                .toList();
    }

    private static void gather(Record section, String path, Map<String, Class<?>> kinds) {
        for (var component : section.getClass().getRecordComponents()) {
            var name = path + component.getName();
            if (Sections.get(section, component) instanceof Record inner) {
                gather(inner, name + ".", kinds);
            } else {
                kinds.put(name, component.getType());
            }
        }
    }

    private static List<String> choices(Class<?> type) {
        if (type == boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    private static String meaning(String name) {
        return Objects.requireNonNull(Meanings.OF.get(name), () -> "option " + name + " is not explained");
    }
}
