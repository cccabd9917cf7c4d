package tenths.formats.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One cell of a sheet. There is none that holds a formula.
sealed interface Cell {
    /// The element of the cell.
    ///
    /// @param place for example `B7`
    String xml(String place);

    /// Nothing.
    record Blank() implements Cell {
        @Override
        public String xml(String place) {
            return "";
        }
    }

    /// Words, which stay words even when somebody edits the cell: its style says "text" and has the apostrophe.
    record Words(String text, Style style) implements Cell {
        /// What Excel can hold in one cell.
        static final int LONGEST = 32_767;

        private static final String CUT = " [...]";
        private static final Pattern ESCAPE = Pattern.compile("_x(?=[0-9A-Fa-f]{4}_)");

        @Override
        public String xml(String place) {
            return "<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(place, style.number(), escaped(cut(clean(text))));
        }

        private static String clean(String text) {
            var kept = new StringBuilder(text.length());
            text.codePoints().filter(Words::isCarried).forEach(kept::appendCodePoint);
            return kept.toString();
        }

        /// The characters of XML 1.0.
        private static boolean isCarried(int point) {
            return point == '\n'
                    || point == '\t'
                    || (point >= ' ' && point < 0xD800)
                    || (point > 0xDFFF && point < 0xFFFE)
                    || point > 0xFFFF;
        }

        private static String cut(String text) {
            if (text.length() <= LONGEST) {
                return text;
            }
            var end = LONGEST - CUT.length();
            return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
        }

        /// Excel reads `_x0041_` as a letter; an escape before it keeps it as it was written.
        private static String escaped(String text) {
            return ESCAPE.matcher(text)
                    .replaceAll("_x005F_x")
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;");
        }
    }

    /// An exact number, shown with the decimals of its style.
    record Figure(BigDecimal value, Style style) implements Cell {
        @Override
        public String xml(String place) {
            return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(place, style.number(), value.toPlainString());
        }
    }

    /// A date, kept as Excel counts days.
    record Day(LocalDate day) implements Cell {
        private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

        @Override
        public String xml(String place) {
            return "<c r=\"%s\" s=\"%d\"><v>%d</v></c>"
                    .formatted(place, Style.DAY.number(), ChronoUnit.DAYS.between(FIRST, day));
        }
    }

    static Cell words(@Nullable String text) {
        return text == null || text.isEmpty() ? new Blank() : new Words(text, Style.WORDS);
    }

    static Cell title(String text) {
        return new Words(text, Style.TITLE);
    }

    static Cell money(@Nullable BigDecimal amount) {
        return amount == null ? new Blank() : new Figure(amount, Style.MONEY);
    }

    static Cell units(BigDecimal units) {
        return new Figure(units, Style.UNITS);
    }

    static Cell whole(long number) {
        return new Figure(BigDecimal.valueOf(number), Style.WHOLE);
    }
}
