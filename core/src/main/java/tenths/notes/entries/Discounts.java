package tenths.notes.entries;

import java.util.BitSet;
import java.util.Set;
import tenths.notes.Flag;
import tenths.notes.durations.Durations;
import tenths.notes.text.Tokens;

/// Words that bill less than was worked, in a line with two numbers where no rule found out which is which: `3.3. Bill
/// 2.5 max`, `I needed 2.6; a fair charge is 1.8`, `.8 - .3 was my learning curve`. All times of the line are asked.
final class Discounts {
    // spotless:off
    private static final Set<String> CHARGING = Set.of("bill", "billing", "billed", "billable", "charge", "charging",
            "charged", "chargeable", "charges", "invoice", "invoiced", "discount", "discounted", "courtesy", "trim",
            "trimmed", "trimming", "shave", "shaved", "knock", "reduce", "reduced", "reducing", "cut", "cap", "capped",
            "max", "maximum", "forgive", "waive", "waived", "show", "claim", "credit", "eat", "absorb", "lowered",
            "lower");
    private static final Set<String> WRITING = Set.of("write", "writing", "wrote", "written");
    private static final Set<String> AMONG = Set.of("that", "it", "this", "those");
    /// Before them a bill is a paper that was read.
    private static final Set<String> READ = Set.of("rev", "review", "reviewed", "reviewing", "read", "the", "of",
            "expert",
            "medical", "their", "his", "her", "a", "rvw", "analyze", "analyzed");
    // spotless:on
    private static final int NEAR = 4;

    private final Page page;
    private final Tokens tokens;
    private final BitSet settled;

    Discounts(Page page, BitSet settled) {
        this.page = page;
        this.tokens = page.tokens();
        this.settled = settled;
    }

    boolean in(Clause clause) {
        for (var i = clause.from(); i < clause.to(); i++) {
            var isOf = tokens.is(i, "of")
                    && tokens.in(i + 1, AMONG)
                    && tokens.at(i - 1).isNumber()
                    && isQuantity(i - 1);
            if ((isOf || isCharging(i, clause)) && !page.hidden().get(i)) {
                return isOneOfSeveral(clause);
            }
        }
        return false;
    }

    private boolean isCharging(int i, Clause clause) {
        var isWord = tokens.in(i, CHARGING) || (tokens.in(i, WRITING) && tokens.is(i + 1, "off"));
        var isPaper = tokens.in(i - 1, READ) || tokens.low(i - 1).endsWith("'s") || tokens.is(i + 1, "of");
        return isWord && !isPaper && !tokens.at(i - 1).isBreak() && !tokens.is(i + 1, "nothing") && isBeside(i, clause);
    }

    private boolean isBeside(int i, Clause clause) {
        for (var k = i + 1; k <= Math.min(clause.to() - 1, i + NEAR); k++) {
            if (isQuantity(k)) {
                return true;
            }
        }
        return isQuantity(i - 1) || isQuantity(i - 2);
    }

    /// A time, or a decimal that could be one.
    private boolean isQuantity(int i) {
        return isTime(i) || (tokens.at(i).isNumber() && isDecimal(tokens.low(i)) && !settled.get(i) && !isElse(i));
    }

    private boolean isTime(int i) {
        return page.stretches(Math.max(0, i - NEAR), i + 1).stream()
                .anyMatch(time -> time.from() <= i && i < time.to());
    }

    private boolean isElse(int i) {
        return Durations.isOther(tokens, i)
                || tokens.is(i - 1, '#')
                || tokens.is(i - 1, '§')
                || tokens.is(i + 1, '%')
                || tokens.is(i - 1, '$')
                || tokens.is(i - 1, '€')
                || tokens.is(i - 1, '£');
    }

    private static boolean isDecimal(String low) {
        return low.indexOf('.') >= 0 && low.indexOf('.') == low.lastIndexOf('.') && low.length() <= NEAR;
    }

    /// The line holds another number, and nothing found out yet what is to be billed.
    private boolean isOneOfSeveral(Clause clause) {
        var from = clause.from();
        while (!tokens.at(from - 1).isBreak()) {
            from--;
        }
        var quantities = 0;
        for (var i = from; !tokens.at(i).isBreak(); i++) {
            quantities += isQuantity(i) && !isQuantity(i - 1) ? 1 : 0;
        }
        var times = page.stretches(from, clause.to());
        return quantities > 1 && times.stream().noneMatch(time -> time.flags().contains(Flag.WRITE_DOWN));
    }
}
