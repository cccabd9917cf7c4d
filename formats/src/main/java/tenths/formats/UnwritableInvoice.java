package tenths.formats;

import java.util.List;
import java.util.stream.Collectors;

/// An invoice that cannot be written for this client, with all the reasons at once. Nothing has been written.
public final class UnwritableInvoice extends RuntimeException {
    private final transient List<FileFinding> findings;

    public UnwritableInvoice(String number, List<FileFinding> findings) {
        super("invoice " + number + " cannot be written:\n"
                + findings.stream().map(FileFinding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<FileFinding> findings() {
        return findings;
    }
}
