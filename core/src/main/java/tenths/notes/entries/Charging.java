package tenths.notes.entries;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.notes.Span;
import tenths.notes.text.Tokens;

/// Whether the writer says that nobody is to pay for the work, and whether clients would.
final class Charging {
    // spotless:off
    private static final Set<String> NOT_BILLED = Set.of("nb", "nonbillable", "unbillable", "nonbill", "nobill",
            "probono", "gratis", "nonchargeable", "unbilled");
    private static final Set<String> CLERICAL = Set.of("binder", "binders", "organize", "organized", "organised",
            "organise", "organizing", "organising", "filing", "scan", "scanned", "scanning", "copied", "copying",
            "photocopied", "bates", "index", "indexed", "calendared", "calendaring", "docketed", "docketing", "faxed",
            "mailed", "collated", "tabbed", "uploaded", "scheduling", "scheduled", "labeled", "assembled", "printed");
    private static final Set<String> VAGUE = Set.of("misc", "miscellaneous", "attention", "various", "stuff",
            "things", "etc");
    // spotless:on

    private Charging() {}

    /// The words that say so, or null.
    static @Nullable Span notBilled(Tokens tokens, int from, int to) {
        for (var i = from; i < to; i++) {
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
        if (tokens.is(i + 2, "more") || tokens.is(i + 3, "more")) {
            return 0; // `don't bill more than 3.0`
        }
        if (tokens.at(i + 2).isNumber() && tokens.is(i + 3, "of")) {
            return 0; // `write off 1.0 of it`
        }
        if (tokens.says(i, "non", "-", "billable")
                || tokens.says(i, "non", "-", "chargeable")
                || tokens.says(i, "do", "not", "bill")
                || tokens.says(i, "don", "t", "bill")
                || tokens.says(i, "do", "not", "charge")
                || tokens.says(i, "off", "the", "clock")
                || tokens.says(i, "not", "to", "bill")) {
            return 3;
        }
        if (tokens.says(i, "on", "the", "house")
                || tokens.says(i, "no", "-", "charge")
                || tokens.says(i, "not", "be", "billed")
                || tokens.says(i, "not", "be", "charged")
                || (tokens.is(i, "not") && tokens.says(i + 1, "for", "billing"))) {
            return 3;
        }
        if (tokens.says(i, "not", "to", "be") && tokens.in(i + 3, Set.of("billed", "charged", "invoiced"))) {
            return 4;
        }
        if (tokens.says(i, "n", "/", "c") || tokens.says(i, "n", "/", "b") || tokens.says(i, "billable", ":", "no")) {
            return 3;
        }
        var pairs = tokens.says(i, "no", "charge")
                || tokens.says(i, "non", "billable")
                || tokens.says(i, "not", "billable")
                || tokens.says(i, "don't", "bill")
                || tokens.says(i, "dont", "bill")
                || tokens.says(i, "no", "bill")
                || tokens.says(i, "don't", "charge")
                || tokens.says(i, "pro", "bono")
                || tokens.says(i, "write", "off")
                || tokens.says(i, "written", "off")
                || tokens.says(i, "not", "charged")
                || tokens.says(i, "won't", "bill")
                || tokens.says(i, "not", "chargeable")
                || tokens.says(i, "on", "us")
                || tokens.says(i, "eat", "this")
                || tokens.says(i, "eating", "this")
                || tokens.says(i, "eat", "it")
                || tokens.says(i, "my", "dime")
                || tokens.says(i, "billed", "nothing")
                || tokens.says(i, "not", "billing")
                || tokens.says(i, "bill", "nothing")
                || tokens.says(i, "nicht", "abrechenbar");
        return pairs ? 2 : 0;
    }

    static boolean isClerical(Tokens tokens, int from, int to) {
        return tokens.any(from, to, CLERICAL);
    }

    static boolean isVague(Tokens tokens, int from, int to) {
        return tokens.any(from, to, VAGUE);
    }
}
