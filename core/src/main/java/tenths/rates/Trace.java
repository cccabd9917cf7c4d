package tenths.rates;

import java.math.BigDecimal;
import java.util.List;

/// Why a line costs what it costs: steps whose amounts add up to the line's amount.
public record Trace(List<Step> steps) {
    public Trace {
        steps = List.copyOf(steps);
    }

    /// The sum of all steps; equal to the line's amount for every line.
    public BigDecimal sum() {
        return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
