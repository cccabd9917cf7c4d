package tenths.web.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says in the OpenAPI document which fields are always there: all that may not be null. In a request a list may be
/// left
/// out, which means that it is empty, and a flag, which means no.
final class RequiredFields implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            context.getDefinedModels().forEach((name, defined) -> mark(name, defined, java.getRawClass()));
        }
        return schema;
    }

    private static void mark(String name, Schema<?> defined, Class<?> type) {
        var generic = type == Page.class && name.startsWith("Page");
        if (generic || name.equals(type.getSimpleName())) {
            parts(defined).forEach(part -> part.setRequired(required(part, type)));
        }
    }

    /// The schema itself, or the part of it that lists the fields of one kind.
    private static List<? extends Schema<?>> parts(Schema<?> schema) {
        var all = schema.getAllOf();
        return (all == null
                        ? List.of(schema)
                        : all.stream().<Schema<?>>map(each -> each).toList())
                .stream().filter(each -> each.getProperties() != null).toList();
    }

    private static List<String> required(Schema<?> schema, Class<?> type) {
        Map<String, ?> properties = Objects.requireNonNull(schema.getProperties());
        var asked = type.getSimpleName().endsWith("Request");
        return Arrays.stream(type.getRecordComponents())
                .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(each -> !asked || !mayBeLeftOut(each))
                .map(RecordComponent::getName)
                .filter(properties::containsKey)
                .toList();
    }

    private static boolean mayBeLeftOut(RecordComponent component) {
        return component.getType() == List.class || component.getType() == boolean.class;
    }
}
