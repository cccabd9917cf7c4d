package tenths.expressions;

import java.util.List;

/// What became of reading an expression.
public sealed interface Compilation<F> {
    /// The expression, typed and ready.
    record Compiled<F>(Expression<F> expression) implements Compilation<F> {}

    /// All faults in the order of the text.
    record Refused<F>(List<ExpressionFault> faults) implements Compilation<F> {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
