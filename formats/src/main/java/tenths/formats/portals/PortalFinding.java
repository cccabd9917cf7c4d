package tenths.formats.portals;

/// Something in a bill that a portal would refuse or mark.
///
/// @param rule our name of the check: `invoice-total`
/// @param number the portal's own number of the error; empty where it publishes none
/// @param says what the portal says or wants
/// @param message what stands there and what should; one sentence
/// @param fix what to do; one sentence
/// @param origin how we know of the check
public record PortalFinding(
        String rule,
        String number,
        String says,
        Weight weight,
        Place place,
        String message,
        String fix,
        Origin origin) {
    /// Where in the file.
    ///
    /// @param line physical line from 1; 0 where the file as a whole is meant
    /// @param field number of the field in LEDES 98BI from 1; 0 where no single field is meant
    /// @param fieldName as the file's format calls it; empty where no single field is meant
    public record Place(long line, int field, String fieldName) {
        static final Place FILE = new Place(0, 0, "");
    }
}
