package tenths.firm;

/// A client by the firm's own number for it, for example 0412 (LEDES 1998B field 3).
///
/// @param value 1 to 40 characters, kept as text so that leading zeros survive
public record ClientId(String value) implements Comparable<ClientId> {
    public ClientId {
        Identifiers.check("client", value);
    }

    @Override
    public int compareTo(ClientId that) {
        return value.compareTo(that.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
