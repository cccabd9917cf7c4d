package tenths.connectors.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A piece of JSON with its path. Numbers keep their digits as written.
sealed interface Node {
    String path();

    record Text(String path, String value) implements Node {}

    record Numeral(String path, String digits) implements Node {}

    record Flag(String path, boolean value) implements Node {}

    record Nothing(String path) implements Node {}

    record Items(String path, List<Node> list) implements Node {}

    record Members(String path, Map<String, Node> byName) implements Node {}

    /// Reads the piece at the current token; a name that stands twice is a fault.
    static Node of(JsonParser parser, String path, List<CaseFault> faults) {
        return of(parser, path, faults, new Places());
    }

    /// @param places gets the line of each piece
    static Node of(JsonParser parser, String path, List<CaseFault> faults, Places places) {
        places.put(path, parser.currentTokenLocation().getLineNr());
        var token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            var list = new ArrayList<Node>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(of(parser, path + "[" + list.size() + "]", faults, places));
            }
            return new Items(path, list);
        }
        if (token == JsonToken.START_OBJECT) {
            return members(parser, path, faults, places);
        }
        if (token == JsonToken.VALUE_NULL) {
            return new Nothing(path);
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Flag(path, token == JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_STRING
                ? new Text(path, parser.getString())
                : new Numeral(path, parser.getString());
    }

    private static Node members(JsonParser parser, String path, List<CaseFault> faults, Places places) {
        var byName = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var inner = path + "." + name;
            parser.nextToken();
            if (byName.put(name, of(parser, inner, faults, places)) != null) {
                faults.add(new CaseFault(inner, "the name stands twice", "keep one"));
            }
        }
        return new Members(path, byName);
    }

    /// The piece as a message shows it: short, one line.
    default String shown() {
        return switch (this) {
            case Text(var _, var value) ->
                "\"" + (value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "..." : value) + "\"";
            case Numeral(var _, var digits) ->
                digits.length() > LONGEST_SHOWN ? digits.substring(0, LONGEST_SHOWN) + "..." : digits;
            case Flag(var _, var value) -> Boolean.toString(value);
            case Nothing _ -> "null";
            case Items _ -> "a list";
            case Members _ -> "an object";
        };
    }

    /// Most characters of a value that a message repeats.
    int LONGEST_SHOWN = 40;
}
