package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;

/// Reads rows of one shape, as they come; what it cannot read is a finding and never an exception.
interface RowIn {
    void read(InputStream in, RowListener rows) throws IOException;

    static RowIn of(Layout layout, Findings findings) {
        return switch (layout.shape()) {
            case Shape.Delimited shape -> new DelimitedIn(layout, shape, findings);
            case Shape.Fixed _ -> new FixedIn(layout, findings);
            case Shape.Json shape -> new JsonIn(layout, shape, findings);
            case Shape.Xml shape -> new XmlIn(layout, shape, findings);
        };
    }
}
