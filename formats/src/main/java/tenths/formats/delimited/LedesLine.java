package tenths.formats.delimited;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import tenths.formats.Encoding;

/// A line item as it stands in a file.
///
/// @param line physical line of the file, from 1
/// @param values its fields as text
public record LedesLine(long line, List<String> values) {
    public LedesLine {
        values = List.copyOf(values);
    }

    /// @param field from 1
    public String value(int field) {
        return values.get(field - 1);
    }

    static LedesLine of(Columns columns, long line, Encoding encoding) {
        var values = new ArrayList<String>(columns.count());
        for (var field = 1; field <= columns.count(); field++) {
            values.add(text(columns, field, encoding.charset()));
        }
        return new LedesLine(line, values);
    }

    private static String text(Columns columns, int field, Charset charset) {
        return new String(columns.bytes(), columns.start(field), columns.length(field), charset);
    }
}
