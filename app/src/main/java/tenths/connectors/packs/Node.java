package tenths.connectors.packs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A piece of YAML with its place.
public sealed interface Node {
    int line();

    int column();

    record Scalar(int line, int column, String text) implements Node {}

    record Items(int line, int column, List<Node> list) implements Node {}

    record Fields(int line, int column, List<Field> list) implements Node {}

    /// A key with what stands behind it.
    record Field(int line, int column, String name, Node value) {}

    /// Reads the piece at the current token.
    static Node of(JsonParser parser) {
        var place = parser.currentTokenLocation();
        var line = place.getLineNr();
        var column = place.getColumnNr();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<Node>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(of(parser));
            }
            return new Items(line, column, items);
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var fields = new ArrayList<Field>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var at = parser.currentTokenLocation();
                var name = parser.currentName();
                parser.nextToken();
                fields.add(new Field(at.getLineNr(), at.getColumnNr(), name, of(parser)));
            }
            return new Fields(line, column, fields);
        }
        return new Scalar(line, column, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }
}
