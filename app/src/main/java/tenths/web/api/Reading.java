package tenths.web.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a JSON body into a record and finds everything that is wrong with it at once: unknown, missing and malformed
/// fields. What a field must look like stands in its `@Schema`, which the OpenAPI document shows too.
final class Reading {
    /// An exact decimal number as text. It is bounded, so that no power of ten fills the memory.
    static final String DECIMAL = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";

    /// A line of a bill as the API names it.
    static final String LINE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.[0-9]{1,2})?";

    /// A day. Years have four digits: the database knows no others.
    static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private static final String KIND = "kind";
    private static final Map<Class<?>, Function<String, Object>> TEXTS =
            Map.of(LocalDate.class, Reading::day, UUID.class, UUID::fromString);

    private final List<Fault> faults = new ArrayList<>();

    private Reading() {}

    /// @throws Refusal with all faults
    static Object read(JsonNode body, Class<?> type) {
        var reading = new Reading();
        var read = reading.value("", body, type);
        if (!reading.faults.isEmpty()) {
            throw Refusal.faulty(reading.faults);
        }
        return Objects.requireNonNull(read);
    }

    /// @throws RuntimeException unless it is a day
    static LocalDate day(String text) {
        if (!Pattern.matches(DAY, text)) {
            throw new IllegalArgumentException(text);
        }
        return LocalDate.parse(text);
    }

    private @Nullable Object fault(String path, String message, String repair) {
        faults.add(new Fault(path, message, repair));
        return null;
    }

    /// Null where a fault was noted.
    private @Nullable Object value(String path, JsonNode node, Type type) {
        if (type instanceof ParameterizedType list) {
            return list(path, node, list.getActualTypeArguments()[0]);
        }
        var kind = (Class<?>) type;
        if (kind.isRecord()) {
            return node.isObject() ? record(path, node, kind, List.of()) : wrong(path, kind);
        }
        if (kind.isSealed()) {
            return node.isObject() ? oneOf(path, node, kind) : wrong(path, kind);
        }
        if (kind == int.class || kind == Integer.class) {
            return node.isInt() ? (Object) node.intValue() : wrong(path, kind);
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : wrong(path, kind);
        }
        return node.isString() ? text(path, node.stringValue(), kind) : wrong(path, kind);
    }

    private @Nullable Object wrong(String path, Class<?> kind) {
        return fault(path, "It is of the wrong kind.", repair(kind));
    }

    private @Nullable Object text(String path, String text, Class<?> kind) {
        if (text.indexOf('\0') >= 0) {
            return fault(path, "It contains the character U+0000.", "Leave that out.");
        }
        if (kind == String.class) {
            return text;
        }
        if (kind.isEnum()) {
            for (var constant : kind.getEnumConstants()) {
                if (constant.toString().equals(text)) {
                    return constant;
                }
            }
            return fault(path, "\"" + text + "\" is not known.", repair(kind));
        }
        try {
            return Objects.requireNonNull(TEXTS.get(kind)).apply(text);
        } catch (RuntimeException unreadable) {
            return fault(path, "\"" + text + "\" is not understood.", repair(kind));
        }
    }

    /// What a value of this kind looks like.
    static String repair(Class<?> kind) {
        if (kind == LocalDate.class) {
            return "Write a day like 2026-10-31.";
        }
        if (kind == UUID.class) {
            return "Send an id as the API gave it.";
        }
        if (kind == int.class || kind == Integer.class) {
            return "Send a whole number.";
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return "Send true or false.";
        }
        if (kind.isEnum()) {
            return "Send one of "
                    + Arrays.stream(kind.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        return kind == String.class ? "Send a text in quotation marks." : "Send a JSON object.";
    }

    private @Nullable Object list(String path, JsonNode node, Type element) {
        if (!node.isArray()) {
            return fault(path, "It is of the wrong kind.", "Send a list in square brackets.");
        }
        var read = new ArrayList<>();
        for (var i = 0; i < node.size(); i++) {
            var value = value(path + "[" + i + "]", node.get(i), element);
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /// One of the kinds that a sealed interface permits; the field `kind` says which.
    private @Nullable Object oneOf(String path, JsonNode node, Class<?> type) {
        var kinds = new TreeMap<String, Class<?>>();
        for (var each : type.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(each.name(), each.value());
        }
        var said = node.path(KIND).asString("");
        var kind = kinds.get(said);
        if (kind == null) {
            var repair = "Send one of " + String.join(", ", kinds.keySet()) + ".";
            return fault(below(path, KIND), "\"" + said + "\" is not known.", repair);
        }
        return record(path, node, kind, List.of(KIND));
    }

    private @Nullable Object record(String path, JsonNode node, Class<?> type, List<String> known) {
        var before = faults.size();
        var components = type.getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        for (var name : node.propertyNames()) {
            if (!names.contains(name) && !known.contains(name)) {
                fault(below(path, name), "There is no such field.", "Fields here: " + String.join(", ", names) + ".");
            }
        }
        var values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            values[i] = component(path, node, components[i]);
        }
        return faults.size() > before ? null : made(path, type, values);
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private @Nullable Object component(String path, JsonNode node, RecordComponent component) {
        var place = below(path, component.getName());
        var value = node.get(component.getName());
        if (value != null && !value.isNull()) {
            var read = value(place, value, component.getGenericType());
            return read instanceof String text ? fitting(place, text, component) : read;
        }
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == boolean.class) {
            return false;
        }
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? null
                : fault(place, "It is missing.", repair(component.getType()));
    }

    private @Nullable Object fitting(String place, String text, RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        return schema == null || schema.pattern().isEmpty() || Pattern.matches(schema.pattern(), text)
                ? text
                : fault(place, "\"" + text + "\" is not understood.", "Write it like " + schema.example() + ".");
    }

    private static Object made(String path, Class<?> type, @Nullable Object[] values) {
        var kinds = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(kinds).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(path, impossible);
        }
    }
}
