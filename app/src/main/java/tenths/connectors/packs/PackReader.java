package tenths.connectors.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.connectors.packs.Reader.Wanted;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Source;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a guideline pack: name, version, from, document, and rules with kind, severity, clause, page, quote and
/// parameters, or a condition of the firm's own. Examples are run. Every fault is told at once.
public final class PackReader {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> PACK = new TreeSet<>(Set.of("name", "version", "from", "document", "rules"));
    private static final Set<String> RULE =
            new TreeSet<>(Set.of("name", "kind", "severity", "clause", "page", "quote", "examples"));

    private final Reader reader = new Reader();
    private final Set<String> names = new HashSet<>();
    private final CustomRules custom;
    private final Examples examples = new Examples(reader);
    private final List<ExamplesShown> shown = new ArrayList<>();

    private PackReader(String yaml) {
        custom = new CustomRules(reader, Passage.of(yaml));
    }

    public static PackReading read(String yaml) {
        return trial(yaml).reading();
    }

    /// The same with what its examples showed.
    public static PackTrial trial(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, 1, "a pack has at most " + MOST_CHARACTERS + " characters");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return refused(1, 1, "the file is empty");
            }
            var pack = new PackReader(yaml);
            return new PackTrial(pack.pack(Node.of(parser)), pack.shown);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return refused(
                    at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), broken.getOriginalMessage());
        }
    }

    private static PackTrial refused(int line, int column, String message) {
        var fault = new PackFault(line, column, "pack", message, "write YAML as the handbook shows");
        return new PackTrial(new PackReading.Refused(List.of(fault)), List.of());
    }

    private PackReading pack(Node node) {
        var fields = reader.fields(node, "pack", PACK);
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as plain-client"));
        var version = reader.value(node, fields, new Wanted<>("version", PackReader::positive, 1, "1, 2, 3 ..."));
        var from = reader.value(
                node, fields, new Wanted<>("from", LocalDate::parse, LocalDate.MIN, "a date such as 2026-01-01"));
        var document =
                reader.value(node, fields, new Wanted<>("document", text -> text, "", "the title of the document"));
        var rules = new ArrayList<Guideline>();
        if (fields.get("rules") instanceof Node.Items items) {
            items.list().forEach(item -> rule(item, document, rules));
        } else {
            reader.fault(node, "rules", "there is no list of rules", "write rules: and one item for each");
        }
        return reader.faults().isEmpty()
                ? new PackReading.Read(new GuidelinePack(name, version, from, null, rules))
                : new PackReading.Refused(reader.faults());
    }

    private void rule(Node node, String document, List<Guideline> rules) {
        var before = reader.faults().size();
        var isCustom = kindOf(node).equals(CustomRules.KIND);
        var fields = reader.fields(node, "rule", allowed(isCustom));
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as hours-per-day"));
        if (!names.add(name) && !name.isEmpty()) {
            reader.fault(node, name, "two rules have this name", "give each its own");
        }
        var kind = isCustom ? null : kind(node, fields);
        var source = source(node, fields, kind == null ? CustomRules.code(name) : kind.code(), name, document);
        var rule = kind == null ? custom.rule(source, node, fields) : rule(kind, source, node, fields, before);
        if (rule.isPresent() && reader.faults().size() == before) {
            tried(rule.get(), isCustom, node, fields);
            rules.add(rule.get());
        }
    }

    private static Set<String> allowed(boolean isCustom) {
        var names = new TreeSet<>(RULE);
        names.addAll(isCustom ? CustomRules.FIELDS : Set.of("parameters"));
        return names;
    }

    /// Blank where it does not say.
    private static String kindOf(Node node) {
        return node instanceof Node.Fields pairs
                ? pairs.list().stream()
                        .filter(pair -> pair.name().equals("kind"))
                        .findFirst()
                        .map(pair -> text(pair.value()))
                        .orElse("")
                : "";
    }

    private RuleKind kind(Node node, Map<String, Node> fields) {
        var known = String.join(", ", RuleKinds.ALL.stream().map(RuleKind::code).toList());
        return reader.value(
                node,
                fields,
                new Wanted<>(
                        "kind",
                        text -> RuleKinds.of(text).orElseThrow(),
                        RuleKinds.ALL.getFirst(),
                        "one of " + known + ", or " + CustomRules.KIND));
    }

    private Source source(Node node, Map<String, Node> fields, String code, String name, String document) {
        var severity = reader.value(
                node,
                fields,
                new Wanted<>("severity", PackReader::severity, Severity.OFF, "block, acknowledge, warn or off"));
        var clause = reader.value(node, fields, new Wanted<>("clause", text -> text, "", "the number of the clause"));
        var page = reader.value(node, fields, new Wanted<>("page", PackReader::page, 0, "a page from 1, or 0"));
        var quote = reader.value(node, fields, new Wanted<>("quote", text -> text, "", "the words of the clause"));
        return new Source(code, name, severity, new Clause(document, clause, page, quote));
    }

    private Optional<Guideline> rule(
            RuleKind kind, Source source, Node node, Map<String, Node> fields, int faultsBefore) {
        var settings = settings(kind, fields);
        if (kind.isAdvice() && source.severity() == Severity.BLOCK) {
            reader.fault(
                    fields.getOrDefault("severity", node),
                    "severity",
                    kind.code() + " only advises, a person decides",
                    "write acknowledge, warn or off");
        }
        if (reader.faults().size() > faultsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(kind.rule(source, settings));
        } catch (IllegalArgumentException impossible) {
            reader.fault(node, source.name(), String.valueOf(impossible.getMessage()), "change the parameters");
            return Optional.empty();
        }
    }

    private void tried(Guideline rule, boolean isCustom, Node node, Map<String, Node> fields) {
        var before = reader.faults().size();
        var list = fields.get("examples");
        var result = list == null ? new ExamplesShown(rule.source().name(), 0, 0) : examples.run(rule, list);
        shown.add(result);
        if (isCustom && reader.faults().size() == before) {
            examples.demandBoth(result, node);
        }
    }

    private Map<String, Setting> settings(RuleKind kind, Map<String, Node> fields) {
        var settings = new LinkedHashMap<String, Setting>();
        var node = fields.get("parameters");
        if (node == null || !fields.containsKey("kind")) {
            return settings;
        }
        var known = new TreeSet<String>();
        kind.parameters().forEach(parameter -> known.add(parameter.name()));
        reader.fields(node, kind.code(), known).forEach((name, value) -> {
            var parameter = kind.parameter(name).orElseThrow();
            var setting = setting(value);
            if (parameter.accepts(setting)) {
                settings.put(name, setting);
            } else {
                reader.fault(value, kind.code() + "." + name, "it cannot be read", parameter.repair());
            }
        });
        return settings;
    }

    static Setting setting(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> new Setting.Text(scalar.text());
            case Node.Items items ->
                new Setting.Words(items.list().stream().map(PackReader::text).toList());
            case Node.Fields fields -> {
                var table = new LinkedHashMap<String, String>();
                fields.list().forEach(field -> table.put(field.name(), text(field.value())));
                yield new Setting.Table(table);
            }
        };
    }

    /// Empty for what is no text, and no parameter accepts an empty one.
    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }

    private static int positive(String text) {
        var number = page(text);
        if (number < 1) {
            throw new IllegalArgumentException("not from 1: " + text);
        }
        return number;
    }

    private static int page(String text) {
        return Integer.parseUnsignedInt(text);
    }

    private static Severity severity(String text) {
        return Severity.valueOf(text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : "none");
    }
}
