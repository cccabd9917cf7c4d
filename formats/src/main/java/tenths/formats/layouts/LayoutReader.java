package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tenths.expressions.Expression;
import tenths.expressions.Kind;
import tenths.formats.Encoding;
import tenths.formats.FormatProfile.Letters;
import tenths.formats.FormatProfile.LineEnding;

/// Reads the description of a layout; every fault is told at once.
final class LayoutReader {
    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_RECORDS = 20;
    private static final int MOST_COLUMNS = 300;
    private static final int LATEST_VERSION = 1_000_000;
    private static final Set<String> LAYOUT =
            Set.of("name", "version", "file", "delimited", "fixed", "json", "xml", "records");
    private static final Set<String> FILE =
            Set.of("name", "encoding", "byteOrderMark", "lineEnding", "finalNewline", "letters");
    private static final Set<String> RECORD = Set.of("name", "rows", "only", "columns");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private final Faults faults = new Faults();

    private LayoutReader() {}

    static LayoutReading read(String yaml) {
        try {
            return new LayoutReader().layout(YamlText.read(yaml, MOST_CHARACTERS));
        } catch (YamlText.Broken broken) {
            var message = String.valueOf(broken.getMessage());
            return new LayoutReading.Refused(List.of(new LayoutFault(
                    broken.line(), broken.column(), "layout", message, "write YAML as the handbook shows")));
        }
    }

    private LayoutReading layout(Node node) {
        var section = Section.of(node, "", LAYOUT, faults);
        var name = section.text("name", "a name such as carrier-csv");
        if (!name.isBlank() && !NAME.matcher(name).matches()) {
            section.fault("name", "'" + name + "' is no name", "write small letters, digits and dashes");
        }
        var version = section.number("version", 1, 1, LATEST_VERSION);
        var shape = new ShapeReader(faults).shape(section);
        var file = file(section, shape);
        var records = records(section, shape);
        if (faults.isEmpty() && file != null) {
            new Together(faults, section, shape, file.encoding()).check(records);
        }
        return faults.isEmpty() && file != null
                ? new LayoutReading.Read(new Layout(name, version, shape, file, records))
                : new LayoutReading.Refused(faults.inOrder());
    }

    private @Nullable FileRules file(Section layout, Shape shape) {
        var section = Section.of(layout.at("file"), "file", layout.has("file") ? FILE : LAYOUT, faults);
        if (!section.has("name") || !layout.has("file")) {
            layout.fault("file", "the file has no name", "write file: and below it name: invoice.number + '.txt'");
            return null;
        }
        var encoding = section.choice("encoding", Encoding.UTF_8);
        var mark = section.flag("byteOrderMark", false);
        if (mark && (encoding != Encoding.UTF_8 || !(shape instanceof Shape.Delimited))) {
            section.fault("byteOrderMark", "only a delimited file in UTF-8 has one", "write false");
        }
        if (shape instanceof Shape.Fixed && encoding == Encoding.UTF_8) {
            section.fault(
                    "encoding",
                    "in a fixed-width file each character is one byte, and in UTF-8 it is not",
                    "write us-ascii or windows-1252");
        }
        if (shape instanceof Shape.Json && encoding == Encoding.WINDOWS_1252) {
            section.fault("encoding", "JSON is always UTF-8", "write utf-8");
        }
        var rules = new FileRules(
                named(section),
                encoding,
                mark,
                section.choice("lineEnding", LineEnding.CRLF),
                section.flag("finalNewline", true),
                section.choice("letters", Letters.TRANSLITERATE));
        return faults.isEmpty() ? rules : null;
    }

    /// The expression of the file's name; where it is faulty, that of the invoice's number, which is never used.
    private Expression<Facts> named(Section section) {
        var words = Words.of(Rows.INVOICE);
        var expression = faults.expression(section.at("name"), "file.name", words);
        if (expression != null && expression.kind() != Kind.TEXT) {
            section.fault(
                    "name",
                    "it is " + expression.kind().words() + ", not text",
                    "make text of it with text() or date()");
        }
        return expression == null
                ? Objects.requireNonNull(new Faults().expression(new Node.Scalar(1, 1, "''", 0, false), "", words))
                : expression;
    }

    private List<RowType> records(Section layout, Shape shape) {
        var items = layout.items("records", MOST_RECORDS);
        if (items.isEmpty()) {
            layout.fault("records", "there are no records", "write records: and one item for each kind of row");
        }
        var columns = new ColumnReader(faults, shape instanceof Shape.Fixed);
        var records = new ArrayList<RowType>();
        var names = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var section = Section.of(items.get(i), "records[" + (i + 1) + "]", RECORD, faults);
            var record = record(section, columns);
            if (!names.add(record.name().toLowerCase(Locale.ROOT))
                    && !record.name().isBlank()) {
                section.fault("name", "two records are called '" + record.name() + "'", "give each its own name");
            }
            columns.remember(record.name(), record.columns());
            records.add(record);
        }
        return records;
    }

    private RowType record(Section section, ColumnReader reader) {
        var name = section.text("name", "a name such as detail");
        if (name.equals("all") || name.contains(".")) {
            section.fault("name", "'" + name + "' cannot name a record", "write one word, such as detail");
        }
        var rows = section.choice("rows", Rows.INVOICE);
        if (!section.has("rows")) {
            section.fault("rows", "it is missing", "write line, task, timekeeper or invoice");
        }
        var only = section.has("only")
                ? faults.expression(section.at("only"), section.name("only"), Words.of(rows))
                : null;
        if (only != null && only.kind() != Kind.TRUTH) {
            section.fault("only", "this is " + only.kind().words(), "write a condition such as line.isFee");
        }
        return new RowType(name, rows, only, columns(section, rows, reader));
    }

    private List<Column> columns(Section section, Rows rows, ColumnReader reader) {
        var columns = new ArrayList<Column>();
        var names = new HashSet<String>();
        var items = section.items("columns", MOST_COLUMNS);
        if (items.isEmpty()) {
            section.fault("columns", "there are no columns", "write columns: and one item for each");
        }
        for (var i = 0; i < items.size(); i++) {
            var path = section.name("columns[" + (i + 1) + "]");
            var column = reader.column(items.get(i), path, rows);
            if (column != null) {
                columns.add(column);
                if (!names.add(column.name()) && !column.name().isBlank()) {
                    faults.add(items.get(i), path, "two columns are called '" + column.name() + "'", "rename one");
                }
            }
        }
        return columns;
    }
}
