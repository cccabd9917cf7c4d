package tenths.notes;

/// A person or body outside the firm whom notes mention.
///
/// @param name as it is written in full, for example `Rita Salgado` or `Dr. Osei`
public record Contact(String name, Role role) {
    public Contact {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a contact has a name");
        }
    }
}
