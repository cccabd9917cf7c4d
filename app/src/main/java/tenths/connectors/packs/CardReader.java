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
import tenths.guidelines.DayOf;
import tenths.guidelines.RuleScope;
import tenths.guidelines.Source;
import tenths.guidelines.cards.RuleCard;
import tenths.guidelines.rules.RuleKind;
import tenths.guidelines.rules.RuleKinds;
import tenths.guidelines.rules.Setting;

/// Reads the rules of a pack, one after the other.
final class CardReader {
    private static final Set<String> RULE = new TreeSet<>(Set.of(
            "name", "kind", "severity", "sentence", "clause", "page", "quote", "scope", "from", "to", "examples"));
    private static final Set<String> SCOPE = new TreeSet<>(Set.of("clients", "matters", "phases", "expenses"));
    private static final String KINDS = "one of "
            + String.join(", ", RuleKinds.ALL.stream().map(RuleKind::code).toList()) + ", or " + CustomRules.KIND;

    private final Reader reader;
    private final String document;
    private final CustomRules custom;
    private final List<ExamplesShown> shown;
    private final Examples examples;
    private final Set<String> names = new HashSet<>();

    /// @param shown gets what the examples of each rule showed
    CardReader(Reader reader, String document, CustomRules custom, List<ExamplesShown> shown) {
        this.reader = reader;
        this.document = document;
        this.custom = custom;
        this.shown = shown;
        examples = new Examples(reader);
    }

    /// What a rule asks: its kind and what its text sets.
    private record Asked(RuleKind kind, Map<String, Setting> settings) {}

    /// None if something is wrong with it; the reader knows what.
    Optional<RuleCard> card(Node node) {
        var before = reader.faults().size();
        var isOwn = kindOf(node).equals(CustomRules.KIND);
        var fields = reader.fields(node, "rule", allowed(isOwn));
        var name = reader.value(node, fields, new Wanted<>("name", text -> text, "", "a name such as hours-per-day"));
        if (!names.add(name) && !name.isEmpty()) {
            reader.fault(node, name, "two rules have this name", "give each its own");
        }
        var asked = isOwn ? Optional.<Asked>empty() : Optional.of(kind(node, fields));
        var severity = severity(node, fields, asked);
        var sentence = reader.optional(fields, new Wanted<>("sentence", text -> text, "", "what the rule asks"));
        var clause = clause(node, fields);
        var scope = scope(fields);
        var from = day("from", fields);
        var to = day("to", fields);
        var wanted = isOwn ? own(new Source(CustomRules.code(name), name, severity, clause), node, fields) : asked;
        if (wanted.isEmpty() || reader.faults().size() > before) {
            return Optional.empty();
        }
        var what = wanted.get();
        try {
            var card = new RuleCard(
                    name,
                    what.kind(),
                    severity,
                    sentence,
                    clause,
                    scope,
                    from.orElse(null),
                    to.orElse(null),
                    what.settings());
            return tried(card, node, fields);
        } catch (IllegalArgumentException impossible) {
            reader.fault(node, name, String.valueOf(impossible.getMessage()), "change the parameters");
            return Optional.empty();
        }
    }

    private static Set<String> allowed(boolean isOwn) {
        var names = new TreeSet<>(RULE);
        names.addAll(isOwn ? CustomRules.FIELDS : Set.of("parameters"));
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

    private Asked kind(Node node, Map<String, Node> fields) {
        var kind = reader.value(
                node,
                fields,
                new Wanted<>("kind", text -> RuleKinds.of(text).orElseThrow(), RuleKinds.ALL.getFirst(), KINDS));
        return new Asked(kind, settings(kind, fields));
    }

    private Optional<Asked> own(Source head, Node node, Map<String, Node> fields) {
        return custom.rule(head, node, fields).map(rule -> {
            var written = new LinkedHashMap<String, Setting>();
            fields.forEach((name, value) -> {
                if (CustomRules.FIELDS.contains(name)) {
                    written.put(name, setting(value));
                }
            });
            return new Asked(RuleKind.own(head.code(), rule.says(), rule::of), written);
        });
    }

    private Severity severity(Node node, Map<String, Node> fields, Optional<Asked> asked) {
        var severity = reader.value(
                node,
                fields,
                new Wanted<>("severity", CardReader::severity, Severity.OFF, "block, acknowledge, warn or off"));
        if (severity == Severity.BLOCK
                && asked.filter(what -> what.kind().isAdvice()).isPresent()) {
            reader.fault(
                    fields.getOrDefault("severity", node),
                    "severity",
                    asked.get().kind().code() + " only advises, a person decides",
                    "write acknowledge, warn or off");
        }
        return severity;
    }

    /// The card with its examples, each of which turned out as it says.
    private Optional<RuleCard> tried(RuleCard card, Node node, Map<String, Node> fields) {
        var before = reader.faults().size();
        var list = fields.get("examples");
        var result = list == null ? new ExamplesShown(card.name(), 0, 0) : examples.run(card.rule(DayOf.BILL), list);
        shown.add(result);
        if (card.kind().isOwn() && reader.faults().size() == before) {
            examples.demandBoth(result, node);
        }
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(list == null ? card : card.showing(PackWriter.text(plain(list))));
    }

    /// As lists, tables and texts.
    private static Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text();
            case Node.Items items ->
                items.list().stream().map(CardReader::plain).toList();
            case Node.Fields fields -> {
                var table = new LinkedHashMap<String, Object>();
                fields.list().forEach(field -> table.put(field.name(), plain(field.value())));
                yield table;
            }
        };
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

    static Setting setting(Node node) {
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
