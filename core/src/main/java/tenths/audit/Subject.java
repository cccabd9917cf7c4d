package tenths.audit;

/// What an event happened to.
///
/// @param type the kind of thing in billing words, for example `invoice`
/// @param id its identity within the kind
/// @param version counts the states of the thing from 1; 0 where it has none
public record Subject(String type, String id, int version) {
    public Subject {
        if (type.isBlank() || id.isBlank() || version < 0) {
            throw new IllegalArgumentException(
                    "no subject: type '%s', id '%s', version %d".formatted(type, id, version));
        }
    }

    @Override
    public String toString() {
        return type + " " + id;
    }
}
