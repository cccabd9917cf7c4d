package tenths.firm;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One case the firm handles for a client.
///
/// @param name as the firm calls it: `Smith v. Acme`
/// @param claimNumber the client's own number for it (LEDES 1998B field 24); empty when the client assigns none
/// @param closed the day the file closed, or null while it is open
public record Matter(
        MatterId id,
        ClientId client,
        String name,
        String claimNumber,
        LocalDate opened,
        @Nullable LocalDate closed) {
    public Matter {
        if (name.isBlank()) {
            throw new IllegalArgumentException("matter " + id + " has no name");
        }
        if (closed != null && closed.isBefore(opened)) {
            throw new IllegalArgumentException("matter " + id + " closed before it opened");
        }
    }

    /// The same as a payer knows it.
    ///
    /// @param number the payer's own; blank where it has none, and then it knows the client's
    public Matter claimed(String number) {
        return number.isBlank() ? this : new Matter(id, client, name, number, opened, closed);
    }
}
