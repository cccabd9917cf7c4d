package tenths.connectors.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Collects faults while pieces of YAML are taken apart.
final class Reader {
    private final List<PackFault> faults = new ArrayList<>();

    List<PackFault> faults() {
        return faults;
    }

    void add(PackFault fault) {
        faults.add(fault);
    }

    void fault(Node at, String field, String message, String repair) {
        faults.add(new PackFault(at.line(), at.column(), field, message, repair));
    }

    /// The fields by name; unknown and doubled ones are faults, and so is anything but fields.
    Map<String, Node> fields(Node node, String field, Set<String> known) {
        var byName = new LinkedHashMap<String, Node>();
        if (!(node instanceof Node.Fields pairs)) {
            fault(node, field, "these are no names with values", "write name: value on each line");
            return byName;
        }
        for (var one : pairs.list()) {
            if (!known.contains(one.name())) {
                var at = new Node.Scalar(one.line(), one.column(), "");
                fault(at, field + "." + one.name(), "unknown name", "use one of " + String.join(", ", known));
            } else if (byName.putIfAbsent(one.name(), one.value()) != null) {
                var at = new Node.Scalar(one.line(), one.column(), "");
                fault(at, field + "." + one.name(), "the name stands twice", "keep one");
            }
        }
        return byName;
    }

    /// A value made of text; a fault and the fallback where it is missing or cannot be read.
    <T> T value(Node owner, Map<String, Node> fields, Wanted<T> wanted) {
        var node = fields.get(wanted.name());
        if (node == null) {
            fault(owner, wanted.name(), "it is missing", "write " + wanted.repair());
            return wanted.fallback();
        }
        try {
            if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                return wanted.reads().apply(scalar.text());
            }
        } catch (RuntimeException _) {
            // the fault below says what is wrong with the text
        }
        fault(node, wanted.name(), "it cannot be read", "write " + wanted.repair());
        return wanted.fallback();
    }

    /// The same, but the fallback where it is missing.
    <T> T optional(Map<String, Node> fields, Wanted<T> wanted) {
        var node = fields.get(wanted.name());
        return node == null ? wanted.fallback() : value(node, fields, wanted);
    }

    /// A value with how it is read and what holds without it.
    record Wanted<T>(String name, Function<String, T> reads, T fallback, String repair) {}
}
