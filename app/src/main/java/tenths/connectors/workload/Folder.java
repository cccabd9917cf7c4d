package tenths.connectors.workload;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that a month is written to.
record Folder(Path path) {
    /// One CSV file, its header written.
    record Csv(CsvWriter writer) implements Closeable {
        void row(String... cells) {
            writer.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    Csv file(String name, String header) throws IOException {
        var writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(path.resolve(name)));
        var csv = new Csv(writer);
        csv.row(header.split(","));
        return csv;
    }

    /// Cents as a decimal amount.
    static String decimal(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
