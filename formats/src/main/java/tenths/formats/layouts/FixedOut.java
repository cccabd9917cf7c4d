package tenths.formats.layouts;

import java.io.IOException;
import java.util.List;

/// Lines in which each value has its place.
final class FixedOut implements RowOut {
    private final Encoded out;

    FixedOut(Encoded out) {
        this.out = out;
    }

    @Override
    public void begin() {
        // the first record is the first line
    }

    @Override
    public void open(RowType record) {
        // a line says itself of what kind it is
    }

    @Override
    public void row(RowType record, List<String> values) throws IOException {
        var line = new StringBuilder(record.width());
        for (var i = 0; i < values.size(); i++) {
            line.append(Filling.filled(record.columns().get(i), values.get(i)));
        }
        out.line(line.toString());
    }

    @Override
    public void close(RowType record) {
        // see open
    }

    @Override
    public void end() throws IOException {
        out.end();
    }
}
