package tenths.formats.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tenths.formats.CleanText;
import tenths.formats.FormatProfile;
import tenths.formats.bill.Bill;
import tenths.formats.bill.BillMaker;
import tenths.formats.bill.Taxes;
import tenths.invoicing.Invoice;

/// The formats that a firm describes itself, and worked examples of such descriptions.
public final class Layouts {
    private static final List<String> EXAMPLES =
            List.of("carrier-csv", "mainframe", "task-summary", "spreadsheet", "timekeepers");

    private Layouts() {}

    /// Reads the description of a layout and compiles what it computes.
    ///
    /// @param yaml the text of the file
    public static LayoutReading read(String yaml) {
        return LayoutReader.read(yaml);
    }

    /// The bill of an invoice for a layout: with every text as it is, for the layout itself makes of them what its file
    /// can carry.
    ///
    /// @param taxes on top of the invoice's own total
    /// @param profile the client's ids, codes, names and rounding; what it says of a file does not matter
    public static Bill bill(Invoice invoice, Taxes taxes, FormatProfile profile) {
        return BillMaker.make(invoice, taxes, profile, raw -> new CleanText(raw, Set.of()));
    }

    /// The names of the examples.
    public static List<String> examples() {
        return EXAMPLES;
    }

    /// The text of an example, to start from.
    public static Optional<String> example(String name) {
        if (!EXAMPLES.contains(name)) {
            return Optional.empty();
        }
        try (var in = Layouts.class.getResourceAsStream(name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
