package tenths.web;

import java.util.List;
import tenths.desk.PreviewInvoice;
import tenths.store.TextChanges;

/// An e-bill beside its bill: its lines, why it cannot be written, and which words it says otherwise.
///
/// @param profile with which it is written
/// @param format or layout in words; blank where the profile is unknown
public record EBillView(
        String profile, String format, List<EBillText.Row> rows, List<String> problems, List<Changed> changes) {
    /// Words that the file says otherwise, as a redline.
    ///
    /// @param line number of the line; 0 for the bill as a whole
    public record Changed(int line, String field, Redline words, String why) {
        static Changed of(TextChanges.Changed change) {
            return new Changed(
                    change.line(), change.field(), Redline.of(change.before(), change.after()), change.why());
        }
    }

    static EBillView of(PreviewInvoice.Preview preview) {
        var own = !preview.layout().isEmpty();
        return new EBillView(
                preview.profile(),
                own ? Words.layout(preview.layout()) : Words.format(preview.format()),
                own ? EBillText.plain(preview.ledes()) : EBillText.of(preview.ledes(), preview.invoice()),
                preview.problems(),
                preview.changes().stream().map(Changed::of).toList());
    }
}
