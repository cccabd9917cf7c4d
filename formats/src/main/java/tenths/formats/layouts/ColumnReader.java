package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenths.expressions.DayPattern;
import tenths.expressions.Kind;
import tenths.formats.layouts.Column.Count;
import tenths.formats.layouts.Column.Fill;
import tenths.formats.layouts.Column.Replacement;
import tenths.formats.layouts.Column.Side;
import tenths.formats.layouts.Column.Source;
import tenths.formats.layouts.Column.Sum;
import tenths.formats.layouts.Column.TooLong;
import tenths.formats.layouts.Column.Value;

/// Reads the columns of the records of one layout.
final class ColumnReader {
    static final int LONGEST_VALUE = 100_000;

    private static final int WIDEST = 10_000;
    private static final int MOST_REPLACEMENTS = 50;
    private static final Set<String> KNOWN = Set.of(
            "name",
            "value",
            "count",
            "sum",
            "type",
            "format",
            "width",
            "padding",
            "side",
            "required",
            "maximum",
            "tooLong",
            "replace");
    private static final Fill SPACES = new Fill(' ', Side.LEFT);

    private final Faults faults;
    private final boolean isFixed;

    /// The columns of the records above, by the name of the record.
    private final Map<String, List<Column>> above = new HashMap<>();

    ColumnReader(Faults faults, boolean isFixed) {
        this.faults = faults;
        this.isFixed = isFixed;
    }

    void remember(String record, List<Column> columns) {
        above.put(record, columns);
    }

    /// A column, or null where its value is faulty.
    @Nullable
    Column column(Node node, String path, Rows rows) {
        var section = Section.of(node, path, KNOWN, faults);
        var name = section.text("name", "the name of the column");
        var source = source(section, rows);
        if (source == null) {
            return null;
        }
        var form = form(section, kind(source));
        var width = width(section);
        var most = width > 0 ? width : LONGEST_VALUE;
        var tooLong = section.choice("tooLong", TooLong.BLOCK);
        if (tooLong == TooLong.SHORTEN && !(form instanceof Form.Text)) {
            section.fault("tooLong", "only a text can be shortened", "write block");
        }
        return new Column(
                name,
                source,
                form,
                width,
                fill(section, form),
                section.flag("required", false),
                section.number("maximum", most, 1, most),
                tooLong,
                replacements(section, form));
    }

    private @Nullable Source source(Section section, Rows rows) {
        var said =
                List.of("value", "count", "sum").stream().filter(section::has).toList();
        if (said.size() != 1) {
            section.fault(
                    said.isEmpty() ? "value" : said.getLast(),
                    said.isEmpty() ? "the column says nothing" : "a column has one of value, count and sum",
                    "write value and an expression, or count, or sum");
            return null;
        }
        return switch (said.getFirst()) {
            case "count" -> count(section);
            case "sum" -> sum(section);
            default -> value(section, rows);
        };
    }

    private @Nullable Source value(Section section, Rows rows) {
        var expression = faults.expression(section.at("value"), section.name("value"), Words.of(rows));
        if (expression != null && expression.kind() == Kind.TRUTH) {
            section.fault("value", "a column cannot hold yes or no", "write ... ? 'Y' : 'N'");
            return null;
        }
        return expression == null ? null : new Value(expression);
    }

    private @Nullable Source count(Section section) {
        var record = section.text("count", "all, or the name of a record above");
        if (!record.equals("all") && !above.containsKey(record)) {
            section.fault("count", "no record above is called '" + record + "'", choices("all"));
            return null;
        }
        return new Count(record.equals("all") ? "" : record);
    }

    private @Nullable Source sum(Section section) {
        var text = section.text("sum", "a record above and one of its columns, such as detail.Amount");
        var point = text.indexOf('.');
        var record = point < 0 ? "" : text.substring(0, point);
        var column = find(record, text.substring(point + 1));
        if (column.isEmpty() || !(column.get().form() instanceof Form.Digits)) {
            section.fault("sum", "no record above has a column of numbers '" + text + "'", choices(""));
            return null;
        }
        return new Sum(record, column.get().name());
    }

    private Optional<Column> find(String record, String column) {
        return above.getOrDefault(record, List.of()).stream()
                .filter(one -> one.name().equals(column))
                .findFirst();
    }

