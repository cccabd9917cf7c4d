package tenths.firm;

/// A group of matters by the firm's own short name for it, for example `COASTAL-FLOODS`.
///
/// @param value 1 to 40 characters
public record MatterGroupId(String value) implements Comparable<MatterGroupId> {
    public MatterGroupId {
        Identifiers.check("matter group", value);
    }

    @Override
    public int compareTo(MatterGroupId that) {
        return value.compareTo(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
