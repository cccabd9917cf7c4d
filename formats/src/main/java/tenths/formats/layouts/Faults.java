package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tenths.expressions.Compilation.Compiled;
import tenths.expressions.Compilation.Refused;
import tenths.expressions.Expression;
import tenths.expressions.ExpressionFault;
import tenths.expressions.Vocabulary;

/// Collects what is wrong with a layout while it is taken apart.
final class Faults {
    private final List<LayoutFault> list = new ArrayList<>();

    void add(Node at, String field, String message, String repair) {
        list.add(new LayoutFault(at.line(), at.column(), field.isEmpty() ? "layout" : field, message, repair));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<LayoutFault> inOrder() {
        return list.stream()
                .sorted(Comparator.comparingInt(LayoutFault::line).thenComparingInt(LayoutFault::column))
                .toList();
    }

    /// An expression, or null where it is faulty; each of its faults is told with its place in the file.
    <F> @Nullable Expression<F> expression(Node node, String field, Vocabulary<F> words) {
        if (!(node instanceof Node.Scalar scalar)) {
            add(node, field, "this is no expression", "write one such as invoice.number");
            return null;
        }
        return switch (words.compile(scalar.text())) {
            case Compiled<F>(var expression) -> expression;
            case Refused<F>(var faults) -> {
                faults.forEach(fault -> add(scalar, field, fault));
                yield null;
            }
        };
    }

    /// The columns of a block of text are not those of the file, and so they are told in words.
    private void add(Node.Scalar scalar, String field, ExpressionFault fault) {
        if (!scalar.isBlock() && fault.line() == 1) {
            var column = scalar.column() + scalar.indent() + fault.column() - 1;
            list.add(new LayoutFault(scalar.line(), column, field, fault.message(), fault.repair()));
        } else {
            var place = "line %d, column %d of the expression: ".formatted(fault.line(), fault.column());
            add(scalar, field, place + fault.message(), fault.repair());
        }
    }
}
