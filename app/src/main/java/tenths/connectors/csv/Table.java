package tenths.connectors.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reads a delimited file row by row in constant memory. What is wrong with the file as a whole is one fault; what is
/// wrong with rows is one fault each, and reading goes on.
public final class Table {
    /// A larger file is refused with a word about splitting it.
    public static final long LARGEST_BYTES = 2L << 30;

    public static final Fault TOO_LARGE =
            Fault.ofFile("The file is larger than 2 GiB.", "Export it in parts, for example by month.");

    private static final int SNIFFED_BYTES = 8_192;

    private Table() {}

    /// One row by our fields.
    ///
    /// @param line physical line of the file
    public record Row(long line, Mapping mapping, Map<Mapping.Field, Integer> places, CsvRecord cells) {
        /// The trimmed text of a field; empty where the file has no such column or nothing in it.
        public String text(Mapping.Field field) {
            var place = places.get(field);
            return place == null || place >= cells.getFieldCount()
                    ? ""
                    : cells.getField(place).strip();
        }

        /// The fault of one field of this row.
        public Fault fault(Mapping.Field field, String message, String repair) {
            return new Fault(line, mapping.columns().getOrDefault(field, ""), text(field), message, repair);
        }
    }

    /// The header of a file and its first rows, for choosing a mapping.
    public record Head(List<String> columns, List<List<String>> rows) {}

    /// @param most rows to read at most
    public static Head head(Path file, int most, Faults faults) throws IOException {
        var columns = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        var nothing = new Mapping("", Mapping.Kind.WORK, "", Map.of(), Mapping.Style.ISO);
        open(file, nothing, new Sink(faults, columns::addAll, row -> {
            rows.add(row.cells().getFields());
            return rows.size() < most;
        }));
        return new Head(List.copyOf(columns), List.copyOf(rows));
    }

    /// Reads the file and hands over every row that has as many cells as the header.
    public static void read(Path file, Mapping mapping, Faults faults, Consumer<Row> reader) throws IOException {
        readWhile(file, mapping, faults, row -> {
            reader.accept(row);
            return true;
        });
    }

    /// The same, until the reader says false.
    public static void readWhile(Path file, Mapping mapping, Faults faults, Predicate<Row> reader) throws IOException {
        open(file, mapping, new Sink(faults, _ -> {}, reader));
    }

    /// Where everything goes that is read.
    private record Sink(Faults faults, Consumer<List<String>> header, Predicate<Row> reader) {}

    private static void open(Path file, Mapping mapping, Sink sink) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            sink.faults()
                    .add(Fault.ofFile("The file is larger than 2 GiB.", "Export it in parts, for example by month."));
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(SNIFFED_BYTES);
            var head = in.readNBytes(SNIFFED_BYTES);
            in.reset();
            var unusable = Sniffer.unusable(head);
            if (unusable != null) {
                sink.faults().add(unusable);
                return;
            }
            read(in, head, mapping, sink);
        }
    }

    private static void read(InputStream in, byte[] head, Mapping mapping, Sink sink) throws IOException {
        var charset = Sniffer.charset(head);
        if (Sniffer.hasBom(head)) {
            in.skipNBytes(3);
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var line = 1L;
        try (var records = CsvReader.builder()
                .fieldSeparator(Sniffer.separator(head, charset))
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            var rows = records.iterator();
            var header = rows.next();
            var places = places(header, mapping, sink.faults());
            sink.header().accept(header.getFields());
            var more = sink.faults().count() == 0;
            while (more && rows.hasNext()) {
                var cells = rows.next();
                line = cells.getStartingLineNumber();
                more = accept(new Row(line, mapping, places, cells), header.getFieldCount(), sink);
            }
        } catch (CsvParseException broken) {
            sink.faults().add(openQuote(line + 1));
        } catch (CharacterCodingException | UncheckedIOException wrongBytes) {
            sink.faults().add(wrongBytes(line + 1, charset));
        }
    }

    private static Fault openQuote(long line) {
        return new Fault(
                line,
                "",
                "",
                "A quotation mark opens here and never closes.",
                "Close the quotation mark, or double it where it belongs to the text.");
    }

    private static Fault wrongBytes(long line, Charset charset) {
        return new Fault(
                line, "", "", "From here on the bytes are not " + charset + ".", "Save the file as UTF-8 throughout.");
    }

    /// @return whether to go on
    private static boolean accept(Row row, int columns, Sink sink) {
        var cells = row.cells().getFieldCount();
        if (cells == columns) {
            return sink.reader().test(row);
        }
        sink.faults()
                .add(new Fault(
                        row.line(),
                        "",
                        row.cells().getField(0),
                        "The row has %d cells; the header has %d.".formatted(cells, columns),
                        "Look for a missing quotation mark or a separator within a text."));
        return true;
    }

    private static Map<Mapping.Field, Integer> places(CsvRecord header, Mapping mapping, Faults faults) {
        var byName = new HashMap<String, Integer>();
        for (var i = 0; i < header.getFieldCount(); i++) {
            byName.putIfAbsent(header.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        var places = new EnumMap<Mapping.Field, Integer>(Mapping.Field.class);
        mapping.columns().forEach((field, name) -> {
            var place = byName.get(name.toLowerCase(Locale.ROOT));
            if (place != null) {
                places.put(field, place);
            } else if (Required.by(mapping.kind()).contains(field)) {
                faults.add(new Fault(
                        1,
                        name,
                        "",
                        "The file has no column " + name + ".",
                        "Choose the mapping that fits this file, or name the column."));
            }
        });
        return places;
    }
}
