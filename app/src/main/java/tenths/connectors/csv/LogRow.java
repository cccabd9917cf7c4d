package tenths.connectors.csv;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A phone call or a while with a document, as a log has it.
///
/// @param line physical line of the file
/// @param clock when it began; null where the log does not say
/// @param seconds how long it took; 0 where the log does not say
/// @param texts what else the row says, by our fields
public record LogRow(
        long line, LocalDate day, @Nullable LocalTime clock, int seconds, Map<Mapping.Field, String> texts) {
    public LogRow {
        texts = Map.copyOf(texts);
    }

    /// Empty where the row says nothing.
    public String text(Mapping.Field field) {
        return texts.getOrDefault(field, "");
    }
}
