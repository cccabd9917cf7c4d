package tenths.firm;

/// A matter by the firm's own number for it, for example 0412-0087 (LEDES 1998B field 4).
///
/// @param value 1 to 40 characters, kept as text so that leading zeros survive
public record MatterId(String value) implements Comparable<MatterId> {
    /// Most characters of a number.
    public static final int LONGEST = Identifiers.MAX_CHARACTERS;

    public MatterId {
        Identifiers.check("matter", value);
    }

    @Override
    public int compareTo(MatterId that) {
        return value.compareTo(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
