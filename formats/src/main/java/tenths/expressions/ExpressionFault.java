package tenths.expressions;

/// What is wrong with an expression, where in it, and what to write instead.
///
/// @param line of the expression, from 1
/// @param column in that line, from 1
public record ExpressionFault(int line, int column, String message, String repair) {}
