package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.List;
import tenths.formats.layouts.Shape.Delimited;
import tenths.formats.layouts.Shape.Quoting;

/// Takes a line with quotes apart.
final class Quotes {
    private final String line;
    private final char separator;
    private final List<String> values = new ArrayList<>();
    private int at;
    private boolean isWrong;

    private Quotes(String line, char separator) {
        this.line = line;
        this.separator = separator;
    }

    /// The values of a line.
    ///
    /// @param isWrong true where a quote stands within a bare value, or is not closed
    record Values(List<String> list, boolean isWrong) {}

    static Values of(String line, Delimited shape) {
        var quotes = new Quotes(line, shape.separator());
        quotes.read(shape.quoting() != Quoting.NEVER);
        return new Values(quotes.values, quotes.isWrong);
    }

    private void read(boolean hasQuotes) {
        do {
            values.add(hasQuotes && at < line.length() && line.charAt(at) == '"' ? quoted() : bare(hasQuotes));
        } while (at++ < line.length());
    }

    /// Leaves the place at the separator behind the value, or at the end.
    private String bare(boolean hasQuotes) {
        var end = line.indexOf(separator, at);
        var value = line.substring(at, end < 0 ? line.length() : end);
        isWrong |= hasQuotes && value.indexOf('"') >= 0;
        at += value.length();
        return value;
    }

    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            if (line.charAt(at) != '"') {
                value.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                value.append('"');
                at++;
            } else {
                at++;
                if (at < line.length() && line.charAt(at) != separator) {
                    isWrong = true;
                    value.append(bare(false));
                }
                return value.toString();
            }
        }
        isWrong = true;
        return value.toString();
    }
}
