package tenths.formats.layouts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import tenths.formats.layouts.Shape.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// Reads an object with one object or list for each kind of record.
final class JsonIn implements RowIn {
    private static final int DEEPEST = 4;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .maxStringLength(ColumnReader.LONGEST_VALUE * 2)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Layout layout;
    private final Json shape;
    private final Findings findings;

    JsonIn(Layout layout, Json shape, Findings findings) {
        this.layout = layout;
        this.shape = shape;
        this.findings = findings;
    }

    @Override
    public void read(InputStream in, RowListener rows) throws IOException {
        var decoder = layout.file()
                .encoding()
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var line = 0L;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), new InputStreamReader(in, decoder))) {
            try {
                whole(parser, rows);
            } finally {
                line = line(parser);
            }
        } catch (JacksonIOException failure) {
            if (!(failure.getCause() instanceof CharacterCodingException)) {
                throw failure.getCause();
            }
            findings.add(Complaint.ENCODING, line, Complaint.ENCODING.message());
        } catch (JacksonException broken) {
            findings.add(
                    Complaint.NOT_JSON,
                    line,
                    "It cannot be read from here: %s.".formatted(Shown.of(broken.getOriginalMessage())));
        }
    }

    private void whole(JsonParser parser, RowListener rows) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            findings.add(Complaint.NOT_JSON, line(parser), "The file does not begin with an object.");
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME && !findings.isFull()) {
            var name = parser.currentName();
            var record = layout.records().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            parser.nextToken();
            if (record.isEmpty()) {
                findings.add(Complaint.STRANGE, line(parser), "There is no record '%s'.".formatted(Shown.of(name)));
                parser.skipChildren();
            } else {
                records(parser, record.get(), rows);
            }
        }
        if (!findings.isFull() && parser.nextToken() != null) {
            findings.add(Complaint.NOT_JSON, line(parser), "Something stands behind the end of the object.");
        }
    }

    private void records(JsonParser parser, RowType record, RowListener rows) {
        var wanted = record.isSingle() ? JsonToken.START_OBJECT : JsonToken.START_ARRAY;
        if (parser.currentToken() != wanted) {
            findings.add(
                    Complaint.STRANGE,
                    line(parser),
                    "The record '%s' must be %s."
                            .formatted(record.name(), record.isSingle() ? "one object" : "a list of objects"));
            parser.skipChildren();
        } else if (record.isSingle()) {
            object(parser, record, rows);
        } else {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                element(parser, record, rows);
            }
        }
    }

    private void element(JsonParser parser, RowType record, RowListener rows) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, record, rows);
        } else {
            findings.add(Complaint.STRANGE, line(parser), "A record '%s' must be an object.".formatted(record.name()));
            parser.skipChildren();
        }
    }

    private void object(JsonParser parser, RowType record, RowListener rows) {
        var values = new NamedValues(record, line(parser), findings);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (!token.isScalarValue()) {
                findings.add(Complaint.STRANGE, line(parser), "'%s' must be one value.".formatted(Shown.of(name)));
                parser.skipChildren();
                continue;
            }
            kind(token, values, name, line(parser));
            values.put(name, parser.getString(), line(parser));
        }
        values.handTo(rows);
    }

    /// Complains of a number in quotes, of one without them where they must be, and of true, false and null.
    private void kind(JsonToken token, NamedValues values, String name, long line) {
        var index =
                values.record().columns().stream().map(Column::name).toList().indexOf(name);
        if (index < 0) {
            return;
        }
        var isPlain = !shape.numbersAsText()
                && values.record().columns().get(index).form() instanceof Form.Digits number
                && number.isPlain();
        var isRight = isPlain ? token.isNumeric() : token == JsonToken.VALUE_STRING;
        if (!isRight) {
            findings.add(
                    Complaint.SPELLING,
                    line,
                    values.record(),
                    index,
                    isPlain ? "It must be a number without quotes." : "It must stand in quotes.");
        }
    }

    private static long line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
