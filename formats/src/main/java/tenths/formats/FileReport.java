package tenths.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a check of one file found.
///
/// @param format `LEDES1998B`, or null where the file is of no format we know
/// @param invoices how many invoices the file holds
/// @param lines how many line items it holds
/// @param findings in the order of the file
public record FileReport(@Nullable String format, int invoices, int lines, List<FileFinding> findings) {
    public FileReport {
        findings = List.copyOf(findings);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(FileFinding::isError);
    }
}
