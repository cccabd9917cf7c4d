package tenths.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import tenths.money.Money;

/// A list as a CSV file for people: a cell that a spreadsheet would take for a formula gets a leading apostrophe
/// (S-34).
final class Sheet implements AutoCloseable {
    private final CsvWriter csv;

    private Sheet(CsvWriter csv) {
        this.csv = csv;
    }

    /// @param name without ending, of our own making
    static Sheet download(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return new Sheet(CsvWriter.builder().build(response.getWriter()));
    }

    static BigDecimal decimal(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency)).decimal();
    }

    void row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(Sheet::text).toList());
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case String text when !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
