package tenths.connectors.cases;

import java.math.BigDecimal;

/// A part of a bill as it is written: `60%`, or a weight such as `3`.
///
/// @param percent whether the number is per cent
record PartForm(BigDecimal number, boolean percent) {
    static final PartForm NONE = new PartForm(BigDecimal.ZERO, false);

    static final Form<PartForm> FORM = new Form<>(
            text -> new PartForm(
                    text.endsWith("%")
                            ? Form.PERCENT.reads().apply(text)
                            : Form.decimal(9, 4, "").reads().apply(text),
                    text.endsWith("%")),
            new PartForm(BigDecimal.ONE, false),
            "write a percentage such as \"60%\" or a weight such as \"1\"",
            true);
}
