package tenths;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The plan of the house: a room uses only rooms that stand before it in the list. A total order has no circles.
@NullMarked
class HouseTest {
    // spotless:off
    private static final List<String> ROOMS = List.of(
            "money", "firm", "checks", "audit",       // ground: words everybody uses
            "notes", "time",                          // what was said, what happened
            "rates",                                  // what it is worth
            "guidelines", "invoicing",                // what is owed
            "expressions", "formats",                 // how it is written down
            "store", "archive", "connectors", "capture", "access", // the outside world
            "desk",                                   // decisions become transactions
            "jobs", "web", "cli");                    // doors
    // spotless:on
    private static final List<String> PURE =
            List.of("money", "firm", "checks", "audit", "notes", "time", "rates", "guidelines", "invoicing");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("tenths");

    static Stream<Arguments> doors() {
        return IntStream.range(0, ROOMS.size())
                .mapToObj(i -> Arguments.of(ROOMS.get(i), ROOMS.subList(i + 1, ROOMS.size())));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_room_uses_only_rooms_that_stand_before_it(String room, List<String> later) {
        var forbidden = later.stream().map(HouseTest::inside).toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(inside(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void every_class_is_in_a_room() {
        var rooms = ROOMS.stream().map(HouseTest::inside).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(HOUSE);
    }

    @Test
    void the_pure_core_knows_only_java_and_itself() {
        var pure = PURE.stream().map(HouseTest::inside).toArray(String[]::new);
        var allowed = Stream.concat(
                        Stream.of("java.lang..", "java.util..", "java.time..", "java.math..", "java.text.."),
                        Stream.of("java.nio.charset..", "java.security..", "org.jspecify.."))
                .toArray(String[]::new);
        classes()
                .that(resideInAnyPackage(pure))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(pure).or(resideInAnyPackage(allowed)))
                .check(HOUSE);
    }

    @Test
    void no_field_holds_money_or_hours_in_binary_fractions() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("tenths.formats.pdf..") // points on paper
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .andShould()
                .notHaveRawType(Float.class)
                .check(HOUSE);
    }

    @Test
    void the_list_names_only_rooms_that_have_something_in_them() {
        assertThat(ROOMS)
                .allMatch(room -> HOUSE.stream()
                        .anyMatch(type -> (type.getPackageName() + ".").startsWith("tenths." + room + ".")));
    }

    private static String inside(String room) {
        return "tenths." + room + "..";
    }
}
