package tenths.connectors.packs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.checks.Clause;
import tenths.checks.Severity;
import tenths.connectors.packs.Reader.Wanted;
import tenths.guidelines.Guideline;
import tenths.guidelines.GuidelinePack;
import tenths.guidelines.Source;
import tenths.guidelines.rules.Parameter;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads a guideline pack: name, version, from, document, and rules with kind, severity, clause, page, quote and
/// parameters. Every fault is told at once.
public final class PackReader {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Set<String> PACK = new TreeSet<>(Set.of("name", "version", "from", "document", "rules"));
    private static final Set<String> RULE =
            new TreeSet<>(Set.of("name", "kind", "severity", "clause", "page", "quote", "parameters"));

    private final Reader reader = new Reader();
    private final Set<String> names = new HashSet<>();

    private final @Nullable RuleChange change;
    private boolean isChanged;

    private PackReader(@Nullable RuleChange change) {
        this.change = change;
    }

    public static PackReading read(String yaml) {
        return new PackReader(null).text(yaml);
    }

    /// The pack with one rule as it could be instead; a fault where it has no such rule.
    public static PackReading read(String yaml, RuleChange change) {
        return new PackReader(change).text(yaml);
    }

    private PackReading text(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            return refused(1, 1, "a pack has at most " + MOST_CHARACTERS + " characters");
        }
        try (var parser = new YAMLMapper().createParser(yaml)) {
            if (parser.nextToken() == null) {
                return refused(1, 1, "the file is empty");
            }
            return pack(Node.of(parser));
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            return refused(
                    at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), broken.getOriginalMessage());
        }
    }

    private static PackReading refused(int line, int column, String message) {
        var fault = new PackFault(line, column, "pack", message, "write YAML as the handbook shows");
        return new PackReading.Refused(List.of(fault));
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
        if (change != null && !isChanged) {
            reader.fault(node, change.rule(), "the pack has no rule of this name", "choose one of its rules");
        }
        return reader.faults().isEmpty()
                ? new PackReading.Read(new GuidelinePack(name, version, from, null, rules))
                : new PackReading.Refused(reader.faults());
    }

    private void rule(Node node, String document, List<Guideline> rules) {
        var before = reader.faults().size();
        var fields = reader.fields(node, "rule", RULE);
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as hours-per-day"));
        if (!names.add(name) && !name.isEmpty()) {
            reader.fault(node, name, "two rules have this name", "give each its own");
        }
        var kinds = RuleKinds.ALL;
        var kind = reader.value(
                node,
                fields,
                new Wanted<>(
                        "kind",
                        text -> RuleKinds.of(text).orElseThrow(),
                        kinds.getFirst(),
                        "one of "
                                + String.join(
                                        ", ", kinds.stream().map(RuleKind::code).toList())));
        var severity = reader.value(
                node,
                fields,
                new Wanted<>("severity", PackReader::severity, Severity.OFF, "block, acknowledge, warn or off"));
        var clause = reader.value(node, fields, new Wanted<>("clause", text -> text, "", "the number of the clause"));
        var page = reader.value(node, fields, new Wanted<>("page", PackReader::page, 0, "a page from 1, or 0"));
        var quote = reader.value(node, fields, new Wanted<>("quote", text -> text, "", "the words of the clause"));
        var settings = settings(kind, fields);
        severity = changed(name, severity);
        settings.putAll(changed(node, name, kind));
        if (reader.faults().size() == before) {
            var source = new Source(kind.code(), name, severity, new Clause(document, clause, page, quote));
            try {
                rules.add(kind.rule(source, settings));
            } catch (IllegalArgumentException impossible) {
                reader.fault(node, name, String.valueOf(impossible.getMessage()), "change the parameters");
            }
        }
    }

    private Severity changed(String name, Severity severity) {
        if (change == null || !change.rule().equals(name)) {
            return severity;
        }
        isChanged = true;
        return change.severity(severity);
    }

    /// A parameter takes a text, or else a list of them.
    private Map<String, Setting> changed(Node node, String rule, RuleKind kind) {
        if (change == null || !change.rule().equals(rule)) {
            return Map.of();
        }
        var settings = new LinkedHashMap<String, Setting>();
        change.parameters().forEach((name, value) -> {
            var parameter = kind.parameter(name);
            var where = kind.code() + "." + name;
            if (parameter.isEmpty()) {
                var known = kind.parameters().stream().map(Parameter::name).toList();
                reader.fault(node, where, "the rule has no such parameter", "use one of " + String.join(", ", known));
                return;
            }
            Stream.of(new Setting.Text(value), new Setting.Words(List.of(value.split(" *, *"))))
                    .filter(parameter.get()::accepts)
                    .findFirst()
                    .ifPresentOrElse(
                            setting -> settings.put(name, setting),
                            () -> reader.fault(
                                    node,
                                    where,
                                    "it cannot be read",
                                    parameter.get().repair()));
        });
        return settings;
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

    private static Setting setting(Node node) {
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
