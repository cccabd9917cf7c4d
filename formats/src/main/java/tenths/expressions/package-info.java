/// A firm's own conditions and columns as text: typed, without loops, compiled into plain functions (ADR 013). Refuses
/// to know what they are used for. Start with [tenths.expressions.Vocabulary].
@NullMarked
package tenths.expressions;

import org.jspecify.annotations.NullMarked;
