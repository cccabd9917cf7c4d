package tenths.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.invoicing.Invoice;
import tenths.invoicing.InvoiceLine;

/// An e-bill as people read it, each line of the file with the line of the bill that it is about.
public final class EBillText {
    private static final Pattern FIELD = Pattern.compile("\\|");
    private static final int LINE_ITEM_NUMBER = 8;
    private static final Pattern ELEMENT = Pattern.compile("\\s*<(\\w+)>([^<]*)</\\w+>\\s*");
    private static final Pattern CHARGE = Pattern.compile("\\s*<(fee|expense)>\\s*");

    private final List<InvoiceLine> unseen;

    private EBillText(Invoice invoice) {
        unseen = new ArrayList<>(invoice.lines());
    }

    /// @param line id of the line of the bill; blank where none is meant
    public record Row(String text, String line) {}

    /// @param text blank where the bill cannot be written
    static List<Row> of(String text, Invoice invoice) {
        var lines = text.lines().toList();
        return text.startsWith("<?xml") ? new EBillText(invoice).elements(lines) : pipes(lines, invoice);
    }

    /// In a layout of the firm's own nobody knows where the lines of the bill stand.
    static List<Row> plain(String text) {
        return text.lines().map(line -> new Row(line, "")).toList();
    }

    private static List<Row> pipes(List<String> lines, Invoice invoice) {
        var ids = new HashMap<String, String>();
        invoice.lines().forEach(line -> ids.put(Integer.toString(line.number()), id(line)));
        return lines.stream()
                .map(line -> {
                    var fields = FIELD.split(line, LINE_ITEM_NUMBER + 2);
                    var number = fields.length > LINE_ITEM_NUMBER ? fields[LINE_ITEM_NUMBER] : "";
                    return new Row(line, ids.getOrDefault(number, ""));
                })
                .toList();
    }

    /// A fee or an expense is told by its day, its units and its total.
    private List<Row> elements(List<String> lines) {
        var rows = new ArrayList<Row>(lines.size());
        for (var i = 0; i < lines.size(); i++) {
            var charge = CHARGE.matcher(lines.get(i));
            if (!charge.matches()) {
                rows.add(new Row(lines.get(i), ""));
                continue;
            }
            var last = end(lines, i, "</" + charge.group(1) + ">");
            var block = lines.subList(i, last + 1);
            var line = find(values(block));
            block.forEach(text -> rows.add(new Row(text, line == null ? "" : id(line))));
            i = last;
        }
        return rows;
    }

    private static int end(List<String> lines, int from, String tag) {
        var last = from;
        while (last < lines.size() - 1 && !lines.get(last).strip().equals(tag)) {
            last++;
        }
        return last;
    }

    private static Map<String, String> values(List<String> block) {
        var values = new HashMap<String, String>();
        for (var text : block) {
            var element = ELEMENT.matcher(text);
            if (element.matches()) {
                values.putIfAbsent(element.group(1), element.group(2));
            }
        }
        return values;
    }

    private @Nullable InvoiceLine find(Map<String, String> values) {
        for (var line : unseen) {
            if (line.day()
                            .toString()
                            .replace("-", "")
                            .equals(values.getOrDefault("charge_date", "").replace("-", ""))
                    && isNumber(values.get("units"), line.units())
                    && isNumber(values.get("total_amount"), line.total().decimal())) {
                unseen.remove(line);
                return line;
            }
        }
        return null;
    }

    private static boolean isNumber(@Nullable String text, BigDecimal number) {
        return text != null && new BigDecimal(text).compareTo(number) == 0;
    }

    private static String id(InvoiceLine line) {
        var id = line.id();
        return id == null ? "" : id.toString();
    }
}
