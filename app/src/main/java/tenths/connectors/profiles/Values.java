package tenths.connectors.profiles;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tenths.connectors.packs.Node;
import tenths.expressions.Nearest;
import tenths.firm.CodeSet;
import tenths.firm.Utbms;
import tenths.formats.portals.Portal;
import tenths.formats.portals.Portals;

/// Makes the value of an option of what stands behind it; the old value where it has a fault.
final class Values {
    /// Options that hold names of code lists.
    private static final List<String> CODE_LISTS =
            List.of("codes.taskSets", "codes.activitySets", "codes.expenseSets", "people.classSets");

    private static final String PORTAL = "portal";

    /// Texts that are parts of file names or of addresses, and what they look like.
    private static final Map<String, Shape> SHAPES = Map.of(
            "name",
            new Shape("[a-z0-9][a-z0-9-]{0,39}", "small letters, digits and dashes, such as northgate"),
            "ownLayout",
            new Shape("([a-z0-9][a-z0-9-]{0,59})?", "the name of a layout, such as carrier-csv, or nothing"),
            "layout.extension",
            new Shape("\\.(?!pdf$)[A-Za-z0-9]{1,8}(\\.pdf)?", "a point and letters, such as .txt, but .pdf"),
            "layout.fileNamePattern",
            new Shape(".{1,100}", "up to 100 characters, such as {invoice}_{matter}"));

    private final Sections sections;

    Values(Sections sections) {
        this.sections = sections;
    }

    /// What a text must look like.
    private record Shape(String pattern, String words) {}

    Object read(Node node, Type type, Object old, String option) {
        if (old instanceof Record section) {
            return section(node, section, option);
        }
        if (type instanceof ParameterizedType) {
            return old instanceof Map<?, ?> ? map(node, option) : list(node, option);
        }
        if (!(node instanceof Node.Scalar scalar)) {
            sections.fault(node.line(), option, "This is one value, not several.", "Write it behind the colon.");
            return old;
        }
        return switch (old) {
            case String was -> text(scalar, was, option);
            case Boolean was -> yes(scalar, was, option);
            case Integer was -> whole(scalar, was, option);
            case BigDecimal was -> number(scalar, was, option);
            case Enum<?> was -> choice(scalar, was, option);
            default -> throw new IllegalStateException("no option is a " + type);
        };
    }

    private <R extends Record> R section(Node node, R old, String option) {
        @SuppressWarnings("unchecked") // the class of a record is that of its type
        var type = (Class<R>) old.getClass();
        return sections.read(node, type, old, option + ".");
    }

    private Object text(Node.Scalar scalar, String old, String option) {
        if (option.equals(PORTAL)) {
            return portal(scalar, old);
        }
        var shape = SHAPES.get(option);
        if (shape != null && !scalar.text().matches(shape.pattern())) {
            return refuse(scalar, old, option, "Write " + shape.words() + ".");
        }
        return scalar.text();
    }

    private Object portal(Node.Scalar scalar, String old) {
        var name = scalar.text();
        if (name.isEmpty() || Portals.find(name).isPresent()) {
            return name;
        }
        var known = Portals.all().stream().map(Portal::name).toList();
        var repair = Nearest.to(name, known)
                .map(near -> "Did you mean " + near + "?")
                .orElseGet(() -> "Use one of: " + String.join(", ", known) + ".");
        sections.fault(scalar.line(), PORTAL, "No portal is called " + name + ".", repair);
        return old;
    }

    private Object yes(Node.Scalar scalar, Boolean old, String option) {
        return switch (scalar.text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> refuse(scalar, old, option, "Write true or false.");
        };
    }

    private Object whole(Node.Scalar scalar, Integer old, String option) {
        try {
            return Integer.parseInt(scalar.text());
        } catch (NumberFormatException _) {
            return refuse(scalar, old, option, "Write a whole number.");
        }
    }

    private Object number(Node.Scalar scalar, BigDecimal old, String option) {
        return scalar.text().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? new BigDecimal(scalar.text())
                : refuse(scalar, old, option, "Write a number such as 0.1.");
    }

    private Object choice(Node.Scalar scalar, Enum<?> old, String option) {
        var type = old.getDeclaringClass();
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.name().equals(scalar.text()))
                .map(Object.class::cast)
                .findFirst()
                .orElseGet(() -> refuse(scalar, old, option, "Write one of: " + Sections.choices(type) + "."));
    }

    private Object refuse(Node.Scalar scalar, Object old, String option, String repair) {
        sections.fault(scalar.line(), option, "\"" + scalar.text() + "\" cannot stand here.", repair);
        return old;
    }

    private List<String> list(Node node, String option) {
        var texts = new ArrayList<String>();
        if (node instanceof Node.Items items) {
            items.list().forEach(item -> add(item, option, texts));
        } else {
            sections.fault(node.line(), option, "This is a list.", "Write [one, other], or [] for none.");
        }
        return texts;
    }

    private void add(Node item, String option, List<String> texts) {
        if (!(item instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            sections.fault(item.line(), option, "Each item is one word.", "Write [one, other].");
            return;
        }
        if (CODE_LISTS.contains(option) && Utbms.find(scalar.text()).isEmpty()) {
            var known = Utbms.all().stream().map(CodeSet::name).collect(Collectors.joining(", "));
            sections.fault(
                    item.line(), option, "No code list is called " + scalar.text() + ".", "Use one of: " + known + ".");
        }
        texts.add(scalar.text());
    }

    private Map<String, String> map(Node node, String option) {
        var pairs = new LinkedHashMap<String, String>();
        if (node instanceof Node.Scalar scalar && scalar.text().isEmpty()) {
            return pairs;
        }
        if (!(node instanceof Node.Fields fields)) {
            sections.fault(node.line(), option, "This gives each code another.", "Write ours: theirs on each line.");
            return pairs;
        }
        Predicate<Node.Field> fresh = field ->
                field.value() instanceof Node.Scalar scalar && pairs.putIfAbsent(field.name(), scalar.text()) == null;
        for (var field : fields.list()) {
            if (!fresh.test(field)) {
                sections.fault(
                        field.line(),
                        option + "." + field.name(),
                        "It stands twice, or has not one value.",
                        "Write it once with one value.");
            }
        }
        return pairs;
    }
}
