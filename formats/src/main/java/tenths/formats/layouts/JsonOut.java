package tenths.formats.layouts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tenths.formats.layouts.Shape.Json;

/// One object: for each kind of record an object, or a list of objects where there may be several.
final class JsonOut implements RowOut {
    private final Json shape;
    private final Encoded out;
    private String between = "{";
    private String before = "";

    JsonOut(Json shape, Encoded out) {
        this.shape = shape;
        this.out = out;
    }

    @Override
    public void begin() {
        // the brace stands before the first record
    }

    @Override
    public void open(RowType record) throws IOException {
        out.line(between + quoted(record.name()) + ":" + (record.isSingle() ? "" : "["));
        before = "";
    }

    @Override
    public void row(RowType record, List<String> values) throws IOException {
        var pairs = new ArrayList<String>(values.size());
        for (var i = 0; i < values.size(); i++) {
            var column = record.columns().get(i);
            pairs.add(quoted(column.name()) + ":" + (isNumber(column) ? values.get(i) : quoted(values.get(i))));
        }
        out.line(before + "{" + String.join(",", pairs) + "}");
        before = ",";
    }

    @Override
    public void close(RowType record) throws IOException {
        if (!record.isSingle()) {
            out.line("]");
        }
        between = ",";
    }

    @Override
    public void end() throws IOException {
        out.line("}");
        out.end();
    }

    private boolean isNumber(Column column) {
        return !shape.numbersAsText() && column.form() instanceof Form.Digits number && number.isPlain();
    }

    static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == '<') {
                json.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
