package tenths.web.api;

import tenths.store.TextChanges;

/// Words that an e-bill says otherwise than its bill.
///
/// @param line number of the line; 0 for the invoice as a whole
/// @param field as the format calls it
/// @param why what was done to them
public record TextChange(int line, String field, String before, String after, String why) {
    static TextChange of(TextChanges.Changed change) {
        return new TextChange(change.line(), change.field(), change.before(), change.after(), change.why());
    }
}
