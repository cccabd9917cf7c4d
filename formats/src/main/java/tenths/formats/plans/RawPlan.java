package tenths.formats.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tenths.formats.FileFinding;
import tenths.formats.Loaded;

/// What stands in a file, element by element, and everything that is wrong with it so far.
final class RawPlan {
    private static final String NUMBER = "-?\\d{1,10}(\\.\\d{1,4})?";

    private final PlanKind kind;
    private final Part head = new Part();
    private final List<Part> items = new ArrayList<>();
    private final List<FileFinding> findings = new ArrayList<>();

    RawPlan(PlanKind kind) {
        this.kind = kind;
    }

    /// The values of the head or of an item.
    static final class Part {
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, Long> lines = new HashMap<>();
        private long line = 1;

        void begin(long at) {
            line = at;
        }

        /// @return false where it was there already
        boolean put(String name, String value, long at) {
            lines.putIfAbsent(name, at);
            return values.putIfAbsent(name, value) == null;
        }

        long line(String name) {
            return lines.getOrDefault(name, line);
        }

        /// Empty where there is none.
        String text(String name) {
            return values.getOrDefault(name, "");
        }

        boolean isDay(String name) {
            try {
                return LocalDate.parse(text(name)).getYear() > 0;
            } catch (DateTimeParseException wrong) {
                return false;
            }
        }

        /// Null where there is none, or no number.
        @Nullable
        BigDecimal number(String name) {
            return text(name).matches(NUMBER) ? new BigDecimal(text(name)) : null;
        }

        BigDecimal must(String name) {
            return Objects.requireNonNull(number(name), name);
        }
    }

    Part head() {
        return head;
    }

    List<Part> items() {
        return items;
    }

    int faults() {
        return findings.size();
    }

    void fault(PlanComplaint complaint, long line, String element, String message) {
        findings.add(complaint.at(kind, line, element, message));
    }

    void fault(PlanComplaint complaint, Part part, String element, String message) {
        fault(complaint, part.line(element), element, message);
    }

    void demandDifferent(String name) {
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!item.text(name).isEmpty() && !seen.add(item.text(name))) {
                fault(PlanComplaint.DUPLICATE, item, name, item.text(name) + " occurs twice.");
            }
        }
    }

    /// @param makes is asked only where nothing is wrong
    <T> Loaded<T> loaded(Function<Part, T> makes) {
        var sorted = findings.stream()
                .sorted(Comparator.comparingLong(FileFinding::line))
                .toList();
        var broken = sorted.stream().anyMatch(FileFinding::isError);
        return new Loaded<>(broken ? List.of() : List.of(makes.apply(head)), sorted);
    }
}
