package tenths.notes.entries;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenths.notes.Span;
import tenths.notes.text.Tokens;

/// Whether the writer says that nobody is to pay for the work, and whether clients would.
final class Charging {
    // spotless:off
    private static final Set<String> NOT_BILLED = Set.of("nb", "nonbillable", "unbillable", "nonbill", "nobill",
            "probono", "gratis", "nonchargeable", "unbilled");
    private static final String[][] PHRASES = {
            {"no", "charge"}, {"non", "billable"}, {"not", "billable"}, {"don't", "bill"}, {"dont", "bill"},
            {"no", "bill"}, {"don't", "charge"}, {"pro", "bono"}, {"write", "off"}, {"written", "off"},
            {"not", "charged"}, {"won't", "bill"}, {"not", "chargeable"}, {"on", "us"}, {"eat", "this"},
            {"eating", "this"}, {"eat", "it"}, {"my", "dime"}, {"billed", "nothing"}, {"not", "billing"},
            {"bill", "nothing"}, {"nicht", "abrechenbar"}, {"non", "-", "billable"}, {"non", "-", "chargeable"},
            {"do", "not", "bill"}, {"don", "t", "bill"}, {"do", "not", "charge"}, {"off", "the", "clock"},
            {"not", "to", "bill"}, {"on", "the", "house"}, {"no", "-", "charge"}, {"not", "be", "billed"},
            {"not", "be", "charged"}, {"not", "for", "billing"}, {"not", "to", "be", "billed"},
            {"not", "to", "be", "charged"}, {"not", "to", "be", "invoiced"}, {"n", "/", "c"}, {"n", "/", "b"},
            {"billable", ":", "no"}};
    private static final Set<String> OPENINGS =
            Arrays.stream(PHRASES).map(phrase -> phrase[0]).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> CLERICAL = Set.of("binder", "binders", "organize", "organized", "organised",
            "organise", "organizing", "organising", "filing", "scan", "scanned", "scanning", "copied", "copying",
            "photocopied", "bates", "index", "indexed", "calendared", "calendaring", "docketed", "docketing", "faxed",
            "mailed", "collated", "tabbed", "uploaded", "scheduling", "scheduled", "labeled", "assembled", "printed");
    private static final Set<String> VAGUE = Set.of("misc", "miscellaneous", "attention", "various", "stuff",
            "things", "etc");
    // spotless:on

    private Charging() {}

    /// The words that say so, or null.
    static @Nullable Span notBilled(Page page, int from, int to) {
        var tokens = page.tokens();
        for (var i = page.hidden().nextClearBit(from); i < to; i = page.hidden().nextClearBit(i + 1)) {
            var length = notBilledAt(tokens, i);
            if (length > 0) {
                return tokens.span(i, i + length);
            }
        }
        return null;
    }

    private static int notBilledAt(Tokens tokens, int i) {
        if (tokens.in(i, NOT_BILLED)) {
            return 1;
        }
        return OPENINGS.contains(tokens.low(i)) && !isPartly(tokens, i)
                ? Arrays.stream(PHRASES)
                        .filter(phrase -> tokens.says(i, phrase))
                        .mapToInt(phrase -> phrase.length)
                        .max()
                        .orElse(0)
                : 0;
    }

    /// `don't bill more than 3.0`, `write off 1.0 of it`: the rest is billed.
    private static boolean isPartly(Tokens tokens, int i) {
        return tokens.is(i + 2, "more")
                || tokens.is(i + 3, "more")
                || (tokens.at(i + 2).isNumber() && tokens.is(i + 3, "of"));
    }

    static boolean isClerical(Tokens tokens, int from, int to) {
        return tokens.any(from, to, CLERICAL);
    }

    static boolean isVague(Tokens tokens, int from, int to) {
        return tokens.any(from, to, VAGUE);
    }
}
