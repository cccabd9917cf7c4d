package tenths.connectors.packs;

import java.util.List;
import tenths.expressions.ExpressionFault;

/// Finds the place in the file of a fault inside an expression, however the expression is written: on one line, in
/// quotes, over several lines, or as a block.
///
/// @param lines of the whole file
record Passage(List<String> lines) {
    static Passage of(String yaml) {
        return new Passage(yaml.lines().toList());
    }

    PackFault fault(Node.Scalar at, String field, ExpressionFault fault) {
        var place = place(at, fault.line(), fault.column());
        return new PackFault(place.line(), place.column(), field, fault.message(), fault.repair());
    }

    private record Place(int line, int column) {}

    private Place place(Node.Scalar at, int line, int column) {
        return switch (at.line() > lines.size() ? ' ' : sign(at)) {
            case '|' -> new Place(at.line() + line, indent(at.line() + 1) + column);
            case '>' -> folded(new Place(at.line() + 1, indent(at.line() + 1) + 1), column);
            case '"', '\'' -> folded(new Place(at.line(), at.column() + 1), column);
            default -> folded(new Place(at.line(), at.column()), column);
        };
    }

    private char sign(Node.Scalar at) {
        var line = lines.get(at.line() - 1);
        return at.column() <= line.length() ? line.charAt(at.column() - 1) : ' ';
    }

    /// Line breaks were read as spaces.
    private Place folded(Place start, int column) {
        var line = start.line();
        var from = start.column();
        var left = column - 1;
        while (line < lines.size() && left > length(line) - from + 1) {
            left -= length(line) - from + 2;
            line++;
            from = indent(line) + 1;
        }
        return new Place(line, from + left);
    }

    private int length(int line) {
        return lines.get(line - 1).stripTrailing().length();
    }

    /// How many spaces stand before the first word of a line; a block keeps what its later lines have beyond the first.
    private int indent(int line) {
        if (line > lines.size()) {
            return 0;
        }
        var text = lines.get(line - 1);
        return text.length() - text.stripLeading().length();
    }
}
