package tenths.formats.layouts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenths.expressions.Nearest;

/// Named values of one part of a layout. Unknown and doubled names are faults, and so is a value that cannot be read;
/// each leaves its fallback, so that the rest can be read and all faults are told at once.
final class Section {
    private static final int LONGEST_TEXT = 2_000;

    private final Node node;
    private final String path;
    private final Faults faults;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private Section(Node node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /// @param path empty for the whole file
    static Section of(Node node, String path, Set<String> known, Faults faults) {
        var section = new Section(node, path, faults);
        if (!(node instanceof Node.Fields pairs)) {
            faults.add(node, path, "these are no names with values", "write name: value on each line");
            return section;
        }
        for (var one : pairs.list()) {
            var at = new Node.Scalar(one.line(), one.column(), "", 0, false);
            if (!known.contains(one.name())) {
                var repair = Nearest.to(one.name(), known)
                        .map(near -> "did you mean " + near + "?")
                        .orElseGet(() -> "use one of " + String.join(", ", new TreeSet<>(known)));
                faults.add(at, section.name(one.name()), "unknown name", repair);
            } else if (section.fields.putIfAbsent(one.name(), one.value()) != null) {
                faults.add(at, section.name(one.name()), "the name stands twice", "keep one");
            }
        }
        return section;
    }

    /// The way to a value: `file.encoding`.
    String name(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<Node> node(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// Where to complain about a value: at itself, or where it should stand.
    Node at(String name) {
        return fields.getOrDefault(name, node);
    }

    void fault(String name, String message, String repair) {
        faults.add(at(name), name(name), message, repair);
    }

    /// A text that must be there.
    String text(String name, String wanted) {
        if (!has(name)) {
            fault(name, "it is missing", "write " + wanted);
            return "";
        }
        var text = text(name, "", wanted);
        if (text.isBlank()) {
            fault(name, "it is blank", "write " + wanted);
        }
        return text;
    }

    String text(String name, String fallback, String wanted) {
        return value(name, fallback, wanted, text -> {
            if (text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("too long");
            }
            return text;
        });
    }

    int number(String name, int fallback, int least, int most) {
        return value(name, fallback, "a whole number from %d to %d".formatted(least, most), text -> {
            var number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    boolean flag(String name, boolean fallback) {
        return value(name, fallback, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /// One of the names of an enum, in small letters and with dashes if one likes.
    <E extends Enum<E>> E choice(String name, E fallback) {
        var all = Arrays.asList(fallback.getDeclaringClass().getEnumConstants());
        var wanted = "one of " + all.stream().map(Section::written).collect(Collectors.joining(", "));
        return value(
                name,
                fallback,
                wanted,
                text -> all.stream()
                        .filter(one -> written(one).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A list that may be missing; a fault where there is something else, or too much.
    List<Node> items(String name, int most) {
        var node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Items items)) {
            fault(name, "this is no list", "write one item behind each dash");
            return List.of();
        }
        if (items.list().size() > most) {
            fault(name, "there are %d; the limit is %d".formatted(items.list().size(), most), "write fewer");
            return List.of();
        }
        return items.list();
    }

    private <T> T value(String name, T fallback, String wanted, Function<String, T> reads) {
        var node = fields.get(name);
        if (node == null) {
            return fallback;
        }
        if (node instanceof Node.Scalar scalar) {
            try {
                return reads.apply(scalar.text());
            } catch (IllegalArgumentException _) {
                // the fault below says what is wrong with the text
            }
        }
        var shown = node instanceof Node.Scalar scalar ? "'" + shortened(scalar.text()) + "' " : "";
        fault(name, shown + "cannot be read", "write " + wanted);
        return fallback;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
