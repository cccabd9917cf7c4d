package tenths.connectors.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The members of one object while they are read. What nobody asked for is a fault when it is closed.
final class Members {
    private final String path;
    private final Map<String, Node> byName;
    private final List<CaseFault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Members(String path, Map<String, Node> byName, List<CaseFault> faults) {
        this.path = path;
        this.byName = byName;
        this.faults = faults;
    }

    static Members of(Node node, List<CaseFault> faults) {
        if (node instanceof Node.Members(var path, var byName)) {
            return new Members(path, byName, faults);
        }
        faults.add(new CaseFault(node.path(), "it is " + node.shown(), "write an object with names and values"));
        return new Members(node.path(), Map.of(), faults);
    }

    String path() {
        return path;
    }

    String path(String name) {
        return path + "." + name;
    }

    void fault(String name, String message, String repair) {
        faults.add(new CaseFault(name.isEmpty() ? path : path(name), message, repair));
    }

    boolean has(String name) {
        return node(name) != null;
    }

    /// A value that must be there.
    <T> T must(String name, Form<T> form) {
        var node = node(name);
        if (node == null) {
            fault(name, "it is missing", form.repair());
            return form.fallback();
        }
        return read(node, form);
    }

    /// A value that may be left out or null.
    <T> @Nullable T may(String name, Form<T> form) {
        var node = node(name);
        return node == null ? null : read(node, form);
    }

    <T> T may(String name, Form<T> form, T otherwise) {
        var node = node(name);
        return node == null ? otherwise : read(node, form);
    }

    boolean flag(String name, boolean otherwise) {
        var node = node(name);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof Node.Flag(var _, var value)) {
            return value;
        }
        faults.add(new CaseFault(node.path(), "it is " + node.shown(), "write true or false"));
        return otherwise;
    }

    /// Objects in a list; none where it is left out.
    List<Members> list(String name, int most) {
        return items(name, most).stream().map(item -> of(item, faults)).toList();
    }

    <T> List<T> values(String name, Form<T> form, int most) {
        return items(name, most).stream().map(item -> read(item, form)).toList();
    }

    /// The object under a name; null where it is left out.
    @Nullable
    Members object(String name) {
        var node = node(name);
        return node == null ? null : of(node, faults);
    }

    /// All members as texts, whatever they are called.
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        byName.forEach((name, node) -> {
            asked.add(name);
            switch (node) {
                case Node.Text(var _, var value) -> texts.put(name, value);
                case Node.Numeral(var _, var digits) -> texts.put(name, digits);
                case Node.Flag(var _, var value) -> texts.put(name, Boolean.toString(value));
                case Node.Nothing _, Node.Items _, Node.Members _ ->
                    faults.add(new CaseFault(node.path(), "it is " + node.shown(), "write one value"));
            }
        });
        return texts;
    }

    boolean isObject(String name) {
        return node(name) instanceof Node.Members;
    }

    /// Names each member that nobody asked for.
    void close() {
        for (var name : byName.keySet()) {
            if (!asked.contains(name)) {
                fault(name, "unknown name", "use one of " + String.join(", ", asked));
            }
        }
    }

    private List<Node> items(String name, int most) {
        var node = node(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof Node.Items(var at, var list))) {
            faults.add(new CaseFault(node.path(), "it is " + node.shown(), "write a list"));
            return List.of();
        }
        if (list.size() > most) {
            faults.add(new CaseFault(at, "it has " + list.size() + " items", "write at most " + most));
            return List.of();
        }
        return new ArrayList<>(list);
    }

    private @Nullable Node node(String name) {
        asked.add(name);
        var node = byName.get(name);
        return node instanceof Node.Nothing ? null : node;
    }

    private <T> T read(Node node, Form<T> form) {
        try {
            switch (node) {
                case Node.Text(var _, var value) -> {
                    return form.reads().apply(value);
                }
                case Node.Numeral(var at, var digits)
                when form.numeric() -> {
                    if (digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
                        faults.add(new CaseFault(at, "it is " + node.shown() + ", with an exponent", form.repair()));
                        return form.fallback();
                    }
                    return form.reads().apply(digits);
                }
                case Node.Numeral _, Node.Flag _, Node.Nothing _, Node.Items _, Node.Members _ -> {}
            }
        } catch (RuntimeException _) {
            // the fault below says what is wrong with the value
        }
        faults.add(new CaseFault(node.path(), "it is " + node.shown(), form.repair()));
        return form.fallback();
    }
}
