package tenths.firm;

/// A person who works on matters, by the firm's own id, for example 417 (LEDES 1998B field 18).
///
/// @param value 1 to 40 characters, kept as text so that leading zeros survive
public record TimekeeperId(String value) implements Comparable<TimekeeperId> {
    public TimekeeperId {
        Identifiers.check("timekeeper", value);
    }

    @Override
    public int compareTo(TimekeeperId that) {
        return value.compareTo(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
