package tenths.formats.layouts;

import java.util.List;

/// A piece of YAML with its place.
sealed interface Node {
    /// From 1.
    int line();

    /// From 1.
    int column();

    /// @param indent how many characters of the file stand between the place and the text: 1 for a quote
    /// @param isBlock true where the text stands on lines of its own, so that its columns are not those of the file
    record Scalar(int line, int column, String text, int indent, boolean isBlock) implements Node {}

    record Items(int line, int column, List<Node> list) implements Node {}

    record Fields(int line, int column, List<Field> list) implements Node {}

    /// A key with what stands behind it.
    record Field(int line, int column, String name, Node value) {}
}
