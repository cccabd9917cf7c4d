package tenths.connectors.profiles;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.connectors.packs.Node;

/// Puts the options of a text over those of a record, section by section.
final class Sections {
    private final List<ProfileFault> faults = new ArrayList<>();
    private final Values values = new Values(this);

    List<ProfileFault> faults() {
        return faults;
    }

    void fault(int line, String option, String message, String repair) {
        faults.add(new ProfileFault(line, option, message, repair));
    }

    /// The base with what the text says otherwise; the base itself where there was any fault.
    ///
    /// @param path of the section with its point; empty for the whole
    <R extends Record> R read(Node node, Class<R> type, R base, String path) {
        var before = faults.size();
        var given = given(node, type, path);
        var now = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var field = given.get(name);
            var old = get(base, component);
            now.put(
                    name,
                    field == null ? old : values.read(field.value(), component.getGenericType(), old, path + name));
        }
        if (faults.size() > before) {
            return base;
        }
        try {
            return make(type, now);
        } catch (IllegalArgumentException wrong) {
            blame(wrong, type, base, new Given(path, given, now));
            return base;
        }
    }

    /// What a text says of a section.
    private record Given(String path, Map<String, Node.Field> fields, Map<String, Object> values) {}

    private Map<String, Node.Field> given(Node node, Class<? extends Record> type, String path) {
        var given = new LinkedHashMap<String, Node.Field>();
        if (!(node instanceof Node.Fields fields)) {
            fault(
                    node.line(),
                    option(path),
                    "This is a section of options.",
                    "Write name: value on each line below it.");
            return given;
        }
        var known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (var field : fields.list()) {
            if (!known.contains(field.name())) {
                fault(
                        field.line(),
                        path + field.name(),
                        "There is no such option.",
                        "Use one of: " + String.join(", ", known) + ".");
            } else if (given.putIfAbsent(field.name(), field) != null) {
                fault(field.line(), path + field.name(), "The option stands twice.", "Keep one.");
            }
        }
        return given;
    }

    /// Finds the options that cannot stand, each by itself; where each could, the section is to blame.
    private <R extends Record> void blame(IllegalArgumentException wrong, Class<R> type, R base, Given given) {
        var before = faults.size();
        for (var field : given.fields().values()) {
            var only = new LinkedHashMap<String, Object>();
            for (var component : type.getRecordComponents()) {
                only.put(component.getName(), get(base, component));
            }
            only.put(field.name(), Objects.requireNonNull(given.values().get(field.name())));
            try {
                make(type, only);
            } catch (IllegalArgumentException alone) {
                fault(field.line(), given.path() + field.name(), sentence(alone), "Correct it.");
            }
        }
        if (faults.size() == before) {
            var line = given.fields().values().stream()
                    .mapToInt(Node.Field::line)
                    .min()
                    .orElse(1);
            fault(line, option(given.path()), sentence(wrong), "Correct one of them.");
        }
    }

    private static String sentence(IllegalArgumentException wrong) {
        return "It cannot stand so: " + wrong.getMessage() + ".";
    }

    private static String option(String path) {
        return path.isEmpty() ? "" : path.substring(0, path.length() - 1);
    }

    static Object get(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <R extends Record> R make(Class<R> type, Map<String, Object> values) {
        var types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof IllegalArgumentException wrong
                    ? wrong
                    : new IllegalStateException(thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String choices(Class<?> type) {
        @Nullable Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
