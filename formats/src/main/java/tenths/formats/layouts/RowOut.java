package tenths.formats.layouts;

import java.io.IOException;
import java.util.List;

/// Writes rows down in one shape, as they come.
interface RowOut {
    void begin() throws IOException;

    /// The rows of this kind come next.
    void open(RowType record) throws IOException;

    /// @param values one for each column, not yet filled up
    void row(RowType record, List<String> values) throws IOException;

    void close(RowType record) throws IOException;

    void end() throws IOException;

    static RowOut of(Layout layout, Encoded out) {
        return switch (layout.shape()) {
            case Shape.Delimited shape -> new DelimitedOut(layout, shape, out);
            case Shape.Fixed _ -> new FixedOut(out);
            case Shape.Json shape -> new JsonOut(shape, out);
            case Shape.Xml shape -> new XmlOut(layout.file().encoding(), shape, out);
        };
    }
}
