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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Reads a delimited file row by row in constant memory. What is wrong with the file as a whole is one fault; what is
/// wrong with
/// rows is one fault each, and reading goes on.
public final class Table {
    /// A larger file is refused with a word about splitting it.
    public static final long LARGEST_BYTES = 2L << 30;

    private static final int SNIFFED_BYTES = 8_192;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

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

    /// Reads the file and hands over every row that has as many cells as the header.
    public static void read(Path file, Mapping mapping, Faults faults, Consumer<Row> reader) throws IOException {
        if (Files.size(file) > LARGEST_BYTES) {
            faults.add(Fault.ofFile("The file is larger than 2 GiB.", "Export it in parts, for example by month."));
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(SNIFFED_BYTES);
            var head = in.readNBytes(SNIFFED_BYTES);
            in.reset();
            var unusable = Sniffer.unusable(head);
            if (unusable != null) {
                faults.add(unusable);
                return;
            }
            read(in, head, mapping, new Sink(faults, reader));
        }
    }

    private record Sink(Faults faults, Consumer<Row> reader) {}

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
                .fieldSeparator(separator(head, charset))
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(in, decoder))) {
            var rows = records.iterator();
            var header = rows.next();
            var places = places(header, mapping, sink.faults());
            if (sink.faults().count() > 0) {
                return;
            }
            while (rows.hasNext()) {
                var cells = rows.next();
                line = cells.getStartingLineNumber();
                accept(new Row(line, mapping, places, cells), header.getFieldCount(), sink);
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

    private static void accept(Row row, int columns, Sink sink) {
        var cells = row.cells().getFieldCount();
        if (cells == columns) {
            sink.reader().accept(row);
            return;
        }
        sink.faults()
                .add(new Fault(
                        row.line(),
                        "",
                        row.cells().getField(0),
                        "The row has %d cells; the header has %d.".formatted(cells, columns),
                        "Look for a missing quotation mark or a separator within a text."));
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

    private static char separator(byte[] head, Charset charset) {
        var text = new String(head, charset);
        var end = text.indexOf('\n');
        var first = end < 0 ? text : text.substring(0, end);
        return SEPARATORS.stream()
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElse(',');
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    /// What the first bytes of a file tell.
    private static final class Sniffer {
        private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        private Sniffer() {}

        static @org.jspecify.annotations.Nullable Fault unusable(byte[] head) {
            if (head.length == 0) {
                return Fault.ofFile("The file is empty.", "Export it again.");
            }
            if (head.length > 1 && ((head[0] == 'P' && head[1] == 'K') || head[0] == (byte) 0xD0)) {
                return Fault.ofFile("This is a spreadsheet, not a CSV file.", "Save it as CSV (UTF-8) and try again.");
            }
            if (head.length > 1 && (head[0] & 0xFF) >= 0xFE) {
                return Fault.ofFile("The file is in UTF-16.", "Save it as CSV (UTF-8) and try again.");
            }
            for (var b : head) {
                if (b == 0) {
                    return Fault.ofFile("This is not a text file.", "Choose the CSV export.");
                }
            }
            var start = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
            return start.startsWith("<") || start.startsWith("%PDF")
                    ? Fault.ofFile("This is a page or a document, not a CSV file.", "Choose the CSV export.")
                    : null;
        }

        static boolean hasBom(byte[] head) {
            return head.length >= 3 && Arrays.equals(head, 0, 3, BOM, 0, 3);
        }

        /// UTF-8 if the first bytes are that, otherwise the usual code page of Windows in the West.
        static Charset charset(byte[] head) {
            var text = new String(head, StandardCharsets.UTF_8);
            var wrong = text.indexOf('\uFFFD');
            return wrong < 0 || wrong > text.length() - 4 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        }
    }
}
