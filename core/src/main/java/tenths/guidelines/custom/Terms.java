package tenths.guidelines.custom;

import java.math.BigDecimal;

/// What a firm's own rule says, ready to be held against a bill. The same scene always gets the same answer.
public interface Terms {
    /// Whether the scene breaks the rule.
    boolean isBroken(Scene scene) throws NoAnswer;

    /// What the client would cut, in the currency of the bill, with any number of decimals.
    BigDecimal atRisk(Scene scene) throws NoAnswer;

    /// Whether the rule looks at what was billed on the matter before.
    boolean readsHistory();

    /// The values that decided, for the reader of the finding: `entry.billed 4.20, entry.task L310`. Blank for none.
    String values(Scene scene);
}
