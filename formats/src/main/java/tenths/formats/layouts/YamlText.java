package tenths.formats.layouts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML as plain lists, names and texts. Anchors, aliases, tags and further documents are refused: a layout needs none,
/// and each has been used to make a small file large or to make objects of it.
final class YamlText {
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 20_000;

    private final Iterator<Event> events;
    private int nodes;

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    /// A text that is no YAML, or more than a layout may be.
    static final class Broken extends Exception {
        private final int line;
        private final int column;

        Broken(Optional<Mark> at, String message) {
            super(message);
            this.line = at.map(Mark::getLine).orElse(0) + 1;
            this.column = at.map(Mark::getColumn).orElse(0) + 1;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /// @param mostCharacters of the whole text
    static Node read(String yaml, int mostCharacters) throws Broken {
        if (yaml.length() > mostCharacters) {
            throw new Broken(Optional.empty(), "a layout has at most " + mostCharacters + " characters");
        }
        var settings = LoadSettings.builder().setCodePointLimit(mostCharacters).build();
        try {
            return new YamlText(new Parse(settings).parseString(yaml).iterator()).document();
        } catch (MarkedYamlEngineException broken) {
            throw new Broken(broken.getProblemMark(), String.valueOf(broken.getProblem()));
        } catch (YamlEngineException broken) {
            throw new Broken(Optional.empty(), String.valueOf(broken.getMessage()));
        }
    }

    private Node document() throws Broken {
        expect(Event.ID.StreamStart);
        var start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new Broken(Optional.empty(), "the file is empty");
        }
        var root = node(events.next(), 0);
        expect(Event.ID.DocumentEnd);
        var end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Broken(end.getStartMark(), "a layout is one document");
        }
        return root;
    }

    private void expect(Event.ID id) throws Broken {
        var event = events.next();
        if (event.getEventId() != id) {
            throw new Broken(event.getStartMark(), "this cannot stand here");
        }
    }

    private Node node(Event event, int depth) throws Broken {
        refuseTricks(event, depth);
        var line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        var column = event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event, line, column);
            case SequenceStart -> items(line, column, depth);
            case MappingStart -> fields(line, column, depth);
            default -> throw new Broken(event.getStartMark(), "this cannot stand here");
        };
    }

    private void refuseTricks(Event event, int depth) throws Broken {
        if (++nodes > MOST_NODES) {
            throw new Broken(event.getStartMark(), "a layout has at most " + MOST_NODES + " parts");
        }
        if (depth > DEEPEST) {
            throw new Broken(event.getStartMark(), "a layout is at most " + DEEPEST + " levels deep");
        }
        if (event.getEventId() == Event.ID.Alias
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Broken(event.getStartMark(), "anchors (&) and aliases (*) are not allowed in a layout");
        }
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
        if (tag.isPresent()) {
            throw new Broken(event.getStartMark(), "tags (!) are not allowed in a layout");
        }
    }

    private static Node scalar(ScalarEvent scalar, int line, int column) {
        var isQuoted = scalar.isSQuoted() || scalar.isDQuoted();
        return new Node.Scalar(
                line, column, scalar.getValue(), isQuoted ? 1 : 0, scalar.isLiteral() || scalar.isFolded());
    }

    private Node items(int line, int column, int depth) throws Broken {
        var list = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            list.add(node(event, depth + 1));
        }
        return new Node.Items(line, column, list);
    }

    private Node fields(int line, int column, int depth) throws Broken {
        var list = new ArrayList<Node.Field>();
        for (var event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof Node.Scalar name)) {
                throw new Broken(event.getStartMark(), "a name is one word");
            }
            list.add(new Node.Field(name.line(), name.column(), name.text(), node(events.next(), depth + 1)));
        }
        return new Node.Fields(line, column, list);
    }
}
