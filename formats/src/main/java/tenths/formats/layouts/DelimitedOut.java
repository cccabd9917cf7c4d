package tenths.formats.layouts;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tenths.formats.layouts.Shape.Delimited;

/// Lines of values with a character between them.
final class DelimitedOut implements RowOut {
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Layout layout;
    private final Delimited shape;
    private final Encoded out;
    private final String separator;

    DelimitedOut(Layout layout, Delimited shape, Encoded out) {
        this.layout = layout;
        this.shape = shape;
        this.out = out;
        this.separator = String.valueOf(shape.separator());
    }

    @Override
    public void begin() throws IOException {
        if (layout.file().byteOrderMark()) {
            out.raw(BYTE_ORDER_MARK);
        }
        if (shape.columnNames()) {
            write(layout.records().getFirst().columns().stream()
                    .map(Column::name)
                    .toList());
        }
    }

    @Override
    public void open(RowType record) {
        // a line says itself of what kind it is
    }

    @Override
    public void row(RowType record, List<String> values) throws IOException {
        write(values);
    }

    @Override
    public void close(RowType record) {
        // see open
    }

    @Override
    public void end() throws IOException {
        out.end();
    }

    private void write(List<String> values) throws IOException {
        out.line(values.stream().map(this::quoted).collect(Collectors.joining(separator)));
    }

    private String quoted(String value) {
        var needed = value.contains(separator) || value.indexOf('"') >= 0;
        return switch (shape.quoting()) {
            case NEEDED -> needed ? inQuotes(value) : value;
            case ALWAYS -> inQuotes(value);
            case NEVER -> value;
        };
    }

    private static String inQuotes(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
