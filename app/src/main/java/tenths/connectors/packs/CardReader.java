package tenths.connectors.packs;

import java.time.LocalDate;
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
import tenths.guidelines.RuleScope;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// Reads the rules of a pack, one after the other.
final class CardReader {
    private static final Set<String> RULE = new TreeSet<>(Set.of(
            "name", "kind", "severity", "sentence", "clause", "page", "quote", "scope", "from", "to", "parameters"));
    private static final Set<String> SCOPE = new TreeSet<>(Set.of("clients", "matters", "phases", "expenses"));
    private static final String KINDS = "one of "
            + String.join(", ", RuleKinds.ALL.stream().map(RuleKind::code).toList());

    private final Reader reader;
    private final String document;
    private final Set<String> names = new HashSet<>();

    CardReader(Reader reader, String document) {
        this.reader = reader;
        this.document = document;
    }

    /// None if something is wrong with it; the reader knows what.
    Optional<RuleCard> card(Node node) {
        var before = reader.faults().size();
        var fields = reader.fields(node, "rule", RULE);
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as hours-per-day"));
        if (!names.add(name) && !name.isEmpty()) {
            reader.fault(node, name, "two rules have this name", "give each its own");
        }
        var kind = reader.value(
                node,
                fields,
                new Wanted<>("kind", text -> RuleKinds.of(text).orElseThrow(), RuleKinds.ALL.getFirst(), KINDS));
        var severity = reader.value(
                node,
                fields,
                new Wanted<>("severity", CardReader::severity, Severity.OFF, "block, acknowledge, warn or off"));
        var sentence = reader.optional(fields, new Wanted<>("sentence", text -> text, "", "what the rule asks"));
        var clause = clause(node, fields);
        var scope = scope(fields);
        var from = day("from", fields);
        var to = day("to", fields);
        var settings = settings(kind, fields);
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RuleCard(
                    name, kind, severity, sentence, clause, scope, from.orElse(null), to.orElse(null), settings));
        } catch (IllegalArgumentException impossible) {
            reader.fault(node, name, String.valueOf(impossible.getMessage()), "change the parameters");
            return Optional.empty();
        }
    }

    private Clause clause(Node node, Map<String, Node> fields) {
        var clause = reader.value(node, fields, new Wanted<>("clause", text -> text, "", "the number of the clause"));
        var page =
                reader.value(node, fields, new Wanted<>("page", Integer::parseUnsignedInt, 0, "a page from 1, or 0"));
        var quote = reader.value(node, fields, new Wanted<>("quote", text -> text, "", "the words of the clause"));
        return new Clause(document, clause, page, quote);
    }

    private Optional<LocalDate> day(String name, Map<String, Node> fields) {
        return reader.optional(
                fields,
                new Wanted<>(
                        name,
                        text -> Optional.of(LocalDate.parse(text)),
                        Optional.empty(),
                        "a date such as 2026-01-01"));
    }

    private RuleScope scope(Map<String, Node> fields) {
        var node = fields.get("scope");
        if (node == null) {
            return RuleScope.EVERYWHERE;
        }
        var sides = reader.fields(node, "scope", SCOPE);
        return new RuleScope(
                names("clients", sides), names("matters", sides), names("phases", sides), names("expenses", sides));
    }

    private List<String> names(String side, Map<String, Node> sides) {
        var node = sides.get(side);
        if (node == null) {
            return List.of();
        }
        var names = setting(node) instanceof Setting.Words(var words) ? words : List.<String>of();
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            reader.fault(node, "scope." + side, "it is no list of names", "write them behind dashes, or leave it out");
        }
        return names;
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
                new Setting.Words(items.list().stream().map(CardReader::text).toList());
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

    private static Severity severity(String text) {
        return Severity.valueOf(PackReader.lower(text).toUpperCase(Locale.ROOT));
    }
}
