package tenths.expressions;

/// What an expression is for.
public enum Purpose {
    /// To write values of a bill down: texts may be joined and filled up, nothing is multiplied.
    COLUMNS,
    /// To ask something of a bill: dates and amounts may be reckoned with, no text becomes longer, and how often a
    /// condition may read a text is limited, so that none can keep a long bill waiting.
    CONDITIONS
}
