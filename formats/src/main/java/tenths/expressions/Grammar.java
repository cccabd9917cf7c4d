package tenths.expressions;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// CEL cut down to what a bill needs: no loops, no binary fractions, nothing without a type.
final class Grammar {
    /// In characters.
    static final int LONGEST = 2_000;

    private static final int DEEPEST = 32;
    private static final int MOST_NODES = 300;
    private static final int LARGEST_REGEX = 1_000;

    private static final Set<StandardFunction> KEPT = Set.of(
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.IN,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.MATCHES);
    private static final Set<CelKind> TYPES =
            Set.of(CelKind.STRING, CelKind.INT, CelKind.BOOL, CelKind.OPAQUE, CelKind.LIST, CelKind.TYPE_PARAM);

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseExpressionNodeCount(MOST_NODES)
            .maxRegexProgramSize(LARGEST_REGEX)
            .enableComprehension(false)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(LIMITS)
            .addFunctionBindings(
                    Functions.all().stream().map(Functions.Working::binding).toList())
            .build();

    private final CelCompiler compiler;
    private final Names names;

    Grammar(Purpose purpose, Map<String, Kind> words) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) ->
                                KEPT.contains(function) && isKept(purpose, function, overload.celOverloadDecl()))
                        .build())
                .addFunctionDeclarations(Functions.all(purpose).stream()
                        .map(Functions.Working::declaration)
                        .toList());
        words.forEach((name, kind) -> builder.addVar(name, kind.type()));
        compiler = builder.build();
        names = new Names(purpose, words.keySet());
    }

    /// What became of reading a text.
    sealed interface Reading {}

    /// @param words the names that it uses, in the order of the text
    record Typed(Kind kind, CelAbstractSyntaxTree tree, Program program, Set<String> words) implements Reading {}

    record Faulty(List<ExpressionFault> faults) implements Reading {}

    Reading read(String text) {
        if (text.length() > LONGEST) {
            return faulty("it has more than " + LONGEST + " characters", "make it shorter");
        }
        try {
            var parsed = compiler.parse(text);
            if (parsed.hasError()) {
                return new Faulty(
                        parsed.getErrors().stream().map(Issues::syntax).toList());
            }
            var named = names.in(parsed.getAst());
            if (!named.faults().isEmpty()) {
                return new Faulty(named.faults());
            }
            var checked = compiler.check(parsed.getAst());
            return checked.hasError()
                    ? new Faulty(checked.getErrors().stream().map(Issues::type).toList())
                    : typed(checked.getAst(), named.words());
        } catch (CelValidationException | CelEvaluationException broken) {
            return faulty(Issues.plain(String.valueOf(broken.getMessage())), "write it as the handbook shows");
        }
    }

    private static Reading typed(CelAbstractSyntaxTree tree, Set<String> words) throws CelEvaluationException {
        var kind = Kind.of(tree.getResultType());
        return kind.isPresent()
                ? new Typed(kind.get(), tree, RUNTIME.createProgram(tree), words)
                : faulty("its value is a " + Issues.plain(tree.getResultType().name()), "make it one value");
    }

    private static Faulty faulty(String message, String repair) {
        return new Faulty(List.of(new ExpressionFault(1, 1, message, repair)));
    }

    /// A condition joins no texts and no lists: what it makes is never longer than what it is given.
    private static boolean isKept(Purpose purpose, StandardFunction function, CelOverloadDecl overload) {
        var joins = function == StandardFunction.ADD && overload.resultType().kind() != CelKind.INT;
        return (purpose == Purpose.COLUMNS || !joins) && isOfOurTypes(overload);
    }

    private static boolean isOfOurTypes(CelOverloadDecl overload) {
        return Stream.concat(overload.parameterTypes().stream(), Stream.of(overload.resultType()))
                .map(CelType::kind)
                .allMatch(TYPES::contains);
    }
}
