package tenths.guidelines.rules;

import java.math.BigDecimal;
import java.util.List;
import tenths.guidelines.Surroundings;
import tenths.guidelines.words.Phrases;
import tenths.rates.RatedLine;

/// Which expenses have no receipt with the bill.
///
/// @param over expenses up to this amount need none
/// @param unrecorded true if an expense of which nothing is recorded counts as one without
/// @param attached words in the text that name the paper
record Receipts(BigDecimal over, boolean unrecorded, Phrases attached) {
    static final List<Parameter> PARAMETERS = List.of(
            Parameter.price("over", "25.00", "expenses up to this amount need none"),
            Parameter.choice("unrecorded", "an expense of which nobody recorded a receipt", "missing", "silent"),
            Parameter.phrases(
                    "attached",
                    List.of(
                            "receipt attached",
                            "receipt enclosed",
                            "attached receipt",
                            "see receipt",
                            "with receipt",
                            "invoice attached",
                            "invoice enclosed",
                            "statement attached"),
                    "words that name the paper"));

    static Receipts of(Settings settings) {
        return new Receipts(settings.price("over"), settings.is("unrecorded", "missing"), settings.phrases("attached"));
    }

    boolean isMissing(RatedLine line, Surroundings around) {
        if (line.amount().decimal().compareTo(over) <= 0) {
            return false;
        }
        var receipt = around.dossier().receipts().get(line.work().id());
        return receipt == null
                ? unrecorded && around.dossier().receiptsKept() && !attached.touch(line.narrative())
                : !receipt.isAttached();
    }
}
