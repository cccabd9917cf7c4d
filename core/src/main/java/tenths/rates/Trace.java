package tenths.rates;

import java.math.BigDecimal;
import java.util.ArrayList;
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

    /// The same trace with what was decided afterwards.
    public Trace with(Step step) {
        var more = new ArrayList<>(steps);
        more.add(step);
        return new Trace(more);
    }

    /// A short text to keep for ever: [#decode] makes the same steps of it, and so the same words.
    public String encode() {
        return TraceText.write(this);
    }

    /// @throws IllegalArgumentException if the text is not an encoded trace of a version that is known
    public static Trace decode(String text) {
        return TraceText.read(text);
    }
}
