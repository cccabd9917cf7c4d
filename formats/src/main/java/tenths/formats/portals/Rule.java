package tenths.formats.portals;

import java.util.Set;
import tenths.formats.BillFormat;

/// One check of a portal.
///
/// @param id our name for it, unique in the portal: `invoice-total`
/// @param number the portal's own number of the error; empty where it publishes none
/// @param says what the portal says or wants, as far as it is known
/// @param formats to which it applies
/// @param fix what to do; one sentence
public record Rule(
        String id,
        String number,
        String says,
        Weight weight,
        Origin origin,
        Set<BillFormat> formats,
        Check check,
        String fix) {
    public Rule {
        formats = Set.copyOf(formats);
    }
}