    private String choices(String also) {
        var all = new ArrayList<String>();
        if (!also.isEmpty()) {
            all.add(also);
            all.addAll(above.keySet().stream().sorted().toList());
        } else {
            above.forEach((record, columns) -> columns.stream()
                    .filter(column -> column.form() instanceof Form.Digits)
                    .forEach(column -> all.add(record + "." + column.name())));
            all.sort(null);
        }
        return all.isEmpty() ? "put it into a record below those that it sums" : "use one of " + String.join(", ", all);
    }

    private Kind kind(Source source) {
        return switch (source) {
            case Value(var expression) -> expression.kind();
            case Count _ -> Kind.WHOLE;
            case Sum(var record, var column) ->
                find(record, column)
                        .map(one -> ((Form.Digits) one.form()).kind())
                        .orElse(Kind.MONEY);
        };
    }

    private Form form(Section section, Kind kind) {
        var type = section.choice("type", Type.of(kind));
        if (type.kind() != kind) {
            section.fault(
                    "value".equals(sourceName(section)) ? "value" : "type",
                    "the column is %s, but its value is %s"
                            .formatted(type.kind().words(), kind.words()),
                    "write a value that is %s, or type: %s"
                            .formatted(type.kind().words(), Section.written(Type.of(kind))));
        }
        var isText = kind == Kind.TEXT;
        if (isText && section.has("format")) {
            section.fault("format", "a text has no format", "leave it out");
        }
        return isText ? new Form.Text() : spelled(section, kind);
    }

    private static String sourceName(Section section) {
        return section.has("value") ? "value" : "type";
    }

    private static Form spelled(Section section, Kind kind) {
        if (kind == Kind.DAY) {
            var pattern = section.text("format", "yyyy-MM-dd", "a pattern such as yyyyMMdd");
            if (!DayPattern.isLegal(pattern)) {
                section.fault("format", "'" + pattern + "' is no pattern of a date", "write one such as yyyyMMdd");
                return new Form.Day(DayPattern.of("yyyy-MM-dd"));
            }
            return new Form.Day(DayPattern.of(pattern));
        }
        var usual = kind == Kind.WHOLE ? "0" : "0.00";
        var form = Form.Digits.of(kind, section.text("format", usual, Form.Digits.WANTED));
        if (form.isEmpty()) {
            section.fault("format", "this is no format of a number", "write " + Form.Digits.WANTED);
        }
        return form.orElseGet(() -> new Form.Digits(kind, 2, "."));
    }

    private int width(Section section) {
        if (isFixed && !section.has("width")) {
            section.fault("width", "a column of fixed width has none", "write width: and the number of characters");
        }
        if (!isFixed && section.has("width")) {
            section.fault("width", "only a fixed-width layout has widths", "write maximum instead");
        }
        return isFixed ? section.number("width", 1, 1, WIDEST) : 0;
    }

    private Fill fill(Section section, Form form) {
        var side = section.choice("side", form instanceof Form.Digits ? Side.RIGHT : Side.LEFT);
        var padding = section.text("padding", " ", "one character such as ' ' or '0'");
        if (!padding.equals(" ") && !(padding.equals("0") && form instanceof Form.Digits)) {
            section.fault(
                    "padding",
                    "a value cannot be filled up with '" + padding + "'",
                    "write ' ', for a number also '0'; in the expression of a text padLeft() takes any character");
            return SPACES;
        }
        if (form instanceof Form.Digits && padding.equals("0") && side == Side.LEFT) {
            section.fault("side", "zeros behind a number change it", "write side: right");
        }
        return new Fill(padding.charAt(0), side);
    }

    private List<Replacement> replacements(Section section, Form form) {
        var replacements = new ArrayList<Replacement>();
        var items = section.items("replace", MOST_REPLACEMENTS);
        if (!items.isEmpty() && !(form instanceof Form.Text)) {
            section.fault("replace", "only in a text can be replaced", "leave it out");
        }
        for (var i = 0; i < items.size(); i++) {
            var path = section.name("replace[" + (i + 1) + "]");
            var one = Section.of(items.get(i), path, Set.of("from", "to"), faults);
            var from = one.text("from", "", "the text to replace");
            if (from.isEmpty()) {
                one.fault("from", "it is missing", "write the text to replace");
            }
            replacements.add(new Replacement(from, one.text("to", "", "what stands there instead")));
        }
        return replacements;
    }
}
