package tenths.formats.bill;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.Rounding;
import tenths.invoicing.InvoiceLine;

/// Divides a line whose narrative is too long into several with the same units and the same total.
final class LineSplitter {
    private static final String CONTINUED = "(continued) ";
    private static final long TENTH = 1_000;
    private static final long HUNDREDTH = 100;
    private static final int CENTS = 2;

    private LineSplitter() {}

    /// The line itself where its units cannot be divided: one tenth of an hour, one piece.
    ///
    /// @param lastNumber the first part keeps the line's number, the others are numbered on from here
    static List<Charge> split(Charge line, FormatProfile profile, int lastNumber) {
        var words = wrap(line.description(), profile.text().descriptionMax());
        var steps = line.units() / step(line);
        if (!line.isWork() || words.size() < 2 || steps < words.size()) {
            return List.of(line);
        }
        var parts = new ArrayList<Charge>(words.size());
        var left = line.net();
        for (var i = 0; i < words.size(); i++) {
            var share = (steps / words.size() + (i < steps % words.size() ? 1 : 0)) * step(line);
            var part = line.part(i == 0 ? line.number() : lastNumber + i, share, words.get(i));
            var total =
                    i == words.size() - 1 ? left : base(part, profile.numbers().rounding());
            left -= total;
            parts.add(part.with(total - computed(part, profile.numbers().rounding()), total));
        }
        return parts;
    }

    private static long step(Charge line) {
        if (line.type() == InvoiceLine.Type.EXPENSE && line.units() % TenThousandths.ONE == 0) {
            return TenThousandths.ONE;
        }
        if (line.units() % TENTH == 0) {
            return TENTH;
        }
        return line.units() % HUNDREDTH == 0 ? HUNDREDTH : 1;
    }

    private static long base(Charge part, Rounding rounding) {
        return switch (rounding) {
            case HALF_UP_CENTS, RESIDUE_IN_ADJUSTMENT ->
                TenThousandths.roundedProduct(part.units(), part.unitCost(), CENTS);
            case EXACT_4 -> computed(part, rounding);
        };
    }

    /// What a receiver computes from the printed units and unit cost.
    private static long computed(Charge part, Rounding rounding) {
        var exact = TenThousandths.product(part.units(), part.unitCost());
        return rounding == Rounding.HALF_UP_CENTS || exact == TenThousandths.UNFIT
                ? TenThousandths.roundedProduct(part.units(), part.unitCost(), CENTS)
                : exact;
    }

    private static List<String> wrap(String text, int max) {
        var parts = new ArrayList<String>();
        var rest = text;
        while (rest.length() > max) {
            var cut = rest.lastIndexOf(' ', max);
            var at = cut <= CONTINUED.length() ? max : cut;
            if (Character.isLowSurrogate(rest.charAt(at)) && Character.isHighSurrogate(rest.charAt(at - 1))) {
                at--;
            }
            parts.add(rest.substring(0, at).strip());
            if (max <= CONTINUED.length() * 2) {
                return List.of(text);
            }
            rest = CONTINUED + rest.substring(at).strip();
        }
        parts.add(rest);
        return parts;
    }
}
