package tenths.connectors.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tenths.connectors.packs.Reader.Wanted;
import tenths.expressions.Compilation.Compiled;
import tenths.expressions.Compilation.Refused;
import tenths.expressions.Expression;
import tenths.expressions.ExpressionFault;
import tenths.expressions.Kind;
import tenths.guidelines.Source;
import tenths.guidelines.custom.CustomRule;
import tenths.guidelines.custom.Each;
import tenths.guidelines.custom.Mend;
import tenths.guidelines.custom.Scene;
import tenths.guidelines.rules.Form;
import tenths.guidelines.rules.Parameter;
import tenths.guidelines.rules.Setting;
import tenths.guidelines.words.Phrases;

/// Reads the part of a rule that only a firm's own rules have: what it is held against, the words that make a line its
/// business, the condition, the amount at risk, the sentence and the repair.
record CustomRules(Reader reader, Passage passage) {
    /// How a pack calls a rule of the firm's own.
    static final String KIND = "custom";

    static final Set<String> FIELDS =
            new TreeSet<>(Set.of("each", "words", "when", "amount", "message", "fix", "question"));

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final Parameter PHRASES =
            new Parameter("words", Form.PHRASES, new Setting.Words(List.of()), List.of(), "");

    /// @param head what every rule has; its code is that of the rule's name
    /// @return empty where something is faulty, and then it is told
    Optional<CustomRule> rule(Source head, Node node, Map<String, Node> fields) {
        var before = reader.faults().size();
        if (!head.name().matches(NAME)) {
            reader.fault(
                    fields.getOrDefault("name", node),
                    "name",
                    "the name of a rule of your own is part of its code",
                    "write small letters, digits and dashes, at most 40: title-search");
        }
        var each = choice(fields, "each", Each.values(), Each::word);
        var mend = choice(fields, "fix", Mend.values(), Mend::word);
        var when = fields.containsKey("when") ? expression(fields, "when", each, Kind.TRUTH) : null;
        var amount = fields.containsKey("amount") ? expression(fields, "amount", each, Kind.MONEY) : null;
        var says = reader.value(
                node, fields, new Wanted<>("message", text -> text, "", "what is wrong, as a part of a sentence"));
        var words = words(fields);
        if (when == null && !fields.containsKey("when")) {
            reader.fault(node, "when", "it is missing", "write a condition such as entry.billed > quantity('0.5')");
        }
        if (when == null || reader.faults().size() > before) {
            return Optional.empty();
        }
        var question = text(fields, "question").orElse(says + ": is that right?");
        return Optional.of(new CustomRule(head, each, words, new WrittenTerms(when, amount), says, mend, question));
    }

    static String code(String name) {
        return CustomRule.CODE + name;
    }

    /// The first where nothing is said.
    private <E> E choice(Map<String, Node> fields, String name, E[] all, Function<E, String> word) {
        var node = fields.get(name);
        if (node == null) {
            return all[0];
        }
        var written = node instanceof Node.Scalar scalar ? scalar.text() : "";
        var known = Stream.of(all).map(word).collect(Collectors.joining(", "));
        return Stream.of(all)
                .filter(one -> word.apply(one).equals(written))
                .findFirst()
                .orElseGet(() -> {
                    reader.fault(node, name, "it cannot be read", "write one of " + known);
                    return all[0];
                });
    }

    private Optional<String> text(Map<String, Node> fields, String name) {
        return fields.get(name) instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    private Phrases words(Map<String, Node> fields) {
        var node = fields.get("words");
        if (node == null) {
            return Phrases.NONE;
        }
        var setting = CardReader.setting(node);
        if (setting instanceof Setting.Words(var list) && !list.isEmpty() && PHRASES.accepts(setting)) {
            return Phrases.of(list);
        }
        reader.fault(node, "words", "it cannot be read", "write a list of phrases such as [title search, lien search]");
        return Phrases.NONE;
    }

    private @Nullable Expression<Scene> expression(Map<String, Node> fields, String name, Each each, Kind wanted) {
        if (!(fields.get(name) instanceof Node.Scalar scalar)) {
            reader.fault(fields.getOrDefault(name, NOWHERE), name, "this is no expression", "write it on one line");
            return null;
        }
        return switch (RuleWords.of(each).compile(scalar.text())) {
            case Compiled<Scene>(var expression) when expression.kind() == wanted -> expression;
            case Compiled<Scene>(var expression) -> {
                var message = "it is a %s, not a %s".formatted(expression.kind().words(), wanted.words());
                told(scalar, name, List.of(new ExpressionFault(1, 1, message, repair(wanted))));
                yield null;
            }
            case Refused<Scene>(var faults) -> {
                told(
                        scalar,
                        name,
                        faults.stream().map(fault -> elsewhere(each, fault)).toList());
                yield null;
            }
        };
    }

    private static final Node NOWHERE = new Node.Scalar(1, 1, "");

    private static String repair(Kind wanted) {
        return wanted == Kind.TRUTH
                ? "compare two values: entry.billed > quantity('0.5')"
                : "make an amount of it: times(entry.billed, entry.rate)";
    }

    /// A word of a single line, in a rule on more than a line, is known but has no value there.
    private static ExpressionFault elsewhere(Each each, ExpressionFault fault) {
        var known = Stream.of(Each.values())
                .filter(other -> RuleWords.of(other).words().stream()
                        .anyMatch(word -> fault.message().equals("there is no word '" + word.name() + "'")))
                .map(Each::word)
                .collect(Collectors.joining(" or each: "));
        return known.isEmpty()
                ? fault
                : new ExpressionFault(
                        fault.line(),
                        fault.column(),
                        fault.message() + " in a rule with each: " + each.word(),
                        "write each: " + known + ", or another word");
    }

    private void told(Node.Scalar at, String field, List<ExpressionFault> faults) {
        faults.forEach(fault -> reader.add(passage.fault(at, field, fault)));
    }
}
