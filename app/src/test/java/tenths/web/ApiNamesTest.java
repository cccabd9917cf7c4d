package tenths.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.responses.ApiResponses;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The OpenAPI document calls a schema by the simple name of its class: of two classes with one name it describes one,
/// and what is said of the other is wrong.
@NullMarked
class ApiNamesTest {
    @Test
    void no_two_things_that_the_interface_speaks_of_have_one_name() {
        var spoken = spoken();
        assertThat(spoken).hasSizeGreaterThan(150);
        assertThat(collisions(spoken)).isEmpty();
    }

    private static final class One {
        private record Twin(String words) {}
    }

    private static final class Other {
        private record Twin(int number) {}

        private record Holder(Collection<Other.Twin> twins) {}
    }

    @Test
    void two_of_one_name_are_told_apart_by_their_classes() {
        var spoken = new LinkedHashSet<Class<?>>();
        walk(One.Twin.class, spoken);
        walk(Other.Holder.class, spoken);
        assertThat(collisions(spoken)).containsOnlyKeys("Twin");
    }

    private static Map<String, Set<String>> collisions(Collection<Class<?>> spoken) {
        var named = new TreeMap<String, Set<String>>();
        spoken.forEach(each -> named.computeIfAbsent(each.getSimpleName(), _ -> new TreeSet<>())
                .add(each.getName()));
        named.values().removeIf(each -> each.size() < 2);
        return named;
    }

    /// What bodies and answers are made of, records within records.
    private static Set<Class<?>> spoken() {
        var spoken = new LinkedHashSet<Class<?>>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tenths.web.api")
                        .stream()
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(GetMapping.class)
                                || method.isAnnotationPresent(PostMapping.class))
                        .forEach(method -> walk(method, spoken));
        return spoken;
    }

    private static void walk(Method method, Set<Class<?>> spoken) {
        walk(method.getGenericReturnType(), spoken);
        Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> walk(parameter.getParameterizedType(), spoken));
        responses(method)
                .flatMap(response -> Stream.of(response.content()))
                .forEach(content -> walk(content.schema().implementation(), spoken));
    }

    private static Stream<ApiResponse> responses(Method method) {
        var many = method.getAnnotation(ApiResponses.class);
        return Stream.concat(
                Stream.of(method.getAnnotationsByType(ApiResponse.class)),
                many == null ? Stream.of() : Stream.of(many.value()));
    }

    private static void walk(Type type, Set<Class<?>> spoken) {
        switch (type) {
            case ParameterizedType made -> {
                walk(made.getRawType(), spoken);
                Stream.of(made.getActualTypeArguments()).forEach(each -> walk(each, spoken));
            }
            case WildcardType wild -> Stream.of(wild.getUpperBounds()).forEach(each -> walk(each, spoken));
            case Class<?> made -> walk(made, spoken);
            default -> {} // a variable of a record that is walked with its arguments
        }
    }

    /// Enums stand in the schema of what has them.
    private static void walk(Class<?> type, Set<Class<?>> spoken) {
        if (type.isArray()) {
            walk(type.getComponentType(), spoken);
        }
        if (!type.getName().startsWith("tenths.") || type.isEnum() || !spoken.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> walk(each, spoken));
        }
        if (type.isRecord()) {
            Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(each -> walk(each, spoken));
        }
    }
}
