package tenths.formats.portals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tenths.formats.FileFinding;
import tenths.formats.FileFinding.Severity;

/// Names with values, as somebody wrote them in YAML; what is wrong with them is collected with its line.
final class Written {
    private static final String CODE = "YAML";
    private static final int MOST_CHARACTERS = 8 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private final long line;
    private final String where;
    private final Map<String, Node> values;
    private final List<FileFinding> faults;

    private Written(long line, String where, Map<String, Node> values, List<FileFinding> faults) {
        this.line = line;
        this.where = where;
        this.values = values;
        this.faults = faults;
    }

    /// The whole text; empty names where it is no YAML.
    ///
    /// @param faults is filled
    static Written of(String yaml, Set<String> known, List<FileFinding> faults) {
        try {
            var root = new Compose(SETTINGS).composeString(yaml);
            if (root.isPresent()) {
                return of(root.get(), "", known, faults);
            }
            faults.add(fault(1, "", "The file is empty.", "Write name: value on each line."));
        } catch (MarkedYamlEngineException broken) {
            faults.add(fault(
                    lineOf(broken.getProblemMark()),
                    "",
                    "This is no YAML: " + broken.getProblem() + ".",
                    "Mend the line, or the one before it."));
        } catch (YamlEngineException broken) {
            faults.add(fault(1, "", "This is no YAML: " + broken.getMessage() + ".", "Write plain YAML."));
        }
        return new Written(1, "", Map.of(), faults);
    }

    private static Written of(Node node, String where, Set<String> known, List<FileFinding> faults) {
        Map<String, Node> values = new LinkedHashMap<>();
        var line = lineOf(node.getStartMark());
        if (!(node instanceof MappingNode mapping)) {
            faults.add(fault(line, where, "These are no names with values.", "Write name: value on each line."));
            return new Written(line, where, values, faults);
        }
        for (var pair : mapping.getValue()) {
            var name = pair.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (known.isEmpty() || known.contains(name)) {
                values.put(name, pair.getValueNode());
            } else {
                faults.add(fault(
                        lineOf(pair.getKeyNode().getStartMark()),
                        path(where, name),
                        "The name is unknown.",
                        "Use one of "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
            }
        }
        return new Written(line, where, values, faults);
    }

    long line() {
        return line;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    /// Empty where it is not there.
    String text(String name) {
        var node = values.get(name);
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        fault(name, "It is no text.", "Write one value behind the name.");
        return "";
    }

    /// As [#text(String)], but it must be there.
    String must(String name) {
        var text = text(name);
        if (text.isBlank()) {
            fault(name, "It is missing.", "Write " + name + ": and its value.");
        }
        return text;
    }

    /// Null where it is not there or cannot be read.
    ///
    /// @param repair what to write; one sentence
    <T> @Nullable T read(String name, Function<String, T> reads, String repair) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reads.apply(text);
        } catch (RuntimeException _) {
            fault(name, "'" + text + "' cannot be read.", repair);
            return null;
        }
    }

    /// Empty where it is not there; one value may stand without brackets.
    List<String> texts(String name) {
        var node = values.get(name);
        return switch (node) {
            case null -> List.of();
            case ScalarNode one -> List.of(one.getValue());
            case SequenceNode many ->
                many.getValue().stream()
                        .map(each -> scalar(name, each))
                        .flatMap(Optional::stream)
                        .toList();
            default -> {
                fault(name, "It is no list.", "Write [one, another].");
                yield List.of();
            }
        };
    }

    private Optional<String> scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        faults.add(fault(lineOf(node.getStartMark()), path(where, name), "It is no text.", "Write plain values."));
        return Optional.empty();
    }

    /// Names with values within this one; empty where it is not there.
    Written part(String name, Set<String> known) {
        var node = values.get(name);
        return node == null
                ? new Written(line, path(where, name), Map.of(), faults)
                : of(node, path(where, name), known, faults);
    }

    /// A list of such; empty where it is not there.
    List<Written> parts(String name, Set<String> known) {
        var parts = new ArrayList<Written>();
        switch (values.get(name)) {
            case null -> {}
            case SequenceNode many -> {
                for (var each : many.getValue()) {
                    parts.add(of(each, path(where, name), known, faults));
                }
            }
            default -> fault(name, "It is no list.", "Begin each item with a dash.");
        }
        return parts;
    }

    void fault(String name, String message, String repair) {
        var node = values.get(name);
        faults.add(fault(node == null ? line : lineOf(node.getStartMark()), path(where, name), message, repair));
    }

    private static FileFinding fault(long line, String field, String message, String repair) {
        return new FileFinding(CODE, Severity.ERROR, line, 0, field, message, repair);
    }

    private static String path(String where, String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    private static long lineOf(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }
}
