package tenths.formats.ledes98b;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;
import tenths.firm.Matter;
import tenths.formats.BillFormat;
import tenths.formats.Encoding;
import tenths.formats.FormatProfile;
import tenths.formats.FormatProfile.AdjustmentStyle;
import tenths.formats.FormatProfile.FlatFees;
import tenths.formats.FormatProfile.InvoicesPerFile;
import tenths.formats.FormatProfile.Layout;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.LineEnding;
import tenths.formats.FormatProfile.Lines;
import tenths.formats.FormatProfile.Numbers;
import tenths.formats.FormatProfile.OutsidePeriod;
import tenths.formats.FormatProfile.OverLength;
import tenths.formats.FormatProfile.Rounding;
import tenths.formats.FormatProfile.Text;
import tenths.formats.FormatProfile.WholeAmount;
import tenths.formats.FormatProfile.ZeroLines;
import tenths.formats.bill.LineTax;
import tenths.formats.bill.Taxes;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;
import tenths.invoicing.Party;

/// Invoices and profiles of every kind, with narratives that hold whatever Unicode has.
@NullMarked
public final class RandomBills {
    private static final List<String> TASKS = List.of("L110", "L120", "L330", "L390", "L360");
    private static final int[] TROUBLE = {
        '|', '[', ']', '\r', '\n', '\t', 0, 0x7F, 0x85, 0xA0, 0x2028, 0xFEFF, 0x301, 0x2019, 0x2013, 0xDF, 0x142, 0x44F,
        0x3B1, 0x6771, 0x1F600, 0xFF5C, 0xFF3B, 0xFF3D, 0xD800, 0xDC00, ' '
    };

    /// Other directions, other widths, joined marks, and what stands for no character.
    private static final List<String> SCRIPTS = List.of(
            "\u05D7\u05D5\u05D6\u05D4",
            "\u0627\u0644\u0639\u0642\u062F",
            "\u202Elarul\u202C",
            "\u0420\u0430\u0437\u0433\u043E\u0432\u043E\u0440",
            "\u5951\u7D04\u66F8",
            "\uD83D\uDC68\u200D\uD83D\uDCBC",
            "e\u0301\u0302",
            "\uD835\uDD38",
            "\uFFFE\uFFFF",
            "\u0000\u0008\u001B",
            "]]>",
            "&amp;<x>");

    private static final List<String> TAX_TYPES = List.of("VAT", "GST", "STATE", "");

    private RandomBills() {}

    public static Invoice invoice(Random random) {
        var lines = new ArrayList<InvoiceLine>();
        var count = 1 + random.nextInt(random.nextInt(20) == 0 ? 500 : 12);
        for (var i = 1; i <= count; i++) {
            lines.add(line(random, i));
        }
        if (random.nextBoolean()) {
            lines.add(Samples.adjustment(count + 1, "-" + (1 + random.nextInt(90)) + ".37", "Courtesy discount"));
        }
        return headed(random, Samples.invoice(lines));
    }

    /// The same lines under a number, a client, a matter and a description of any letters.
    private static Invoice headed(Random random, Invoice like) {
        var matter = like.matter();
        return new Invoice(
                Long.toString(1 + random.nextLong(99_999_999_999L)),
                like.date().plusDays(random.nextInt(60)),
                like.period(),
                like.firm(),
                new Party(
                        like.client().id(),
                        "Mutual " + words(random, 4),
                        like.client().address()),
                new Matter(
                        matter.id(),
                        matter.client(),
                        "Doe v. " + words(random, 12),
                        matter.claimNumber(),
                        matter.opened(),
                        matter.closed()),
                "Services " + words(random, 12),
                like.currency(),
                like.lines());
    }

    private static InvoiceLine line(Random random, int number) {
        var day = 1 + random.nextInt(30);
        var words = "Work " + words(random, 80);
        if (random.nextInt(5) == 0) {
            var quantity = Integer.toString(1 + random.nextInt(500));
            return Samples.expense(number, day, quantity, cents(random, 50_000), "E101", words);
        }
        var hours = BigDecimal.valueOf(1 + random.nextInt(120), 1 + random.nextInt(2))
                .toPlainString();
        var adjustment = random.nextInt(4) == 0 ? "-0." + (10 + random.nextInt(90)) : "0.00";
        var who = random.nextBoolean() ? Samples.ORTEGA : Samples.LINDQVIST;
        var codes = TASKS.get(random.nextInt(TASKS.size())) + " A104";
        return Samples.fee(number, day, hours, cents(random, 90_000), adjustment, codes, who, words);
    }

    static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String cents(Random random, int below) {
        return BigDecimal.valueOf(100 + random.nextInt(below), 2).toPlainString();
    }

    public static String words(Random random, int most) {
        var words = new StringBuilder();
        for (var i = random.nextInt(most); i > 0; i--) {
            switch (random.nextInt(12)) {
                case 0 -> words.appendCodePoint(TROUBLE[random.nextInt(TROUBLE.length)]);
                case 1 -> words.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> words.append("[]");
                case 3 -> words.append(SCRIPTS.get(random.nextInt(SCRIPTS.size())));
                default -> words.append((char) (' ' + random.nextInt(95)));
            }
        }
        return words.toString();
    }

    /// One tax on fees and perhaps another on expenses, with up to all decimals of a rate; or none.
    public static Taxes taxes(Random random) {
        if (random.nextInt(3) == 0) {
            return Taxes.NONE;
        }
        var type = TAX_TYPES.get(random.nextInt(TAX_TYPES.size()));
        return new Taxes(type, rate(random), random.nextBoolean() ? rate(random) : BigDecimal.ZERO);
    }

    private static BigDecimal rate(Random random) {
        var places = 1 + random.nextInt(LineTax.PLACES);
        return BigDecimal.valueOf(random.nextLong((long) Math.pow(10, places)), places);
    }

    public static FormatProfile profile(Random random) {
        var base = FormatProfile.standard();
        var layout = new Layout(
                any(random, LineEnding.values()),
                false,
                random.nextBoolean(),
                any(random, Encoding.values()),
                ".txt",
                "{invoice}",
                InvoicesPerFile.ONE);
        var numbers = new Numbers(2, 2, 2, false, any(random, Rounding.values()), BigDecimal.ZERO, BigDecimal.ZERO);
        var lines = new Lines(
                any(random, AdjustmentStyle.values()),
                any(random, WholeAmount.values()),
                FlatFees.FEE_LINE,
                ZeroLines.KEEP,
                OutsidePeriod.REJECT,
                0);
        return new FormatProfile(
                "random",
                BillFormat.LEDES1998B,
                layout,
                base.ids(),
                numbers,
                base.codes(),
                base.people(),
                new Text(2_000, any(random, OverLength.values()), 200, Letters.TRANSLITERATE),
                lines,
                base.international());
    }
}
