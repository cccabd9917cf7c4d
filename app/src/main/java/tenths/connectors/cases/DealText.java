package tenths.connectors.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A dated agreement as somebody wrote it: YAML whose faults are all told at once, each with its line.
final class DealText {
    private static final int MOST_CHARACTERS = 100_000;
    private static final String REPAIR = "write name: value on each line, as the handbook shows";

    private final List<CaseFault> faults = new ArrayList<>();
    private final Places places = new Places();

    private DealText() {}

    /// What was read.
    sealed interface Reading<T> {
        record Read<T>(T value) implements Reading<T> {}

        /// @param faults in the order of the text
        record Refused<T>(List<DealFault> faults) implements Reading<T> {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param nothing what an empty text says
    /// @param makes the agreement of its members; what it returns counts only if there is no fault
    static <T> Reading<T> read(String yaml, T nothing, Function<Members, T> makes) {
        return new DealText().reading(yaml, nothing, makes);
    }

    private <T> Reading<T> reading(String yaml, T nothing, Function<Members, T> makes) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, "it has more than " + MOST_CHARACTERS + " characters", "shorten it");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return new Reading.Read<>(nothing);
            }
            var value = makes.apply(Members.of(Node.of(parser, "$", faults, places), faults));
            return faults.isEmpty() ? new Reading.Read<>(value) : new Reading.Refused<>(placed());
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            var message = broken.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
            return refused(at == null ? 1 : Math.max(1, at.getLineNr()), message, REPAIR);
        }
    }

    private static <T> Reading<T> refused(int line, String message, String repair) {
        return new Reading.Refused<>(List.of(new DealFault(line, "", message, repair)));
    }

    private List<DealFault> placed() {
        return faults.stream()
                .map(fault -> new DealFault(
                        places.line(fault.path()),
                        fault.path().replaceFirst("^\\$\\.?", ""),
                        fault.message(),
                        fault.repair()))
                .sorted(Comparator.comparingInt(DealFault::line))
                .toList();
    }
}
