package tenths.formats.ledes98b;

import java.util.List;
import tenths.formats.FormatProfile;
import tenths.formats.TextChange;
import tenths.invoicing.Invoice;

/// An invoice as one client wants it, ready to be written.
///
/// @param total ten-thousandths
/// @param description already clean
/// @param lines in the order of the file
/// @param changes texts that had to be cleaned
record Bill(
        Invoice invoice,
        FormatProfile profile,
        String clientId,
        String lawFirmId,
        String clientMatterId,
        long total,
        String description,
        List<Charge> lines,
        List<TextChange> changes) {
    String matterId() {
        return invoice.matter().id().value();
    }
}
