package tenths.formats.portals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tenths.formats.BillFormat;
import tenths.formats.FileFinding;

/// Reads a portal from YAML.
final class PortalFile {
    private static final Set<String> KNOWN = Set.of("title", "about", "base", "without", "checks", "unknown");

    private PortalFile() {}

    /// @param base finds the portal that this one starts from
    /// @throws IllegalArgumentException with all faults; portals come with the product and are tested
    static Portal read(String name, String yaml, Function<String, Portal> base) {
        var faults = new ArrayList<FileFinding>();
        var file = Written.of(yaml, KNOWN, faults);
        var rules = new ArrayList<Rule>();
        var unknown = new ArrayList<String>();
        if (file.has("base")) {
            var start = base.apply(file.text("base"));
            var without = file.texts("without");
            start.rules().stream().filter(rule -> !without.contains(rule.id())).forEach(rules::add);
            unknown.addAll(start.unknown());
        }
        unknown.addAll(file.texts("unknown"));
        for (var one : file.parts("checks", Set.of())) {
            var rule = rule(one);
            rules.removeIf(inherited -> inherited.id().equals(rule.id()));
            rules.add(rule);
        }
        var ids = new HashSet<String>();
        rules.stream()
                .filter(rule -> !ids.add(rule.id()))
                .forEach(rule -> file.fault("checks", "Two checks are called " + rule.id() + ".", "Rename one."));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": " + faults.stream().map(FileFinding::toString).collect(Collectors.joining("; ")));
        }
        return new Portal(name, file.must("title"), file.must("about"), rules, unknown);
    }

    private static Rule rule(Written one) {
        var check = CheckKinds.read(one);
        var fix = one.text("fix");
        return new Rule(
                one.must("id"),
                one.text("number"),
                one.must("says"),
                weight(one),
                origin(one),
                formats(one),
                check,
                fix.isEmpty() ? check.fix() : fix);
    }

    private static Weight weight(Written one) {
        one.must("outcome");
        var weight =
                one.read("outcome", text -> Weight.valueOf(text.toUpperCase(Locale.ROOT)), "Write refuse or flag.");
        return weight == null ? Weight.REFUSE : weight;
    }

    private static Origin origin(Written one) {
        return switch (one.must("source")) {
            case "S" -> Origin.PUBLISHED;
            case "GK" -> Origin.GENERAL_KNOWLEDGE;
            default -> {
                one.fault("source", "It is neither S nor GK.", "Write S for published, GK for general knowledge.");
                yield Origin.GENERAL_KNOWLEDGE;
            }
        };
    }

    private static Set<BillFormat> formats(Written one) {
        var formats = CheckKinds.formats(one, "in");
        return formats.isEmpty() ? EnumSet.allOf(BillFormat.class) : formats;
    }
}
