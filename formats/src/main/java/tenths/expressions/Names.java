package tenths.expressions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the names that nobody knows, and the values that a bill must not have.
final class Names {
    private static final Set<String> OF_THE_LANGUAGE = Set.of("size", "contains", "startsWith", "endsWith", "matches");

    private static final Set<String> OF_A_NUMBER = Set.of("amount", "quantity");

    private final Purpose purpose;
    private final Set<String> words;
    private final Set<String> functions;

    Names(Purpose purpose, Set<String> words) {
        this.purpose = purpose;
        this.words = words;
        functions = new TreeSet<>(OF_THE_LANGUAGE);
        Functions.named(purpose).forEach(function -> functions.add(function.name()));
    }

    /// @param words the names that are used, in the order of the text
    record Used(List<ExpressionFault> faults, Set<String> words) {}

    Used in(CelAbstractSyntaxTree tree) {
        var walk = new Walk(tree);
        walk.visit(tree.getExpr());
        walk.demandFewReadings();
        return new Used(walk.faults, walk.used);
    }

    private final class Walk {
        private final CelAbstractSyntaxTree tree;
        private final List<ExpressionFault> faults = new ArrayList<>();
        private final Set<String> used = new LinkedHashSet<>();
        private int readings;

        Walk(CelAbstractSyntaxTree tree) {
            this.tree = tree;
        }

        void visit(CelExpr node) {
            switch (node.getKind()) {
                case CONSTANT -> constant(node);
                case IDENT -> name(node, node.ident().name());
                case SELECT -> select(node);
                case CALL -> call(node);
                case LIST -> node.list().elements().forEach(this::visit);
                case NOT_SET, STRUCT, MAP, COMPREHENSION ->
                    fault(node, "this is more than an expression can say", "use words, functions and operators");
            }
        }

        private void constant(CelExpr node) {
            var kind = node.constant().getKind();
            if (kind == CelConstant.Kind.DOUBLE_VALUE) {
                fault(
                        node,
                        "a number with a point is no exact amount here",
                        "write amount('12.50') or quantity('0.1')");
            } else if (kind != CelConstant.Kind.STRING_VALUE
                    && kind != CelConstant.Kind.INT64_VALUE
                    && kind != CelConstant.Kind.BOOLEAN_VALUE) {
                fault(node, "this kind of value is not known", "write text in quotes, a whole number, true or false");
            }
        }

        private void select(CelExpr node) {
            var owner = node.select().operand();
            if (owner.getKind() == CelExpr.ExprKind.Kind.IDENT) {
                name(owner, owner.ident().name() + "." + node.select().field());
            } else {
                fault(node, "'" + node.select().field() + "' belongs to no word", "write one word, such as line.task");
            }
        }

        private void call(CelExpr node) {
            var call = node.call();
            var name = call.function();
            // Operators are functions with an underscore or an @ in their name; whether they fit, the checker says.
            var isOperator = name.indexOf('_') >= 0 || name.indexOf('@') >= 0;
            if (!isOperator && !functions.contains(name)) {
                unknown(node, "function", name, functions);
            }
            call.target().ifPresent(this::visit);
            call.args().forEach(this::visit);
            readings += Readings.of(name);
            if (purpose == Purpose.CONDITIONS
                    && OF_A_NUMBER.contains(name)
                    && !call.args().isEmpty()) {
                number(call.args().getFirst());
            }
            if (name.equals("matches") && !call.args().isEmpty()) {
                pattern(call.args().getLast());
            }
        }

        /// A condition is held against many lines; what can fail, fails when it is written.
        private void number(CelExpr node) {
            var isNumber = node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
                    && Spelling.isNumber(node.constant().stringValue());
            if (!isNumber) {
                fault(node, "this is no number in quotes", "write one such as '12.50'");
            }
        }

        /// What a condition costs is known before it runs.
        void demandFewReadings() {
            if (purpose == Purpose.CONDITIONS && readings > Readings.MOST) {
                fault(
                        tree.getExpr(),
                        "it would read texts %d times over for each line; the limit is %d"
                                .formatted(readings, Readings.MOST),
                        "join patterns by | into one, or make two rules of it");
            }
        }

        /// A pattern that comes from the bill would be read anew for each line, and might be of any size.
        private void pattern(CelExpr node) {
            var isText = node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && node.constant().getKind() == CelConstant.Kind.STRING_VALUE;
            var repair =
                    "write one in quotes, of at most %d characters, such as 'L[0-9]{3}'".formatted(Patterns.LONGEST);
            if (!isText) {
                fault(node, "the pattern is not known before the bill is", repair);
            } else if (!Patterns.isLegal(node.constant().stringValue())) {
                fault(node, "this is no pattern, or one that is too large", repair);
            }
        }

        private void name(CelExpr node, String name) {
            used.add(name);
            if (!words.contains(name)) {
                unknown(node, "word", name, words);
            }
        }

        private void unknown(CelExpr node, String what, String name, Collection<String> known) {
            var repair = Nearest.to(name, known)
                    .map(near -> "did you mean " + near + "?")
                    .orElseGet(() -> "use one of " + choices(name, known));
            fault(node, "there is no %s '%s'".formatted(what, name), repair);
        }

        /// Those of the same thing, where there are any: all words of `line.` for `line.mistake`.
        private String choices(String name, Collection<String> known) {
            var thing = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : name + ".";
            var same = known.stream().filter(one -> one.startsWith(thing)).toList();
            return (same.isEmpty() ? known : same).stream().sorted().collect(Collectors.joining(", "));
        }

        private void fault(CelExpr node, String message, String repair) {
            var offset = tree.getSource().getPositionsMap().getOrDefault(node.id(), 0);
            var place = tree.getSource().getOffsetLocation(offset);
            faults.add(new ExpressionFault(
                    place.map(at -> at.getLine()).orElse(1),
                    place.map(at -> at.getColumn()).orElse(0) + 1,
                    message,
                    repair));
        }
    }
}
