package tenths.formats.einvoices;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import tenths.formats.bill.TenThousandths;

/// Writes XML element by element, indented; an element without a value is left out.
final class XmlOut {
    private static final int RATE_PLACES = 8;
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn
    XmlOut in(String element, Runnable content, String... attributes) {
        start(element, attributes);
        text.append(">\n");
        open.push(element);
        content.run();
        open.pop();
        text.append(INDENT.repeat(open.size())).append("</").append(element).append(">\n");
        return this;
    }

    /// @param attributes names and values in turn
    XmlOut leaf(String element, String value, String... attributes) {
        if (!value.isEmpty()) {
            start(element, attributes);
            text.append('>').append(escaped(value)).append("</").append(element).append(">\n");
        }
        return this;
    }

    private void start(String element, String... attributes) {
        text.append(INDENT.repeat(open.size())).append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(attributes[i + 1]).replace("\"", "&quot;")).append('"');
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// `18.50`: two decimals, more only as needed.
    static String amount(long tenThousandths) {
        return TenThousandths.text(tenThousandths);
    }

    /// `0.1`: no more decimals than needed.
    static String number(long tenThousandths) {
        return plain(TenThousandths.decimal(tenThousandths));
    }

    /// `19` for 19 %.
    static String percent(long rate) {
        return plain(BigDecimal.valueOf(rate, RATE_PLACES));
    }

    /// `20251006`.
    static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
