package tenths.expressions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A firm's own condition or column, typed and ready; may be used by many threads at once.
///
/// @param <F> what is known where it is used
public final class Expression<F> {
    private final String text;
    private final Kind kind;
    private final Vocabulary<F> vocabulary;
    private final Program program;
    private final String constant;
    private final List<Word<F>> words;

    Expression(
            String text,
            Kind kind,
            Vocabulary<F> vocabulary,
            Program program,
            CelAbstractSyntaxTree tree,
            List<Word<F>> words) {
        this.text = text;
        this.kind = kind;
        this.vocabulary = vocabulary;
        this.program = program;
        this.constant = constant(tree);
        this.words = List.copyOf(words);
    }

    /// As it was written.
    public String text() {
        return text;
    }

    public Kind kind() {
        return kind;
    }

    /// The words that it uses, in the order of the text.
    public List<Word<F>> words() {
        return words;
    }

    /// The text itself, where the expression is nothing but a text in quotes; else empty.
    public Optional<String> constant() {
        return constant.isEmpty() ? Optional.empty() : Optional.of(constant);
    }

    /// @return of the class that its kind has
    /// @throws Uncomputable where there is no value for these facts
    public Object value(F facts) throws Uncomputable {
        CelVariableResolver known =
                name -> vocabulary.find(name).map(word -> word.value().apply(facts));
        try {
            return Objects.requireNonNull(program.eval(known), text);
        } catch (CelEvaluationException failure) {
            throw new Uncomputable(reason(failure), failure);
        }
    }

    /// What our own functions say is clearer than what surrounds it.
    private static String reason(CelEvaluationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit unfit) {
                return String.valueOf(unfit.getMessage());
            }
        }
        return String.valueOf(failure.getMessage()).replaceFirst("^evaluation error( at [^ ]*)?: ", "");
    }

    private static String constant(CelAbstractSyntaxTree tree) {
        var root = tree.getExpr();
        return root.exprKind().getKind() == ExprKind.Kind.CONSTANT
                        && root.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? root.constant().stringValue()
                : "";
    }
}
