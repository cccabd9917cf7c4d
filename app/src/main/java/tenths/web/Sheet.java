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
public final class Sheet {
    private final CsvWriter csv;

    private Sheet(CsvWriter csv) {
        this.csv = csv;
    }

    /// What writes the rows.
    public interface Rows {
        void on(Sheet sheet) throws IOException;
    }

    /// Either the whole list or an error: a list that breaks off must not look like a short one.
    ///
    /// @param name without ending, of our own making
    public static void download(HttpServletResponse response, String name, Rows rows) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        var csv = CsvWriter.builder().build(response.getWriter());
        rows.on(new Sheet(csv));
        csv.close(); // not where a row failed: that would send what there is as if it were all
    }

    static BigDecimal decimal(long minor, String currency) {
        return new Money(minor, Currency.getInstance(currency)).decimal();
    }

    public void row(@Nullable Object... cells) {
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
}
