package tenths.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tenths.firm.Timekeeper;

/// How timekeepers are named.
///
/// @param idSource what stands for a person who is not in `ids`
/// @param ids from our timekeeper id to the portal's
/// @param classMap from our class to the client's; a class not listed stays
/// @param classSets names of lists in `tenths.firm.Utbms`; none = any class passes
/// @param nameMax in characters
/// @param required true where a fee line needs timekeeper id, name and class
public record People(
        PersonId idSource,
        Map<String, String> ids,
        Map<String, String> classMap,
        List<String> classSets,
        NameForm nameForm,
        int nameMax,
        boolean required) {
    public People {
        ids = Map.copyOf(ids);
        classMap = Map.copyOf(classMap);
        classSets = List.copyOf(classSets);
        FormatProfile.demand(nameMax > 0, "nameMax must be above 0");
    }

    /// By which id the client knows a person.
    public String idOf(Timekeeper timekeeper) {
        var own = switch (idSource) {
            case TIMEKEEPER_ID -> timekeeper.id().value();
            case INITIALS -> initials(timekeeper);
        };
        return ids.getOrDefault(timekeeper.id().value(), own);
    }

    private static String initials(Timekeeper timekeeper) {
        return Stream.of(
                        timekeeper.firstName().split(" "), timekeeper.lastName().split(" "))
                .flatMap(Stream::of)
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public enum PersonId {
        /// The firm's own timekeeper id.
        TIMEKEEPER_ID,
        /// First letters of the names: `DO` for Dana Ortega.
        INITIALS
    }

    public enum NameForm {
        /// `Ortega, Dana`.
        LAST_COMMA_FIRST,
        /// `Ortega Dana`.
        LAST_FIRST
    }
}
